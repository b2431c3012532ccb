/**
 * What `ask` answers for each item, in the items' order. Up to `most` items are asked for before the first is answered, so that they can be
 * worked on together; an answer that is ready never waits for the next item, so whoever writes line by line is answered line by line.
 * A source that fails is told of behind the answers that wait.
 */
export async function* ahead<Item, Answer>(
  items: AsyncIterable<Item>,
  most: number,
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]()
  const waiting: Promise<Answer>[] = []
  let isPending = false
  const pull = async (): Promise<IteratorResult<Item>> => {
    isPending = true
    try {
      return await source.next()
    } catch (error) {
      waiting.push(inTurn(Promise.reject(error)))
      return { done: true, value: undefined }
    } finally {
      isPending = false
    }
  }
  let coming: Promise<IteratorResult<Item>> | null = pull()
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
        waiting.push(inTurn(ask(next.value)))
        coming = pull()
      }
    }
  } finally {
    // A source that waits for an item of its own lets go when that comes, which may be never.
    const gone = source.return?.()
    if (isPending) gone?.catch(() => undefined)
    else await gone
  }
}

/** An answer whose failure is told in its turn, not before. */
function inTurn<Answer>(answer: Promise<Answer>): Promise<Answer> {
  answer.catch(() => undefined)
  return answer
}
