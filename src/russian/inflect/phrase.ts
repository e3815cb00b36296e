// Puts a whole group of words into another case: «Ваше обращение» → «Вашему обращению», «5 рабочих дней» → «5 рабочим дням».
import { lookUp } from '../text/readings.ts'
import { slice, tokenize, wordAt, type Tokens } from '../text/tokens.ts'
import { agreementWith } from './inflect.ts'
import { countOf, counting, countedPlurals } from './counts.ts'
import { formIn, shapeOfReading, type Reading } from './forms.ts'
import { capitalsOf } from './look.ts'
import { parseGroups, type Group, type Part } from './parse-group.ts'
import { shapeBits, type Case, type Want } from './want.ts'
import type { Dictionary } from '../dictionary/reader.ts'

/** The phrase, given in the nominative (or in `from`), in another case; undefined when nothing in it can be changed. */
export function phraseIn(dictionary: Dictionary, phrase: string, to: Case, from: Case = 'NOMINATIVE'): string | undefined {
  const tokens = tokenize(phrase)
  const groups = parseGroups(dictionary, tokens, lookUp(dictionary, tokens), shapeBits[from])
  if (groups.length === 0) return undefined
  const forms = new Map<number, string>()
  for (const group of groups) if (!inflectGroup(dictionary, tokens, group, to, forms)) return undefined
  return replaced(tokens, forms)
}

/** «5 рабочих дней»: the phrase, given in the nominative singular, as `n` counts it. Undefined when it cannot be inflected. */
export function counted(dictionary: Dictionary, n: number, phrase: string): string | undefined {
  const tokens = tokenize(phrase)
  const [group] = parseGroups(dictionary, tokens, lookUp(dictionary, tokens), shapeBits.NOMINATIVE)
  if (!group) return undefined
  const want = counting[countOf(n)]
  const forms = new Map<number, string>()
  for (const part of group.parts) {
    const special = countOf(n) === 'many' ? countedPlurals[wordAt(tokens, part.token).toLowerCase()] : undefined
    const isOne = countOf(n) === 'one'
    const form = special ?? formIn(dictionary, part, part.role === 'head' || isOne ? want : besideCounted(dictionary, group))
    if (form === undefined) return undefined
    forms.set(part.token, capitalsOf(wordAt(tokens, part.token), form))
  }
  return `${String(n).replace('.', ',')} ${replaced(tokens, forms)}`
}

/** «Две новые справки», but «два новых дела». */
function besideCounted(dictionary: Dictionary, group: Group): Want {
  const shape = shapeOfReading(dictionary, headOf(group))
  return { case: (shape & shapeBits.FEMININE) === 0 ? 'GENITIVE' : 'NOMINATIVE', number: 'PLURAL' }
}

/** Sets the forms of the group's words; false when one of them has no such form. */
function inflectGroup(dictionary: Dictionary, tokens: Tokens, group: Group, to: Case, forms: Map<number, string>): boolean {
  const shape = shapeOfReading(dictionary, headOf(group))
  const isCounted = group.count !== undefined && group.count !== 'one'
  const isAnimate = (shape & shapeBits.ANIMATE) !== 0
  if (isCounted && (group.count === 'part' || to === 'NOMINATIVE')) return true
  if (isCounted && to === 'ACCUSATIVE' && !(isAnimate && group.count === 'few')) return true
  const number = isCounted ? ({ number: 'PLURAL' } as const) : {}
  for (const part of group.parts) {
    const want = { ...agreementWith(shape), ...number, case: to }
    const form = formIn(dictionary, part, wantOf(part, want, to, isCounted))
    if (form === undefined) return false
    forms.set(part.token, capitalsOf(wordAt(tokens, part.token), form))
  }
  return true
}

function wantOf(part: Part, agreement: Want, to: Case, isCounted: boolean): Want {
  if (part.role === 'agreeing') return agreement
  if (part.role === 'numeral') return { case: to, animacy: agreement.animacy ?? 'INANIMATE' }
  // Of living beings «двух специалистов», never «два специалиста», in the accusative.
  return isCounted ? { case: to, number: 'PLURAL' } : { case: to }
}

const headOf = ({ parts }: Group): Reading => parts.find(part => part.role === 'head')!

/** The source with the words at these tokens exchanged, gaps and all else kept. */
export function replaced(tokens: Tokens, forms: ReadonlyMap<number, string>, first = 0, last = tokens.count): string {
  let text = ''
  for (let i = first; i < last; i++) {
    if (i > first) text += tokens.source.slice(tokens.end[i - 1], tokens.start[i])
    text += forms.get(i) ?? slice(tokens, i)
  }
  return text
}
