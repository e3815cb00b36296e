// How men's surnames decline: Иванов, Толстой, Осадчий, Палий, Рерих.
import * as known from './known-surnames.data.ts'
import { adjective, firstHard, fixed, hard, possessive, soft, softAdjective, vowels, type Paradigm } from './paradigm.ts'
import { consonantSurname } from './surname-nouns.ts'
import { inA, plural, still, type Rule } from './surname-shared.ts'

const manPossessive: Rule = (key, { foreigner }) => {
  if (key === 'лев' || !/([оеё]в|[иы]н)$/.test(key)) return undefined
  if (known.foreignPossessive.has(key) && foreigner !== 'no') {
    return { paradigm: hard(), trust: 'sure', ins: foreigner === 'yes' ? 'sure' : 'doubt' }
  }
  if (known.foreignPossessive.has(key)) return { paradigm: possessive, trust: 'sure', ins: key === 'чаплин' ? 'sure' : 'doubt' }
  if (known.nounsInIn.has(key) && vowels(key) > 1) return { paradigm: possessive, trust: 'sure', ins: 'doubt' }
  if (vowels(key) < 2) return { paradigm: hard(), trust: 'sure' }
  if (foreigner === 'yes') return { paradigm: key.endsWith('н') ? hard() : possessive, trust: 'sure', ins: 'doubt' }
  return { paradigm: possessive, trust: 'sure' }
}

/** Эрлих, Фридрих: no Russian adjective has -их after р, л, т, д, б. */
const manInIkh: Rule = key => (/[лртдб]их$/.test(key) && vowels(key) > 1 ? { paradigm: hard(), trust: 'sure' } : undefined)

/** Достоевский, Осадчий, Крайний are adjectives; Палий, Кий, Бабий, Топчий are nouns. */
const manInIy: Rule = key => {
  if (!key.endsWith('ий')) return undefined
  const rest = key.slice(0, -2)
  if (vowels(key) < 2) return { paradigm: soft(), trust: 'sure' }
  if (/^(трет|бож|волч|медвеж|лис|птич|заяч|собач|вдов|коз)$/.test(rest))
    return { paradigm: animalAdjective, trust: rest === 'трет' ? 'sure' : 'doubt' }
  if (/[гкх]$/.test(rest)) return { paradigm: adjective('им'), trust: 'sure' }
  if (rest === 'топч') return { paradigm: soft(1, '', 'ем', 'и'), trust: 'doubt' }
  if (/[жшчщ]$/.test(rest)) return { paradigm: softAdjective, trust: 'sure' }
  if (rest.endsWith('н')) return { paradigm: softAdjective, trust: softAdjectives.test(rest) ? 'sure' : 'doubt' }
  return { paradigm: soft(1, '', 'ем', 'и'), trust: rest === 'баб' ? 'doubt' : 'ask' }
}

const softAdjectives = /(край|сред|верх|ниж|си|позд|ран|древ|даль|ближ|лет|зим|осен|весен|послед|перед|зад|внеш|искрен)н$/

/** Третий → Третьего; Волчий, Божий of the same kind. */
const animalAdjective: Paradigm = { drop: 2, ends: ['ьего', 'ьему', 'ьего', 'ьим', 'ьем'] }

const manInOy: Rule = key => {
  if (!/[оы]й$/.test(key)) return undefined
  const noun = known.nounsInOy.has(key)
  if (noun || (vowels(key) < 2 && !known.shortAdjectives.has(key))) return { paradigm: soft(), trust: noun ? 'doubt' : 'sure' }
  return { paradigm: adjective(/[гкхжшчщ]ой$/.test(key) ? 'им' : 'ым'), trust: 'sure' }
}

/** «Иванова» of a man: either a slip or a noun (Сова, Голова). */
const manInOva: Rule = key =>
  /([оеё]в|[иы]н)а$/.test(key) && vowels(key) > 2
    ? { paradigm: firstHard('ы', 'ой'), trust: known.womenNouns.has(key) ? 'ask' : 'doubt' }
    : undefined

/** A woman's adjective given to a man is a slip of the pen. */
const manInSkaya: Rule = key => (/[сц]кая$/.test(key) ? { paradigm: fixed, trust: 'doubt' } : undefined)

/** In order: the first rule that answers decides. */
export const manRules: readonly Rule[] = [
  still,
  plural,
  manInOva,
  manInSkaya,
  inA,
  manInIkh,
  manPossessive,
  manInIy,
  manInOy,
  key => consonantSurname(key),
]
