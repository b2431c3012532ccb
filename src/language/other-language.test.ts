import { describe, expect, it } from 'vitest'
import { otherLanguage } from './other-language.js'

describe('the language of a text', () => {
  it.each([
    [
      'fr',
      'French',
      'Le président français a rencontré mardi à Berlin son homologue allemand. Les deux dirigeants ont demandé à Moscou de retirer ses troupes du nord du pays et de respecter le cessez-le-feu.',
    ],
    [
      'es',
      'Spanish',
      'El presidente de México se reunió el lunes con su homólogo de Colombia en Bogotá y pidió a Caracas que libere a los detenidos y que permita la entrada de los observadores internacionales.',
    ],
    [
      'id',
      'Indonesian',
      'Presiden Indonesia bertemu dengan Perdana Menteri Malaysia di Jakarta pada hari Selasa untuk membahas perbatasan laut dan pemulangan nelayan yang ditahan bulan lalu oleh penjaga pantai negara itu.',
    ],
    [
      'ru',
      'Russian',
      'Министр иностранных дел России встретился во вторник в Анкаре со своим турецким коллегой, чтобы обсудить вывоз зерна и безопасность судов в Черном море.',
    ],
    ['zh', 'Chinese', '中国外交部发言人周二表示北京愿意与首尔就朝鲜半岛问题进行对话。'.repeat(4)],
  ])('%s', (code, name, text) => {
    expect(otherLanguage(text)).toEqual({ code, name })
  })

  it.each([
    [
      'English',
      'The French president met his German counterpart in Berlin on Tuesday and asked Moscow to withdraw its troops.',
    ],
    ['a headline', 'Le Pen, Macron trade barbs'],
    [
      'headlines without a common word',
      'Kenya, Uganda sign border pact; Tanzania, Rwanda hold talks; Burundi closes crossing, expels two diplomats',
    ],
    [
      'names of many states',
      'Zambia, Malawi, Zimbabwe, Angola, Namibia, Botswana, Lesotho sign Kariba power pact; Mozambique, Tanzania abstain; Nairobi summit ends early',
    ],
    [
      'a foreign quote',
      'The minister said that "le gouvernement français" was not bound by the pact, which the two sides signed in Lyon.',
    ],
    ['figures', '1 2 3 4 5 6 7 8 9 10 11 12'.repeat(20)],
    ['nothing', ''],
  ])('null for %s', (_, text) => {
    expect(otherLanguage(text)).toBeNull()
  })
})
