import { isHyphen } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { isSpeech } from '../judgement/speech.js'
import type { CastContext } from './cast-context.js'
import { combiningState } from './descriptions/affiliation.js'
import { type Identity, isInBrackets } from './descriptions/apposition.js'
import { type Designation, designate, type Reading } from './descriptions/designation.js'
import { bodiesLed } from './descriptions/leaderships.js'
import { isOwnersOf } from './descriptions/nominal.js'
import { describe } from './descriptions/people.js'
import {
  isInPersonsName,
  isInsidePhrase,
  isLawsName,
  isPlaceOnly,
  isPlatform,
  isScene,
} from './descriptions/standing.js'
import { isJointBody } from './parties/joint-bodies.js'
import { lendersOf } from './parties/lenders.js'
import { wholeOf } from './parties/partitive.js'
import { partiesAt } from './parties/party-reader.js'
import { countryOf, covers, type SentencePhrases } from './phrases/found-phrases.js'
import { listedNames } from './phrases/listed-names.js'
import { takeUp } from './reference/definite.js'
import { Mentions } from './reference/mentions.js'
import { isFirstPerson, pronounGender, resolvePronoun, type Salient, subjectBeside } from './reference/reference.js'
import {
  asCounterpart,
  counterpart,
  counterpartOf,
  isToldText,
  neighbour,
  siblingStates,
  speaksForOwner,
  stateNoun,
} from './reference/related-nouns.js'
import { antecedentsOf, relativeOf } from './reference/relative-pronouns.js'
import { awaitsName, isBareName, isHeadlinesOwn, officeNamedBy } from './reference/speaker-names.js'
import { Speakers } from './reference/speakers.js'
import { Roster } from './roster.js'
import { blamedFor } from './states/blamed.js'
import { completed, shared } from './states/completion.js'
import type { Scene } from './states/home-state.js'
import { ofSetting, settingOf } from './states/setting.js'
import { clippedState, type StoryStates } from './states/story-states.js'
import { readStory } from './story-readings.js'

/** Relations by which a determiner, number or adjective stands for somebody. */
const NOMINAL_RELATIONS = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'root', 'appos'])

/**
 * Who is meant by the noun phrases and pronouns of a story. Reads the sentences in order, so that pronouns and
 * definite nominals find their antecedents among what was told before. Source of the method: centering (Grosz et al.
 * 1995) reduced to recency, grammatical role and kind.
 */
export class Cast {
  private readonly actors: Roster
  private readonly readings: readonly Reading[]
  private readonly states: StoryStates
  private readonly heard: Speakers
  private readonly memo = new Map<string, readonly string[]>()
  private readonly mentions: Mentions
  private readonly recalled = new Map<number, readonly string[]>()
  private isRead = false

  constructor(private readonly context: CastContext) {
    const { analysis, trees, knowledge } = context
    this.actors = new Roster(knowledge)
    this.mentions = new Mentions(this.actors, context.given ?? analysis.text, context.toGiven ?? ((span) => span))
    const { states, readings } = readStory(context)
    this.states = states
    this.readings = readings
    this.heard = new Speakers(analysis.text, trees, knowledge, (tree, token) => this.actorsOf(tree, token))
  }

  get roster(): Roster {
    this.read()
    return this.actors
  }

  /** Who speaks, in sentences and in quotations. */
  get speakers(): Speakers {
    this.read()
    return this.heard
  }

  /** Reads the sentences when the first actor is asked for: of a pair's sentence often none is. */
  private read(): void {
    if (this.isRead) return
    this.isRead = true
    for (const tree of this.context.trees) this.readSentence(tree)
  }

  phrasesOf(sentence: number): SentencePhrases {
    return (this.readings[sentence] as Reading).phrases
  }

  private readingOf(tree: Tree): Reading {
    return this.readings[tree.sentence.index] as Reading
  }

  private readSentence(tree: Tree): void {
    const { names, start } = this.phrasesOf(tree.sentence.index)
    for (const token of tree.tokens) {
      const isKnown = names.some((f) => f.head === token.index)
      const isNominal =
        ['NOUN', 'PROPN', 'PRON'].includes(token.upos) ||
        (['DET', 'NUM', 'ADJ'].includes(token.upos) && NOMINAL_RELATIONS.has(tree.base(token.index)))
      if ((!isKnown && !isNominal) || token.index < start) continue
      if (this.actorsAt(tree, token.index).length === 0) this.mentions.addThing(tree, token.index)
    }
    this.heard.hear(tree)
  }

  /** Actors that the phrase headed by this very token stands for, its coordination left out. */
  actorsAt(tree: Tree, token: number): readonly string[] {
    this.read()
    const key = `${tree.sentence.index}:${token}`
    const known = this.memo.get(key)
    if (known) return known
    this.memo.set(key, [])
    const ids = this.resolve(tree, token)
    this.memo.set(key, ids)
    return ids
  }

  /** Actors of the phrase and of its conjuncts; where it names none itself, those who own it or are named in it. */
  actorsOf(tree: Tree, token: number, depth = 0): readonly string[] {
    const ids = tree.coordination(token).flatMap((t) => {
      const own = this.actorsAt(tree, t)
      return own.length > 0 || depth > 2
        ? [...(own.length > 1 && isJointBody(tree, t) ? [] : this.joinedByHyphen(tree, t, depth)), ...own]
        : this.lentActors(tree, t, depth)
    })
    return [...new Set(ids)]
  }

  /** *Polish-Russian*, *Sino-Indian*: the states before the hyphen. */
  private joinedByHyphen(tree: Tree, token: number, depth: number): readonly string[] {
    return tree.deps(token, 'compound', 'amod').flatMap((t) => {
      if (!isHyphen(tree.tokens[t + 1]?.form)) return []
      const state = combiningState(tree, t)
      return state ? [this.roster.internState(state)] : depth > 2 ? [] : this.actorsAt(tree, t)
    })
  }

  /** The actors behind a thing: of those who may lend it theirs, the first that are known. */
  private lentActors(tree: Tree, token: number, depth: number): readonly string[] {
    for (const lenders of lendersOf(tree, token)) {
      const ids = lenders.flatMap((t) => this.actorsOf(tree, t, depth + 1))
      if (ids.length > 0) return ids
    }
    return []
  }

  /** The state of the place that a token names, as an actor id; null where it names none. */
  hostAt(tree: Tree, token: number): string | null {
    const found = this.phrasesOf(tree.sentence.index).names.find((f) => covers(f, token))
    const country = countryOf(found)
    return country ? this.roster.internState(country) : null
  }

  private resolve(tree: Tree, token: number): readonly string[] {
    const reading = this.readingOf(tree)
    if (token < reading.phrases.start) return this.behindDateline(tree, token, reading.phrases.start)
    const antecedents = antecedentsOf(tree, token)
    if (antecedents.length > 0) {
      const ids = relativeOf(tree, token, antecedents, {
        names: reading.phrases.names,
        actorsAt: (t) => this.actorsAt(tree, t),
        viewOf: (id) => this.roster.get(id),
      })
      return ids.length > 0 ? ids : this.lentActors(tree, antecedents[0] as number, 1)
    }
    const siblings = siblingStates(reading, token)
    if (siblings.length > 0)
      return this.mentions.add(
        tree,
        token,
        siblings.map((c) => this.roster.internState(c)),
        'name',
      )
    const combining = combiningState(tree, token)
    if (combining) return this.mentions.add(tree, token, [this.roster.internState(combining)], 'name')
    const parties = partiesAt(tree, token, {
      text: this.context.analysis.text,
      actorsApart: () => this.clauseMates(tree, token),
      trees: this.context.trees,
      salient: this.mentions.salient,
      recalled: this.recalled,
      roster: this.roster,
      phrases: reading.phrases,
      actorsOf: (t, at) => this.actorsOf(t, at),
    })
    if (parties.length > 0) return this.mentions.add(tree, token, parties, 'nominal')
    const { upos, xpos } = tree.token(token)
    const isName = xpos === 'NNP' && isInPersonsName(token, reading.phrases)
    if (!isName && (upos === 'PRON' || xpos === 'PRP$' || xpos === 'PRP')) return this.resolvePronounAt(tree, token)
    const clipped = clippedState(tree, token, this.states)
    if (clipped && !reading.phrases.names.some((f) => covers(f, token)))
      return this.mentions.add(tree, token, [this.roster.internState(clipped)], 'metonym')
    const identity = reading.identities.get(token)
    if (identity && identity.primary !== token) return this.resolveMember(tree, token, identity)
    if (isInsidePhrase(tree, token, reading.phrases) || isScene(tree, token, reading.phrases, this.context.knowledge))
      return []
    if (isLawsName(tree, token, reading.phrases) || isPlatform(tree, token)) return []
    const related = this.resolveRelated(tree, token, identity)
    if (related) return related
    const led = bodiesLed(
      tree,
      token,
      reading.phrases,
      (t) => this.actorsOf(tree, t),
      (id) => this.roster.get(id),
    )
    if (led.length > 0) return this.mentions.add(tree, token, led, 'nominal')
    const read = designate(reading, token)
    const designations = read.length > 0 ? read : describe(reading, token, this.context.knowledge)
    const listed = listedNames(tree, token, reading.phrases)
    if (listed.length > 0) return this.resolveListed(tree, token, designations, listed)
    const whole = designations.length === 0 ? wholeOf(tree, token, this.mentions.salient) : null
    if (whole) return this.mentions.add(tree, token, this.behind(whole), 'nominal')
    // *…, the ministry said in a statement. "…," the statement reads*: its words are those of who issued it.
    const isSilent = designations.length === 0 && this.heard.last.length === 1
    if (isSilent && isToldText(tree, token, this.context.knowledge)) return this.heard.last
    const ids = designations.flatMap((d) => this.place(tree, token, d))
    if (identity) this.inheritFromCounterparts(tree, counterpartOf(tree, identity.members), ids)
    return ids
  }

  /** A dateline acts in nothing: where a tree makes it the subject, the true subject follows it. */
  private behindDateline(tree: Tree, token: number, start: number): readonly string[] {
    const subject =
      tree.base(token) === 'nsubj' ? tree.deps(tree.head(token), 'nsubj').find((t) => t >= start) : undefined
    return subject === undefined ? [] : this.actorsOf(tree, subject)
  }

  /** A description beside a name, or a title before it, stands for the one named. */
  private resolveMember(tree: Tree, token: number, { primary }: Identity): readonly string[] {
    const ids = this.actorsAt(tree, primary)
    if (tree.relation(token) === 'nmod:desc') return ids
    if (ids[0] && isInBrackets(tree, token)) this.roster.shorten(ids[0], tree.token(token).form)
    return this.mentions.add(tree, token, ids, 'nominal')
  }

  /** *his counterpart*, *our country*, *the Gulf state of Qatar*; null for other nouns. */
  private resolveRelated(tree: Tree, token: number, identity: Identity | undefined): readonly string[] | null {
    const reading = this.readingOf(tree)
    const viewsOf = (t: number) => this.actorsOf(tree, t).map((id) => this.roster.get(id))
    const state =
      stateNoun(reading, token, this.apartFrom(tree, token), viewsOf) ??
      neighbour(reading, token, this.mentions.salient, viewsOf)
    if (state) return this.mentions.add(tree, token, [this.roster.internState(state)], 'nominal')
    if (identity && identity.members.length > 1) return null
    const owner = counterpartOf(tree, [token])
    if (owner === null) return null
    const named = tree.deps(token, 'appos').flatMap((t) => this.actorsOf(tree, t))
    if (named.length > 1) this.inheritFromCounterparts(tree, owner, named)
    if (named.length > 1) return this.mentions.add(tree, token, named, 'nominal')
    const owners = this.actorsOf(tree, owner).map((id) => this.roster.get(id))
    const other = counterpart(reading, token, owners, this.mentions.salient, this.roster)
    return typeof other === 'string'
      ? this.mentions.add(tree, token, [other], 'nominal')
      : other
        ? this.place(tree, token, other)
        : null
  }

  /** *two opposition politicians, Ana Ruiz and Jan Soto*: the ones named, of whom the noun tells what they are. */
  private resolveListed(tree: Tree, token: number, [told]: readonly Designation[], names: readonly number[]) {
    const ids = names.flatMap((t) => this.actorsAt(tree, t))
    const each = told && { ...completed(tree, token, told, this.scene()), plural: false }
    if (each) for (const id of ids) this.roster.enrich(id, each)
    return this.mentions.add(tree, token, ids, 'nominal')
  }

  /** *his Turkish counterpart Selim Karadag*: of the same office as the one whose counterpart he is; of several, each as the one told in the same place. */
  private inheritFromCounterparts(tree: Tree, owner: number | null, ids: readonly string[]): void {
    const owners = owner === null ? [] : this.actorsOf(tree, owner)
    ids.forEach((id, at) => {
      const other = owners[at] ?? owners[0]
      if (!other || owners.includes(id)) return
      const [own, theirs] = [this.roster.get(id), this.roster.get(other)]
      this.roster.enrich(id, asCounterpart(own, theirs, tree.sentence.index, this.mentions.salient))
    })
  }

  private scene(): Scene {
    return {
      knowledge: this.context.knowledge,
      salient: this.mentions.salient,
      home: this.states.home,
      isSure: this.states.isSure,
      named: this.states.named,
      trees: this.context.trees,
      phrasesOf: (t) => this.phrasesOf(t.sentence.index),
      actorsOf: (t, at) => this.actorsOf(t, at).map((id) => this.roster.get(id)),
    }
  }

  /** Joins the designation to an actor, records the mention, and makes it an antecedent for what follows. */
  private place(tree: Tree, token: number, d: Designation): readonly string[] {
    const scene = this.scene()
    const taken =
      d.anaphoric || isOwnersOf(tree, token, d)
        ? this.takenUp(tree, token, d, ofSetting(d, settingOf(tree, token, scene), this.apartFrom(tree, token)))
        : null
    if (taken)
      return this.mentions.add(tree, token, this.mentions[d.plural ? 'together' : 'namesakes'](taken), d.form, d)
    if (d.onlyAnaphoric) return []
    const owners = d.borrowFrom.flatMap((from) => this.actorsOf(tree, from))
    const isNamedBefore = d.kind === 'person' && d.form === 'name' && this.roster.knows(d)
    const full = isNamedBefore
      ? [d]
      : (d.plural || d.kind === 'institution' || isJointBody(tree, token)) && owners.length > 1
        ? shared(
            d,
            owners.map((id) => this.roster.get(id)),
          )
        : [completed(tree, token, d, scene)]
    const holder = isNamedBefore
      ? null
      : (this.speakerNamedBy(tree, token, full[0] as Designation) ??
        officeNamedBy(this.readingOf(tree), token, d, this.mentions.salient, this.roster))
    if (holder) this.roster.identify(holder, d)
    const ids = holder ? [holder] : full.map((one) => this.roster.intern(one))
    if (!isPlaceOnly(tree, token, d)) this.mentions.add(tree, token, ids, d.form, d)
    if (owners[0]) for (const id of ids) this.roster.setAffiliation(id, owners[0])
    return ids
  }

  /** The actor among those told of that the phrase takes up, one of whom only a headline speaks last; or null. */
  private takenUp(tree: Tree, token: number, d: Designation, told: readonly Salient[]): string | null {
    const scene = {
      gazetteer: this.context.knowledge,
      home: this.states.home,
      sentence: tree.sentence.index,
      modifiers: tree.tokens.slice(d.first, token).map((t) => t.form),
    }
    const isHeadline = (sentence: number) => this.context.isHeadline?.(sentence) === true
    const inStory = told.filter((s) => !isHeadlinesOwn(s, this.roster, isHeadline))
    return takeUp(d, inStory, this.roster, scene) ?? takeUp(d, told, this.roster, scene)
  }

  /** The speaker just told of by an office, where this phrase is the name of that one; or null. */
  private speakerNamedBy(tree: Tree, token: number, d: Designation): string | null {
    const [id, ...others] = this.heard.last
    if (!id || others.length > 0 || !isBareName(d) || this.heard.in(tree) !== token) return null
    return awaitsName(this.roster.get(id), tree.sentence.index, this.mentions.salient) ? id : null
  }

  private resolvePronounAt(tree: Tree, token: number): readonly string[] {
    const { form } = tree.token(token)
    // *"We will not go," said the front's spokesman*: what a group's people do together the group does.
    const isJoint = /^(?:we|us|our|ours|ourselves)$/i.test(form)
    const ids = isFirstPerson(form)
      ? this.heard.at(tree, token).map((id) => (isJoint ? this.roster.groupOf(id) : null) ?? id)
      : resolvePronoun(tree, token, this.toldOf(tree, token), {
          genderOf: (id) => this.roster.genderOf(id),
          isGenderTold: (id) => this.roster.isGenderTold(id),
          blamed: (t, at) => blamedFor(t, at, this.context.knowledge),
          isMinded: (t, predicate) => isSpeech(t, predicate, this.context.knowledge),
          isText: ({ sentence, token: at }) => speaksForOwner(this.context.trees[sentence] as Tree, at),
          treeOf: (index) => this.context.trees[index] ?? null,
          clauseMates: (t, at) => this.clauseMates(t, at),
          behind: (thing) => this.behind(thing),
          actorsAt: (t, at) => this.actorsAt(t, at),
          fits: (word, found) => found.every((id) => this.roster.mayBe(id, word)),
        })
    for (const id of ids) this.roster.setGender(id, pronounGender(form))
    const all = ids.flatMap((id) => this.mentions.namesakes(id))
    return this.mentions.add(tree, token, [...new Set(all)], 'pronoun', { first: token, last: token })
  }

  /** The actor of a mention, or those behind a thing. */
  private behind({ id, sentence, token }: Salient): readonly string[] {
    return id === null ? this.actorsOf(this.context.trees[sentence] as Tree, token) : [id]
  }

  /** Mentions that a pronoun may take up; of the reporters who are told it nobody speaks in a quotation. */
  private toldOf(tree: Tree, token: number): readonly Salient[] {
    const { salient } = this.mentions
    return this.heard.isQuoted(tree, token) ? salient.filter((s) => s.sector !== 'JRN' || !s.plural) : salient
  }

  /** Mentions that a phrase may take up: not the subject of its own clause. */
  private apartFrom(tree: Tree, token: number): readonly Salient[] {
    const mates = this.clauseMates(tree, token)
    return mates.length === 0
      ? this.mentions.salient
      : this.mentions.salient.filter((s) => s.id === null || !mates.includes(s.id))
  }

  /** Actors of the understood subject of the predicate that a token is an argument of; none where the token is it. */
  private clauseMates(tree: Tree, token: number): readonly string[] {
    const subject = subjectBeside(tree, token)
    return subject === null ? [] : this.actorsOf(tree, subject)
  }
}
