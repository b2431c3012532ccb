import { describe, expect, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { expectMost } from '../story.test-support.js'

/** Repeats from raw text: words of the text whose acts are one, and words whose acts are two. */
const repeats: { text: string; one?: string[]; two?: [string, string][] }[] = [
  {
    text: 'Norway asks Chile to open ports\n\nNorway asked Chile on Tuesday to open its ports to trawlers. "We asked Chile to open its ports," Norwegian Foreign Minister Espen Barth Eide said.',
    one: ['Norway asks', 'Norway asked', 'We asked'],
  },
  {
    text: 'Poland expels three Belarusian diplomats\n\nWARSAW, March 3 (Example) - Poland expelled three Belarusian diplomats on Monday. The expulsion followed a cyberattack.',
    one: ['expels', 'Poland expelled'],
  },
  {
    text: "Japan accuses China of spying\n\nJapan accused China of spying on a shipyard. Japan's defence ministry said China had spied on the shipyard.",
    one: ['accuses', 'Japan accused'],
  },
  {
    text: 'Italian Foreign Minister Carlo Rossi met his Tunisian colleague, Ali Ben Salah, in Tunis on Monday. The two also discussed a gas pipeline.',
    one: ['Rossi met', 'discussed'],
  },
  {
    text: 'India promised Nepal $20 million for roads. India promised Nepal $30 million for schools.',
    two: [['promised Nepal $20', 'promised Nepal $30']],
  },
  {
    text: "Chad summons Sudanese envoy over raid\n\nChad summoned the Sudanese ambassador on Monday over a raid on Tine. Foreign Minister Ali Abba accused Sudan of arming rebels. Chad's prosecutor opened an inquiry into the raid.",
    one: ['Chad summons', 'Chad summoned'],
    two: [
      ['Chad summoned', 'Ali Abba accused'],
      ['Ali Abba accused', 'opened an inquiry'],
    ],
  },
  {
    text: 'Japan protests to China over ship\n\nJapan condemned China on Monday for sending a ship into its waters.',
    one: ['Japan protests', 'Japan condemned'],
  },
  {
    text: 'Russia invades Georgia\n\nRussian troops attacked Georgia on Monday.',
    one: ['Russia invades', 'Russian troops attacked'],
  },
  {
    text: 'Peruvian police arrested two Chileans in Tacna on Monday. Peru closed a Chilean school in Tacna on Monday.',
    two: [['police arrested', 'Peru closed']],
  },
  {
    text: 'Ethiopian soldiers invaded the province in May. Ethiopian soldiers shelled a town in the province on Monday.',
    two: [['soldiers invaded', 'soldiers shelled']],
  },
  {
    text: 'India asked Nepal to close a camp. India asked Bhutan to close a camp.',
    two: [['asked Nepal', 'asked Bhutan']],
  },
  {
    text: 'India asked Nepal to close a camp. Nepal asked India to close a camp.',
    two: [['India asked', 'Nepal asked']],
  },
  {
    text: 'India asked Nepal to close a camp. India asked Nepal to hand over a smuggler.',
    two: [['to close', 'to hand']],
  },
  {
    text: 'Rebels attack army base in Mali\n\nRebels attacked an army base in Mali on Sunday, killing 12 soldiers.',
    one: ['Rebels attack army', 'Rebels attacked'],
  },
  {
    text: 'Rebels attacked an army base in Mali on Sunday. Rebels attacked a market in Niger on Monday.',
    two: [['attacked an', 'attacked a market']],
  },
  {
    text: 'EU imposes sanctions on Myanmar\n\nThe European Union imposed sanctions on Myanmar on Monday. The sanctions target two banks.',
    one: ['imposes', 'imposed'],
  },
  {
    text: 'Kenya sends police to Haiti\n\nKenya sent 200 police officers to Haiti on Friday. Kenya will send another 300 officers in June.',
    one: ['sends', 'sent'],
    two: [['sent', 'will send']],
  },
  {
    text: 'Russia and Ukraine exchanged 100 prisoners on Saturday. Russia and Ukraine last exchanged prisoners in January 2025.',
    two: [['exchanged 100', 'last exchanged']],
  },
  {
    text: "Italy rejects Libyan request for boats\n\nItaly rejected Libya's request for patrol boats. Rome turned down the request on Monday.",
    one: ['rejects', 'rejected', 'turned down'],
  },
  {
    text: 'Thousands protest in Madrid\n\nThousands of people protested in Madrid on Saturday against rents.',
    one: ['Thousands protest', 'people protested'],
  },
  {
    text: 'Students protested in Madrid on Saturday. Farmers protested in Seville on Saturday.',
    two: [['Students protested', 'Farmers protested']],
  },
  {
    text: 'The Philippines accused China of ramming a boat. China accused the Philippines of lying.',
    two: [['Philippines accused', 'China accused']],
  },
  {
    text: 'Canada pledges aid to Ukraine\n\nCanada pledged $500 million in aid to Ukraine on Monday.',
    one: ['pledges', 'pledged'],
  },
  {
    text: 'Norway asks Chile to play calming role amid worry over trawlers\n\nNorway asked Chile to play a calming role. “We asked Chile to play a calming role for peace, order and trust,” the foreign ministry said.',
    one: ['asks', 'We asked'],
  },
  {
    text: 'South Korea imposed a ban on Japanese fish. South Korea imposed a ban on Japanese rice.',
    two: [['imposed a ban on Japanese fish', 'imposed a ban on Japanese rice']],
  },
  {
    text: 'Cuba released 12 prisoners on Monday. Cuba freed the dozen prisoners after talks with the Vatican.',
    one: ['released', 'freed'],
  },
  {
    text: 'Germany agreed to send tanks to Ukraine. Germany agreed to send ammunition to Estonia.',
    two: [['agreed to send tanks', 'agreed to send ammunition']],
  },
  { text: 'Chad closes border with Sudan\n\nChad closed its border with Sudan on Friday.', one: ['closes', 'closed'] },
  {
    text: 'France expelled a Malian envoy on Monday. Mali expelled a French envoy on Tuesday.',
    two: [['France expelled', 'Mali expelled']],
  },
  {
    text: 'Peru accepts Bolivian offer\n\nPeru accepted an offer by Bolivia to share water. Peru agreed to the offer on Friday.',
    one: ['accepts', 'accepted'],
  },
]

/** The standing event whose trigger overlaps the words, by its id; null where none does. */
function eventAt(record: StoryRecord, words: string): string | null {
  const start = record.story.text.indexOf(words)
  const found = record.events.find(
    ({ evidence: { trigger } }) => trigger.start < start + words.length && start < trigger.end,
  )
  return found ? (found.sameAs ?? found.id) : null
}

function wrongRepeats(record: StoryRecord, { one = [], two = [] }: (typeof repeats)[number]): string | null {
  const ids = one.map((words) => eventAt(record, words))
  if (ids.includes(null)) return `no event at ${one[ids.indexOf(null)]}`
  if (new Set(ids).size > 1) return `${one.join(', ')} are ${ids.join(', ')}`
  const joined = two.find(([a, b]) => eventAt(record, a) !== null && eventAt(record, a) === eventAt(record, b))
  return joined ? `${joined.join(' and ')} were joined` : null
}

describe('repeats from raw text', () => {
  it('are 20 at least', () => expect(repeats.length).toBeGreaterThanOrEqual(20))
  it('are joined', () => expectMost(repeats, wrongRepeats))
})
