import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../errors.js'
import { type ContextRow, createContextScorer } from './contexts.js'
import { partsOfPhrase, singular } from './gazetteer/words.js'
import { packTable, unpackRows } from './pack.js'

const CONTEXTS =
  `asylum cbrn corruption crime cyber diplomatic disasters economic election environment executive gender health
  human_rights human_security illegal_drugs inequality intelligence legal legislative lgbt migration military misinformation
  natural_resource peacekeeping political_institutions pro_autocracy pro_democracy religion_ethnicity reparations repression
  rights_freedoms technology territory terrorism trafficking`.split(/\s+/)

const text = readFileSync(new URL('./data/contexts.tsv', import.meta.url), 'utf8')
const rows: ContextRow[] = unpackRows(packTable(text)).map((row) => ({ context: row.context!, terms: row.terms! }))
const words = (lemmas: string): string[] => lemmas.split(' ')

describe('contexts.tsv', () => {
  it('has a row for each context, sorted', () => {
    expect(rows.map((row) => row.context)).toEqual(CONTEXTS)
  })

  it.each(rows.map((row) => [row.context, row.terms.split('|')] as const))(
    '%s has 25 to 60 terms, each once',
    (_, items) => {
      const keys = items.map((item) =>
        partsOfPhrase(item.replace(/:.*/, ''))
          .map((part) => singular(part.key))
          .join(' '),
      )
      expect(items.length).toBeLessThanOrEqual(60)
      expect(items.filter((item) => !item.endsWith(':0')).length).toBeGreaterThanOrEqual(25)
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
      expect(items.filter((item) => item !== item.toLowerCase())).toEqual([])
    },
  )
})

describe('the scorer of contexts.tsv', () => {
  const contextsOf = createContextScorer(rows)

  it.each([
    ['turkish warplane bomb rebel position as troop mass near the border .', 'military'],
    ['the two army agree to a cease - fire after a week of shelling .', 'military'],
    ['norway expel two russian it accuse of spy for the military intelligence service .', 'intelligence'],
    ['the president name a new cabinet after the prime minister resign .', 'executive'],
    ['lawmaker pass the bill by a narrow vote on thursday .', 'legislative'],
    ['voter queue at polling station in the capital before dawn .', 'election'],
    [
      'the junta promise to draft a new constitution under a power - sharing deal .',
      'political_institutions pro_autocracy',
    ],
    ['thousand march in yangon to demand a return to civilian rule .', 'pro_democracy'],
    ['the general announce that they have seize power and dissolve parliament .', 'pro_autocracy'],
    ['japan and peru sign a free trade agreement that cut tariff on copper .', 'economic natural_resource'],
    ['a court in milan sentence the businessman to six year in prison .', 'legal'],
    ['namibia ask germany to pay reparation for colonial - era killing .', 'reparations'],
    ['amnesty international accuse the guard of torture detainee .', 'human_rights'],
    ['journalist urge the government to respect press freedom .', 'rights_freedoms'],
    ['police fire tear gas at protester outside the ministry .', 'repression'],
    ['a aid convoy carry food reach the besiege town .', 'human_security'],
    ["activist call on kabul to reopen girl 's school and respect woman 's right .", 'gender'],
    ["uganda 's parliament pass a law against same - sex relation .", 'legislative lgbt'],
    ['gunman attack a mosque in the old quarter and kill the imam .', 'religion_ethnicity'],
    ['the union denounce the gap between rich and poor and racial discrimination at work .', 'inequality'],
    ['the chinese foreign minister fly to nairobi for talk with his counterpart .', 'diplomatic'],
    ['chile recall its ambassador and summon the bolivian envoy .', 'diplomatic'],
    ['manila protest over the annexation of a disputed island .', 'territory'],
    ['two ghanaian peacekeeper with the u.n. mission be wound .', 'peacekeeping'],
    ['china send vaccine and doctor to help fight the cholera outbreak .', 'health'],
    ['germany grant asylum to the belarusian sprinter .', 'asylum'],
    ['tunisia intercept a boat carry migrant to italy .', 'migration'],
    ['japan offer to send rescue team after the earthquake .', 'disasters'],
    ["ethiopia begin to fill the dam despite egypt 's claim to the river 's water .", 'natural_resource'],
    ['brazil pledge to end deforestation and cut carbon emission .', 'environment'],
    ['washington tighten export control on semiconductor .', 'technology'],
    ['a suicide bomber kill nine people at a checkpoint ; militant claim responsibility .', 'terrorism'],
    ['inspector of the iaea visit the uranium enrichment plant .', 'cbrn'],
    ['estonia blame russian hacker for the cyber - attack .', 'cyber'],
    ['moldova accuse moscow of spread fake news before the vote .', 'misinformation'],
    ["haiti 's gang kidnap a doctor and demand ransom .", 'crime'],
    ['prosecutor charge the former minister with take bribe .', 'legal corruption'],
    ["peru 's police burn two tonne of cocaine .", 'illegal_drugs'],
    ['the two country agree to fight human trafficking .', 'trafficking'],
  ])('%s → %s', (lemmas, contexts) => {
    expect(contextsOf(words(lemmas)).join(' ')).toBe(contexts)
  })

  it.each([
    'the president of mexico meet the president of chile .',
    'official in brazil and japan do not reply .',
    'the company say its chief executive would visit the new plant in india .',
    'the league and the player trade barb over the schedule .',
    'a film about a tank win a prize .',
    'a woman and a girl wave from the balcony .',
    'ivory coast beat ghana on penalty .',
    'the doctor tell reporter that the patient be well .',
    'the minister draw a flood of question .',
    'the party win by a landslide , a coup for its young leader .',
    'the health ministry spokesman say ten people die in the blast .',
    'worker at the trade union hall in lyon strike over pay .',
    'rebel of the free syrian army take the village .',
  ])('%s → none', (lemmas) => {
    expect(contextsOf(words(lemmas))).toEqual([])
  })
})

describe('createContextScorer', () => {
  const scorer = (table: Record<string, string>) => {
    const contextsOf = createContextScorer(Object.entries(table).map(([context, terms]) => ({ context, terms })))
    return (lemmas: string) => contextsOf(words(lemmas))
  }

  it('adds the weights and asks for 2', () => {
    const of = scorer({ x: 'strong:2|one|other|half:0.5|third:0.5' })
    expect([of('strong'), of('one'), of('one other'), of('one half'), of('one half third')]).toEqual([
      ['x'],
      [],
      ['x'],
      [],
      ['x'],
    ])
  })

  it('counts each term once', () => {
    expect(scorer({ x: 'one' })('one and one')).toEqual([])
  })

  it('takes longer phrases first, which hide the shorter terms of all contexts', () => {
    const of = scorer({ x: 'war crime:2|trade union:0', y: 'crime:2|trade:2|war crime:0' })
    expect([of('the war crime'), of('a crime'), of('trade union'), of('war crime and crime')]).toEqual([
      ['x'],
      ['y'],
      [],
      ['x', 'y'],
    ])
    expect(scorer({ x: 'a b:2', y: 'b c d:2' })('a b c d')).toEqual(['y'])
  })

  it('ignores hyphens, apostrophes, full stops and a plural -s, and stops at other punctuation', () => {
    const of = scorer({ x: "cease-fire:2|u.n. mission:2|woman's right:2" })
    expect(['cease - fire', 'cease-fires', 'un mission', "woman 's right"].map(of)).toEqual([
      ['x'],
      ['x'],
      ['x'],
      ['x'],
    ])
    expect([of('cease , fire'), of('cease " fire'), of('cease . fire')]).toEqual([[], [], []])
  })

  it('gives at most four, the greatest sum first and equal ones by name', () => {
    const of = scorer({ e: 'e:2', d: 'd:2', c: 'c:2', b: 'b:2', a: 'a:2|x' })
    expect(of('e d c b a')).toEqual(['a', 'b', 'c', 'd'])
    expect(scorer({ b: 'one:2', a: 'two:3', c: 'one:2' })('one two')).toEqual(['a', 'b', 'c'])
  })

  it('gives none for no lemmas and for no rows', () => {
    expect([scorer({ x: 'one:2' })(''), createContextScorer([])(['one'])]).toEqual([[], []])
    expect(createContextScorer(rows)([])).toEqual([])
  })

  it.each(['', 'one:', 'one:two', 'one:-1', ':2', '-:2'])('refuses the term "%s"', (term) => {
    const attempt = () => createContextScorer([{ context: 'x', terms: `fine|${term}` }])
    expect(attempt).toThrow(DemarcheError)
    expect(attempt).toThrow(/in the row "x" of contexts.tsv/)
  })
})
