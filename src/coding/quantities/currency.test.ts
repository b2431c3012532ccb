import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, codeOf, currencyOfCode, currencyOfSign, currencyOfWord } from './currency.js'

describe('currencies', () => {
  it('has codes of ISO 4217 only', () => {
    const known = new Set(Intl.supportedValuesOf('currency'))
    expect([...CURRENCY_CODES].filter((code) => !known.has(code))).toEqual([])
  })

  it.each([
    ['$', 'USD'],
    ['A$', 'AUD'],
    ['€', 'EUR'],
    ['Rs', 'INR'],
    ['NZD', 'NZD'],
  ])('reads the sign %s', (sign, code) => {
    expect(codeOf(currencyOfSign(sign)!, [])).toBe(code)
  })

  it.each([
    ['won', [], 'KRW'],
    ['won', ['PRK'], 'KPW'],
    ['dollars', ['AUS'], 'AUD'],
    ['rupees', ['FRA', 'PAK'], 'PKR'],
    ['francs', [], null],
    ['francs', ['CHE'], 'CHF'],
    ['francs', ['SEN'], 'XOF'],
    ['pounds', ['EGY'], 'EGP'],
  ] as const)('reads %s of %s', (word, states, code) => {
    expect(codeOf(currencyOfWord(word)!, states)).toBe(code)
  })

  it('leaves other words alone', () => {
    expect(currencyOfWord('soldiers')).toBeNull()
    expect(currencyOfSign('RM30')).toBeNull()
    expect(currencyOfCode('UNO')).toBeNull()
  })
})
