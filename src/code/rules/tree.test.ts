// A document of our own with every trait that real ones have: torn sentences, mixed marks, examples, a foreign letter.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairAlphabet } from './alphabet.ts'
import { parseCode } from './tree.ts'

const document = `
Правила нашего отдела

1. Как мы говорим

1.1. Здороваемся первыми.

1.2. Объясняем просто и не торопим, даже когда

в зале очередь.

1.3. На приёме:
- называем себя;
- просим назвать имя
и отчество;

Недопустимо:

- спорить о вкусах.

2. Как мы пишем

2.1. Нельзя:

- а) писать «вы» клиенту;
б) обещать то, чего не сделаем:
- срок без числа;
- сумму без расчёта;

в) терять пиcьма.

2.2. Разговор по телефону

Сначала приветствие.

Пример: *«Здравствуйте.

Чем помочь?».*

Потом вопрос, зачем звонят.

2.3. Обращение

Пример неудачный:

Котовой А. Б.

Отдел рассмотрел вопрос Котовой.

Имя неизвестно, тогда так:

Уважаемая госпожа Котова!
`

const { clauses, repairs } = parseCode(document)
const by = (id: string) => clauses.find(one => one.id === id)

describe('the tree of the Code', () => {
  test('sections, clauses and items have the ids that people cite', () => {
    expect(clauses.map(({ id }) => id)).toEqual([
      '0.1',
      ...['1', '1.1', '1.2', '1.3', '1.3.1', '1.3.2', '1.3.абз1', '1.3.3'],
      ...['2', '2.1', '2.1.а', '2.1.б', '2.1.б.1', '2.1.б.2', '2.1.в'],
      ...['2.2', '2.2.1', '2.2.1.пример', '2.2.2', '2.3', '2.3.пример', '2.3.1', '2.3.1.пример'],
    ])
  })

  test('a sentence torn by an empty line or a new line is whole again', () => {
    expect(by('1.2')!.text).toBe('Объясняем просто и не торопим, даже когда в зале очередь.')
    expect(by('1.3.2')!.text).toBe('просим назвать имя и отчество;')
  })

  test('examples are told from rules and hang on the rule that they show', () => {
    expect(by('2.2.1.пример')).toMatchObject({ kind: 'example', parent: '2.2.1', text: 'Пример: «Здравствуйте.\nЧем помочь?».' })
    expect(by('2.3.пример')!.text).toContain('Отдел рассмотрел вопрос Котовой.')
    expect(by('2.3.1.пример')).toMatchObject({ kind: 'example', parent: '2.3.1' })
  })

  test('a letter of another alphabet is put right and reported with its place', () => {
    expect(by('2.1.в')!.text).toBe('терять письма.')
    expect(repairs).toEqual([{ start: document.indexOf('пиcьма'), word: 'пиcьма', repaired: 'письма' }])
  })

  test('foreign words and unknown letters stay', () => {
    for (const text of ['SMS', 'e-mail', 'Zабота', 'αβ', 'СМС']) expect(repairAlphabet(text)).toEqual({ text, repairs: [] })
  })

  test('the source is rebuilt from the tree: between the pieces there is only space', () => {
    expect(rest(document)).toBe('')
  })

  test('nothing of any text is lost, ids are unique, parents stand before their children', () => {
    const lines = fc.constantFrom(
      '1. Раздел',
      '1.1. Пункт',
      '1.2 Пункт:',
      '- черта',
      'а) буква:',
      'Пример:',
      '«слова»',
      '',
      'строка',
      'Абзац. ',
    )
    const soup = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(lines, { maxLength: 30 }).map(all => all.join('\n')),
    )
    fc.assert(
      fc.property(soup, source => {
        expect(rest(source)).toBe('')
        const seen = new Set<string>()
        for (const { id, parent } of parseCode(source).clauses) {
          expect(seen.has(id)).toBe(false)
          if (parent !== null) expect(seen.has(parent)).toBe(true)
          seen.add(id)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** What of the source stands in no piece, space aside. */
function rest(source: string): string {
  const pieces = parseCode(source).clauses
  const gaps = pieces.map(({ start }, i) => source.slice(pieces[i - 1]?.end ?? 0, start))
  return [...gaps, source.slice(pieces.at(-1)?.end ?? 0)].join('').trim()
}
