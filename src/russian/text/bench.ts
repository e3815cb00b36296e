// Measures the reading of letters: node src/russian/text/bench.ts [letters]. Letters are made from a seed, 350 words each.
import { loadDictionary } from '../dictionary/open.ts'
import { countWords, layOut, readText } from './read.ts'
import { tokenize } from './tokens.ts'

const PHRASES = [
  'Мы рассмотрели Ваше обращение о пособии по безработице и отвечаем на оба вопроса.',
  'Пособие Вам назначили с 20 февраля 2025 года, потому что в этот день Вас признали безработным.',
  'Основание – п. 2 ч. 3 ст. 44 Закона «О занятости населения в Российской Федерации» № 565-ФЗ.',
  'Порядок согласования штата филиала библиотеки города утвердят до 1 июня 2025 г.',
  'Деньги за март банк зачислит 10 апреля на карту, номер которой Вы указали в заявлении.',
  'Если портал не откроется, придите к нам: г. Чебоксары, ул. К. Маркса, д. 5, каб. 12, тел. 8 (8352) 00-11-22.',
  'Инспектор Белкина О. Р. проверила журнал приёма и нашла запись о Вашем посещении.',
  'Занятия пройдут по будням с 9 до 13 часов в колледже «Мастер», учёба для Вас бесплатна.',
  'Работодатель обязан сообщить органам службы занятости о предстоящем высвобождении работников за два месяца.',
  'Возьмите с собой паспорт, трудовую книжку, документ об образовании и справку о среднем заработке.',
]
const count = Number(process.argv[2] ?? 2000)
let seed = 7
const random = (limit: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % limit

function letter(): string {
  const paragraphs = Array.from({ length: 7 }, () => Array.from({ length: 4 }, () => PHRASES[random(PHRASES.length)]).join(' '))
  return `Кузнецову П. А.\n\nНа № ${random(900)} от 3 марта 2025 года\n\nУважаемый Пётр Андреевич!\n\n${paragraphs.join('\n\n')}\n\nНачальник отдела\nпо городу Чебоксары                    А. В. Лаптева\n\nИсп.: Громова Т. И., тел. 8 (8352) 00-11-22`
}

const dictionary = loadDictionary()
const letters = Array.from({ length: count }, letter)
const words = letters.reduce((sum, text) => {
  const tokens = tokenize(text)
  return sum + countWords(tokens, { first: 0, last: tokens.count })
}, 0)
process.stdout.write(`${count} letters of ${Math.round(words / count)} words\n`)
const work = {
  tokens: (text: string) => tokenize(text),
  layout: (text: string) => layOut(text, 'letter'),
  'whole reading': (text: string) => readText(dictionary, text, { kind: 'letter' }),
}
for (const [name, run] of Object.entries(work)) {
  for (const text of letters.slice(0, 300)) run(text)
  const times = letters.map(text => {
    const began = performance.now()
    run(text)
    return performance.now() - began
  })
  const total = times.reduce((sum, time) => sum + time, 0)
  times.sort((a, b) => a - b)
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(3)
  process.stdout.write(`${name}: ${Math.round((1000 * count) / total)} letters/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`)
}
