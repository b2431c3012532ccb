import { describe, it } from 'vitest'
import { differs, expectMost, stancesOf } from './story.test-support.js'

/** Lines taken on what others do, on what is demanded and on what goes on: holder and stance; and near-misses that state none. */
const cases: { text: string; shows: string[] }[] = [
  { text: 'Chile condemned the referendum.', shows: ['CHL against'] },
  { text: 'Peru denounced the joint drills as a provocation.', shows: ['PER against'] },
  { text: 'The African Union criticised the accord, saying it was unfair.', shows: ['AU against'] },
  { text: 'Norway criticised Hungary for its handling of the crisis.', shows: [] },
  { text: 'Analysts criticised the accord.', shows: [] },
  { text: "Kenya did not join Peru's condemnation of the referendum.", shows: ['PER against'] },
  { text: "The paper printed Peru's condemnation of the singer.", shows: [] },
  { text: 'Norway has rejected the demand.', shows: ['NOR against'] },
  { text: 'The court rejected the request.', shows: [] },
  { text: 'Norway rejected the accusation.', shows: [] },
  { text: 'Kenya accepted the offer but Norway declined it.', shows: ['NOR against'] },
  { text: 'Norway declined the invitation.', shows: [] },
  { text: 'Peru offered to mediate, but Norway turned down the offer.', shows: ['NOR against'] },
  { text: 'Peru offered to pay half of it. Norway rejected the offer as too little.', shows: ['NOR against'] },
  { text: 'The players turned down the offer.', shows: [] },
  { text: 'Norway accepted the offer.', shows: [] },
  { text: 'Chile wants Norway to host the talks. Norway has no objection.', shows: ['NOR for'] },
  { text: 'Norway has no ports on that coast.', shows: [] },
  { text: 'Peru criticised the extradition as hasty.', shows: ['PER against'] },
  { text: 'The ban will stay in force, Norwegian Foreign Minister Kari Lund said.', shows: ['NOR unchanged'] },
  {
    text: 'It will remain in place until the ship is returned, Kari Lund, the Norwegian foreign minister, said.',
    shows: ['NOR unchanged'],
  },
  { text: 'It will remain cold until Friday, Norwegian Foreign Minister Kari Lund said.', shows: [] },
  { text: 'The strikes would go on, Israeli Defense Minister Dan Levi said.', shows: ['ISR unchanged'] },
  { text: 'The rain would go on, Israeli Defense Minister Dan Levi said.', shows: [] },
  { text: 'The rain will not stop, Israeli Defense Minister Dan Levi said.', shows: [] },
  { text: 'Norway reaffirmed its adherence to the non-proliferation treaty.', shows: ['NOR unchanged'] },
  { text: 'Norway insists that only wounded prisoners can be exchanged.', shows: ['NOR conditional'] },
  { text: 'Norway insists that wounded prisoners must be exchanged.', shows: ['NOR for'] },
  { text: 'Chad said it was willing to discuss the treaty but not to rewrite it.', shows: ['TCD against'] },
]

describe('positions on steps, demands and what goes on', () => {
  it('are read', () => expectMost(cases, (record, { shows }) => differs(stancesOf(record), shows), 2))
})
