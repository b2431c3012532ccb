import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measuredArticles } from './wire-items.js'

test('articles with labels to measure on and whole stories are set apart, those that train are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wire-'))
  mkdirSync(join(folder, 'stories'))
  const label = (story: string, split: string) => `${JSON.stringify({ id: `${story}-1`, story, split })}\n`
  writeFileSync(join(folder, 'labels-a.jsonl'), label('one', 'train') + label('two', 'measure'))
  writeFileSync(join(folder, 'labels-b.jsonl'), label('two', 'measure') + label('three', 'train'))
  writeFileSync(join(folder, 'notes.jsonl'), label('four', 'measure'))
  writeFileSync(join(folder, 'stories/five.gold.json'), JSON.stringify({ story: 'five', events: [] }))
  expect([...measuredArticles(folder)].sort()).toEqual(['five', 'two'])
})
