// Groups of nouns inside a text.
import { expect, test } from 'vitest'
import { loadDictionary } from '../dictionary/open.ts'
import { readText, textBetween } from '../text/read.ts'
import { groupAround, groupIn } from './group-around.ts'
import type { Case } from './want.ts'

const dictionary = loadDictionary()

// The head of the group stands after «|»; the group ends at «]» and begins at «[».
test.each<[sample: string, to: Case, expected: string]>([
  ['Мы рассмотрели [Ваше |обращение] вчера.', 'GENITIVE', 'Вашего обращения'],
  ['Мы рассмотрели [|обращение гражданина Иванова И. И.] вчера.', 'DATIVE', 'обращению гражданина Иванова И. И.'],
  ['К [такому |порядку признания безработных] деньги придут раньше.', 'GENITIVE', 'такого порядка признания безработных'],
  ['На [|портале «Работа России»] есть анкета.', 'GENITIVE', 'портала «Работа России»'],
  ['Нужна [трудовая |книжка] и паспорт.', 'ACCUSATIVE', 'трудовую книжку'],
  ['Отдел произвёл [|проверку журнала приёма], ошибок нет.', 'NOMINATIVE', 'проверка журнала приёма'],
])('%s in %s → %s', (sample, to, expected) => {
  const text = readText(dictionary, sample.replace(/[[\]|]/gu, ''), { kind: 'message' })
  const head = text.tokens.start.indexOf(sample.replace(/[[\]]/gu, '').indexOf('|'))
  const group = groupAround(text, head)
  const marked = sample.replaceAll('|', '').replace(/^.*\[|\].*$/gu, '')
  expect(textBetween(text.tokens, group)).toBe(marked)
  expect(groupIn(text, group, head, to)).toBe(expected)
})
