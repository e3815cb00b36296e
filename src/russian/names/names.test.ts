// Declension as the office meets it: awkward names, common names, and anything that may be pasted into a field.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decline } from './decline.ts'
import { cases, type Case, type Gender } from './model.ts'
import { wholeNames } from './whole-names.data.ts'

type Row = { line: string; asked: boolean; gender: Gender; to: Case; given: string[]; expected: string[] }

/** «Рамиз_оглы» stands for two words in the table. */
const space = (text: string) => text.replaceAll('_', ' ')

const rows: Row[] = wholeNames
  .trim()
  .split('\n')
  .map(line => {
    const asked = line.startsWith('?')
    const [gender, to, ...rest] = line.replace(/^\? /, '').split(' ') as [Gender, Case, ...string[]]
    const [left, right] = halves(rest.join(' '))
    return { line, asked, gender, to, given: left.split('/').map(space), expected: right.split('/').map(space) }
  })

/** The given and the expected name have two slashes each; a surname may hold a space. */
function halves(text: string): [string, string] {
  const words = text.split(' ')
  const cut =
    words.findIndex(
      (_, i) =>
        words
          .slice(0, i + 1)
          .join(' ')
          .split('/').length === 3,
    ) + 1
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
}

test('the table of whole names is large enough to mean something', () => {
  expect(rows.length).toBeGreaterThanOrEqual(250)
  expect(rows.every(row => row.given.length === 3 && row.expected.length === 3)).toBe(true)
})

test.each(rows)('$line', ({ asked, gender, to, given, expected }) => {
  const [surname, name, patronymic] = given
  const answer = decline({ surname, name, patronymic, gender }, to)
  expect([answer.surname, answer.name, answer.patronymic]).toEqual(expected)
  if (asked) expect(answer.confident).toBe(false)
})

test('what needs no human eye is not sent to one', () => {
  const plain = rows.filter(row => !row.asked)
  const confident = plain.filter(
    ({ gender, to, given }) => decline({ surname: given[0], name: given[1], patronymic: given[2], gender }, to).confident,
  )
  expect(confident.length / plain.length).toBeGreaterThanOrEqual(0.95)
})

test('common names are declined with confidence in every case', () => {
  const men =
    'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров Наумов Потапов Журавлёв Овчинников Трофимов Леонов Соболев Ермаков Колесников Гончаров Емельянов Никифоров Грачёв Котов Гришин Ефремов Архипов Громов Кириллов Малышев Панов Моисеев Румянцев Акимов Кондратьев Бирюков Горбунов Анисимов Еремин Тихомиров Галкин Лукьянов Михеев Скворцов Юдин Белоусов Нестеров Симонов Прокофьев Харитонов Князев Цветков Левин Митрофанов Воронов Аксёнов Софронов Мальцев Логинов Горшков Савин Краснов Майоров Демидов Елисеев Рыбаков Сафонов Плотников Демин Хохлов Фадеев Молчанов Игнатов Литвинов Ершов Ушаков Дементьев Рябов Мухин Калашников Леонтьев Лобанов Кузин Корнеев Евдокимов Бородин Платонов Некрасов Балашов Бобров Жданов Блинов Игнатьев Коротков Муравьёв Крюков Беляков Богомолов Дроздов Лавров Зуев Петухов Ларин Никулин Серов Терентьев Зотов Устинов Фокин Самойлов Константинов Сахаров Шишкин Самсонов Черкасов Чистяков Носов Спиридонов Карасёв Авдеев Воронцов Зверев Владимиров Селезнёв Нечаев Кудряшов Седов Фирсов Андрианов Панфилов Головин Терехов Ульянов Шестаков Агеев Никонов Селиванов Баженов Гордеев Кожевников Пахомов Зимин Костин Широков Филимонов Ларионов Овсянников Сазонов Суворов Нефёдов Корнилов Любимов Львов Горбачёв Копылов Лукин Толкачёв Злобин Никольский Чернявский Белецкий Левицкий Шевченко Бондаренко Ткаченко Кравченко Мельник Петренко Бондарь Шевчук'
  const names =
    'Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Николай Владимир Павел Роман Игорь Юрий Виктор Олег Илья Пётр Никита Лев'
  const given = names.split(' ')
  const answers = men
    .split(' ')
    .flatMap((surname, i) =>
      cases.map(to => decline({ surname, name: given[i % given.length], patronymic: 'Викторович', gender: 'm' }, to)),
    )
  expect(answers.filter(answer => answer.confident).length / answers.length).toBeGreaterThanOrEqual(0.98)
})

const signs = [
  'а',
  'б',
  'в',
  'ё',
  'й',
  'ь',
  'ъ',
  'Я',
  'И',
  '-',
  '’',
  "'",
  ' ',
  '.',
  '\u0000',
  '\u00A0',
  '\u00AD',
  '👩',
  '😀',
  'ц',
  'я',
]

test('no string, however strange, breaks the declension', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 300 }),
  )
  fc.assert(
    fc.property(
      piece,
      piece,
      piece,
      fc.constantFrom<Gender | undefined>('m', 'f', undefined),
      fc.constantFrom(...cases),
      (surname, name, patronymic, gender, to) => {
        const answer = decline({ surname, name, patronymic, gender }, to)
        expect(typeof (answer.surname + answer.name + answer.patronymic)).toBe('string')
      },
    ),
    { numRuns: 400, seed: 7 },
  )
})

test('spaces and soft hyphens pasted from Word do not reach the letter', () => {
  const answer = decline({ surname: ' Ива\u00ADнов\u00A0', name: '\uFEFFИван', patronymic: ' Иванович ' }, 'dat')
  expect(answer).toEqual({ surname: 'Иванову', name: 'Ивану', patronymic: 'Ивановичу', gender: 'm', confident: true })
})

test('forms that a person has confirmed win over every rule', () => {
  const fixed = { name: { dat: 'Гузель' } } as const
  const answer = decline({ surname: 'Галеева', name: 'Гузель', patronymic: 'Маратовна' }, 'dat', { fixed })
  expect(answer).toMatchObject({ name: 'Гузель', confident: true })
})

test('a dictionary settles what the rules doubt, and casts doubt on what it knows otherwise', () => {
  const says = (form: string) => ({ dictionary: () => [form] })
  expect(decline({ surname: 'Бабий', gender: 'm' }, 'dat', says('бабию')).confident).toBe(true)
  expect(decline({ surname: 'Иванов', gender: 'm' }, 'dat', says('иваново')).confident).toBe(false)
})

test('without a gender only what men and women share is declined', () => {
  expect(decline({ surname: 'Коваленко', name: 'Саша' }, 'dat')).toMatchObject({
    name: 'Саше',
    gender: undefined,
    confident: true,
  })
  expect(decline({ surname: 'Мельник', name: 'Саша' }, 'dat')).toMatchObject({ surname: 'Мельник', confident: false })
})

test('a man called «Петровна» or in Latin letters is sent to a human', () => {
  expect(decline({ surname: 'Иванов', name: 'Иван', patronymic: 'Петровна', gender: 'm' }, 'dat').confident).toBe(false)
  expect(decline({ surname: 'Smith', name: 'John', gender: 'm' }, 'dat')).toMatchObject({ surname: 'Smith', confident: false })
})
