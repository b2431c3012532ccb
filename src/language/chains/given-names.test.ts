import { expect, it } from 'vitest'
import { genderOfGiven } from './given-names.js'

it.each([
  [['Svetlana', 'Trubnikova'], 'feminine'],
  [['Sergey'], 'masculine'],
  [['Kim', 'Yo', '-', 'jong'], 'feminine'],
  [['Kim', 'Jong', '-', 'il'], 'masculine'],
  [['Andrea', 'Rossi'], null],
  [['Qwertz'], null],
])('%j: %s', (forms, gender) => {
  expect(genderOfGiven(forms)).toBe(gender)
})
