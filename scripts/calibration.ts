/** An answer, how sure it was, and whether it was right. */
export interface SureAnswer {
  readonly confidence: number
  readonly right: boolean
}

/** One of ten bins of confidence. */
export interface Bin {
  /** Least confidence of the bin. */
  readonly from: number
  readonly answers: number
  readonly meanConfidence: number
  readonly shareRight: number
}

/** The bins that hold answers: how sure these were, and how often right. */
export function reliability(answers: readonly SureAnswer[]): Bin[] {
  const bins = Array.from({ length: 10 }, (_, bin) => ({
    from: bin / 10,
    inside: answers.filter((a) => Math.min(9, Math.floor(a.confidence * 10)) === bin),
  }))
  return bins.flatMap(({ from, inside }) =>
    inside.length === 0
      ? []
      : [
          {
            from,
            answers: inside.length,
            meanConfidence: inside.reduce((sum, a) => sum + a.confidence, 0) / inside.length,
            shareRight: inside.filter((a) => a.right).length / inside.length,
          },
        ],
  )
}

/** Expected calibration error in percent (Naeini et al. 2015). */
export function calibrationError(answers: readonly SureAnswer[]): number {
  const error = (bin: Bin) => (bin.answers / answers.length) * Math.abs(bin.meanConfidence - bin.shareRight)
  return 100 * reliability(answers).reduce((sum, bin) => sum + error(bin), 0)
}
