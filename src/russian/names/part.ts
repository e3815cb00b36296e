// Declines one part of a name (it may have several words) and says whether the form needs a human eye.
import { sharedNames, menNames, womenNames } from './given-names.data.ts'
import { givenNameReading } from './given-name.ts'
import { stillFirstParts, turkicTails } from './known-surnames.data.ts'
import type { Case, Gender, Oblique, Part } from './model.ts'
import { fixed, inflect, keyOf, vowels, type Reading, type Trust } from './paradigm.ts'
import { patronymicReading } from './patronymic.ts'
import { isCyrillic, isInitials, join, pieces } from './pieces.ts'
import { surnameInYok } from './surname-nouns.ts'
import { surnameReading } from './surname-rules.ts'
import type { Context } from './surname-shared.ts'
import { agree } from './voters.ts'

/** A third opinion, where one is loaded: all forms a dictionary gives a name (lower case), undefined if it has no such name. */
export type NameDictionary = (question: { part: Part; gender: Gender; key: string; to: Oblique }) => readonly string[] | undefined

export type PartRequest = {
  part: Part
  text: string
  gender: Gender
  to: Case
  context: Context
  dictionary?: NameDictionary | undefined
}
export type PartForm = { form: string; confident: boolean }

/** `text` must be tidy; any string is accepted, and what is no Russian word comes back unchanged and not confident. */
export function declinePart(request: PartRequest): PartForm {
  const { part, text, to } = request
  if (text === '' || to === 'nom' || isInitials(text)) return { form: text, confident: true }
  const { words, between } = pieces(text)
  const forms = words.map((word, i) => {
    const reading = readingOf(request, { words, between }, i)
    const form = inflect(word, reading.paradigm, to)
    return { form, confident: trusted(request, { word, form, trust: trustFor(reading, to) }) }
  })
  const sure = part !== 'surname' || words.length < 4
  return {
    form: join(
      forms.map(f => f.form),
      between,
    ),
    confident: sure && forms.every(f => f.confident),
  }
}

/** The reading of the i-th word of a part, for whoever needs the paradigm itself. */
export function readingOf(
  { part, gender, context }: PartRequest,
  { words, between }: ReturnType<typeof pieces>,
  i: number,
): Reading {
  const word = words[i]!
  const key = keyOf(word)
  if (!isCyrillic(word)) return { paradigm: fixed, trust: isInitials(word) ? 'sure' : 'doubt' }
  if (words.length > 1 && turkicTails.has(keyOf(words.at(-1)!)) && (part !== 'name' || i > 0 || between[0]!.includes('-')))
    return still
  if (part === 'patronymic' && i < words.length - 1 && /(ич|на)$/.test(keyOf(words.at(-1)!))) return still
  if (part === 'patronymic') return patronymicReading(key, gender) ?? { ...givenNameReading(key, gender), trust: 'doubt' }
  const inYok = gender === 'm' && word.endsWith('ёк')
  if (part === 'name' && !inYok) return nameReading(key, gender, i < words.length - 1 && between[i]!.includes('-'))
  if (inYok) return surnameInYok(key)
  // Ёж → Ежа, Ёрш → Ерша: ё does not survive a stressed ending, which letters alone do not show.
  if (gender === 'm' && /ё[^аеиоуыэюя]*[жшчщ]$/i.test(word))
    return { ...surnameReading(key, gender, context), trust: 'doubt', ins: 'doubt' }
  const reading = surnameReading(key, gender, context)
  return i < words.length - 1 ? firstSurname(key, reading, between[i]!) : reading
}

const still: Reading = { paradigm: fixed, trust: 'sure' }

/** «Тер-Петросян», «де Голль» hold the first word still; «Мамин-Сибиряк» declines both; a short unknown «Грай-» may be either. */
function firstSurname(key: string, reading: Reading, between: string): Reading {
  if (stillFirstParts.has(key)) return still
  const unsure = reading.paradigm !== fixed && (vowels(key) < 2 || !SUFFIXED.test(key))
  return unsure || !/[-‐‑–—]/.test(between) ? { ...reading, trust: 'doubt', ins: 'doubt', dat: 'doubt' } : reading
}

/** Endings of surnames by themselves; «Кара-», «Абдуль-», «Призван-» may be mere beginnings that stand still. */
const SUFFIXED = /(?:[оеё]в|[иы]н|[сц]к)(?:а|ий|ой|ая)?$|[ыи]х$|ич$|[оеиуыэю]$|[аяой]й$|ко$|ук$|юк$|як$|ян$/u

/** «Жан-Жаку»: the first half of a French name stands still; «Анне-Марии»: both change. */
function nameReading(key: string, gender: Gender, first: boolean): Reading {
  if (first && gender === 'm' && /^(жан|пьер|поль|шарль|луи|анри|мари)$/.test(key))
    return { paradigm: fixed, trust: key === 'жан' ? 'sure' : 'doubt' }
  if (first && gender === 'm' && stillFirstParts.has(key)) return still
  const reading = givenNameReading(key, gender)
  if (first && gender === 'm') return { ...reading, trust: 'doubt', ins: 'doubt' }
  const others = gender === 'm' ? womenNames : menNames
  const own = gender === 'm' ? menNames : womenNames
  if (own.has(key) || sharedNames.has(key)) return reading
  // Of a man's name in -я that nobody knows one cannot tell whether its bearer declines it: Закария, Гарсия.
  const strange = others.has(key) || (gender === 'm' && key.endsWith('я'))
  return strange ? { ...reading, trust: 'doubt', ins: 'doubt', dat: 'doubt' } : reading
}

function trustFor(reading: Reading, to: Case): Trust {
  if (to === 'ins') return reading.ins ?? reading.trust
  if (to === 'dat' || to === 'prep') return reading.dat ?? reading.trust
  return reading.trust
}

function trusted(request: PartRequest, { word, form, trust }: { word: string; form: string; trust: Trust }): boolean {
  const { part, gender, dictionary } = request
  const to = request.to as Oblique
  const known = dictionary?.({ part, gender, key: word.toLowerCase(), to })
  if (known && known.length > 0) return known.some(other => keyOf(other) === keyOf(form))
  if (trust !== 'ask') return trust === 'sure'
  return agree({ part, gender, word, to }, form)
}
