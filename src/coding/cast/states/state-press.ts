import type { Tree } from '../../grammar/tree.js'
import type { SentencePhrases } from '../phrases/found-phrases.js'

/** Agencies and stations that speak for their state, which its officials speak to; those of all states speak to some (*Xinhua*). */
const OF_STATE =
  /(?<!^Xinhua |^Yonhap )(?:News|Press) Agency$|^(?:Antara|Armenpress|Belta|Bernama|BTA|CCTV|Fars|Interfax|IRNA|Mehr|PAP|Press TV|Press Trust of India|RIA Novosti|SUNA|TASS|Tasnim)$/

const CLAUSES = new Set(['ccomp', 'advcl', 'parataxis', 'conj', 'csubj'])

/**
 * *Foreign Minister Jan Kowalik told the PAP news agency*, *SANA quoted the minister as saying*: the state whose own agency carries
 * what an official says, which is the official's where nothing else is said. Near-miss: *told Reuters*, as the officials of all states do.
 */
export function stateOfPress(tree: Tree, token: number, { names }: SentencePhrases): string | null {
  const verb = tree.ancestors(token).find((t) => tree.isVerb(t))
  if (verb === undefined) return null
  const told = tree.subtree(verb, (t) => CLAUSES.has(tree.base(t)))
  const agency = names.find(({ head, entries: [entry] }) => {
    return entry?.sector === 'JRN' && told.includes(head) && OF_STATE.test(entry.name)
  })
  return agency?.entries[0]?.country ?? null
}
