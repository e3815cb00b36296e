// The project's own words: many enough, Russian, each once in its list, in the dictionary in all its forms.
import { expect, test } from 'vitest'
import { listed } from '../dictionary/compiler/own-words.ts'
import { loadDictionary } from '../dictionary/open.ts'
import { inflectWord } from '../inflect/inflect.ts'
import { abbreviations } from './abbreviations.data.ts'
import { firstNames, fixedNames, surnames } from './people.data.ts'
import { places } from './places.data.ts'
import { terms } from './terms.data.ts'
import { trades } from './trades.data.ts'

const dictionary = loadDictionary()
const under = (lists: Readonly<Record<string, string>>) => Object.values(lists).flatMap(listed)
const lists = {
  terms: under(terms),
  trades: under(trades),
  places: under(places),
  firstNames: [...under(firstNames), ...listed(fixedNames)],
  surnames: listed(surnames),
  abbreviations: listed(abbreviations),
}

test('there are more than six hundred words of the field', () => {
  expect(new Set(Object.values(lists).flat()).size).toBeGreaterThan(600)
})

test.each(Object.entries(lists))('%s: Russian letters only, each word once', (_name, words) => {
  expect(words.filter(word => !/^[а-яё-]+$/iu.test(word))).toEqual([])
  expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([])
})

test.each(Object.entries(lists))('%s: the dictionary knows each', (_name, words) => {
  expect(words.filter(word => dictionary.find(word) < 0)).toEqual([])
})

test.each([
  ['Ибреси', 'GENITIVE', 'Ибресей'],
  ['Моргауши', 'PREPOSITIONAL', 'Моргаушах'],
  ['Вурнары', 'GENITIVE', 'Вурнар'],
  ['Шемурша', 'ACCUSATIVE', 'Шемуршу'],
  ['соцконтракт', 'INSTRUMENTAL', 'соцконтрактом'],
  ['Ишмуратов', 'INSTRUMENTAL', 'Ишмуратовым'],
  ['Ямбулатов', 'DATIVE', 'Ямбулатову'],
  ['Нарспи', 'DATIVE', 'Нарспи'],
  ['омниканальный', 'GENITIVE', 'омниканального'],
] as const)('%s in %s is %s', (word, to, form) => {
  expect(inflectWord(dictionary, word, { case: to })).toBe(form)
})

test('a surname has a woman’s forms', () => {
  expect(inflectWord(dictionary, 'Ямбулатов', { case: 'DATIVE', gender: 'FEMININE' })).toBe('Ямбулатовой')
})
