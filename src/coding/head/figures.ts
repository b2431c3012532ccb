import { countBy } from './folds.js'

/** How well labels were found, as shares from 0 to 1. */
export interface Figures {
  readonly count: number
  readonly accuracy: number
  /** Mean of the labels' F1. */
  readonly macroF1: number
  /** Accuracy of always answering the commonest label. */
  readonly commonest: number
  readonly labels: Readonly<Record<string, LabelFigures>>
}

/** Of one label: how many examples bear it, and how well it was found. */
export interface LabelFigures {
  readonly count: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The label that an example bears, and the one that was found. */
export interface Answer {
  readonly gold: string
  readonly found: string
}

/** Accuracy, macro-F1 and each label's figures; labels are those of the gold side, in the order of the alphabet. */
export function figuresOf(answers: readonly Answer[]): Figures {
  const gold = countBy(answers.map((a) => a.gold))
  const found = countBy(answers.map((a) => a.found))
  const hits = countBy(answers.filter((a) => a.gold === a.found).map((a) => a.gold))
  const labels = Object.fromEntries(
    [...gold.keys()].sort().map((label): [string, LabelFigures] => {
      const hit = hits.get(label) ?? 0
      const [count, given] = [gold.get(label)!, found.get(label) ?? 0]
      return [
        label,
        { count, precision: share(hit, given), recall: share(hit, count), f1: share(2 * hit, count + given) },
      ]
    }),
  )
  const right = [...hits.values()].reduce((a, b) => a + b, 0)
  const rows = Object.values(labels)
  return {
    count: answers.length,
    accuracy: share(right, answers.length),
    macroF1: share(
      rows.reduce((sum, { f1 }) => sum + f1, 0),
      rows.length,
    ),
    commonest: share(Math.max(0, ...gold.values()), answers.length),
    labels,
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
