/** One word for scoring; `head` points into the same list, -1 for the root. */
export interface ScoredWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  readonly deprel: string
  readonly head: number
  /** Characters of the word, or of its whole multiword token. */
  readonly start: number
  readonly end: number
  readonly inMultiword: boolean
}

/** A text as scored: every list in text order, spans in the same character offsets on both sides. */
export interface ScoredText {
  readonly tokens: readonly (readonly [number, number])[]
  readonly sentences: readonly (readonly [number, number])[]
  readonly words: readonly ScoredWord[]
}

/** Counts that F1 comes from. */
export class Score {
  gold = 0
  system = 0
  correct = 0

  add(gold: number, system: number, correct: number): void {
    this.gold += gold
    this.system += system
    this.correct += correct
  }

  /** Per cent. */
  get precision(): number {
    return this.system === 0 ? 0 : (100 * this.correct) / this.system
  }

  get recall(): number {
    return this.gold === 0 ? 0 : (100 * this.correct) / this.gold
  }

  get f1(): number {
    return this.gold + this.system === 0 ? 0 : (200 * this.correct) / (this.gold + this.system)
  }
}

export const METRICS = [
  'Tokens',
  'Sentences',
  'Words',
  'UPOS',
  'XPOS',
  'UFeats',
  'Lemmas',
  'UAS',
  'LAS',
  'Core',
] as const
export type Metric = (typeof METRICS)[number]
export type Scores = Readonly<Record<Metric, Score>>

/** Relations that carry who did what to whom. */
export const CORE = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nsubj:pass', 'ccomp', 'xcomp'])

/** The features that the shared task scores. */
const UNIVERSAL_FEATURES = new Set([
  'PronType',
  'NumType',
  'Poss',
  'Reflex',
  'Foreign',
  'Abbr',
  'Gender',
  'Animacy',
  'Number',
  'Case',
  'Definite',
  'Degree',
  'VerbForm',
  'Mood',
  'Tense',
  'Aspect',
  'Voice',
  'Evident',
  'Polarity',
  'Person',
  'Polite',
])

export function emptyScores(): Scores {
  return Object.fromEntries(METRICS.map((metric) => [metric, new Score()])) as Record<Metric, Score>
}

/**
 * Adds one text's counts, as the evaluation script of the CoNLL 2018 shared task defines them (Zeman et al. 2018):
 * words are aligned by character span, inside differing multiword tokens by longest common subsequence of forms;
 * LAS and UAS compare heads by that alignment, relations without subtype. `Core` is ours: full relations of {@link CORE}.
 */
export function addScores(scores: Scores, gold: ScoredText, system: ScoredText): void {
  addSpans(scores.Tokens, gold.tokens, system.tokens)
  addSpans(scores.Sentences, gold.sentences, system.sentences)
  const pairs = alignWords(gold.words, system.words)
  const partner = new Map(pairs.map(([g, s]) => [s, g]))
  const sameHead = (g: number, s: number): boolean => {
    const head = system.words[s]!.head
    return gold.words[g]!.head === (head < 0 ? -1 : (partner.get(head) ?? -2))
  }
  const count = (metric: Metric, same: (g: ScoredWord, s: ScoredWord, gi: number, si: number) => boolean): void => {
    const correct = pairs.filter(([g, s]) => same(gold.words[g]!, system.words[s]!, g, s)).length
    scores[metric].add(gold.words.length, system.words.length, correct)
  }
  count('Words', () => true)
  count('UPOS', (g, s) => g.upos === s.upos)
  count('XPOS', (g, s) => g.xpos === s.xpos)
  count('UFeats', (g, s) => universal(g.feats) === universal(s.feats))
  count('Lemmas', (g, s) => g.lemma === '_' || g.lemma === s.lemma)
  count('UAS', (_g, _s, gi, si) => sameHead(gi, si))
  count('LAS', (g, s, gi, si) => sameHead(gi, si) && bare(g.deprel) === bare(s.deprel))
  scores.Core.add(
    gold.words.filter((w) => CORE.has(w.deprel)).length,
    system.words.filter((w) => CORE.has(w.deprel)).length,
    pairs.filter(([g, s]) => {
      const deprel = gold.words[g]!.deprel
      return CORE.has(deprel) && deprel === system.words[s]!.deprel && sameHead(g, s)
    }).length,
  )
}

function bare(deprel: string): string {
  return deprel.split(':', 1)[0]!
}

function universal(feats: string): string {
  return feats
    .split('|')
    .filter((feature) => UNIVERSAL_FEATURES.has(feature.split('=', 1)[0]!))
    .sort()
    .join('|')
}

/** Adds exact matches of spans, each span once. */
export function addSpans(
  score: Score,
  gold: readonly (readonly [number, number])[],
  system: readonly (readonly [number, number])[],
): void {
  const keys = new Set(gold.map(([start, end]) => `${start}:${end}`))
  score.add(gold.length, system.length, system.filter(([start, end]) => keys.has(`${start}:${end}`)).length)
}

/** Pairs of indexes [gold, system]. */
function alignWords(gold: readonly ScoredWord[], system: readonly ScoredWord[]): [number, number][] {
  const pairs: [number, number][] = []
  let g = 0
  let s = 0
  while (g < gold.length && s < system.length) {
    const a = gold[g]!
    const b = system[s]!
    if (a.inMultiword || b.inMultiword) {
      if (!a.inMultiword && a.end <= b.start) g++
      else if (!b.inMultiword && b.end <= a.start) s++
      else {
        const [gTo, sTo] = multiwordRange(gold, system, g, s)
        for (const [x, y] of commonForms(gold.slice(g, gTo), system.slice(s, sTo))) pairs.push([g + x, s + y])
        g = gTo
        s = sTo
      }
    } else if (a.start === b.start && a.end === b.end) pairs.push([g++, s++])
    else if (a.start <= b.start) g++
    else s++
  }
  return pairs
}

/** Grows the range on both sides until no multiword token sticks out of it. */
function multiwordRange(
  gold: readonly ScoredWord[],
  system: readonly ScoredWord[],
  g: number,
  s: number,
): [number, number] {
  let end = Math.max(gold[g]!.inMultiword ? gold[g]!.end : 0, system[s]!.inMultiword ? system[s]!.end : 0)
  let gTo = g
  let sTo = s
  for (let grew = true; grew; ) {
    grew = false
    while (gTo < gold.length && gold[gTo]!.start < end) {
      if (gold[gTo]!.inMultiword && gold[gTo]!.end > end) end = gold[gTo]!.end
      gTo++
      grew = true
    }
    while (sTo < system.length && system[sTo]!.start < end) {
      if (system[sTo]!.inMultiword && system[sTo]!.end > end) end = system[sTo]!.end
      sTo++
      grew = true
    }
  }
  return [gTo, sTo]
}

function commonForms(gold: readonly ScoredWord[], system: readonly ScoredWord[]): [number, number][] {
  const n = gold.length
  const m = system.length
  const same = (i: number, j: number): boolean => gold[i]!.form.toLowerCase() === system[j]!.form.toLowerCase()
  const best = Array.from({ length: n + 1 }, () => new Int32Array(m + 1))
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      best[i]![j] = same(i, j) ? 1 + best[i + 1]![j + 1]! : Math.max(best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < n && j < m) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++
    else j++
  }
  return pairs
}
