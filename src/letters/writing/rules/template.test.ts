// The language of templates: what is named is filled, what is not understood is told, what a person wrote is never read as template.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blanksIn, factNames, fieldNames, fill, parseTemplate, type FactName } from './template.ts'

const said = (body: string, facts: Partial<Record<FactName, boolean>> = {}) =>
  fill(parseTemplate(body).nodes, { field: (name, to) => `<${name}:${to}>`, fact: name => facts[name] }).text

describe('a template', () => {
  test('fields with cases', () => {
    expect(said('Для {клиент|родительный} из { отдел | родительный }. № {номер}')).toBe(
      'Для <клиент:родительный> из <отдел:родительный>. № <номер:именительный>',
    )
  })

  test.each([
    [{ жалоба: true, 'жалоба обоснована': true }, 'Вы правы.'],
    [{ жалоба: true, 'жалоба обоснована': false }, 'Не подтвердилось.'],
    [{ жалоба: false }, 'Спасибо.'],
  ])('conditions inside conditions: %j', (facts, words) => {
    const body = '{если не жалоба}Спасибо.{иначе}{если жалоба обоснована}Вы правы.{иначе}Не подтвердилось.{конец}{конец}'
    expect(said(body, facts)).toBe(words)
  })

  test('a fact that nobody knows is asked', () => {
    const { nodes } = parseTemplate('{если женщина}рада{иначе}рад{конец}')
    expect(fill(nodes, { field: () => '', fact: () => undefined }).asked).toEqual(['женщина'])
  })

  test('a block that is left out leaves no gap behind', () => {
    expect(said('Один.\n\n{если повторное}Два.{конец}\n\nТри.', { повторное: false })).toBe('Один.\n\nТри.')
  })

  test.each([
    ['{фамилия}', 'поля «фамилия» нет'],
    ['{клиент|звательный}', 'падежа «звательный» нет'],
    ['{если дождь}…{конец}', 'признака «дождь» нет'],
    ['{если жалоба}…', 'нет «конец»'],
    ['{конец}', '«конец» без «если»'],
    ['{иначе}', '«иначе» стоит не после «если»'],
    ['{клиент', 'без пары'],
  ])('%s is told', (body, what) => expect(parseTemplate(body).wrong.join()).toContain(what))

  test('whatever is written, it is parsed, and without marks it stays itself', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      'если жалоба',
      '{конец}',
      '{иначе}',
      '{если жалоба}',
      'клиент',
      ' ',
      '\n',
      '|',
      'слово',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const { nodes } = parseTemplate(pieces.join(''))
        expect(typeof fill(nodes, { field: () => 'x', fact: () => true }).text).toBe('string')
      }),
    )
    expect(said('Просто слова.')).toBe('Просто слова.')
  })

  test('what a person is called is never read as template', () => {
    const { nodes } = parseTemplate('{клиент}')
    expect(fill(nodes, { field: () => '{конец}{если жалоба}', fact: () => true }).text).toBe('{конец}{если жалоба}')
  })

  test('every name can be named', () => {
    for (const name of fieldNames) expect(parseTemplate(`{${name}}`).wrong).toEqual([])
    for (const name of factNames) expect(parseTemplate(`{если ${name}}а{конец}`).wrong).toEqual([])
  })

  test('places to fill are found', () => {
    expect(blanksIn('Деньги придут [день выплаты], сумма [сумма] рублей. [ ]]')).toEqual(['день выплаты', 'сумма', ' '])
  })
})
