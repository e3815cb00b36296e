// The way back: from «Иванову», «Ярошинскому», «Марии» in a known case to the nominatives it may come from.
import { menNames, womenNames } from './given-names.data.ts'
import type { Case, Gender, Part } from './model.ts'
import { keyOf } from './paradigm.ts'
import { declinePart } from './part.ts'
import { isInitials, join, pieces, tidy } from './pieces.ts'
import { contextOf } from './decline.ts'

export type InverseRequest = {
  part: Part
  form: string
  case: Case
  gender?: Gender | undefined
  /** Who else is in the name: tells a foreigner. */ name?: string
}
export type Candidate = { nominative: string; gender: Gender }

/** What a nominative may end in where the oblique form has dropped it. */
const tails = [
  '',
  'а',
  'я',
  'ь',
  'й',
  'ий',
  'ый',
  'ой',
  'ая',
  'яя',
  'ия',
  'ья',
  'ей',
  'ец',
  'ьец',
  'ок',
  'ек',
  'ёк',
  'ел',
  'ень',
  'ов',
  'ев',
  'ее',
]
const upperBound = 40

/**
 * Nominatives whose form in this case is exactly the one given, likeliest first (both genders when it is unknown).
 * Every candidate really declines back to the form; the list is empty when none does.
 */
export function nominatives(request: InverseRequest): Candidate[] {
  const form = tidy(request.form)
  if (form === '' || form.length > 60) return []
  const genders: Gender[] = request.gender ? [request.gender] : ['m', 'f']
  if (request.case === 'nom' || isInitials(form)) return genders.map(gender => ({ nominative: form, gender }))
  return genders
    .flatMap(gender => ofGender({ ...request, form }, gender))
    .sort((a, b) => b.score - a.score)
    .slice(0, upperBound)
    .map(({ nominative, gender }) => ({ nominative, gender }))
}

function ofGender(request: InverseRequest, gender: Gender): (Candidate & { score: number })[] {
  const { words, between } = pieces(request.form)
  const options = words.map(word => wordOptions(word, request, gender))
  const combined = options.reduce<string[][]>(
    (rows, words) => rows.flatMap(row => words.map(word => [...row, word])).slice(0, 400),
    [[]],
  )
  const context = contextOf({ name: request.name })
  return combined.flatMap(row => {
    const nominative = join(row, between)
    const back = declinePart({ part: request.part, text: nominative, gender, to: request.case, context })
    return keyOf(back.form) === keyOf(request.form)
      ? [{ nominative, gender, score: likelihood(request.part, nominative, gender, back.confident) }]
      : []
  })
}

function wordOptions(word: string, { part, case: to }: InverseRequest, gender: Gender): string[] {
  const shouted = word.length > 1 && word === word.toUpperCase()
  const context = contextOf({})
  const found = new Map<string, string>()
  for (let drop = 0; drop <= 4 && drop < word.length; drop++) {
    const stem = word.slice(0, word.length - drop)
    for (const tail of stems(stem)) {
      const nominative = shouted ? tail.toUpperCase() : tail
      if (found.has(keyOf(nominative))) continue
      const back = declinePart({ part, text: nominative, gender, to, context })
      if (keyOf(back.form) === keyOf(word)) found.set(keyOf(nominative), nominative)
    }
  }
  if (!found.has(keyOf(word))) found.set(keyOf(word), word)
  return [...found.values()]
}

/** The stem with each tail, also with a vowel put back: Кравц- → Кравец, Павл- → Павел, Петр- → Пётр. */
function stems(stem: string): string[] {
  const plain = tails.map(tail => stem + tail)
  const [body, last] = [stem.slice(0, -1), stem.slice(-1)]
  const soft = body.replace(/[ьй]$/, '')
  const restored = /[цклнтв]/.test(last)
    ? ['е', 'о'].flatMap(vowel => [body + vowel + last, soft + vowel + last, `${body}${vowel}${last}ь`])
    : []
  if (stem.endsWith('йц')) restored.push(`${stem.slice(0, -2)}яц`)
  if (stem.endsWith('ь')) restored.push(`${body}ей`)
  if (/^петр$/i.test(stem)) restored.unshift(`${stem[0]}ётр`)
  return [...restored, ...plain].filter(text => !/([ьйъаеиоуыэюя]ь|[ьй]й|йец)$/i.test(text))
}

/** A prior over endings: Russian surnames mostly end in -ов, -ин, -ский; a known given name beats any other. */
function likelihood(part: Part, nominative: string, gender: Gender, confident: boolean): number {
  const key = keyOf(nominative)
  let score = confident ? 10 : 0
  if (part === 'name') return score + ((gender === 'm' ? menNames : womenNames).has(key) ? 20 : 0)
  if (/([сц]кий|[оеё]в|[иы]н|[сц]кая|[оеё]ва|[иы]на)$/.test(key)) score += 8
  if (/(енко|чук|юк|ян|ич|ик|ых|их)$/.test(key)) score += 4
  if (/([бвгдзклмнпрстфх]|[жшчщ])$/.test(key)) score += 2
  if (/(ец|ок|заяц)$/.test(key)) score += /[аеиоуыэю]ец$/.test(key) ? -2 : 1
  if (/[оеиую]$/.test(key) && !/(ко|дзе|швили)$/.test(key)) score -= 3
  return score
}
