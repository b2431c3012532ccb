import { describe, expect, it } from 'vitest'
import { readStory as read } from './story.js'

const BODY = 'Police held five people near the border on Friday.'

describe('points that sum the story up', () => {
  const title = 'Peru shuts border'
  const dated = `LIMA, May 3 (Reuters) - ${BODY}`
  const rows: [name: string, given: string, clean: string[]][] = [
    [
      'marked by stars',
      `${title}\n\n* Chile protests\n* Talks are off\n\n${dated}`,
      ['Chile protests', 'Talks are off'],
    ],
    [
      'marked, and running on over a line',
      `${title}\n\n- Chile protests against it\nand recalls envoy\n- Talks are off\n\n${dated}`,
      ['Chile protests against it and recalls envoy', 'Talks are off'],
    ],
    [
      'under their name, behind the byline',
      `${title}\n\nBy Nurul Hadi\n\nSummary\nChile protests\nTalks are off\n\n${dated}`,
      ['Chile protests', 'Talks are off'],
    ],
  ]
  it.each(rows)('%s', (_, given, points) => {
    const story = read(given)
    expect(story.clean).toBe([title, ...points, BODY].join('\n\n'))
    expect(story.blocks.map(({ kind }) => kind)).toEqual(['headline', ...points.map(() => 'headline'), 'body'])
    expect(story.dateline?.place).toBe('LIMA')
  })
  it('takes what stands under two names of a list for its points', () => {
    const story = read(`${title}\n\nSummary\nHighlights\n- Chile protests\n- Talks are off\n\n${dated}`)
    expect(story.clean).toBe([title, 'Chile protests', 'Talks are off', BODY].join('\n\n'))
  })
  it('takes a sentence between title and byline for a deck, and leaves out the caption of a picture', () => {
    const deck = 'Chile appeals for a way out; the army says that the road is closed.'
    const caption = 'The road to Lima on Monday [Handout via AFP]'
    const story = read(`${title}\n\n${deck}\n\n${caption}\n\nBy Nurul Hadi\n\n${dated}`)
    expect(story.blocks.map(({ kind }) => kind)).toEqual(['headline', 'headline', 'body'])
    expect(story.clean).not.toContain('Handout')
    expect(read(`${title}\n\n${deck}\n\n${BODY}`).blocks.map(({ kind }) => kind)).toEqual(['headline', 'body', 'body'])
    expect(read(`${title}\n\nThe road is open, he said (see map).\n\n${BODY}`).clean).toContain('see map')
  })
  it('leaves a dash at the start of a line of prose', () => {
    const prose =
      'Police held five people near the border\n- the first this year - and let\nthree of them go on Monday.'
    expect(read(`${title}\n\n${prose}`).blocks).toHaveLength(2)
  })
})
