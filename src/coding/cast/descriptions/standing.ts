import type { CodeBook } from '../../../knowledge/types.js'
import { isLocative } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { covers, type SentencePhrases } from '../phrases/found-phrases.js'
import { headOf } from '../phrases/phrases.js'
import type { Designation } from './designation.js'

/** Part of a longer name, of a person's name, or of a role phrase: no mention of its own. */
export function isInsidePhrase(tree: Tree, token: number, { names, roles, recognised }: SentencePhrases): boolean {
  const name = names.find((f) => covers(f, token))
  const person = recognised.find((n) => n.kind === 'PER' && covers(n, token))
  if (person && token !== headOf(tree, person.first, person.last)) return true
  if (name) return name.head !== token && !person
  const body = recognised.find((n) => n.kind === 'ORG' && covers(n, token))
  const role = roles.find((r) => covers(r, token))
  if (role && role.head !== token) return true
  return (
    body !== undefined &&
    !role &&
    token !== headOf(tree, body.first, body.last) &&
    tree.isWithin(token, headOf(tree, body.first, body.last))
  )
}

/** A word of a person's name of several (*He Ruilin*). */
export const isInPersonsName = (token: number, { recognised }: SentencePhrases): boolean =>
  recognised.some((n) => n.kind === 'PER' && n.first < n.last && covers(n, token))

const LAWS = /^(?:act|bill|charter|code|convention|law|ordinance|pact|protocol|statute|treaty)$/

/** *the National Security Act*, *the Indus Waters Treaty*: what stands before the word for a law is part of its name, unless it is a state's. */
export function isLawsName(tree: Tree, token: number, { names, recognised }: SentencePhrases): boolean {
  const isState = names.some((f) => covers(f, token) && f.entries[0]?.kind === 'state')
  if (isState || !recognised.some((n) => n.kind !== 'PER' && covers(n, token))) return false
  const law = ['compound', 'amod'].includes(tree.relation(token)) ? tree.token(tree.head(token)) : null
  return law !== null && /^\p{Lu}/u.test(law.form) && LAWS.test(law.form.toLowerCase())
}

const PLATFORMS =
  /^(?:Bluesky|Facebook|Instagram|Mastodon|Social|Telegram|Threads|TikTok|Twitter|VKontakte|WeChat|Weibo|WhatsApp|X|YouTube)$/

/** *wrote on Telegram*: where something was said, not who said it. */
export const isPlatform = (tree: Tree, token: number): boolean =>
  PLATFORMS.test(tree.token(token).form) && /^(?:on|via|through|over)$/.test(tree.preposition(token) ?? '')

const SCENES = ['meeting', 'violence', 'agreement']

/** A capital before the noun of an event is where it took place (*the Geneva talks*), not who acted. */
export function isScene(tree: Tree, token: number, { names }: SentencePhrases, codes: CodeBook): boolean {
  if (tree.relation(token) !== 'compound') return false
  const name = names.find((f) => f.head === token)
  const head = tree.lemma(tree.head(token))
  return name?.entries[0]?.form === 'capital' && SCENES.some((c) => codes.inClass(head, c))
}

/** *in Moscow*: the state may be asked for as host, but the text does not mention it as an actor. */
export function isPlaceOnly(tree: Tree, token: number, d: Designation): boolean {
  return d.kind === 'state' && d.form === 'metonym' && isLocative(tree, token)
}
