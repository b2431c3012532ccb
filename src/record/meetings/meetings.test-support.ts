import type { StoryDraft } from '../builder.test-support.js'

/** Those who meet in the stories of the tests of meetings. */
export const actors: StoryDraft['actors'] = {
  NOR: { names: ['Norway', 'Oslo'] },
  CHL: { names: ['Chile', 'Santiago'] },
  PER: { names: ['Peru'] },
  dahl: { names: ['Dahl'], kind: 'person', country: 'NOR', affiliation: 'NOR', level: 'vice-minister' },
  rojas: { names: ['Rojas'], kind: 'person', country: 'CHL', affiliation: 'CHL', level: 'vice-minister' },
  berg: { names: ['Berg'], kind: 'person', country: 'NOR', affiliation: 'NOR', level: 'head-of-state-or-government' },
  soto: { names: ['Soto'], kind: 'person', country: 'CHL', affiliation: 'CHL', level: 'head-of-state-or-government' },
  paz: { names: ['Paz'], kind: 'person', country: 'PER', affiliation: 'PER', level: 'head-of-state-or-government' },
  sides: { names: ['participants'], kind: 'group', country: null },
  leaders: { names: ['leaders'], kind: 'group', country: null },
  AU: { names: ['African Union', 'the bloc'], kind: 'organization', country: null, organization: 'AU', sector: 'IGO' },
}
