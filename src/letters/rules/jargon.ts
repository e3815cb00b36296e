// 4.4: an abbreviation or a professional term that the reader is not told the meaning of.
import { is, isQuoted, type Text } from '#russian/text/read.ts'
import { CAPITAL, CAPS, CODE, DIGITS, INITIAL, LATIN, WORD, codeAt, slice } from '#russian/text/tokens.ts'
import { ABBREVIATION, NOUN } from '#russian/dictionary/tag-bits.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { meetings, phraseBook } from '../phrases.ts'
import { jargon as terms } from '../words/jargon.data.ts'
import { knownAbbreviations } from '../words/known-abbreviations.data.ts'
import { bodySentences } from './places.ts'
import { mark, type Rule } from './rule.ts'
import { unlistedIn } from './unlisted.ts'

export const jargon: Rule = {
  id: 'jargon',
  clause: '4.4',
  severity: 'warning',
  why: 'Так говорят между собой в центре, а читателю это слово ничего не скажет.',
  needs: 'text',
  bad: [
    { text: 'Подпишите ИПСЗ до 3 мая.', marks: ['ИПСЗ'] },
    { text: 'Перед встречей пройдите профилирование.', marks: ['профилирование'] },
    { text: 'Заявка ушла через ЦРМК, ждите.', marks: ['ЦРМК'] },
    { text: 'Работодатель пришлёт оффер.', marks: ['оффер'] },
    { text: 'Мы начнём имплементацию плана.', marks: ['имплементацию'] },
  ],
  good: [
    'Возьмите паспорт, ИНН и СНИЛС, подойдёт и МФЦ.',
    'Подпишите индивидуальный план (ИПСЗ) до 3 мая. Копию ИПСЗ оставьте себе.',
    'Перед встречей пройдите профилирование, то есть беседу о том, какая помощь Вам нужна.',
    'Вы спросили: «что такое ИПСЗ», это наш с Вами план.',
    'Федеральный закон № 565-ФЗ лежит на сайте.',
    'В саду есть место прививальщицы.',
    'Катушки делают на сутчевской фабрике.',
    'Вас примет мастер Гросс Виктор Львович.',
    'Снимок QR-кода и права категории CE покажите инспектору.',
    { questions: ['Нужна ли мне нострификация?'], text: 'Да, нострификация нужна, её делают за месяц.' },
  ],
  prepare(dictionary) {
    const written = new Map(terms.filter(({ term }) => isAbbreviation(term)).map(({ term, means }) => [term, means]))
    const book = phraseBook(
      dictionary,
      terms.filter(({ term }) => !isAbbreviation(term)),
      ({ term }) => term,
    )
    const known = new Set(knownAbbreviations)
    return letter => {
      const { text } = letter
      const { strangers } = unlistedIn(text)
      const explained = new Set<string>()
      const asked = letter.case.questions.join(' ').toLowerCase()
      const found: Met[] = []
      for (const sentence of bodySentences(letter)) {
        const all: Met[] = []
        for (const { entry, first, last } of meetings(book, text, sentence))
          if (first === sentence.first || !isNamed(text, first)) all.push({ first, last, advice: saidPlainly(entry.means) })
        if (!isShouted(text, sentence)) addAbbreviations(all, text, sentence)
        for (const i of strangers)
          if (i >= sentence.first && i < sentence.last) all.push({ first: i, last: i + 1, advice: NOWHERE })
        for (const met of all.length > 1 ? all.sort((a, b) => a.first - b.first) : all) {
          const key = slice(text.tokens, met.first).toLowerCase().slice(0, KEY)
          if (isExplained(text, met) || (key.length >= KEY && asked.includes(key.slice(0, -2)))) explained.add(key)
          if (!explained.has(key) && !isQuoted(text, met.first)) found.push(met)
        }
      }
      return joined(found).map(({ first, last, advice }) => mark(letter, { first, last }, advice))
    }

    /** Capital letters in a row that nobody has to know. */
    function addAbbreviations(all: Met[], text: Text, { first, last }: Sentence): void {
      for (let i = first; i < last; i++) {
        const { kind, flags } = text.tokens
        if (kind[i] !== CODE && (kind[i] !== WORD || (flags[i]! & (CAPITAL | CAPS | DIGITS | LATIN)) === 0)) continue
        const word = slice(text.tokens, i)
        const means = written.get(word)
        if (means !== undefined || (!known.has(word) && isUnknown(text, i, word, flags[i]!)))
          all.push({ first: i, last: i + 1, advice: means ? saidPlainly(means) : 'Напишите полностью или поясните.' })
      }
    }
  },
}

/** «Виктор Гросс»: a capital within a sentence, beside another. */
const isNamed = ({ tokens }: Text, i: number): boolean =>
  hasCapital(tokens, i) && (hasCapital(tokens, i - 1) || hasCapital(tokens, i + 1))
const hasCapital = ({ flags, kind, count }: Text['tokens'], i: number): boolean =>
  i >= 0 && i < count && (kind[i] === INITIAL || (kind[i] === WORD && (flags[i]! & (CAPITAL | CAPS)) === CAPITAL))

type Met = { first: number; last: number; advice: string }
const NOWHERE = 'Слова нет в словарях. Поясните его или скажите проще.'
const saidPlainly = (means: string): string => `Поясните или скажите проще: ${means}.`

/** By so many letters a term is known again, in any case; the client's own word needs no explaining. */
const KEY = 8

const isAbbreviation = (term: string) => /^[\p{Lu}\d][\p{Lu}\p{Ll}\d-]*$/u.test(term) && /\p{Lu}.*\p{Lu}/u.test(term)

function isUnknown(text: Text, i: number, word: string, flags: number): boolean {
  const latin = /^([A-Z]{2,5})-[а-яё]/u.exec(word)?.[1]
  if (latin !== undefined) return !EVERYDAY.test(latin)
  if ((flags & CAPS) === 0 || (flags & DIGITS) !== 0 || word.length > 7 || /^[IVXLCM]+$/u.test(word)) return false
  if ((flags & LATIN) !== 0) return !EVERYDAY.test(word)
  if (text.ids[i]! < 0 || text.ids[i]! >= text.dictionary.lexicon.words.wordCount || is(text, i, ABBREVIATION)) return true
  // «ПИН», «ТЭО»: short and alone in capitals, a noun is an abbreviation rather than a cry.
  return word.length >= 3 && word.length <= 4 && is(text, i, NOUN) && !isCaps(text, i - 1) && !isCaps(text, i + 1)
}

/** Latin letters that everybody reads, and categories of drivers. */
const EVERYDAY = /^(?:PDF|JPG|JPEG|PNG|SMS|USB|QR|IT|CD|DVD|DOC|DOCX|URL|WI-FI|VK|VPN|GPS|TV|IP|PIN|IBM|ID|[BCD]E)$/u

const isCaps = (text: Text, i: number) =>
  i >= 0 && i < text.tokens.count && text.tokens.kind[i] === WORD && (text.tokens.flags[i]! & CAPS) !== 0

/** A sentence in capitals: most of its words are. */
function isShouted(text: Text, { first, last }: Sentence): boolean {
  let [words, caps] = [0, 0]
  for (let i = first; i < last; i++) {
    if (text.tokens.kind[i] !== WORD) continue
    words++
    if ((text.tokens.flags[i]! & CAPS) !== 0) caps++
  }
  return words > 2 && caps * 2 > words
}

/** «план (ИПСЗ)», «ИПСЗ (наш план)», «(далее – ИПСЗ)», «профилирование, то есть беседа», «ИПСЗ – это план». */
function isExplained(text: Text, { first, last }: { first: number; last: number }): boolean {
  const { tokens } = text
  const after = last < tokens.count ? codeAt(tokens, last) : 0
  if (after === OPEN) return true
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) if (codeAt(tokens, i) === OPEN) return true
  // «Коротко – СТД-СФР»: the whole name stood before.
  const before = tokens.source.slice(Math.max(0, tokens.start[first]! - BACK), tokens.start[first])
  if (/(?:коротко|кратко|сокращ[её]нно|проще|иначе)(?: говоря)?,?(?: [–—-]|:)? $/iu.test(before)) return true
  const next = tokens.source.slice(tokens.end[last - 1], tokens.end[last - 1]! + 14)
  return /^(?:,? ?то есть|,? ?т\. ?е\.|, ?или | ?[–—-] (?:это|так))/u.test(next)
}

const OPEN = 40
/** So far back a word that announces a short name is looked for. */
const BACK = 24

/** «ЛК ЕЦП» is one finding. */
function joined<T extends { first: number; last: number }>(found: readonly T[]): T[] {
  const kept: T[] = []
  for (const one of found) {
    const before = kept.at(-1)
    if (before && one.first <= before.last) before.last = Math.max(before.last, one.last)
    else kept.push({ ...one })
  }
  return kept
}
