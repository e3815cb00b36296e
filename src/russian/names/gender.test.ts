// Whose name it is: the patronymic first, then the given name, then the surname; never a guess.
import { expect, test } from 'vitest'
import { genderOf } from './gender.ts'

const person = (text: string) => {
  const [surname, name, patronymic] = text.split('/')
  return { surname, name, patronymic }
}

test.each([
  ['Пугачёва/Алла/Борисовна', 'f'],
  ['Цой/Анна/Робертовна', 'f'],
  ['Мельник/Саша/Петрович', 'm'],
  ['Алиева/Лала/Вагиф кызы', 'f'],
  ['Алиев/Эльчин/Рамиз оглы', 'm'],
  ['Расулзаде/Эльчин Рамиз-оглы/', 'm'],
  ['Сорока/Никита/', 'm'],
  ['Сорока/Елена/', 'f'],
  ['Галеева/Гузель/', 'f'],
  ['Егорова/Илемпи/', 'f'],
  ['Иванов//', 'm'],
  ['Иванова/М./П.', 'f'],
  ['Горская//', 'f'],
  ['/Илья/', 'm'],
  ['/Любовь/', 'f'],
  ['ИВАНОВ/САША/', 'm'],
])('«%s» tells the gender: %s', (text, gender) => {
  expect(genderOf(person(text))).toBe(gender)
})

test.each([
  'Коваленко/Саша/',
  'Мельник//',
  'Цой/Ж./Р.',
  'Черных/И./',
  '/Женя/',
  '/Юн/',
  'Абуова/Андрей/',
  'Иванов/Мария/',
  '//',
  '/👩/',
  'Шенгелая//',
  'Калина//',
])('«%s» does not tell the gender, so the person is asked', text => {
  expect(genderOf(person(text))).toBeUndefined()
})

test('a patronymic outweighs a given name that both men and women bear', () => {
  expect(genderOf({ name: 'Женя', patronymic: 'Олеговна' })).toBe('f')
})
