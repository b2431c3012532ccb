import { isInfinitive } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'

const ILL_FATED = new Set(['unsuccessful', 'fruitless', 'inconclusive', 'unproductive'])

/** *held unsuccessful talks*, *The round was fruitless*: what leads to nothing takes place. */
export const isIllFated = (tree: Tree, predicate: number): boolean =>
  [predicate, ...tree.deps(predicate, 'obj')].some((n) =>
    tree.deps(n, 'amod').some((a) => ILL_FATED.has(tree.lemma(a))),
  ) ||
  (tree.base(predicate) === 'nsubj' && ILL_FATED.has(tree.lemma(tree.head(predicate))))

/** Verbs of reaching somebody, by which what one reaches him to say is said. */
const CONTACTS = new Set([
  'call',
  'phone',
  'telephone',
  'ring',
  'cable',
  'email',
  'write',
  'contact',
  'approach',
  'summon',
])
const SAYS = new Set([
  ...['ask', 'urge', 'demand', 'request', 'appeal', 'plead', 'beg', 'thank', 'congratulate', 'apologize', 'apologise'],
  ...['protest', 'complain', 'object', 'warn', 'express', 'convey', 'voice', 'inform', 'tell', 'offer', 'condemn'],
])

/** *telephoned her to ask for help*; near-misses: *will telephone her to ask for help*, *flew there to ask for help*. */
export const isSaidInContact = (tree: Tree, clause: number): boolean =>
  tree.base(clause) === 'advcl' &&
  SAYS.has(tree.lemma(clause)) &&
  isInfinitive(tree, clause) &&
  CONTACTS.has(tree.lemma(tree.head(clause))) &&
  tree.token(tree.head(clause)).xpos === 'VBD'
