import { describe, expect, it } from 'vitest'
import { createKnowledge } from '../knowledge.js'

const { nameLikeness, nameGender } = createKnowledge()

/** How much liker a name is to those of the first state than to those of the second. */
const ahead = (name: string, first: string, second: string): number =>
  (nameLikeness(name, first) ?? 0) - (nameLikeness(name, second) ?? 0)

describe('a name of nobody in the tables is like those of its state', () => {
  it.each([
    ['Kenjiro Hayashida', 'JPN', 'KOR'],
    ['Nguyen Huu Thang', 'VNM', 'KEN'],
    ['Svetlana Trubnikova', 'RUS', 'DNK'],
    ['Annegret Rosner', 'DEU', 'MLI'],
    ['Pimchanok Srisai', 'THA', 'MYS'],
    ['Zsolt Bardossy', 'HUN', 'RUS'],
  ])('%s: %s rather than %s', (name, own, other) => {
    expect(nameLikeness(name, own)).toBeGreaterThan(0)
    expect(ahead(name, own, other)).toBeGreaterThan(1)
  })
})

it('names that neighbours share say little', () => {
  expect(Math.abs(ahead('Rodrigo Cevallos', 'COL', 'ECU'))).toBeLessThan(1)
})

it('says nothing of a state without names, nor of a name without letters', () => {
  expect(nameLikeness('Kenjiro Hayashida', 'ATA')).toBeNull()
  expect(nameLikeness('3 14', 'JPN')).toBeNull()
})

describe('whether a name is a man\u2019s or a woman\u2019s', () => {
  it.each([
    ['Sergey Tarabrin', 'RUS', 'male'],
    ['Svetlana Trubnikova', null, 'female'],
    ['Kim Jong-il', 'PRK', 'male'],
    ['Kim Jong-il', null, 'male'],
    ['Andrea Rossi', 'ITA', null],
    ['Nguyen', 'VNM', null],
  ])('%s of %s: %s', (name, country, gender) => {
    expect(nameGender(name, country)).toBe(gender)
  })
})
