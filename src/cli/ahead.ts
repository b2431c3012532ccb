/**
 * What `ask` answers for each item, in the items' order. Up to `most` items are asked for before the first is answered, so that they can be
 * worked on together; an answer that is ready never waits for the next item, so whoever writes line by line is answered line by line.
 */
export async function* ahead<Item, Answer>(
  items: AsyncIterable<Item>,
  most: number,
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]()
  const waiting: Promise<Answer>[] = []
  let coming: Promise<IteratorResult<Item>> | null = source.next()
  try {
    while (coming !== null || waiting.length > 0) {
      const first = waiting[0]
      const next: IteratorResult<Item> | null =
        coming === null || waiting.length >= most
          ? null
          : await Promise.race([coming, ...(first === undefined ? [] : [first.then(() => null)])])
      if (next === null) {
        waiting.shift()
        yield await (first as Promise<Answer>)
      } else if (next.done) {
        coming = null
      } else {
        const answer = ask(next.value)
        // A failure is told in its turn, not before.
        answer.catch(() => undefined)
        waiting.push(answer)
        coming = source.next()
      }
    }
  } finally {
    await source.return?.()
  }
}
