import type { NameEntry } from '../../../knowledge/types.js'
import { wordTable } from '../../../text/word-table.js'
import type { Tree } from '../../grammar/tree.js'
import type { Designation } from '../descriptions/designation.js'
import type { Found } from '../phrases/found-phrases.js'
import type { Scene } from './home-state.js'

/** Offices that one organization alone calls so, however the text tells whose they are (*the bloc's foreign policy chief*). */
const ORGANIZATION_OF_TITLE: Readonly<Record<string, string>> = wordTable({
  'foreign policy chief': 'EU',
  'high commissioner for human rights': 'OHCHR',
  'high commissioner for refugees': 'UNHCR',
})

/** Organizations that a secretary-general heads. */
const HEADED = new Set(['UN', 'NATO', 'ASEAN', 'OAS', 'LAS', 'OIC', 'SCO', 'COMMONWEALTH', 'GCC', 'OPEC', 'PIF'])

/** Organizations that have a commissioner for each field, and what is none of those (*police commissioner*). */
const COMMISSIONED = new Set(['EU', 'AU', 'ECOWAS'])
const FIELD_COMMISSIONER =
  /^(?:trade|enlargement|energy|migration|competition|agriculture|budget|climate|transport|justice|health|economy|home affairs|internal market|defen[cs]e|neighbourhood|crisis management|fisheries|environment|development) commissioner$/

/** Words for bodies that organizations have, too, and that titles are made with. */
const BODY = /^(?:Agency|Assembly|Bank|Commission|Council|Court|Fund|Secretariat)$/

/**
 * The organization that an office without an owner is of: one that alone has such an office, for *the Secretary-General* the one told of
 * last that has, likewise for *Trade Commissioner*, and for *a Commission spokesperson* the body whose name the story gave in full before.
 * Null for any other.
 */
export function organizationOfTitle(tree: Tree, d: Designation, { knowledge, trees, phrasesOf }: Scene): string | null {
  const title = d.title?.toLowerCase() ?? ''
  const known = ORGANIZATION_OF_TITLE[title]
  if (known) return known
  /** The organization named last before the phrase, in the same sentence or before, that passes. */
  const lastNamed = (passes: (entry: NameEntry, at: Tree, found: Found<NameEntry>) => string | null): string | null => {
    for (let index = tree.sentence.index; index >= 0; index--) {
      const at = trees[index]
      const told = at ? phrasesOf(at).names.filter((f) => at !== tree || f.last < d.first) : []
      for (const f of [...told].reverse()) {
        const organization = f.entries[0] ? passes(f.entries[0], at as Tree, f) : null
        if (organization) return organization
      }
    }
    return null
  }
  const lastOf = (some: ReadonlySet<string>) =>
    lastNamed(({ organization }) => {
      if (organization === null) return null
      const whole = knowledge.organization(organization)?.parent ?? organization
      return some.has(organization) ? organization : some.has(whole) ? whole : null
    })
  if (title === 'secretary-general') return lastOf(HEADED)
  if (FIELD_COMMISSIONER.test(title)) return lastOf(COMMISSIONED)
  const body = tree.tokens.slice(d.first, d.last + 1).find((t) => BODY.test(t.form))?.form
  if (!body || !title.startsWith(body.toLowerCase())) return null
  return lastNamed(({ kind, organization }, at, f) =>
    kind === 'organization' && at.token(f.last).form === body ? organization : null,
  )
}
