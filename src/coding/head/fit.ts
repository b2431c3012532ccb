/**
 * Multinomial logistic regression with an L2 penalty. Source of the method: L-BFGS with two-loop recursion (Nocedal and Wright,
 * Numerical Optimization, algorithm 7.5) and backtracking line search. The loss is convex and the start is the prior, so the same rows give
 * the same weights.
 */

/** Rows of features, row-major. */
export interface Design {
  readonly rows: number
  readonly columns: number
  /** [rows × columns] */
  readonly values: Float64Array
}

/** A fitted model. */
export interface Softmax {
  readonly classes: number
  readonly columns: number
  /** [classes × columns] weights, row-major, then one bias a class. */
  readonly parameters: Float64Array
}

/** How far the weights may go from what they are without evidence. */
export interface FitOptions {
  /** Precision of the prior on each weight: the penalty is `penalty / 2 × |weights - prior|²` beside the summed loss. Biases are free of it. */
  readonly penalty: number
  /** What the weights are without evidence, as parameters; zero by default. */
  readonly prior?: Float64Array
}

const MOST_STEPS = 200
/** Steps that L-BFGS remembers. */
const MEMORY = 8
/** The gradient's largest entry, per row, at which fitting ends. */
const TOLERANCE = 1e-4

/**
 * Fits the weights that make the labels most probable. Cost: rows × columns × classes a step, some fifty steps.
 * @param labels class of each row, from 0
 */
export function fitSoftmax(design: Design, labels: Int32Array, classes: number, options: FitOptions): Softmax {
  const { rows, columns } = design
  const size = classes * (columns + 1)
  const { penalty, prior = new Float64Array(size) } = options
  const loss = lossOf(design, labels, classes, penalty, prior)
  let at = Float64Array.from(prior)
  let gradient = new Float64Array(size)
  let value = loss(at, gradient)
  const memory = new Memory()
  for (let step = 0; step < MOST_STEPS && largest(gradient) > TOLERANCE * rows; step++) {
    const direction = memory.direction(gradient)
    const slope = dot(direction, gradient)
    if (slope >= 0) break
    let stride = step === 0 ? 1 / Math.max(1, norm(gradient)) : 1
    let next = at
    let nextGradient = gradient
    let nextValue = Number.POSITIVE_INFINITY
    // Armijo's condition: the loss must fall by a fair share of what the slope promises.
    for (let tries = 0; tries < 30 && !(nextValue <= value + 1e-4 * stride * slope); tries++) {
      if (tries > 0) stride /= 2
      next = at.map((x, i) => x + stride * direction[i]!)
      nextGradient = new Float64Array(size)
      nextValue = loss(next, nextGradient)
    }
    if (!(nextValue < value)) break
    memory.add(
      next.map((x, i) => x - at[i]!),
      nextGradient.map((x, i) => x - gradient[i]!),
    )
    at = next
    gradient = nextGradient
    value = nextValue
  }
  return { classes, columns, parameters: at }
}

/** The penalised loss, which writes its gradient into the second argument. */
function lossOf(
  { rows, columns, values }: Design,
  labels: Int32Array,
  classes: number,
  penalty: number,
  prior: Float64Array,
) {
  const scores = new Float64Array(classes)
  return (at: Float64Array, gradient: Float64Array): number => {
    let total = 0
    const biases = classes * columns
    for (let i = 0; i < biases; i++) {
      const off = at[i]! - prior[i]!
      total += (penalty / 2) * off * off
      gradient[i] = penalty * off
    }
    gradient.fill(0, biases)
    for (let row = 0; row < rows; row++) {
      const from = row * columns
      softmaxInto(scores, at, biases, values, from, columns)
      total -= Math.log(Math.max(scores[labels[row]!]!, 1e-300))
      scores[labels[row]!]! -= 1
      for (let c = 0; c < classes; c++) {
        const error = scores[c]!
        const weights = c * columns
        for (let k = 0; k < columns; k++) gradient[weights + k]! += error * values[from + k]!
        gradient[biases + c]! += error
      }
    }
    return total
  }
}

/** Probabilities of the classes for the row of features that begins at `from`. */
function softmaxInto(
  scores: Float64Array,
  at: Float64Array,
  biases: number,
  values: Float64Array,
  from: number,
  columns: number,
): void {
  let most = Number.NEGATIVE_INFINITY
  for (let c = 0; c < scores.length; c++) {
    let score = at[biases + c]!
    const weights = c * columns
    for (let k = 0; k < columns; k++) score += at[weights + k]! * values[from + k]!
    scores[c] = score
    if (score > most) most = score
  }
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - most)
    sum += scores[c]!
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum
}

/** Probabilities of the classes for one row of features. */
export function predict({ classes, columns, parameters }: Softmax, features: Float64Array): Float64Array {
  const scores = new Float64Array(classes)
  softmaxInto(scores, parameters, classes * columns, features, 0, columns)
  return scores
}

/** The last steps and what they did to the gradient: what L-BFGS knows of the curvature. */
class Memory {
  private readonly steps: { step: Float64Array; change: Float64Array; rho: number }[] = []

  add(step: Float64Array, change: Float64Array): void {
    const curvature = dot(step, change)
    if (curvature <= 1e-12) return
    this.steps.push({ step, change, rho: 1 / curvature })
    if (this.steps.length > MEMORY) this.steps.shift()
  }

  direction(gradient: Float64Array): Float64Array {
    const result = gradient.map((x) => -x)
    const shares: number[] = []
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const { step, change, rho } = this.steps[i]!
      const share = rho * dot(step, result)
      shares[i] = share
      for (let k = 0; k < result.length; k++) result[k]! -= share * change[k]!
    }
    const last = this.steps.at(-1)
    if (last) {
      const scale = 1 / (last.rho * dot(last.change, last.change))
      for (let k = 0; k < result.length; k++) result[k]! *= scale
    }
    this.steps.forEach(({ step, change, rho }, i) => {
      const share = shares[i]! - rho * dot(change, result)
      for (let k = 0; k < result.length; k++) result[k]! += share * step[k]!
    })
    return result
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a))
const largest = (a: Float64Array): number => a.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
