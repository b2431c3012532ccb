import { DemarcheError } from '../errors.js'
import type { Coder } from '../index.js'
import type { Item } from './items.js'

/** What became of an item: its record on one line, or what is wrong with it. */
export type Result =
  | { readonly item: string; readonly line: string }
  | { readonly item: string; readonly code: string; readonly message: string }

/** What a worker says first: null where its coder is open, or why it cannot be. */
export type Opened = null | Pick<DemarcheError, 'code' | 'message' | 'details'>

/** Codes one item; what is wrong with it is told, never thrown. */
export async function codeItem(coder: Coder, item: Item): Promise<Result> {
  if (!item.ok) return { item: item.name, code: item.code, message: item.message }
  try {
    return { item: item.name, line: JSON.stringify(await coder.code(item.text, item.options)) }
  } catch (error) {
    if (error instanceof DemarcheError) return { item: item.name, code: error.code, message: error.message }
    const message = error instanceof Error ? error.message : String(error)
    return {
      item: item.name,
      code: 'internal/unexpected',
      message: `${message}. This is a defect of demarche: please report it with the item.`,
    }
  }
}
