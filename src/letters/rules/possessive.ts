// «Ваш» in the form that agrees with a noun of the text.
import {
  ACCUSATIVE,
  ANIMATE,
  DATIVE,
  FEMININE,
  GENITIVE,
  INSTRUMENTAL,
  NEUTER,
  NOMINATIVE,
  PLURAL,
  PREPOSITIONAL,
} from '#russian/dictionary/tag-bits.ts'
import type { Text } from '#russian/text/read.ts'

type Forms = readonly [nom: string, gen: string, dat: string, ins: string, prep: string]

const masculine: Forms = ['Ваш', 'Вашего', 'Вашему', 'Вашим', 'Вашем']
const neuter: Forms = ['Ваше', 'Вашего', 'Вашему', 'Вашим', 'Вашем']
const feminine: Forms = ['Ваша', 'Вашей', 'Вашей', 'Вашей', 'Вашей']
const plural: Forms = ['Ваши', 'Ваших', 'Вашим', 'Вашими', 'Ваших']

/** «Ваше» for «обращение», «Вашей» for «жалобе»; undefined when the case is not known. */
export function possessive(text: Text, noun: number): string | undefined {
  const shape = text.shapes[noun]!
  const forms = shape & PLURAL ? plural : shape & FEMININE ? feminine : shape & NEUTER ? neuter : masculine
  const [nom, gen, dat, ins, prep] = forms
  if (shape & ACCUSATIVE) return forms === feminine ? 'Вашу' : (shape & ANIMATE) !== 0 && forms !== neuter ? gen : nom
  if (shape & NOMINATIVE) return nom
  if (shape & GENITIVE) return gen
  if (shape & DATIVE) return dat
  if (shape & INSTRUMENTAL) return ins
  return shape & PREPOSITIONAL ? prep : undefined
}
