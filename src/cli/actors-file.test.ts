import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../errors.js'
import { readCsvActors, readYamlActors } from './actors-file.js'

describe('readCsvActors', () => {
  it('gives each row its line, quoted cells and blank lines among them', async () => {
    const actors = await readCsvActors(
      'a.csv',
      '\uFEFFname,aliases,from\n"Quill, Zora",Z. Quill|Quill,2024\n\nAbe Moor,,\n',
    )
    expect(actors).toEqual([
      { line: 2, fields: { name: 'Quill, Zora', aliases: 'Z. Quill|Quill', from: '2024' } },
      { line: 4, fields: { name: 'Abe Moor' } },
    ])
  })

  it('refuses rows of another length', async () => {
    await expect(readCsvActors('a.csv', 'name,from\na,b,c\n')).rejects.toThrowError(/Expected CSV.*`a\.csv`/)
  })
})

describe('readYamlActors', () => {
  it('gives each mapping its line, lists and dates as texts', async () => {
    const actors = await readYamlActors(
      'a.yaml',
      '# own\n- name: Zora Quill\n  aliases: [Z. Quill, Quill]\n  from: 2024-05-01\n- name: Abe Moor\n',
    )
    expect(actors).toEqual([
      { line: 2, fields: { name: 'Zora Quill', aliases: ['Z. Quill', 'Quill'], from: '2024-05-01' } },
      { line: 5, fields: { name: 'Abe Moor' } },
    ])
  })

  it.each([
    ['no list', 'name: Zora Quill\n'],
    ['no mapping', '- Zora Quill\n'],
    ['no YAML', '- name: [Zora\n'],
  ])('refuses what is %s', async (_, text) => {
    await expect(readYamlActors('a.yaml', text)).rejects.toThrowError(DemarcheError)
  })
})
