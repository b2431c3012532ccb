import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Analysis, Chain, Name, NameKind, Sentence, Token } from '../types.js'
import { findChains } from './chains.js'
import { findMentions } from './mentions.js'
import { parseChainModel } from './model.js'

/** Sentences of words `form/XPOS/relation/head` (head from 1, 0 the root); UPOS and number follow from the tag. */
function analysis(
  sentences: readonly string[],
  names: readonly [sentence: number, first: number, last: number, NameKind][] = [],
): Analysis {
  let text = ''
  const read = sentences.map((line, index): Sentence => {
    const start = text.length
    const tokens = line.split(' ').map((word, i): Token => {
      const [form, xpos, deprel, head] = word.split('/') as [string, string, string, string]
      const begin = text.length
      text += `${form} `
      const plural = /^NNP?S$/.test(xpos)
      const feats = xpos.startsWith('NN') ? `Number=${plural ? 'Plur' : 'Sing'}` : xpos === 'WP' ? 'PronType=Rel' : '_'
      return {
        index: i,
        start: begin,
        end: begin + form.length,
        form,
        lemma: form.toLowerCase(),
        upos: uposOf(xpos),
        xpos,
        feats,
        head: Number(head) - 1,
        deprel,
        spaceAfter: true,
      }
    })
    return { index, paragraph: 0, start, end: text.length - 1, tokens }
  })
  const named = names.map(([sentence, first, last, kind]): Name => {
    const tokens = read[sentence]!.tokens
    return { kind, sentence, first, last, start: tokens[first]!.start, end: tokens[last]!.end }
  })
  return { text, sentences: read, names: named, warnings: [] }
}

const uposOf = (xpos: string): string =>
  ({
    NN: 'NOUN',
    NNS: 'NOUN',
    NNP: 'PROPN',
    NNPS: 'PROPN',
    PRP: 'PRON',
    PRP$: 'PRON',
    WP: 'PRON',
    DT: 'DET',
    JJ: 'ADJ',
    CD: 'NUM',
    IN: 'ADP',
    CC: 'CCONJ',
    RB: 'ADV',
  })[xpos] ?? (xpos.startsWith('V') ? 'VERB' : 'PUNCT')

const mentions = (a: Analysis): string[] => findMentions(a).map((m) => a.text.slice(m.start, m.end))
const shown = (a: Analysis, chains: readonly Chain[]): string[] =>
  chains.map((c) => c.mentions.map((m) => a.text.slice(m.start, m.end)).join(' = '))

const VISIT = analysis(
  [
    'Vladimir/NNP/nsubj/3 Putin/NNP/flat/1 met/VBD/root/0 Kim/NNP/obj/3 ,/,/punct/7 the/DT/det/7 leader/NN/appos/4 of/IN/case/9 Korea/NNP/nmod/7 ././punct/3',
    'He/PRP/nsubj/2 praised/VBD/root/0 his/PRP$/nmod:poss/4 host/NN/obj/2 ././punct/2',
    'Putin/NNP/nsubj/2 left/VBD/root/0 ././punct/2',
  ],
  [
    [0, 0, 1, 'PER'],
    [0, 3, 3, 'PER'],
    [0, 8, 8, 'LOC'],
    [2, 0, 0, 'PER'],
  ],
)

describe('findMentions', () => {
  it('takes phrases with what modifies them, and leaves appositions and prepositions out', () => {
    expect(mentions(VISIT)).toEqual([
      'Vladimir Putin',
      'Kim',
      'the leader of Korea',
      'Korea',
      'He',
      'his host',
      'his',
      'Putin',
    ])
  })

  it('takes coordinations whole and in their parts, and no relative pronouns', () => {
    const a = analysis([
      'The/DT/det/2 envoys/NNS/nsubj/9 and/CC/cc/4 aides/NNS/conj/2 who/WP/nsubj/6 came/VBD/acl:relcl/2 yesterday/RB/advmod/6 have/VBP/aux/9 left/VBN/root/0 ././punct/9',
    ])
    expect(mentions(a)).toEqual(['The envoys and aides who came yesterday', 'The envoys', 'aides'])
  })

  it('leaves the verb and subject of a nominal predicate out of it', () => {
    const a = analysis(['She/PRP/nsubj/5 is/VBZ/cop/5 not/RB/advmod/5 the/DT/det/5 envoy/NN/root/0 ././punct/5'])
    expect(mentions(a)).toEqual(['She', 'the envoy'])
  })
})

describe('findChains by rules', () => {
  it('joins names, appositions and pronouns', () => {
    expect(shown(VISIT, findChains(VISIT, null))).toEqual([
      'Vladimir Putin = He = his = Putin',
      'Kim = the leader of Korea',
    ])
  })

  it('joins an acronym to what it stands for, and a ministry to itself', () => {
    const a = analysis(
      [
        'The/DT/det/5 International/NNP/compound/5 Atomic/NNP/compound/5 Energy/NNP/compound/5 Agency/NNP/nsubj/6 warned/VBD/root/0 the/DT/det/8 ministry/NN/obj/6 ././punct/6',
        'The/DT/det/2 ministry/NN/nsubj/4 asked/VBD/dep/2 told/VBD/root/0 the/DT/det/6 IAEA/NNP/obj/4 ././punct/4',
        'It/PRP/nsubj/2 agreed/VBD/root/0 ././punct/2',
      ],
      [
        [0, 1, 4, 'ORG'],
        [1, 5, 5, 'ORG'],
      ],
    )
    expect(shown(a, findChains(a, null))).toEqual([
      'The International Atomic Energy Agency = the IAEA',
      'the ministry = The ministry = It',
    ])
  })

  it('keeps those apart whose gender, number or modifiers differ', () => {
    const a = analysis(
      [
        'Angela/NNP/nsubj/2 met/VBD/root/0 two/CD/nummod/4 ministers/NNS/obj/2 ././punct/2',
        'He/PRP/nsubj/2 met/VBD/root/0 a/DT/det/4 minister/NN/obj/2 ././punct/2',
      ],
      [[0, 0, 0, 'PER']],
    )
    expect(findChains(a, null)).toEqual([])
  })

  it('reads any tree that a parser may give', () => {
    const word = fc.record({
      form: fc.constantFrom('Kim', 'he', 'they', 'talks', 'the', ',', '"', 'U.N.', '7', 'who'),
      xpos: fc.constantFrom('NNP', 'NN', 'NNS', 'PRP', 'DT', ',', 'CD', 'JJ', 'VBD', 'RB'),
      deprel: fc.constantFrom(
        'nsubj',
        'obj',
        'nmod',
        'nmod:poss',
        'conj',
        'appos',
        'compound',
        'det',
        'punct',
        'cop',
        'flat',
      ),
      up: fc.nat(),
    })
    const model = parseChainModel(readFileSync(new URL('../../../models/en.chains.json', import.meta.url), 'utf8'))
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (lists) => {
          // Heads lie before their words, so that each list is a tree.
          const lines = lists.map((words) =>
            words
              .map((w, i) => `${w.form}/${w.xpos}/${i === 0 ? 'root' : w.deprel}/${i === 0 ? 0 : 1 + (w.up % i)}`)
              .join(' '),
          )
          const a = analysis(lines)
          for (const weights of [null, model]) {
            const found = findChains(a, weights)
            const all = found.flatMap((c) => c.mentions)
            expect(new Set(all).size).toBe(all.length)
            for (const { mentions: own } of found) expect(own.length).toBeGreaterThan(1)
          }
        },
      ),
    )
  })

  it('stays linear: a text of ten thousand sentences', { timeout: 30_000 }, () => {
    const long = analysis(
      Array.from({ length: 10_000 }, (_, i) =>
        i % 2 === 0
          ? 'Kim/NNP/nsubj/2 met/VBD/root/0 envoys/NNS/obj/2'
          : 'He/PRP/nsubj/2 left/VBD/root/0 them/PRP/obj/2',
      ),
    )
    expect(findChains(long, null).length).toBeGreaterThan(0)
  })
})

describe('parseChainModel', () => {
  const json = readFileSync(new URL('../../../models/en.chains.json', import.meta.url), 'utf8')

  it('reads the shipped weights, which join what the rules join here', () => {
    const chains = shown(VISIT, findChains(VISIT, parseChainModel(json)))
    expect(chains).toContain('Kim = the leader of Korea')
    expect(chains.find((c) => c.startsWith('Vladimir Putin'))).toMatch(/= Putin$/)
  })

  it('says what is wrong with others', () => {
    const broken = (change: Record<string, unknown>) => JSON.stringify({ ...JSON.parse(json), ...change })
    expect(() => parseChainModel('{')).toThrow(/JSON object/)
    expect(() => parseChainModel(broken({ format: 9 }))).toThrow(/format 1.*found 9/)
    expect(() => parseChainModel(broken({ pairInputs: 3 }))).toThrow(/pairInputs/)
    expect(() => parseChainModel(broken({ tables: {} }))).toThrow(/table "later"/)
    expect(() => parseChainModel(broken({ bias: [] }))).toThrow(/two rows/)
  })
})
