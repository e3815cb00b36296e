// The file of a year's calendar: read, written back, and refused with the line when it is wrong.
import { expect, test } from 'vitest'
import { ProductionCalendar } from './model.ts'
import { officeDays } from './office-days.ts'
import { productionCalendars } from './production.data.ts'
import { readXmlCalendar, writeXmlCalendar } from './xmlcalendar.ts'

const file = (
  days: string,
  { year = '2028', head = 'country="ru"', holidays = '<holiday id="1" title="День &quot;А&quot; &amp; Б"/>' } = {},
) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<calendar year="${year}" lang="ru" date="2027.09.30" ${head}>\n<holidays>${holidays}</holidays>\n<days>\n${days}\n</days>\n</calendar>\n`

test('a file of four kinds of days is read', () => {
  const days =
    '<!-- перенос -->\r\n<day d="01.01" t="1" h="1"/>\n<day d=\'03.07\' t=\'2\'></day><day d="11.04" t="3" /><day d="11.06" t="1" f="11.04"/><day d="12.31" t="1"/>'
  const calendar = readXmlCalendar(`\uFEFF${file(days)}`)
  expect(ProductionCalendar.parse(calendar)).toEqual({
    year: 2028,
    source: 'xmlcalendar.ru, ru/2028',
    published: '2027-09-30',
    days: [
      { date: '2028-01-01', kind: 'holiday', title: 'День "А" & Б' },
      { date: '2028-03-07', kind: 'shortened' },
      { date: '2028-11-04', kind: 'working' },
      { date: '2028-11-06', kind: 'moved', from: '2028-11-04' },
      { date: '2028-12-31', kind: 'holiday' },
    ],
  })
  expect(readXmlCalendar(writeXmlCalendar(calendar))).toEqual(calendar)
})

test('attributes run together, as in one edition of 2025, are still read', () => {
  const xml = file('<day d="01.01" t="1"/>').replace('date="2027.09.30" ', 'date="2027.09.30"')
  expect(readXmlCalendar(xml).published).toBe('2027-09-30')
})

test.each(productionCalendars)('the calendar of $year is written and read back the same', calendar => {
  expect(readXmlCalendar(writeXmlCalendar(calendar))).toEqual(calendar)
})

test('an imported year extends the office’s days', () => {
  const days = officeDays({ calendars: [...productionCalendars, readXmlCalendar(file('<day d="01.10" t="1" h="1"/>'))] })
  expect(days.on('2028-01-10')).toEqual({ kind: 'holiday', title: 'День "А" & Б' })
  expect(days.on('2028-01-11').kind).toBe('working')
})

test.each([
  ['', 'Строка 1: в файле нет ни одного элемента.'],
  ['год 2028', 'Строка 1: вместо элемента стоит «год 2028».'],
  ['<html></html>', 'Строка 1: это не календарь: файл начинается с <html>, а нужен <calendar>.'],
  ['<!DOCTYPE calendar>', 'Строка 1: не удаётся прочитать элемент «<!DOCTYPE calendar>».'],
  [file('<day d="01.01" t="1"/>', { year: '28' }), 'Строка 2: у календаря нет года (атрибут year): «28».'],
  [file('<day d="01.01" t="1"/>', { head: 'country="kz"' }), 'Строка 2: это календарь другой страны: kz.'],
  [file('<day d="01.01" t="1"/>').replace('2027.09.30', 'вчера'), 'Строка 2: дата выпуска календаря непонятна: «вчера».'],
  [file(''), 'Строка 2: в календаре нет ни одного дня.'],
  [file('<day d="02.30" t="1"/>'), 'Строка 5: у дня нет даты (атрибут d) или такой даты нет: «02.30».'],
  [file('\n<day t="1"/>'), 'Строка 6: у дня нет даты (атрибут d) или такой даты нет: «».'],
  [file('<day d="01.01"/>'), 'Строка 5: тип дня 01.01 непонятен (атрибут t): «», бывает 1, 2 или 3.'],
  [file('<day d="01.01" t="1" h="9"/>'), 'Строка 5: у дня 01.01 указан праздник 9, которого нет в списке.'],
  [file('<day d="01.09" t="1" f="13.01"/>'), 'Строка 5: день 01.09 перенесён с даты, которой нет: «13.01».'],
  [file('<day d="01.01" t="1"/>\n<day d="01.01" t="2"/>'), 'Строка 6: день 01.01 записан дважды.'],
  [file('<day d="01.01" t="1" t="2"/>'), 'Строка 5: атрибут t записан дважды.'],
  [file('<week/>'), 'Строка 5: в разделе <days> лишний элемент <week>.'],
  [file('</holidays>'), 'Строка 5: закрыт элемент </holidays>, а открыт <days>.'],
  [file('<day d="01.01" t="1"'), 'Строка 5: не удаётся прочитать элемент «<day d="01.01" t="1"».'],
  [file('<day d="01.01" t="1"/>').replace('</days>\n</calendar>\n', ''), 'Строка 6: файл обрывается: элемент <days> не закрыт.'],
  [`${file('<day d="01.01" t="1"/>')}<calendar/>`, 'Строка 8: лишний элемент <calendar> после конца календаря.'],
  [
    file('<day d="01.01" t="1"/>', { holidays: '<holiday id="1"/>' }),
    'Строка 3: у праздника нет номера (id) или названия (title).',
  ],
  [file('<day d="01.01" t="1"/>', { holidays: '<holiday id="1" title="&nbsp;"/>' }), 'Строка 3: непонятный знак «&nbsp;».'],
  ['<calendar year="2028"><days><day d="01.01" t="1"/></days></calendar>', 'Строка 1: в календаре нет раздела <holidays>.'],
])('a bad file is refused: %#', (xml, message) => {
  expect(() => readXmlCalendar(xml)).toThrow(expect.objectContaining({ code: 'calendar.bad-file', message }))
})

test('a day off moved from another year cannot be written in this format', () => {
  const calendar: ProductionCalendar = {
    year: 2028,
    source: '-',
    published: null,
    days: [{ date: '2028-01-10', kind: 'moved', from: '2027-12-31' }],
  }
  expect(() => writeXmlCalendar(calendar)).toThrow('из другого года')
})
