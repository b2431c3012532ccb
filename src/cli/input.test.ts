import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLines, readText } from './input.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, 'input')
  await writeFile(path, bytes)
  return path
}

async function linesOf(path: string): Promise<string[]> {
  const lines: string[] = []
  for await (const { line } of readLines(path)) lines.push(line)
  return lines
}

describe('lines of a file', () => {
  it.each([
    ['end in a line feed, with or without a carriage return', 'a\r\nb\n\nc\n', ['a', 'b', '', 'c']],
    ['may lack the last one', 'a\nb', ['a', 'b']],
    ['begin behind a byte-order mark', '\uFEFFa\nb', ['a', 'b']],
    ['go on behind other separators', 'a\u2028b\rc\n', ['a\u2028b\rc']],
    ['are none of an empty file', '', []],
    ['may be longer than what is read at a time', `${'ä'.repeat(200_000)}\nb`, ['ä'.repeat(200_000), 'b']],
  ])('%s', async (_, text, expected) => {
    expect(await linesOf(await fileOf(text))).toEqual(expected)
  })

  it('are Windows-1252 where they are no UTF-8', async () => {
    expect(await linesOf(await fileOf(Buffer.from('caf\xe9\nb', 'latin1')))).toEqual(['café', 'b'])
  })

  it('need a file', async () => {
    await expect(linesOf(join(folder, 'none'))).rejects.toMatchObject({ code: 'input/missing' })
    await expect(linesOf(folder)).rejects.toMatchObject({ code: 'input/unreadable' })
  })

  it.runIf(process.platform === 'linux')('need one that can be read', async () => {
    // Even root cannot read the first byte of a process.
    await expect(linesOf('/proc/self/mem')).rejects.toMatchObject({ code: 'input/unreadable' })
    await expect(readText('/proc/self/mem')).rejects.toMatchObject({ code: 'input/unreadable' })
  })
})

describe('text of a file', () => {
  it('is UTF-8, or else Windows-1252, or else refused', async () => {
    expect(await readText(await fileOf('\uFEFFcafé\r\n'))).toBe('café\r\n')
    expect(await readText(await fileOf(Buffer.from('caf\xe9\r\n', 'latin1')))).toBe('café\r\n')
    await expect(readText(await fileOf(Buffer.from('\xff\xd8\0', 'latin1')))).rejects.toMatchObject({
      code: 'text/binary',
    })
  })
})
