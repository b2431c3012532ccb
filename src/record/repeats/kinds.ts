import type { CodedEvent } from '../coded.js'

/** Acts of one type that are never one act, by how their CAMEO codes begin: to look into, to protest formally, to condemn or blame; to jail, to take or close. */
const KINDS: readonly (readonly (readonly string[])[])[] = [
  [['09'], ['114'], ['111', '112']],
  [['173'], ['171', '172']],
  [['143'], ['141', '144', '145']],
]

/** Words for what goes on for years or is done to the helpless, and for no single attack. */
const NO_ATTACK = new Set(['besiege', 'invade', 'invasion', 'siege', 'torture'])

const isNoAttack = ({ triggerLemma }: CodedEvent): boolean => NO_ATTACK.has(triggerLemma)

/** *summoned the envoy* and *accused Chad of spying*, *arrested two* and *closed the port*, *went on strike* and *marched*, *invaded* and *shelled*: acts of different kinds. */
export const areOfTwoKinds = (a: CodedEvent, b: CodedEvent): boolean =>
  (a.type === 'ASSAULT' && b.type === 'ASSAULT' && isNoAttack(a) !== isNoAttack(b)) ||
  KINDS.some((kinds) => {
    const [first, second] = [a, b].map(({ cameo }) =>
      kinds.findIndex((codes) => codes.some((c) => cameo.startsWith(c))),
    )
    return first !== -1 && second !== -1 && first !== second
  })
