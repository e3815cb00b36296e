// All forms a part of a name may take in somebody's text, also those that only some writers use.
import { declinePart, readingOf } from './part.ts'
import { cases, type Case, type Gender, type Oblique, type Part } from './model.ts'
import { inflect, keyOf } from './paradigm.ts'
import { isInitials, pieces } from './pieces.ts'
import type { Context } from './surname-shared.ts'
import { votes } from './voters.ts'

export type VariantRequest = { part: Part; text: string; gender: Gender; context: Context }

/** Forms of one case as keys (lower case, е for ё), ours first; the doubtful get the opinions of other engines and the form left alone. */
export function variants(request: VariantRequest, to: Case): string[] {
  const { text } = request
  const own = declinePart({ ...request, to })
  const found = new Set([keyOf(own.form)])
  if (isInitials(text)) return [...found]
  if (to !== 'nom' && !own.confident) for (const form of others(request, to)) found.add(form)
  const twins = to === 'ins' ? [...found].flatMap(form => instrumentalTwins(form, request)) : []
  for (const twin of twins) found.add(twin)
  if (request.part === 'patronymic') for (const twin of [...found].map(spelledOtherwise)) found.add(twin)
  return [...found]
}

/** Every form in every case. */
export const allVariants = (request: VariantRequest): Set<string> => new Set(cases.flatMap(to => variants(request, to)))

function others(request: VariantRequest, to: Oblique): string[] {
  const { part, text, gender } = request
  const cut = pieces(text)
  const asNoun = cut.words.length === 1 && gender === 'm' ? retained(request, to) : []
  return [...votes({ part, gender, word: text, to }), keyOf(text), ...asNoun]
}

/** «Юрьевич» and «Юриевич» name the same father. */
const spelledOtherwise = (form: string) =>
  /[ьи]ев(ич|н)/.test(form) ? form.replace(/([ьи])ев(?=ич|н)/, (_, sign) => (sign === 'ь' ? 'иев' : 'ьев')) : form

/** Гребень → Гребеня beside Гребня: the vowel kept though our rule drops it. */
function retained(request: VariantRequest, to: Oblique): string[] {
  const cut = pieces(request.text)
  const { paradigm } = readingOf({ ...request, to }, cut, 0)
  if (paradigm.drop < 2 || !/[ь]$/.test(keyOf(request.text))) return []
  const last = { drop: 1, ends: paradigm.ends.map(end => end.slice(-1)) as unknown as typeof paradigm.ends }
  return [keyOf(inflect(request.text, last, to))]
}

/** «Ивановою», and the two ways of -ин (Дарвином / Дарвиным) and of hushing consonants (Ткачом / Ткачем). */
function instrumentalTwins(form: string, { part, gender }: VariantRequest): string[] {
  if (/[ое]й$/.test(form) && gender === 'f') return [`${form.slice(0, -1)}ю`]
  if (part === 'patronymic' || gender === 'f') return []
  if (/[жшчщц][ое]м$/.test(form)) return [form.replace(/[ое]м$/, form.endsWith('ом') ? 'ем' : 'ом')]
  if (/[иы]н[оы]м$/.test(form)) return [form.replace(/[оы]м$/, form.endsWith('ом') ? 'ым' : 'ом')]
  return []
}
