import type { Tree } from '../grammar/tree.js'
import { ownerBefore, type SentencePhrases } from './phrases.js'

/** Agencies and stations that speak for their state, which its officials speak to. */
const OF_STATE =
  /(?:News|Press) Agency$|^(?:Antara|Armenpress|Belta|Bernama|BTA|CCTV|Fars|Interfax|IRNA|Mehr|PAP|Press TV|Press Trust of India|RIA Novosti|SUNA|TASS|Tasnim)$/

/** *the official news agency*, *state television* */
const OFFICIAL =
  /^(?:state|official|semi-official|state-(?:run|owned|controlled)|government|government-run|public|national)$/i

/** *told the BBC*, *Reuters reported*: which the officials of all states speak to. */
const OF_ALL =
  /^(?:AFP|Agence France-Presse|Anadolu Agency|AP|Associated Press|Reuters|BBC|CNN|DPA|Deutsche Presse-Agentur|EFE|Al-Jazeera|Bloomberg News|Kyodo News|Xinhua News Agency|Yonhap News Agency)$/

const CLAUSES = new Set(['ccomp', 'advcl', 'parataxis', 'conj', 'csubj'])

/**
 * *Foreign Minister Jan Kowalik told the PAP news agency*, *SANA quoted the minister as saying*, *in remarks carried by Russian state
 * television*: the state whose own agency or station carries what an official says, which is the official's where nothing else is said.
 */
export function stateOfPress(tree: Tree, token: number, { names, roles }: SentencePhrases): string | null {
  const verb = tree.ancestors(token).find((t) => tree.isVerb(t))
  if (verb === undefined) return null
  const told = tree.subtree(verb, (t) => CLAUSES.has(tree.base(t)))
  const isOfficial = (first: number, last: number) =>
    tree.tokens.slice(Math.max(0, first - 3), first).some((t) => OFFICIAL.test(t.form)) ||
    /^(?:news )?agency$/.test(
      tree.tokens
        .slice(last + 1, last + 3)
        .map((t) => t.form.toLowerCase())
        .join(' '),
    )
  for (const { first, last, head, entries } of names) {
    const [entry] = entries
    if (entry?.sector !== 'JRN' || !entry.country || !told.includes(head) || OF_ALL.test(entry.name)) continue
    if (OF_STATE.test(entry.name) || isOfficial(first, last)) return entry.country
  }
  for (const role of roles) {
    const owner =
      role.entries[0]?.sector === 'JRN' && told.includes(role.head) ? ownerAt(tree, role.first, names) : null
    if (owner) return owner
  }
  return null
}

/** *Russian state television*, *Iran's official news agency*: the state before the words that say whose it is. */
function ownerAt(tree: Tree, first: number, names: SentencePhrases['names']): string | null {
  for (let at = first; at > first - 3; at--) {
    const before = ownerBefore(tree, names, at)?.name
    const isOfficial = tree.tokens.slice(at, first + 1).some((t) => OFFICIAL.test(t.form))
    if (before) return isOfficial ? (before.entries[0]?.country ?? null) : null
  }
  return null
}
