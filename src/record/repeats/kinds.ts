import type { CodedEvent } from '../coded.js'
import type { RecordCues } from '../cues/cues.js'

/** Acts of one type that are never one act, by how their CAMEO codes begin: to look into, to protest formally, to condemn or blame; to jail, to take or close. */
const KINDS: readonly (readonly (readonly string[])[])[] = [
  [['09'], ['114'], ['111', '112']],
  [['173'], ['171', '172']],
  [['143'], ['141', '144', '145']],
]

/** *summoned the envoy* and *accused Chad of spying*, *arrested two* and *closed the port*, *went on strike* and *marched*, *invaded* and *shelled*: acts of different kinds. */
export const areOfTwoKinds = (a: CodedEvent, b: CodedEvent, { noAttack }: RecordCues): boolean =>
  (a.type === 'ASSAULT' &&
    b.type === 'ASSAULT' &&
    noAttack.includes(a.triggerLemma) !== noAttack.includes(b.triggerLemma)) ||
  KINDS.some((kinds) => {
    const [first, second] = [a, b].map(({ cameo }) =>
      kinds.findIndex((codes) => codes.some((c) => cameo.startsWith(c))),
    )
    return first !== -1 && second !== -1 && first !== second
  })
