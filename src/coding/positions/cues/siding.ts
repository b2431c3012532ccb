/** Words of a side that is taken by a deed: votes, vetoes, texts put forward, standing with somebody. Lemmas. Data only; `stance-siding.ts` reads them. */

/** *voted*, *cast its vote*. */
export const VOTING: ReadonlySet<string> = new Set(['vote'])
export const BALLOTS: ReadonlySet<string> = new Set(['vote', 'ballot'])
/** What is done to a text by those who are against it, and by those who put it forward with others. */
export const STOPPING: ReadonlySet<string> = new Set(['veto', 'block', 'vote_down', 'torpedo', 'scupper', 'thwart'])
export const SPONSORING: ReadonlySet<string> = new Set(['sponsor', 'co-sponsor', 'cosponsor', 'co-author', 'coauthor'])
/** What is put to a vote, or up for a yes of all. */
export const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'resolution',
  'draft',
  'motion',
  'amendment',
  'bill',
  'proposal',
  'plan',
  'statement',
  'communique',
  'declaration',
  'treaty',
  'accord',
  'package',
  'sanction',
  'mission',
  'mandate',
  'bid',
  'accession',
  'membership',
  'candidate',
  'candidacy',
  'nomination',
  'appointment',
  'initiative',
  'decision',
])
/** *stands shoulder to shoulder with Peru*, *rallied behind it*: verbs of standing with somebody, and the words before who it is. */
export const STANDING: ReadonlySet<string> = new Set(['stand', 'rally', 'unite'])
export const STOOD_WITH: readonly string[] = ['with', 'by', 'behind', 'alongside', 'beside']
/** *sided with Peru*. */
export const SIDING: ReadonlySet<string> = new Set(['side'])
