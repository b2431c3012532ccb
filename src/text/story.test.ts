import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../errors.js'
import { inClean, inGiven } from './offsets.js'
import { readStory, type StoryOptions } from './story.js'

const WORDS = new Set(
  (
    'against among ambassador arrested korean koreans cooperate without with out today the ministry said over border talks police people and ' +
    'reached during visit government minister foreign deal well known han hanover about every one everyone mob mobile south north to in of charge charged'
  ).split(' '),
)
const isWord = (word: string): boolean => WORDS.has(word)
const BODY = 'Police held five people near the border on Friday.'

function read(given: string, options: StoryOptions = {}) {
  return readStory(given, { isWord, ...options })
}

describe('broken words and wrapped lines', () => {
  const rows: [name: string, given: string, clean: string][] = [
    ['a word cut in two', 'Tensions go ag\nainst the ministry.', 'Tensions go against the ministry.'],
    ['a capitalised word cut in two', 'The North Kor\nean people talks.', 'The North Korean people talks.'],
    [
      'a long word cut in two',
      'It recalled its amb\nassador from Bucharest.',
      'It recalled its ambassador from Bucharest.',
    ],
    ['a full stop alone on the next line', 'They met late last month\n.', 'They met late last month.'],
    ['a full stop alone after a blank line', 'They met late last month\n\n.\n', 'They met late last month.'],
    [
      'full stops alone on two lines after a blank one',
      'They met late last month\n\n.\n.\n',
      'They met late last month..',
    ],
    [
      'a full stop that a line of prose follows',
      'They met late last month\n\n.\nand left\n',
      'They met late last month\n\n. and left',
    ],
    ['a closing quote alone on the next line', 'It was “over\n” there.', 'It was “over” there.'],
    ['an article cut short', "It expelled Charge\nd'Affaires Ono.", "It expelled Charge d'Affaires Ono."],
    ['an ordinary wrapped line', 'The ministry said\ntalks with the people', 'The ministry said talks with the people'],
    [
      'two words that happen to make one, in wrapped text',
      'They left with\nout of the\ntalks',
      'They left with out of the talks',
    ],
    [
      'two words that make one, in a text with cuts',
      'They left with\nout a deal and arr\nested five',
      'They left without a deal and arrested five',
    ],
    ['a name before a plain word', 'President Zog\nover the border\nsaid it', 'President Zog over the border said it'],
    ['a capital after the break', 'The foreign minister\nKorean talks', 'The foreign minister Korean talks'],
    ['a trailing blank at the break', 'They go ag \nainst it', 'They go ag ainst it'],
    ['a possessive cut off', 'It is China\n’s border', 'It is China’s border'],
    ['hyphenation', 'They will co-\noperate soon', 'They will cooperate soon'],
    ['a hyphen that belongs there', 'a well-\nknown deal', 'a well-known deal'],
    ['a double name at a line end', 'Kim Jong-\nUn said', 'Kim Jong-Un said'],
    ['a hanging hyphen', 'north-\nand south', 'north- and south'],
    ['a soft hyphen at a line end', 'They will co\u00AD\noperate', 'They will cooperate'],
    ['both halves unknown', 'The envoy Stol\nbova left', 'The envoy Stolbova left'],
    ['a rare word after a known one', 'the people\nhauliers left', 'the people hauliers left'],
  ]
  it.each(rows)('%s', (_name, given, clean) => {
    expect(read(given).clean).toBe(clean)
  })

  it('learns words from the text itself when no vocabulary is passed', () => {
    const given = 'The Zambezi rose. Boats left as the Zamb\nezi fell and the Zambezi stayed.'
    expect(readStory(given).clean).toBe('The Zambezi rose. Boats left as the Zambezi fell and the Zambezi stayed.')
  })

  it('joins ordinary lines when no vocabulary is passed', () => {
    expect(readStory('Tensions rose in the\ncapital on Friday').clean).toBe('Tensions rose in the capital on Friday')
  })
})

describe('paragraphs', () => {
  const rows: [name: string, given: string, bodies: string[]][] = [
    ['blank lines part paragraphs', 'One said.\n\n\n \nTwo said.', ['One said.', 'Two said.']],
    [
      'sentences on lines of their own',
      'The first came here.\nThe second left there.\nThe third stayed.',
      ['The first came here.', 'The second left there.', 'The third stayed.'],
    ],
    [
      'wrapped lines with an indent at each paragraph',
      '  The ministry said on Friday it would hold\ntalks with the people.\n  The government said no to the people at\nthe border.',
      [
        'The ministry said on Friday it would hold talks with the people.',
        'The government said no to the people at the border.',
      ],
    ],
    [
      'a sentence that ends at the width is no paragraph end',
      'The ministry said on Friday it would leave.\nGovernment people stayed at the border.',
      ['The ministry said on Friday it would leave. Government people stayed at the border.'],
    ],
    ['one line is body', 'Talks held in Seoul', ['Talks held in Seoul']],
  ]
  it.each(rows)('%s', (_name, given, bodies) => {
    const story = read(given)
    expect(story.blocks.map((block) => story.clean.slice(block.start, block.end))).toEqual(bodies)
    expect(story.blocks.every((block) => block.kind === 'body')).toBe(true)
  })

  it('takes the first of unparted lines as headline where the others are sentences', () => {
    const story = read('Police hold five at border\nPolice held five.\nThey left on Friday.')
    expect(story.title).toBe('Police hold five at border')
    expect(story.clean).toBe('Police hold five at border\n\nPolice held five.\n\nThey left on Friday.')
  })
})

describe('headline, section and byline', () => {
  const rows: [
    name: string,
    given: string,
    expected: Partial<Record<'title' | 'section' | 'agency', string | null>> & { byline?: string[] },
  ][] = [
    [
      'section, headline, body',
      `General\n\nPolice hold five at border\n\n\n${BODY}`,
      { section: 'General', title: 'Police hold five at border' },
    ],
    [
      'section path',
      `World > Europe\n\nPolice hold five\n\n${BODY}`,
      { section: 'World > Europe', title: 'Police hold five' },
    ],
    ['headline only', `Police hold five at border\n\n${BODY}`, { section: null, title: 'Police hold five at border' }],
    [
      'wrapped headline',
      `Police hold five people at\nthe border with the North\n\n${BODY}`,
      { title: 'Police hold five people at the border with the North' },
    ],
    ['headline with a question mark', `Will talks fail?\n\n${BODY}`, { title: 'Will talks fail?' }],
    [
      'headline that ends in an abbreviation',
      `Seoul asks for help from U.S.\n\n${BODY}`,
      { title: 'Seoul asks for help from U.S.' },
    ],
    ['a sentence is no headline', `Talks were held in Seoul.\n\n${BODY}`, { title: null, section: null }],
    ['a quoted sentence is no headline', `“We left,” he said.\n\n${BODY}`, { title: null }],
    ['byline', `Talks fail\n\nBy Nurul Hadi\n\n${BODY}`, { byline: ['Nurul Hadi'], title: 'Talks fail' }],
    [
      'byline of two with agency',
      `Talks fail\n\nBy Nurul Hadi and Ana de la Cruz, Reuters\n\n${BODY}`,
      { byline: ['Nurul Hadi', 'Ana de la Cruz'], agency: 'Reuters' },
    ],
    ['byline in capitals', `Talks fail again\n\nBY NURUL HADI\n\n${BODY}`, { byline: ['NURUL HADI'] }],
    ['a byline without headline', `By Nurul Hadi\n\n${BODY}`, { byline: ['Nurul Hadi'], title: null }],
    ['a time is no byline', `Talks fail\n\nBy Monday Morning Traffic\n\n${BODY}`, { byline: [] }],
    [
      'a sentence that begins with By is no byline',
      `Talks fail\n\nBy Monday the police had left the border.`,
      { byline: [] },
    ],
    ['a title that the caller gives', BODY, { title: 'Given title' }],
  ]
  it.each(rows)('%s', (name, given, expected) => {
    const story = read(given, name.includes('caller') ? { title: 'Given title' } : {})
    expect(story).toMatchObject(expected)
    expect(story.clean).toContain('the border')
  })

  it('keeps section and byline out of the clean text', () => {
    expect(read(`General\n\nTalks fail\n\nBy Nurul Hadi\n\n${BODY}`).clean).toBe(`Talks fail\n\n${BODY}`)
  })
})

describe('dateline', () => {
  const rest = 'Police held five people near the border.'
  const rows: [dateline: string, place: string | null, agency: string | null, date: string | null][] = [
    ['LUSAKA, Zambia (Copperbelt Press) — ', 'LUSAKA, Zambia', 'Copperbelt Press', null],
    ['BUCHAREST, Oct 16 (Danube Wire) - ', 'BUCHAREST', 'Danube Wire', 'Oct 16'],
    ['ANKARA, March 3 (Meridian News) -- ', 'ANKARA', 'Meridian News', 'March 3'],
    ['SEOUL, June 18 (Yonhap) -- ', 'SEOUL', 'Yonhap', 'June 18'],
    ['DA NANG, Vietnam -- ', 'DA NANG, Vietnam', null, null],
    ['(Reuters) - ', null, 'Reuters', null],
    ['WASHINGTON/SEOUL, 18 June 2024 (AFP) – ', 'WASHINGTON/SEOUL', 'AFP', '18 June 2024'],
    ['ST. PETERSBURG, Russia, June 5, 2024 (AP) —', 'ST. PETERSBURG, Russia', 'AP', 'June 5, 2024'],
    ['Washington, D.C. (CNN) -- ', 'Washington, D.C.', 'CNN', null],
    ['Seoul, June 18 — ', 'Seoul', null, 'June 18'],
    ['UNITED NATIONS - ', 'UNITED NATIONS', null, null],
    ['Dec. 31, 2000 -- ', null, null, 'Dec. 31, 2000'],
    ['CAIRO: ', 'CAIRO', null, null],
    ['LAHORE / NEW DELHI: ', 'LAHORE / NEW DELHI', null, null],
    ['GENEVA (Reuters, March 3) - ', 'GENEVA', 'Reuters', null],
    ['Karachi, Nov 13 (PTI) ', 'Karachi', 'PTI', 'Nov 13'],
    ['Baku, May 5, Araz – ', 'Baku', 'Araz', 'May 5'],
    ['Lusaka, Zambia – ', 'Lusaka, Zambia', null, null],
    ['New Delhi, 4 May (Delta Wire) ', 'New Delhi', 'Delta Wire', '4 May'],
  ]
  it.each(rows)('%s', (dateline, place, agency, date) => {
    const given = `Talks fail at border\n\n${dateline}${dateline.endsWith(' ') ? '' : ' '}${rest}`
    const story = read(given, { year: 2024 })
    expect(story.clean).toBe(`Talks fail at border\n\n${rest}`)
    expect(story.dateline).toMatchObject({ place, date, text: dateline.trim() })
    expect(given.slice(story.dateline!.start, story.dateline!.end)).toBe(dateline.trim())
    expect(story.agency).toBe(agency)
  })

  const none: [name: string, paragraph: string][] = [
    ['an aside between dashes', 'Paris — the city of light — was dark.'],
    ['an aside behind two names', 'Paris, Texas – The “other” Paris – was dark.'],
    ['a plain word behind the dash', 'Paris, Texas – a small town, was dark.'],
    ['an acronym before an aside', 'NATO — the alliance — said no.'],
    ['an abbreviation in brackets', 'The International Monetary Fund (IMF) said no.'],
    ['a label', 'UPDATE: Police held five people.'],
    ['a hyphenated word', 'AL-SHABAAB fighters left.'],
  ]
  it.each(none)('is not read from %s', (_name, paragraph) => {
    expect(read(`Talks fail at border\n\n${paragraph}`).dateline).toBeNull()
  })

  const dates: [name: string, given: string, options: StoryOptions, published: string | null, warnings: string[]][] = [
    ['day with the caller’s year', `SEOUL, June 18 (Yonhap) -- ${rest}`, { year: 2024 }, '2024-06-18', []],
    ['day without a year', `SEOUL, June 18 (Yonhap) -- ${rest}`, {}, null, ['text/date-without-year']],
    ['day with its own year', `SEOUL, June 18, 2023 (Yonhap) -- ${rest}`, { year: 2024 }, '2023-06-18', []],
    ['the caller’s date wins', `SEOUL, June 18 (Yonhap) -- ${rest}`, { published: '2024-06-19' }, '2024-06-19', []],
    ['a day that does not exist', `SEOUL, Feb 30 (Yonhap) -- ${rest}`, { year: 2024 }, null, ['text/impossible-date']],
    ['a date line', `Talks fail\n\nPublished: June 18, 2024 10:15 GMT\n\n${rest}`, {}, '2024-06-18', []],
    ['an ISO date line', `Talks fail\n\n2024-06-18\n\n${rest}`, {}, '2024-06-18', []],
    ['none', rest, {}, null, []],
  ]
  it.each(dates)('gives the date of publication: %s', (_name, given, options, published, warnings) => {
    const story = read(given, options)
    expect(story.published).toBe(published)
    expect(story.warnings.map((warning) => warning.code)).toEqual(warnings)
    expect(story.clean).toContain(rest)
    expect(story.clean).not.toContain('2024')
  })
})

describe('source lines and boilerplate', () => {
  const rows: [line: string, agency: string | null][] = [
    ['Source: Yonhap News Agency', 'Yonhap News Agency'],
    ['(Source: Danube Wire)', 'Danube Wire'],
    ['(Copperbelt Press staff in Lusaka and Ndola)', 'Copperbelt Press'],
    ['© Reuters 2024', 'Reuters'],
    ['© 2024 AFP', 'AFP'],
    ['Copyright 2024 The Associated Press', 'The Associated Press'],
    ['Reporting by Nurul Hadi; editing by Ana Cruz', null],
    ['(Reporting by Nurul Hadi in Seoul; Editing by Ana Cruz)', null],
    ['Nurul Hadi contributed to this report.', null],
    ['news@example.org', null],
  ]
  it.each(rows)('%s', (line, agency) => {
    const story = read(`Talks fail at border\n\n${BODY}\n\n${line}`)
    expect(story.clean).toBe(`Talks fail at border\n\n${BODY}`)
    expect(story).toMatchObject({ source: line, agency })
  })

  const boilerplate = [
    'ADVERTISEMENT - STORY CONTINUES BELOW',
    'Advertisement',
    'Story continues below this advertisement',
    'Follow Copperbelt Press on WhatsApp for breaking news',
    'Follow us on Twitter',
    'Read more:',
    'Read more: How the talks began',
    'Related stories',
    'Sign up for our newsletter',
    'Subscribe to our daily newsletter today.',
    'Click here to see the map',
    'Copyright 2024 Danube Wire. All rights reserved.',
    '(Photo: Danube Wire)',
    '(ATTN: ADDS comments from the premier in para 3)',
    'Image credit: A. Person/Danube Wire',
    'Photo by Nurul Hadi',
    'Download the Danube app',
    '-30-',
  ]
  it.each(boilerplate)('leaves out: %s', (line) => {
    expect(read(`Talks fail at border\n\n${BODY}\n\n${line}\n\nMore talks were held.`).clean).toBe(
      `Talks fail at border\n\n${BODY}\n\nMore talks were held.`,
    )
  })

  const kept = [
    'Source: a diplomat, who spoke of the talks, named none. He left.',
    'Follow the money on both sides, the minister said.',
    'Follow-up talks on Facebook posts began on Friday.',
    'Sign up for the army rose by a tenth, officials said.',
    'Read in parliament, the letter caused an outcry.',
    'Photographs of the border showed five tanks.',
    'Advertisement spending fell by half in the capital, the bank said.',
    'Police shared the photo with the ministry.',
    'Source: Danube Wire',
  ]
  it.each(kept)('keeps in mid-text: %s', (line) => {
    expect(read(`Talks fail at border\n\n${BODY}\n\n${line}\n\nMore talks were held.`).clean).toContain(line)
  })

  it('takes a label off its paragraph', () => {
    const story = read(`Talks fail at border\n\n${BODY}\n\nBACKGROUND: The bloc was founded in 1967.`)
    expect(story.clean).toBe(`Talks fail at border\n\n${BODY}\n\nThe bloc was founded in 1967.`)
    expect(story.blocks.map((block) => block.label)).toEqual([null, null, 'BACKGROUND'])
  })

  it('keeps everything when told that the parts are apart already', () => {
    const given = `General\n\nSEOUL, June 18 (Yonhap) -- ${BODY}\n\nSource: Yonhap`
    expect(read(given, { furniture: 'keep' }).clean).toBe(given)
  })
})

describe('repairs and map', () => {
  it('tells repairs as whole words in the given text', () => {
    const given = 'Talks &amp; visits go ag\nainst the oﬃce late last month\n.'
    const story = read(given)
    expect(story.repairs.map(({ start, end, as }) => [given.slice(start, end), as])).toEqual([
      ['&amp;', '&'],
      ['ag\nainst', 'against'],
      ['oﬃce', 'office'],
      ['month\n.', 'month.'],
    ])
  })

  it('tells no repair of what was left out', () => {
    expect(read(`Talks fail\n\n${BODY}\n\nClick here &amp; now`).repairs).toEqual([])
  })

  it('maps a span of clean text to the characters that it was made from', () => {
    const given =
      'General\r\n\r\nTalks fail &amp; end\r\n\r\nSEOUL (Yonhap) -- Tensions go  ag\nainst it.\r\n\r\nClick here\r\n\r\nMore talks.'
    const story = read(given)
    const at = (text: string) => {
      const start = story.clean.indexOf(text)
      const span = story.map.toGiven(inClean({ start, end: start + text.length }))
      return given.slice(span.start, span.end)
    }
    expect(at('fail & end')).toBe('fail &amp; end')
    expect(at('&')).toBe('&amp;')
    expect(at('go against')).toBe('go  ag\nainst')
    expect(at('ainst')).toBe('ainst')
    expect(at('Tensions')).toBe('Tensions')
    expect(at('More talks.')).toBe('More talks.')
  })

  it('maps given spans to clean ones, and to null where nothing is left', () => {
    const given = 'General\n\nTalks fail &amp; end\n\nThey go ag\nainst it.'
    const story = read(given)
    const at = (text: string) => {
      const start = given.indexOf(text)
      const span = story.map.toClean(inGiven({ start, end: start + text.length }))
      return span && story.clean.slice(span.start, span.end)
    }
    expect(at('General')).toBeNull()
    expect(at('fail &amp;')).toBe('fail &')
    expect(at('ag\nainst')).toBe('against')
  })

  it('does not let the two kinds of offset be mixed', () => {
    const story = read('Talks &amp; visits.')
    const given = inGiven({ start: 0, end: 5 })
    // @ts-expect-error A span of the given text is no span of the clean text.
    const mixed = story.map.toGiven(given)
    // @ts-expect-error Nor does it pass the gate.
    const gated = inClean(given)
    expect([mixed.end, gated.end]).toEqual([5, 5])
  })
})

describe('what is no story', () => {
  const rows: [name: string, given: string, code: string][] = [
    ['empty', '', 'text/empty'],
    ['blanks', ' \n\u00A0\t', 'text/empty'],
    ['only invisible characters', '\u200B\u00AD', 'text/empty'],
    ['NULs between letters', 'S\0e\0o\0u\0l\0', 'text/binary'],
    ['unpaired surrogates', 'x\uD800\uD800\uD800', 'text/binary'],
    ['an image read as text', '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR\0\0\u0002\uFFFD', 'text/binary'],
    ['a PDF file', '%PDF-1.7\nstream', 'text/binary'],
  ]
  it.each(rows)('%s', (_name, given, code) => {
    expect(() => read(given)).toThrow(expect.objectContaining({ code }))
    expect(() => read(given)).toThrow(DemarcheError)
  })

  it('warns where there is only furniture', () => {
    expect(read('Click here\n\nRead more:').warnings.map((warning) => warning.code)).toEqual(['text/no-body'])
  })
})
