/**
 * Joins requests that come while others are being answered: each round answers all that wait, at most `most` of them, together. A request that
 * comes alone is answered at once.
 * @param answer gives one answer or error for each request, in order; what it throws is the whole round's
 */
export function inRounds<Request, Answer>(
  most: number,
  answer: (requests: readonly Request[]) => Promise<readonly (Answer | Error)[]>,
): (request: Request) => Promise<Answer> {
  interface Waiting {
    readonly request: Request
    readonly resolve: (answer: Answer) => void
    readonly reject: (error: unknown) => void
  }
  const waiting: Waiting[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    // Requests of the same moment are all there when this one's turn comes.
    await null
    while (waiting.length > 0) {
      const round = waiting.splice(0, most)
      try {
        const answers = await answer(round.map((w) => w.request))
        round.forEach(({ resolve, reject }, i) => {
          const own = answers[i] as Answer | Error
          if (own instanceof Error) reject(own)
          else resolve(own)
        })
      } catch (error) {
        for (const { reject } of round) reject(error)
      }
    }
    running = false
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject })
      if (!running) void run()
    })
}
