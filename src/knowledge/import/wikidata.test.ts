import { describe, expect, it } from 'vitest'
import { createKnowledge } from '../knowledge.js'
import { packed } from '../packed.generated.js'
import { OverlayRows } from './overlay-rows.js'
import { WikidataImport, wikidataDay } from './wikidata.js'

const base = createKnowledge()
const item = (id: string) => ({ datavalue: { value: { id } } })
const time = (day: string, precision = 11) => ({ datavalue: { value: { time: `+${day}T00:00:00Z`, precision } } })
const label = (value: string) => ({ en: { value } })

const human = (id: string, name: string, positions: object[], claims: object = {}) => ({
  id,
  labels: label(name),
  aliases: { en: [{ value: `${name} the Elder` }, { value: 'ZQ' }] },
  claims: { P31: [{ mainsnak: item('Q5') }], P39: positions, ...claims },
})

function imported(...lines: string[]) {
  const rows = new OverlayRows(packed)
  const dump = new WikidataImport('holders.json', rows, base)
  lines.forEach((line, at) => {
    dump.line(line, at + 1)
  })
  const skipped = dump.finish()
  const cells = rows.toSources().flatMap(({ text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .slice(2)
      .map((line) => line.replaceAll('\t', ';')),
  )
  return { cells, skipped }
}

const tenure = { mainsnak: item('Q900'), qualifiers: { P580: [time('2019-03-00', 10)], P582: [time('2021-00-00', 9)] } }
const office = {
  id: 'Q900',
  labels: label('Minister of Foreign Affairs'),
  claims: { P1001: [{ mainsnak: item('Q901') }] },
}
const state = { id: 'Q901', labels: label('Kenya'), claims: { P298: [{ mainsnak: { datavalue: { value: 'KEN' } } }] } }

describe('WikidataImport', () => {
  it('joins holders with their offices and states, wherever these stand in the slice', () => {
    const { cells, skipped } = imported(
      '[',
      `${JSON.stringify(human('Q1', 'Zora Quill', [tenure]))},`,
      `${JSON.stringify(office)},`,
      JSON.stringify(state),
      ']',
    )
    expect(skipped).toEqual([])
    expect(cells).toEqual([
      'Zora Quill;Zora Quill the Elder;KEN;;minister of foreign affairs;foreign-minister;GOV;minister;2019-03-01;2021-12-31',
    ])
  })

  it('takes the state from the label of the office, else from the citizenship', () => {
    const president = { id: 'Q902', labels: label('President of Ghana'), claims: {} }
    const judge = { id: 'Q903', labels: label('chief justice'), claims: {} }
    const { cells } = imported(
      JSON.stringify([
        human('Q1', 'Zora Quill', [{ mainsnak: item('Q902') }]),
        human('Q2', 'Abe Moor', [{ mainsnak: item('Q903') }], { P27: [{ mainsnak: item('Q901') }] }),
        president,
        judge,
        state,
      ]),
    )
    expect(
      cells.map((line) =>
        line
          .split(';')
          .filter((cell) => cell !== '')
          .slice(0, 5),
      ),
    ).toEqual([
      ['Abe Moor', 'Abe Moor the Elder', 'KEN', 'chief justice', 'JUD'],
      ['Zora Quill', 'Zora Quill the Elder', 'GHA', 'president of ghana', 'head-of-state'],
    ])
  })

  it('tells what it leaves out, with its line', () => {
    const { cells, skipped } = imported(
      'not json',
      JSON.stringify(human('Q1', 'Zora Quill', [{ mainsnak: item('Q999') }])),
    )
    expect(cells).toEqual([])
    expect(skipped.map(({ line, message }) => [line, message.slice(0, 24)])).toEqual([
      [1, 'expected one entity of a'],
      [2, 'expected the office itse'],
    ])
  })
})

describe('wikidataDay', () => {
  it.each([
    [{ time: '+2009-01-20T00:00:00Z', precision: 11 }, false, '2009-01-20'],
    [{ time: '+2009-02-00T00:00:00Z', precision: 10 }, true, '2009-02-28'],
    [{ time: '+2009-00-00T00:00:00Z', precision: 9 }, true, '2009-12-31'],
    [{ time: '+2000-00-00T00:00:00Z', precision: 7 }, true, null],
    [undefined, false, null],
  ])('%j', (value, end, day) => expect(wikidataDay(value, end)).toBe(day))
})
