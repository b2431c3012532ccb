import { describe, expect, it } from 'vitest'
import { createKnowledge } from '../knowledge.js'
import { packed } from '../packed.generated.js'
import { ActorListImport, type ListedActor } from './actor-list.js'
import { OverlayRows } from './overlay-rows.js'

const base = createKnowledge()

function imported(...actors: ListedActor['fields'][]) {
  const rows = new OverlayRows(packed)
  const list = new ActorListImport(rows, base)
  list.read(
    'own.csv',
    actors.map((fields, at) => ({ line: at + 2, fields })),
  )
  const cells = rows.toSources().flatMap(({ file, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .slice(2)
      .map((line) => `${file} ${line.replaceAll('\t', ';')}`),
  )
  return { cells, skipped: list.skipped() }
}

describe('ActorListImport', () => {
  it('files who has an office or dates as a person, states by name or code, months as days', () => {
    const { cells, skipped } = imported({
      name: 'Zora Quill',
      aliases: 'Z. Quill|Quill',
      country: 'Kenya',
      office: 'foreign minister',
      role: 'foreign-minister',
      level: 'minister',
      from: '2024-05',
      to: '2025',
    })
    expect(skipped).toEqual([])
    expect(cells).toEqual([
      'persons.tsv Zora Quill;Z. Quill|Quill;KEN;;foreign minister;foreign-minister;GOV;minister;2024-05-01;2025-12-31',
    ])
  })

  it('files kinds as they are given', () => {
    const { cells } = imported(
      { name: 'Green Dawn', aliases: ['GD'], kind: 'group', country: 'BRA', sector: 'PTY' },
      { name: 'River Compact', kind: 'organization', id: 'RC' },
      { name: 'Stone Hill', kind: 'place', country: 'KEN', lat: '1.5', lon: '36' },
    )
    expect(cells).toEqual([
      'groups.tsv Green Dawn;GD;BRA;PTY;group',
      'organizations.tsv RC;River Compact;;igo;IGO;;;',
      'places.tsv Stone Hill;;KEN;1.5;36;city',
    ])
  })

  it('leaves out what is wrong and tells each thing with its line', () => {
    const { cells, skipped } = imported(
      { name: 'Good', kind: 'group', country: 'KEN' },
      { name: 'Bad', country: 'Kenia', sector: 'GOVV', from: '2024-13', ofice: 'minister' },
      { aliases: 'X', kind: 'groop' },
    )
    expect(cells).toHaveLength(1)
    expect(skipped.map(({ line, found }) => [line, found])).toEqual([
      [3, 'ofice'],
      [3, 'Kenia'],
      [3, 'GOVV'],
      [3, '2024-13'],
      [4, ''],
      [4, 'groop'],
    ])
    expect(skipped[0]!.message).toContain('did you mean office?')
  })
})
