import { describe, expect, it } from 'vitest'
import { forms, handTree } from './hand-tree.js'
import { clauses, prepositional, semanticObject, semanticSubject } from './slots.js'

interface Row {
  readonly phenomenon: string
  readonly tree: string
  /** Form of the verb asked about. */
  readonly verb: string
  readonly subject: string | null
  readonly object?: string | null
}

const ROWS: readonly Row[] = [
  {
    phenomenon: 'active transitive',
    tree: 'Kenya/Kenya/NNP/2/nsubj expelled/expel/VBD/0/root diplomats/diplomat/NNS/2/obj',
    verb: 'expelled',
    subject: 'Kenya',
    object: 'diplomats',
  },
  {
    phenomenon: 'passive with by-agent',
    tree: 'Diplomats/diplomat/NNS/3/nsubj:pass were/be/AUX/3/aux:pass expelled/expel/VBN/0/root by/by/IN/5/case Kenya/Kenya/NNP/3/obl:agent',
    verb: 'expelled',
    subject: 'Kenya',
    object: 'Diplomats',
  },
  {
    phenomenon: 'what one thinks, in a participle',
    tree: 'Kenya/Kenya/NNP/3/nsubj:pass was/be/AUX/3/aux:pass opposed/oppose/VBN/0/root to/to/IN/6/case a/a/DT/6/det ban/ban/NN/3/obl',
    verb: 'opposed',
    subject: 'Kenya',
    object: null,
  },
  {
    phenomenon: 'near-miss: what others think of it',
    tree: 'Bans/ban/NNS/3/nsubj:pass were/be/AUX/3/aux:pass opposed/oppose/VBN/0/root by/by/IN/5/case Kenya/Kenya/NNP/3/obl:agent',
    verb: 'opposed',
    subject: 'Kenya',
    object: 'Bans',
  },
  {
    phenomenon: 'passive whose agent the tree hangs on the noun before the participle',
    tree: 'Divers/diver/NNS/2/nsubj:pass held/hold/VBN/0/root by/by/IN/4/case Kenya/Kenya/NNP/1/nmod',
    verb: 'held',
    subject: 'Kenya',
    object: 'Divers',
  },
  ...['welcomed', 'said'].map((verb) => ({
    phenomenon: 'two subjects on the verb of saying, around what is said',
    tree: 'Oman/Oman/NNP/6/nsubj welcomed/welcome/VBD/6/ccomp talks/talk/NNS/2/obj ,/,/,/6/punct officials/official/NNS/6/nsubj said/say/VBD/0/root',
    verb,
    subject: verb === 'said' ? 'officials' : 'Oman',
  })),
  ...['said', 'charged'].map((verb) => ({
    phenomenon: 'two subjects on the verb of saying, before what is said',
    tree: 'Oman/Oman/NNP/2/nsubj said/say/VBD/0/root judges/judge/NNS/2/nsubj charged/charge/VBD/2/ccomp Chad/Chad/NNP/4/obj',
    verb,
    subject: verb === 'said' ? 'Oman' : 'judges',
  })),
  {
    phenomenon: 'near-miss: one subject before both verbs',
    tree: 'Oman/Oman/NNP/2/nsubj said/say/VBD/0/root rain/rain/NN/4/nsubj fell/fall/VBD/2/ccomp',
    verb: 'said',
    subject: 'Oman',
  },
  {
    phenomenon: 'near-miss: by after a noun before the verb',
    tree: 'Ships/ship/NNS/5/nsubj:pass by/by/IN/3/case Kenya/Kenya/NNP/1/nmod were/be/AUX/5/aux:pass sold/sell/VBN/0/root',
    verb: 'sold',
    subject: null,
    object: 'Ships',
  },
  {
    phenomenon: 'who speaks after what was said, hung on what was said',
    tree: "Dams/dam/NNS/2/nsubj break/break/VBP/4/ccomp ''/''/''/2/punct warned/warn/VBD/0/root spokesmen/spokesman/NNS/2/obl",
    verb: 'warned',
    subject: 'spokesmen',
  },
  {
    phenomenon: 'what a text says is by whoever sends it',
    tree: 'Oman/Oman/NNP/2/nsubj sent/send/VBD/0/root Chad/Chad/NNP/2/iobj a/a/DT/5/det note/note/NN/2/obj demanding/demand/VBG/5/acl talks/talk/NNS/6/obj',
    verb: 'demanding',
    subject: 'Oman',
    object: 'talks',
  },
  {
    phenomenon: 'near-miss: people who do what the participle says',
    tree: 'Oman/Oman/NNP/2/nsubj held/hold/VBD/0/root men/man/NNS/2/obj demanding/demand/VBG/3/acl talks/talk/NNS/4/obj',
    verb: 'demanding',
    subject: 'men',
    object: 'talks',
  },
  {
    phenomenon: 'near-miss: by whose account it is',
    tree: 'By/by/IN/2/case account/account/NN/5/obl Divers/diver/NNS/5/nsubj:pass were/be/AUX/5/aux:pass held/hold/VBN/0/root',
    verb: 'held',
    subject: null,
    object: 'Divers',
  },
  {
    phenomenon: 'a part of those before a relative clause, hung elsewhere',
    tree: 'Oman/Oman/NNP/2/nsubj named/name/VBD/0/root firms/firm/NNS/2/obj ,/,/,/8/punct two/two/CD/8/nsubj:pass of/of/IN/7/case which/which/WDT/5/nmod barred/bar/VBN/2/conj',
    verb: 'barred',
    subject: null,
    object: 'firms',
  },
  {
    phenomenon: 'near-miss: a part of a plain whole',
    tree: 'Two/two/CD/5/nsubj:pass of/of/IN/3/case firms/firm/NNS/1/nmod were/be/AUX/5/aux:pass barred/bar/VBN/0/root',
    verb: 'barred',
    subject: null,
    object: 'Two',
  },
  {
    phenomenon: 'agentless passive',
    tree: 'Diplomats/diplomat/NNS/3/nsubj:pass were/be/AUX/3/aux:pass expelled/expel/VBN/0/root',
    verb: 'expelled',
    subject: null,
    object: 'Diplomats',
  },
  {
    phenomenon: 'object control',
    tree: 'Oman/Oman/NNP/2/nsubj asked/ask/VBD/0/root Iran/Iran/NNP/2/obj to/to/TO/5/mark withdraw/withdraw/VB/2/xcomp',
    verb: 'withdraw',
    subject: 'Iran',
  },
  {
    phenomenon: 'subject control after promise',
    tree: 'Oman/Oman/NNP/2/nsubj promised/promise/VBD/0/root Iran/Iran/NNP/2/obj to/to/TO/5/mark withdraw/withdraw/VB/2/xcomp',
    verb: 'withdraw',
    subject: 'Oman',
  },
  {
    phenomenon: 'subject control without object',
    tree: 'Oman/Oman/NNP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark withdraw/withdraw/VB/2/xcomp',
    verb: 'withdraw',
    subject: 'Oman',
  },
  {
    phenomenon: 'control by an oblique',
    tree: 'Oman/Oman/NNP/2/nsubj called/call/VBD/0/root on/on/IN/4/case Iran/Iran/NNP/2/obl to/to/TO/6/mark withdraw/withdraw/VB/2/advcl',
    verb: 'withdraw',
    subject: 'Iran',
  },
  {
    phenomenon: 'gerund after accuse of',
    tree: 'Oman/Oman/NNP/2/nsubj accused/accuse/VBD/0/root Iran/Iran/NNP/2/obj of/of/IN/5/mark shelling/shell/VBG/2/advcl ports/port/NNS/5/obj',
    verb: 'shelling',
    subject: 'Iran',
    object: 'ports',
  },
  {
    phenomenon: 'participial adjunct keeps the subject',
    tree: 'Oman/Oman/NNP/2/nsubj expelled/expel/VBD/0/root envoys/envoy/NNS/2/obj accusing/accuse/VBG/2/advcl them/they/PRP/4/obj',
    verb: 'accusing',
    subject: 'Oman',
    object: 'them',
  },
  {
    phenomenon: 'shared subject of joined verbs',
    tree: 'Peru/Peru/NNP/2/nsubj met/meet/VBD/0/root Chile/Chile/NNP/2/obj and/and/CC/5/cc agreed/agree/VBD/2/conj',
    verb: 'agreed',
    subject: 'Peru',
  },
  {
    phenomenon: 'own subject of a joined clause',
    tree: 'Peru/Peru/NNP/2/nsubj left/leave/VBD/0/root and/and/CC/5/cc Chile/Chile/NNP/5/nsubj stayed/stay/VBD/2/conj',
    verb: 'stayed',
    subject: 'Chile',
  },
  {
    phenomenon: 'subject relative',
    tree: 'rebels/rebel/NNS/0/root who/who/WP/3/nsubj shelled/shell/VBD/1/acl:relcl ports/port/NNS/3/obj',
    verb: 'shelled',
    subject: 'rebels',
    object: 'ports',
  },
  {
    phenomenon: 'object relative',
    tree: 'ports/port/NNS/0/root that/that/WDT/4/obj rebels/rebel/NNS/4/nsubj shelled/shell/VBD/1/acl:relcl',
    verb: 'shelled',
    subject: 'rebels',
    object: 'ports',
  },
  {
    phenomenon: 'object relative without pronoun',
    tree: 'ports/port/NNS/0/root rebels/rebel/NNS/3/nsubj shelled/shell/VBD/1/acl:relcl',
    verb: 'shelled',
    subject: 'rebels',
    object: 'ports',
  },
  {
    phenomenon: 'reduced passive relative',
    tree: 'ports/port/NNS/0/root shelled/shell/VBN/1/acl by/by/IN/4/case rebels/rebel/NNS/2/obl:agent',
    verb: 'shelled',
    subject: 'rebels',
    object: 'ports',
  },
  {
    phenomenon: 'the speaker behind what is said',
    tree: "''/''/''/4/punct Dams/dam/NNS/3/nsubj break/break/VBP/5/ccomp ''/''/''/4/punct warned/warn/VBD/0/root Peru/Peru/NNP/5/iobj",
    verb: 'warned',
    subject: 'Peru',
    object: null,
  },
  {
    phenomenon: 'no speaker behind a verb that has one, nor behind a bare clause',
    tree: "''/''/''/6/punct Dams/dam/NNS/3/nsubj break/break/VBP/6/ccomp ''/''/''/6/punct Oman/Oman/NNP/6/nsubj warned/warn/VBD/0/root Peru/Peru/NNP/6/obj",
    verb: 'warned',
    subject: 'Oman',
    object: 'Peru',
  },
  {
    phenomenon: 'a relative clause that hangs beside its noun',
    tree: 'Oman/Oman/NNP/2/nsubj fights/fight/VBZ/0/root rebels/rebel/NNS/2/obj ,/,/,/7/punct which/which/WDT/9/nsubj:pass it/it/PRP/7/nsubj says/say/VBZ/2/advcl are/be/AUX/9/aux:pass armed/arm/VBN/2/ccomp by/by/IN/11/case Peru/Peru/NNP/9/obl:agent',
    verb: 'armed',
    subject: 'Peru',
    object: 'rebels',
  },
  {
    phenomenon: 'a subject that the tree gives to the participle behind it',
    tree: 'Rebels/rebel/NNS/2/nsubj:pass held/hold/VBN/6/advcl in/in/IN/4/case Peru/Peru/NNP/2/obl were/be/VBD/6/aux:pass freed/free/VBN/8/ccomp Oman/Oman/NNP/8/nsubj said/say/VBD/0/root',
    verb: 'freed',
    subject: null,
    object: 'Rebels',
  },
  {
    phenomenon: 'no subject from above for a finite clause without one',
    tree: 'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root had/have/VBD/4/aux left/leave/VBN/2/ccomp',
    verb: 'left',
    subject: null,
  },
  {
    phenomenon: 'an object hung as a clause',
    tree: 'Oman/Oman/NNP/2/nsubj condemned/condemn/VBD/0/root the/the/DT/4/det killing/killing/NN/2/ccomp',
    verb: 'condemned',
    subject: 'Oman',
    object: 'killing',
  },
  {
    phenomenon: 'no object in what somebody becomes',
    tree: 'Oman/Oman/NNP/2/nsubj became/become/VBD/0/root the/the/DT/4/det host/host/NN/2/xcomp',
    verb: 'became',
    subject: 'Oman',
    object: null,
  },
  {
    phenomenon: 'no agent but behind *by*',
    tree: 'Rebels/rebel/NNS/3/nsubj:pass were/be/AUX/3/aux:pass shot/shoot/VBN/0/root according/accord/VBG/6/case to/to/IN/4/fixed Peru/Peru/NNP/3/obl:agent',
    verb: 'shot',
    subject: null,
    object: 'Rebels',
  },
]

describe('semantic subject and object', () => {
  for (const row of ROWS) {
    it(row.phenomenon, () => {
      const tree = handTree(row.tree)
      const verb = tree.tokens.findIndex((t) => t.form === row.verb)
      expect(forms(tree, [semanticSubject(tree, verb)])[0]).toBe(row.subject ?? '∅')
      if (row.object !== undefined) expect(forms(tree, [semanticObject(tree, verb)])[0]).toBe(row.object ?? '∅')
    })
  }
})

describe('slots beside subject and object', () => {
  it('takes a prepositional phrase from the verb and from its object', () => {
    const tree = handTree(
      'Peru/Peru/NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj with/with/IN/5/case Chile/Chile/NNP/3/nmod in/in/IN/7/case Lima/Lima/NNP/2/obl',
    )
    expect(forms(tree, prepositional(tree, 1, 'with'))).toEqual(['Chile'])
    expect(forms(tree, prepositional(tree, 1, 'in'))).toEqual(['Lima'])
    expect(prepositional(tree, 1, 'on')).toEqual([])
  })

  it('takes who acts from the verb alone', () => {
    const tree = handTree(
      'A/a/DT/2/det visit/visit/NN/6/nsubj:pass by/by/IN/4/case Peru/Peru/NNP/2/nmod was/be/AUX/6/aux:pass cancelled/cancel/VBN/0/root by/by/IN/8/case Oman/Oman/NNP/6/obl:agent',
    )
    expect(forms(tree, prepositional(tree, 5, 'by'))).toEqual(['Oman'])
    expect(forms(tree, prepositional(tree, 1, 'by'))).toEqual(['Peru'])
  })

  it('takes the preposition of a name from whichever of its words has it', () => {
    const tree = handTree(
      'Oman/Oman/NNP/2/nsubj fired/fire/VBD/0/root shells/shell/NNS/2/obj at/at/IN/6/case New/New/NNP/2/obl Zealand/Zealand/NNP/5/flat',
    )
    expect(forms(tree, prepositional(tree, 1, 'at'))).toEqual(['New'])
  })

  it('takes it from the complement of a noun', () => {
    const tree = handTree(
      'The/the/DT/2/det resumption/resumption/NN/7/nsubj of/of/IN/4/case ties/tie/NNS/2/nmod with/with/IN/6/case Oman/Oman/NNP/4/nmod failed/fail/VBD/0/root',
    )
    expect(forms(tree, prepositional(tree, 1, 'with'))).toEqual(['Oman'])
  })

  it.each([
    ['inf', 'Peru/Peru/NNP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark vote/vote/VB/2/xcomp', 'vote'],
    ['ing', 'Peru/Peru/NNP/2/nsubj stopped/stop/VBD/0/root voting/vote/VBG/2/xcomp', 'voting'],
    [
      'that',
      'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj will/will/MD/5/aux vote/vote/VB/2/ccomp',
      'vote',
    ],
  ] as const)('tells infinitives, gerunds and finite clauses apart: %s', (kind, rows, verb) => {
    const tree = handTree(rows)
    const found = (['inf', 'ing', 'that'] as const).filter((k) => clauses(tree, 1, k).length > 0)
    expect(found).toEqual([kind])
    expect(forms(tree, clauses(tree, 1, kind))).toEqual([verb])
  })
})
