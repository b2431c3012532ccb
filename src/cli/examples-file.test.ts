import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExamples } from './examples-file.js'
import { checkWritable, makeFolder, writeWhole } from './write-file.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(text: string): Promise<string> {
  const path = join(folder, 'examples.jsonl')
  await writeFile(path, text)
  return path
}

const GOOD = '{"id":7,"sentence":"Kenya thanked Japan.","source":[0,5],"target":[14,19],"label":"PRAISE"}'

describe('a file of examples', () => {
  it('is read line by line; an example without an id is called after its line', async () => {
    const { examples, places } = await readExamples(await fileOf(`${GOOD}\n\n${GOOD.replace('"id":7,', '')}\n`))
    expect(examples.map(({ id }) => id)).toEqual(['7', 'line 3'])
    expect(places).toEqual(['line 1', 'line 3'])
  })

  it('tells every bad line at once', async () => {
    const noLabel = GOOD.replace(',"label":"PRAISE"', '')
    const path = await fileOf([GOOD, 'Kenya thanked Japan.', noLabel, GOOD.replace('[0,5]', '[0]')].join('\n'))
    await expect(readExamples(path)).rejects.toMatchObject({
      code: 'train/lines',
      message: expect.stringMatching(/line 2: no JSON; line 3: .*label.*; line 4: .*source/),
    })
  })

  it.each(['null', '{}', '12345678901234567890'])('has no id %s', async (id) => {
    await expect(readExamples(await fileOf(GOOD.replace('"id":7', `"id":${id}`)))).rejects.toMatchObject({
      code: 'train/lines',
      message: expect.stringMatching(/line 1: .* at id/),
    })
  })

  it('must hold something', async () => {
    await expect(readExamples(await fileOf('\n'))).rejects.toMatchObject({ code: 'input/empty' })
    await expect(readExamples(join(folder, 'none.jsonl'))).rejects.toMatchObject({ code: 'input/missing' })
  })
})

describe('writing a file', () => {
  it('is done whole or not at all', async () => {
    const path = join(folder, 'head.json')
    await writeWhole(path, 'all')
    expect(await readFile(path, 'utf8')).toBe('all')
    await expect(writeWhole(join(folder, 'none', 'head.json'), 'all')).rejects.toMatchObject({
      code: 'output/unwritable',
    })
  })

  it('is seen to be possible, and leaves nothing behind', async () => {
    const path = join(folder, 'head-to-be.json')
    await checkWritable(path)
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('head-to-be'))
    await expect(checkWritable(folder)).rejects.toMatchObject({ code: 'output/unwritable' })
    await expect(checkWritable(join(folder, 'none', 'head.json'))).rejects.toMatchObject({ code: 'output/unwritable' })
  })

  it('needs a folder', async () => {
    const path = await fileOf(GOOD)
    await expect(makeFolder(path)).rejects.toMatchObject({ code: 'output/unwritable' })
  })
})
