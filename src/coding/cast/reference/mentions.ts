import type { Span } from '../../../language/types.js'
import type { MentionForm } from '../../../record/schema/index.js'
import { coreSpan, isLocative, isModifier, isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isHeld } from '../descriptions/held.js'
import type { Roster } from '../roster.js'
import type { Salient } from './reference.js'

/** Names of states and bodies are singular whatever their form (*the United States*, *Reporters Without Borders*). */
const isMany = (kind: string, form: MentionForm): boolean =>
  form === 'nominal' || !['state', 'organization', 'institution'].includes(kind)

/** *fired at protesters*, *threw stones at the governor*: who is no place, whatever preposition stands before; near-miss: *landed at Oslo*. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'population', 'group'])

/** What the story has mentioned so far, in the order of reading: for the actors' own lists, and as antecedents. */
export class Mentions {
  readonly salient: Salient[] = []

  constructor(
    private readonly roster: Roster,
    private readonly given: string,
    private readonly toGiven: (span: Span) => Span,
  ) {}

  /** Records that the phrase means these actors; returns them. */
  add(
    tree: Tree,
    token: number,
    ids: readonly string[],
    form: MentionForm,
    at: { first: number; last: number } = coreSpan(tree, token),
  ): readonly string[] {
    const isOneBody = new Set(ids.map((id) => this.roster.get(id).name)).size === 1
    const span = this.toGiven({ start: tree.token(at.first).start, end: tree.token(at.last).end })
    for (const id of ids) {
      this.roster.addMention(id, span, this.given.slice(span.start, span.end), form)
      const actor = this.roster.get(id)
      this.remember(tree, token, {
        id,
        kind: actor.designation.kind,
        country: actor.country,
        sector: actor.sector,
        role: actor.designation.role,
        level: actor.level,
        plural:
          (ids.length > 1 && !isOneBody) ||
          (form === 'pronoun'
            ? actor.designation.plural
            : isMany(actor.designation.kind, form) && isPlural(tree, token)),
      })
    }
    return ids
  }

  /** *the presidents of Peru and Chile … the presidents*: the actors that one plural phrase meant together when this one was told last. */
  together(id: string): readonly string[] {
    const last = this.salient.filter((s) => s.id === id && !s.modifier).at(-1)
    const same = this.salient.filter((s) => s.sentence === last?.sentence && s.token === last.token)
    const ids = [...new Set(same.flatMap((s) => s.id ?? []))]
    return ids.length > 1 ? ids : [id]
  }

  /** *the Omani-Iraqi commission … The commission*: the actors by whose one name a body of several states goes. */
  namesakes(id: string): readonly string[] {
    const { name } = this.roster.get(id)
    const last = this.salient.findLast((s) => s.id === id)
    const same = this.salient.filter((s) => s.sentence === last?.sentence && s.token === last.token)
    const others = same.flatMap((s) => (s.id !== null && this.roster.get(s.id).name === name ? [s.id] : []))
    return others.includes(id) ? [...new Set(others)] : [id]
  }

  private remember(
    tree: Tree,
    token: number,
    s: Pick<Salient, 'id' | 'kind' | 'country' | 'sector' | 'role' | 'level' | 'plural'>,
  ): void {
    const joint = tree.firstConjunct(token)
    // Written out, so that all mentions have one shape: they are what is read most often.
    this.salient.push({
      id: s.id,
      kind: s.kind,
      country: s.country,
      sector: s.sector,
      role: s.role,
      level: s.level,
      plural: s.plural,
      sentence: tree.sentence.index,
      token,
      joint,
      subject: tree.relation(joint).startsWith('nsubj'),
      relation: tree.base(joint),
      main: tree.head(joint) === tree.root,
      modifier: isModifier(tree, token) || (!PEOPLE.has(s.kind) && isLocative(tree, token)),
      held: isHeld(tree, token),
    })
  }

  /** A thing told of competes for the pronouns that follow. */
  addThing(tree: Tree, token: number): void {
    const { upos } = tree.token(token)
    if (
      (upos !== 'NOUN' && upos !== 'PROPN') ||
      !['nsubj', 'obj', 'obl'].includes(tree.base(tree.firstConjunct(token)))
    )
      return
    if (
      tree.relation(token).startsWith('obl:') ||
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tree.token(token).form)
    )
      return
    this.remember(tree, token, {
      id: null,
      kind: 'thing',
      country: null,
      sector: null,
      role: null,
      level: null,
      plural: isPlural(tree, token),
    })
  }
}
