import type { EventModel } from './reader/model.js'
import type { Cells, EventOutputs } from './reader/runtime.js'
import { softmax } from './softmax.js'
import type { ActSignal, RoleSignal } from './types.js'

/** Words below this probability of telling an act give no signal. */
const LEAST_ACT = 0.04
/** Roles below this probability are left out. */
const LEAST_ROLE = 0.1

/**
 * Reads the event heads' outputs of one sentence: words that may tell an act, with the words that may fill its roles.
 * Cost: words × acts. Source of the method: training/events.py (a bilinear form for each role, with what the argument says alone).
 */
export function decodeActs(outputs: EventOutputs, cells: Cells, sentence: number, model: EventModel): ActSignal[] {
  const types = model.trigger.length
  const acts: ActSignal[] = []
  for (let token = 0; token < cells.count; token++) {
    const cell = cells.first + token
    const probabilities = softmax(outputs.trigger, cell * types, types)
    if (1 - probabilities[types - 1]! < LEAST_ACT) continue
    acts.push({
      sentence,
      token,
      types: named(model.trigger, probabilities),
      ...attributesAt(outputs.attribute, cell, model),
      roles: rolesAt(outputs.role, cell, cells, model),
    })
  }
  return acts
}

function attributesAt(
  attribute: Float32Array,
  cell: number,
  model: EventModel,
): Pick<ActSignal, 'status' | 'polarity' | 'certainty'> {
  const { status, polarity, certainty } = model
  const at = cell * (status.length + polarity.length + certainty.length)
  const read = (labels: readonly string[], from: number) => named(labels, softmax(attribute, from, labels.length))
  return {
    status: read(status, at),
    polarity: read(polarity, at + status.length),
    certainty: read(certainty, at + status.length + polarity.length),
  }
}

function rolesAt(role: Float32Array, trigger: number, cells: Cells, model: EventModel): RoleSignal[] {
  const size = model.pairs.roleSize
  const count = model.role.length
  const stride = count * (size + 1) + size + count
  const side = trigger * stride
  const found: RoleSignal[] = []
  for (let token = 0; token < cells.count; token++) {
    const argument = (cells.first + token) * stride + count * (size + 1)
    for (let r = 0; r < count; r++) {
      const own = side + r * (size + 1)
      let score = role[own + size]! + role[argument + size + r]!
      for (let k = 0; k < size; k++) score += role[own + k]! * role[argument + k]!
      const probability = 1 / (1 + Math.exp(-score))
      if (probability >= LEAST_ROLE) found.push({ role: model.role[r]!, token, probability })
    }
  }
  return found.sort((a, b) => b.probability - a.probability)
}

function named(labels: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(labels.map((label, i) => [label, values[i]!]))
}
