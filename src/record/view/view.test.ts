import { describe, expect, it } from 'vitest'
import { act, met, recordOf, type StoryDraft } from '../builder.test-support.js'
import type { Actor, StoryRecord } from '../schema/index.js'
import { shortNames } from './actor-names.js'
import { renderHtml, renderMarkdown, renderText } from './index.js'

const draft: StoryDraft = {
  actors: {
    NOR: { names: ['Norway'] },
    CHL: { names: ['Chile <"south">'] },
    rojas: { names: ['Rojas'], kind: 'person', country: 'CHL', affiliation: 'CHL', level: 'minister' },
  },
  sentences: [
    '# Norway asks Chile to open ports',
    'Norway asked Chile to open *all* its ports & to let trawlers in at talks on Tuesday.',
    'Rojas promised to do so.',
    'Chile regularly turns trawlers away.',
    'Norway opposed the <dam>.',
    'Norway sent Chile grain in 2011, Rojas said.',
  ],
  events: [
    act('h', 0, 'asks', 'REQUEST', ['NOR'], ['CHL'], { content: 'to open ports' }),
    act('a', 1, 'asked', 'REQUEST', ['NOR'], ['CHL'], { content: 'to open *all* its ports & to let trawlers in' }),
    met('m', 1, 'talks', { noun: true, time: ['2024-06-18'], meeting: { form: 'talks', heads: ['rojas'] } }),
    act('r', 2, 'promised', 'AGREE', ['rojas'], ['NOR']),
    act('b', 3, 'turns', 'REJECT', ['CHL'], [], { more: { status: 'habitual' } }),
    act('g', 5, 'sent', 'AID', ['NOR'], ['CHL'], { time: ['2011-01-01/2011-12-31'], by: ['rojas'] }),
  ],
  positions: [{ in: 4, holder: 'NOR', stance: 'against', issue: 'the <dam>' }],
}
const record = recordOf(draft)
const ESCAPE = '\u001b'
const CONTROLS = new RegExp(`[${ESCAPE}\u0007]`)

function sectionOf(text: string, title: string): string {
  return text.split(/\n\n/).find((block) => block.startsWith(title)) ?? ''
}

describe('what an act counts and what it is elsewhere', () => {
  it('stands with the act', () => {
    const quantity = {
      start: 0,
      end: 7,
      text: 'Norway ',
      kind: 'count',
      min: 12,
      max: null,
      unit: null,
      of: null,
    } as const
    const events = record.events.map((event) => ({
      ...event,
      casualties: event.type === 'AID' ? [{ ...quantity, outcome: 'killed' as const }] : [],
      ...(event.type === 'AID' ? { codes: { press: { type: 'GAG', by: 'frame' as const } } } : {}),
    }))
    const text = renderText({ ...record, events }, { color: false, width: 100 })
    expect(text).toMatch(/killed/)
    expect(text).toMatch(/press.*GAG/)
  })
})

describe('renderText', () => {
  const text = renderText(record, { color: false, width: 90 })

  it('groups the record', () => {
    expect(text.split('\n').filter((line) => /^[A-Z ]+$/.test(line) && line !== '')).toEqual([
      'MEETINGS',
      'ASKS AND ANSWERS',
      'POSITIONS',
      'BACKGROUND',
    ])
    expect(text).toContain('TIME LINE, AS OF 2024-06-19')
    expect(text.startsWith('Norway asks Chile to open ports\nExample Wire · 2024-06-19\n')).toBe(true)
  })

  it('says who, what, when, and what came of it, with the evidence beneath', () => {
    expect(sectionOf(text, 'MEETINGS')).toMatch(
      /m1 +Norway – Chile <"south"> +talks {2}2024-06-18 {2}\[held; minister\]\n +heads: Rojas \(CHL\)\n/,
    )
    const asks = sectionOf(text, 'ASKS')
    expect(asks).toContain('[accepted]')
    expect(asks).toContain('accept: “Rojas promised to do so.”')
    expect(sectionOf(text, 'BACKGROUND')).toMatch(/\[habitual\][\s\S]*\[according to Rojas\s+\(CHL\)\]/)
  })

  it('does not list an answer among other acts', () => {
    expect(text).not.toContain('OTHER ACTS')
  })

  it.each([40, 60, 90, 120])('wraps at %i columns', (width) => {
    const lines = renderText(record, { color: false, width }).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
  })

  it('colours only when asked, and says the same', () => {
    const coloured = renderText(record, { color: true, width: 90 })
    expect(text).not.toContain(ESCAPE)
    expect(coloured).toContain(`${ESCAPE}[1m`)
    expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d*m`, 'g'), '')).toBe(text)
  })

  it('gives a terminal no control characters of the story', () => {
    const hostile: StoryRecord = { ...record, story: { ...record.story, title: `Red${ESCAPE}[31m alert\u0007` } }
    expect(renderText(hostile, { color: false, width: 90 })).not.toMatch(CONTROLS)
  })

  it('mends broken words in what it quotes', () => {
    const at = record.story.text.indexOf('Rojas promised')
    const repairs = [{ start: at, end: at + 5, as: 'ROJAS' }]
    expect(renderText({ ...record, story: { ...record.story, repairs } }, { color: false, width: 90 })).toContain(
      '“ROJAS promised to do so.”',
    )
  })

  it('says that there is nothing, and what the reader warned of', () => {
    const empty = {
      ...record,
      events: [],
      meetings: [],
      asks: [],
      positions: [],
      warnings: [{ code: 'no-date', message: 'The story has no date.', start: null, end: null }],
    }
    expect(renderText(empty, { color: false, width: 90 })).toMatch(/No acts found\.\n\n! The story has no date\.\n$/)
  })
})

describe('renderMarkdown', () => {
  const markdown = renderMarkdown(record)

  it('has a heading for each group and escapes mark-up of the story', () => {
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '# Norway asks Chile to open ports',
      '## Meetings',
      '## Asks and answers',
      '## Positions',
      '## Background',
      '## Time line, as of 2024-06-19',
      '## The story',
    ])
    expect(markdown).toContain('to open \\*all\\* its ports \\& to let trawlers in')
    expect(markdown).toContain('the \\<dam\\>')
    expect(markdown).not.toContain('<dam>')
  })
})

describe('renderMarkdown’s story', () => {
  it('has every paragraph, with the evidence in bold', () => {
    const markdown = renderMarkdown(record)
    const story = markdown.slice(markdown.indexOf('## The story'))
    expect(story).toContain('**Norway opposed the \\<dam\\>.**')
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    expect(words(story.replace('## The story', ''))).toBe(words(record.story.text))
  })
})

describe('time line of the note', () => {
  it('is in the order of time, dated, and says what came after what', () => {
    const text = renderText(record, { color: false, width: 120 })
    const lines = sectionOf(text, 'TIME LINE').split('\n')
    expect(lines[1]).toMatch(/^t1 +2011-01-01 to 2011-12-31 +Norway → Chile <"south">: AID sent \(e\d\)$/)
    expect(lines.some((line) => /^t2 +2024-06-18 +.*CONSULT talks \(e\d\)$/.test(line))).toBe(true)
  })
})

describe('short names', () => {
  const person = (id: string, name: string, country: string, words: readonly string[]): Actor => ({
    id,
    kind: 'person',
    name,
    country,
    organization: null,
    sector: 'GOV',
    code: null,
    title: null,
    affiliation: null,
    mentions: words.map((text) => ({ start: 0, end: text.length, text, form: 'name' as const })),
  })

  it.each<[string, Actor[], string[]]>([
    [
      'the one word of the story',
      [person('a', 'Selim Karadag', 'TUR', ['Selim Karadag', 'Karadag'])],
      ['Karadag (TUR)'],
    ],
    ['the family name where it comes first', [person('a', 'Kim Jong-un', 'PRK', ['Kim'])], ['Kim (PRK)']],
    ['the full name where no word stands alone', [person('a', 'Ewa Sadowska', 'POL', [])], ['Ewa Sadowska (POL)']],
    [
      'full names where two share the word',
      [person('a', 'Kim Jong-un', 'PRK', ['Kim']), person('b', 'Kim Hong-kyun', 'KOR', ['Kim'])],
      ['Kim Jong-un (PRK)', 'Kim Hong-kyun (KOR)'],
    ],
    ['a state by its name alone', [{ ...person('a', 'Turkey', 'TUR', []), kind: 'state' }], ['Turkey']],
    [
      'an institution with its country',
      [{ ...person('a', 'foreign ministry', 'TUR', []), kind: 'institution' }],
      ['foreign ministry (TUR)'],
    ],
  ])('%s', (_, actors, names) => expect([...shortNames(actors).values()]).toEqual(names))
})

describe('renderHtml of hostile input', () => {
  it('escapes names, titles, warnings and quotes', () => {
    const bad = '<script>alert("x")</script>'
    const hostile: StoryRecord = {
      ...record,
      actors: record.actors.map((actor) => ({ ...actor, name: bad })),
      story: { ...record.story, title: bad, agency: bad, text: bad.padEnd(record.story.text.length, ' x') },
      meetings: record.meetings.map((meeting) => ({ ...meeting, name: bad, form: bad })),
      warnings: [{ code: 'x', message: bad, start: null, end: null }],
    }
    const html = renderHtml(hostile)
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;/g)!.length).toBeGreaterThan(5)
    expect(renderMarkdown(hostile)).not.toMatch(/(?<!\\)<script/)
  })
})

describe('renderHtml', () => {
  const html = renderHtml(record)

  it('is one page that loads nothing and runs nothing', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true)
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|https?:/)
  })

  it('escapes the story', () => {
    expect(html).toContain('the &lt;dam&gt;')
    expect(html).not.toContain('<dam>')
    expect(html).toContain('Chile &lt;&quot;south&quot;&gt;')
  })

  it('shows the whole story with the evidence marked and every link answered', () => {
    const story = html.slice(html.indexOf('<div class="story">') + 19, html.lastIndexOf('</div>'))
    const bare = story
      .replaceAll(/<\/?mark[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(bare).toBe(record.story.text)
    expect(story).toContain('>Norway opposed the &lt;dam&gt;.</mark>')
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(4)
    for (const target of targets) expect(html).toContain(`id="${target}"`)
  })
})
