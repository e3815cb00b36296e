// How a letter begins, and how a name is shortened in lists and signatures.
import { expect, test } from 'vitest'
import { initialsThenSurname, surnameThenInitials } from './initials.ts'
import { salutation } from './salutation.ts'

const ivan = { surname: 'Иванов', name: 'Иван', patronymic: 'Иванович' }

test('a person whose name and patronymic are known is addressed by them', () => {
  expect(salutation(ivan).text).toBe('Уважаемый Иван Иванович!')
  expect(salutation({ surname: 'Иванова', name: 'Мария', patronymic: 'Петровна' }).text).toBe('Уважаемая Мария Петровна!')
  expect(salutation({ surname: 'Алиев', name: 'Эльчин', patronymic: 'Рамиз оглы' }).text).toBe('Уважаемый Эльчин Рамиз оглы!')
})

test('«господин» is for those whose name and patronymic are not known', () => {
  expect(salutation({ surname: 'Иванов', name: 'И.', patronymic: 'И.' }).text).toBe('Уважаемый господин Иванов!')
  expect(salutation({ surname: 'Мельник', gender: 'f' }).text).toBe('Уважаемая госпожа Мельник!')
  expect(salutation({ surname: 'Саакашвили', name: 'Михаил' }).text).toBe('Уважаемый господин Саакашвили!')
  expect(salutation({ name: 'Эмиль' }).text).toBe('Уважаемый Эмиль!')
})

test('an unknown gender or name is a question, not a guess', () => {
  expect(salutation({ surname: 'Коваленко', name: 'Саша' })).toEqual({ ask: 'Как обращаться: «Уважаемый» или «Уважаемая»?' })
  expect(salutation({})).toEqual({ ask: 'Как зовут адресата?' })
})

test('initials follow the surname in lists and precede it in signatures', () => {
  expect(surnameThenInitials(ivan)).toBe('Иванов И. И.')
  expect(initialsThenSurname(ivan)).toBe('И. И. Иванов')
  expect(surnameThenInitials(ivan, { noBreak: true })).toBe('Иванов\u00A0И.\u00A0И.')
})

test('double names, Turkic patronymics and missing parts have initials too', () => {
  expect(surnameThenInitials({ surname: 'Титова', name: 'Анна-Мария', patronymic: 'Юрьевна' })).toBe('Титова А.-М. Ю.')
  expect(surnameThenInitials({ surname: 'Алиев', name: 'Эльчин', patronymic: 'Рамиз оглы' })).toBe('Алиев Э. Р.')
  expect(surnameThenInitials({ surname: 'Саакашвили', name: 'Михаил' })).toBe('Саакашвили М.')
  expect(initialsThenSurname({ surname: 'Иванов', name: 'и', patronymic: 'И.' })).toBe('И. И. Иванов')
})
