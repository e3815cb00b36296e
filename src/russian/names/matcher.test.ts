// Finding a person in a text: from the dative of an address back to the name, and all writings of it.
import { expect, test } from 'vitest'
import { formsOf, personMatcher } from './matcher.ts'
import type { Gender, Part } from './model.ts'
import { nominatives } from './nominative.ts'

test.each<[Part, string, Gender, string]>([
  ['surname', 'Иванову', 'm', 'Иванов'],
  ['surname', 'Ивановой', 'f', 'Иванова'],
  ['surname', 'Ярошинскому', 'm', 'Ярошинский'],
  ['surname', 'Горской', 'f', 'Горская'],
  ['surname', 'Кравцу', 'm', 'Кравец'],
  ['surname', 'Соловью', 'm', 'Соловей'],
  ['surname', 'Зайцу', 'm', 'Заяц'],
  ['surname', 'Ковалю', 'm', 'Коваль'],
  ['surname', 'Соловьёву', 'm', 'Соловьёв'],
  ['surname', 'Мельник', 'f', 'Мельник'],
  ['surname', 'ИВАНОВУ', 'm', 'ИВАНОВ'],
  ['name', 'Петру', 'm', 'Пётр'],
  ['name', 'Павлу', 'm', 'Павел'],
  ['name', 'Льву', 'm', 'Лев'],
  ['name', 'Марии', 'f', 'Мария'],
  ['name', 'Любови', 'f', 'Любовь'],
  ['patronymic', 'Ильичу', 'm', 'Ильич'],
  ['patronymic', 'Петровне', 'f', 'Петровна'],
])('%s «%s» in an address (%s) comes first of all from «%s»', (part, form, gender, nominative) => {
  expect(nominatives({ part, form, gender, case: 'dat' })[0]?.nominative).toBe(nominative)
})

test.each(['Толстому', 'Береговому', 'Черных', 'Коваленко', 'Немировичу-Данченко', 'Берулаве', 'Горбунку', 'Цою'])(
  'the true surname is among the candidates of «%s»',
  form => {
    const truth: Record<string, string> = {
      Толстому: 'Толстой',
      Береговому: 'Береговой',
      'Немировичу-Данченко': 'Немирович-Данченко',
      Берулаве: 'Берулава',
      Горбунку: 'Горбунок',
      Цою: 'Цой',
    }
    const found = nominatives({ part: 'surname', form, gender: 'm', case: 'dat' }).map(candidate => candidate.nominative)
    expect(found).toContain(truth[form] ?? form)
  },
)

test('with an unknown gender both a man and a woman are offered', () => {
  const genders = nominatives({ part: 'surname', form: 'Коваленко', case: 'dat' }).map(candidate => candidate.gender)
  expect(new Set(genders)).toEqual(new Set(['m', 'f']))
})

test('nonsense has no nominative and breaks nothing', () => {
  expect(nominatives({ part: 'surname', form: '', case: 'dat' })).toEqual([])
  expect(nominatives({ part: 'surname', form: 'я'.repeat(300), case: 'dat' })).toEqual([])
  expect(nominatives({ part: 'surname', form: 'а-б-в-г-д-е-ж-з', case: 'dat' }).length).toBeLessThanOrEqual(40)
})

test('a word of a letter is recognised in any case, with ё or without', () => {
  const matcher = personMatcher({ surname: 'Соловьёв', name: 'Пётр', patronymic: 'Ильич' })
  for (const word of ['Соловьев', 'СОЛОВЬЁВУ', 'соловьевым']) expect(matcher.partOf(word)).toBe('surname')
  for (const word of ['Петра', 'Петром', 'Пётр']) expect(matcher.partOf(word)).toBe('name')
  for (const word of ['Ильича', 'Ильичом']) expect(matcher.partOf(word)).toBe('patronymic')
  for (const word of ['соловей', 'соловьёва-то', 'Петров', '']) expect(matcher.partOf(word)).toBeUndefined()
})

test('doubtful surnames are found in every form that people write', () => {
  const surname = personMatcher({ surname: 'Бабий', gender: 'm' }).surname
  expect([...surname]).toEqual(expect.arrayContaining(['бабий', 'бабию', 'бабия']))
  const foreigner = personMatcher({ surname: 'Дарвин', name: 'Чарльз', gender: 'm' }).surname
  expect([...foreigner]).toEqual(expect.arrayContaining(['дарвином', 'дарвиным']))
  expect(personMatcher({ surname: 'Иванова', gender: 'f' }).surname.has('ивановою')).toBe(true)
})

test('«Юрьевич» is found also when somebody spells it «Юриевич»', () => {
  expect(personMatcher({ patronymic: 'Юрьевич' }).partOf('Юриевичу')).toBe('patronymic')
})

test('an unknown gender is matched as a man and as a woman', () => {
  const surname = personMatcher({ surname: 'Мельник', name: 'Саша' }).surname
  expect(surname.has('мельника')).toBe(true)
})

test('every usual writing of a name is listed in every case', () => {
  const forms = formsOf({ surname: 'Иванов', name: 'Иван', patronymic: 'Иванович' })
  const usual = [
    'иванову',
    'иванову и. и.',
    'иванова и.и.',
    'и. и. ивановым',
    'и.и.иванове',
    'и. и. иванов',
    'ивановым иваном ивановичем',
  ]
  const others = ['ивану ивановичу иванову', 'ивану ивановичу', 'иваном ивановым', 'иванову ивану', 'и. иванову', 'иванову и.']
  for (const form of [...usual, ...others]) expect(forms.has(form), form).toBe(true)
  expect(forms.has('')).toBe(false)
})
