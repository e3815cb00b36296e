// Shipped templates and phrases: understood, without an error of the checker, right in gender and case, for a man, a woman and a firm.
import { describe, expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { checker } from '../check.ts'
import { paperOf } from '../paper/paper.ts'
import type { Reader } from './model.ts'
import { framed, lacksOf, reframed, unknownSalutation, type Correspondents } from './rules/frame.ts'
import { fill, parseTemplate, type FactName } from './rules/template.ts'
import { shippedPhrases } from './ready-phrases.data.ts'
import { shippedTemplates } from './templates.data.ts'
import { wordingOf } from './wording.ts'

const dictionary = loadDictionary()
const check = checker(dictionary)
const kotov: Reader = { title: '', surname: 'Котов', name: 'Игорь', patronymic: 'Дмитриевич', gender: 'male', genderKnown: true }
const readers: [string, Reader][] = [
  ['a man', kotov],
  ['a woman', { ...kotov, surname: 'Котова', name: 'Анна', patronymic: 'Львовна', gender: 'female' }],
  ['a firm', { ...kotov, title: 'ООО «Ромашка»', surname: '', name: '', patronymic: '', gender: null, genderKnown: false }],
]
const about = (reader: Reader, facts: Partial<Record<FactName, boolean>> = {}) => ({
  reader,
  address: 'Заречная ул., д. 5, кв. 12, г. Светлореченск',
  reference: 'К-118 от 09.11.2026',
  signer: { surname: 'Крылова', name: 'Ирина', patronymic: 'Сергеевна', position: 'начальник отдела' },
  executor: { surname: 'Воронцова', name: 'Елена', patronymic: 'Андреевна', phone: '+7 835 000-01-00' },
  number: 'К-118',
  receivedOn: '9 ноября 2026 года',
  today: '24 ноября 2026 года',
  questions: ['Когда придёт пособие?'],
  centre: { title: 'Центр занятости населения', address: 'Липовая, 8', phone: '+7 835 000-01-00' },
  department: 'Отдел выплат',
  facts: { женщина: reader.gender === 'female', организация: reader.title !== '', ...facts },
})
const letterOf = (body: string, reader: Reader, facts: Partial<Record<FactName, boolean>> = {}) => {
  const told = about(reader, facts)
  const { nodes, wrong } = parseTemplate(body)
  expect(wrong).toEqual([])
  return framed(fill(nodes, wordingOf(told, dictionary)).text, told)
}
const paper = (source: string) => paperOf({ source, blocks: readText(dictionary, source, { kind: 'letter' }).blocks })
const errorsIn = (text: string, reader: Reader, complaint: 'justified' | null = null) =>
  check({
    kind: 'letter',
    addressee: reader.title
      ? { type: 'organisation', title: reader.title }
      : { type: 'person', surname: reader.surname, name: reader.name, patronymic: reader.patronymic, gender: reader.gender! },
    complaint,
    questions: [],
    text,
    // What the trained model only thinks likely of words in brackets is measured on whole letters, in the corpus.
  }).filter(({ severity, confidence }) => severity === 'error' && confidence === 'sure')

describe('shipped templates', () => {
  test('there are at least eight, each under a name of its own', () => {
    expect(new Set(shippedTemplates.map(({ code }) => code)).size).toBe(shippedTemplates.length)
    expect(shippedTemplates.length).toBeGreaterThanOrEqual(8)
  })

  test.each(shippedTemplates.map(template => [template.code, template] as const))('%s', (code, { body }) => {
    for (const [, reader] of readers.slice(0, code === 'explained' || code === 'proposal' ? 3 : 2))
      for (const повторное of [true, false]) {
        const justified = code === 'complaint-right' || code === 'benefit-late'
        const text = letterOf(body, reader, { повторное, 'жалоба обоснована': justified, 'несколько вопросов': true })
        expect(errorsIn(text, reader, justified ? 'justified' : null), text).toEqual([])
      }
  })

  test.each(shippedPhrases.map(phrase => [phrase.title, phrase] as const))('phrase: %s', (_, { body }) => {
    const around = `Мы рассмотрели Ваше обращение. Пособие за октябрь придёт 10 декабря.\n\n${body}`
    expect(errorsIn(letterOf(around, kotov), kotov)).toEqual([])
  })
})

describe('the frame', () => {
  const words = 'Пособие придёт 10 декабря.'
  test('requisites stand in their places', () => {
    expect(paper(framed(words, about(kotov)))).toMatchObject({
      addressee: ['Котову И. Д.', 'Заречная ул., д. 5, кв. 12, г. Светлореченск'],
      reference: ['На № К-118 от 09.11.2026'],
      salutation: 'Уважаемый Игорь Дмитриевич!',
      body: [{ text: words }],
      signature: { position: ['Начальник отдела'], name: 'И. С. Крылова' },
      executor: ['Исп.: Воронцова Елена Андреевна, тел. +7 835 000-01-00'],
    })
  })

  const marat: Reader = { ...kotov, surname: 'Вакуленко', name: 'Саша', patronymic: '', gender: null, genderKnown: false }
  const lacks = (correspondents: Correspondents, text: string, change: object = {}) =>
    lacksOf({
      ...correspondents,
      text,
      paper: paper(text),
      details: { result: 'explained', cause: '', remedy: '' },
      isComplaint: false,
      ...change,
    })

  test('where the gender is unknown the writer is asked, and the answer comes into its place', () => {
    const text = framed(words, about(marat))
    expect(text).toContain(unknownSalutation)
    expect(lacks(about(marat), text)[0]).toContain('«Уважаемый» или «Уважаемая»')
    const known = { ...marat, gender: 'female' as const }
    const after = reframed(text, about(marat), about(known))
    expect(after).toContain('Уважаемая госпожа Вакуленко!')
    expect(lacks(about(known), after)).toEqual([])
  })

  test('another signer comes under the letter; the words stay', () => {
    const lebedev = { surname: 'Лебедев', name: 'Павел', patronymic: 'Ильич', position: 'директор' }
    const text = framed(words, about(kotov))
    expect(lacks({ ...about(kotov), signer: lebedev }, text)).toEqual([expect.stringContaining('нужна подпись «П. И. Лебедев»')])
    const after = reframed(text, about(kotov), { ...about(kotov), signer: lebedev })
    expect(paper(after)).toMatchObject({ signature: { position: ['Директор'], name: 'П. И. Лебедев' }, body: [{ text: words }] })
    expect(lacks({ ...about(kotov), signer: lebedev }, after)).toEqual([])
  })

  test.each<[string, object, string]>([
    ['a place not filled', { text: `${words} Сумма [сумма] рублей.` }, 'Заполните: [сумма]'],
    ['no result', { details: { result: null, cause: '', remedy: '' } }, 'чем закончилось'],
    [
      'no cause of a justified complaint',
      { isComplaint: true, details: { result: 'measures', cause: '', remedy: 'да' } },
      'почему так вышло',
    ],
  ])('%s holds the letter back', (_, change, what) =>
    expect(lacks(about(kotov), framed(words, about(kotov)), change).join()).toContain(what),
  )
})
