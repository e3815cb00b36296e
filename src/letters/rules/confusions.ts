// Words that the dictionary has, yet not as they are meant here: «19 кампаний» for «компаний», «нужно обратится», «в течении недели», «прийдётся».
import { ADJECTIVE, PREPOSITION, VERB } from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { hasLemma, is, lemmaSet, mayHaveLemma, type Text } from '#russian/text/read.ts'
import { NUMBER, WORD, wordAt } from '#russian/text/tokens.ts'

export type Confusion = { at: number; better: string }

/** What is written wrongly though a dictionary lists it: the beginning, and how it begins rightly. */
const OLD: readonly (readonly [lemma: string, written: RegExp, right: string])[] = [
  ['прийти', /^прийд/u, 'прид'],
  ['прийтись', /^прийд/u, 'прид'],
  ['прийти', /^придти$/u, 'прийти'],
  ['придти', /^придти$/u, 'прийти'],
  ['придтись', /^придтись$/u, 'прийтись'],
  ['безплатный', /^безпл/u, 'беспл'],
  ['безплатно', /^безпл/u, 'беспл'],
  ['подскользнуться', /^подскольз/u, 'поскольз'],
  ['конкурентноспособный', /^конкурентносп/u, 'конкурентосп'],
  ['ихний', /^ихн\p{L}+$/u, 'их'],
]
/** After these a verb in -тся must be an infinitive. */
const BEFORE_INFINITIVE = [
  ...['нужно', 'надо', 'можно', 'нельзя', 'необходимо', 'следует', 'должный', 'мочь', 'смочь', 'хотеть', 'захотеть', 'готовый'],
  ...['просить', 'советовать', 'рекомендовать', 'предлагать', 'предложить', 'помочь', 'успеть', 'вправе', 'обязать', 'разрешить'],
]
/** What a campaign is: «избирательная», «приёмная». */
const OF_CAMPAIGN = [
  ...[
    'избирательный',
    'предвыборный',
    'выборный',
    'приёмный',
    'посевной',
    'военный',
    'прививочный',
    'декларационный',
    'отчётный',
  ],
  ...[
    'агитационный',
    'информационный',
    'рекламный',
    'уборочный',
    'летний',
    'зимний',
    'оздоровительный',
    'призывной',
    'налоговый',
  ],
]
const SPANS = [
  'день',
  'неделя',
  'месяц',
  'год',
  'час',
  'минута',
  'сутки',
  'срок',
  'время',
  'период',
  'квартал',
  'полгода',
  'рабочий',
]

export function confusions(dictionary: Dictionary): (text: Text) => Confusion[] {
  const old = OLD.map(([lemma, written, right]) => ({ lemmas: lemmaSet(dictionary, [lemma]), written, right }))
  const olds = new Set(old.flatMap(({ lemmas }) => [...lemmas]))
  const modal = lemmaSet(dictionary, BEFORE_INFINITIVE)
  const campaign = lemmaSet(dictionary, ['кампания'])
  const course = lemmaSet(dictionary, ['течение'])
  const ofCampaign = lemmaSet(dictionary, OF_CAMPAIGN)
  const spans = lemmaSet(dictionary, SPANS)
  const watched = new Set([...olds, ...modal, ...campaign, ...course])

  return text => {
    const found: Confusion[] = []
    for (let i = 0; i < text.tokens.count; i++) {
      if (!watched.has(text.lemmas[i]!) || text.tokens.kind[i] !== WORD) continue
      const at = hasLemma(text, i, modal) ? i + 1 : i
      const better = at === i ? rightFor(text, i) : infinitiveAt(text, at)
      if (better !== undefined) found.push({ at, better })
    }
    return found
  }

  function rightFor(text: Text, i: number): string | undefined {
    if (hasLemma(text, i, campaign)) return isCampaign(text, i) ? undefined : word(text, i).replace(/^кам/u, 'ком')
    if (hasLemma(text, i, course)) return isSpan(text, i) ? 'течение' : undefined
    return asNow(text, i)
  }

  function asNow(text: Text, i: number): string | undefined {
    const written = word(text, i)
    const one = old.find(known => known.written.test(written) && mayHaveLemma(text, i, known.lemmas))
    return one && written.replace(one.written, one.right)
  }

  function infinitiveAt(text: Text, i: number): string | undefined {
    if (i >= text.tokens.count || !is(text, i, VERB)) return undefined
    const written = word(text, i)
    return written.endsWith('тся') ? written.replace(/тся$/u, 'ться') : undefined
  }

  /** «Приёмная кампания», «кампания по набору», «кампании против курения». */
  function isCampaign(text: Text, i: number): boolean {
    if (i + 1 < text.tokens.count && is(text, i + 1, PREPOSITION)) return true
    for (let at = i - 1; at >= Math.max(0, i - 2) && is(text, at, ADJECTIVE); at--)
      if (mayHaveLemma(text, at, ofCampaign)) return true
    return false
  }

  /** «В течении» a number or a span follows: time, not a river. */
  function isSpan(text: Text, i: number): boolean {
    if (i === 0 || word(text, i) !== 'течении' || word(text, i - 1) !== 'в' || i + 1 >= text.tokens.count) return false
    if (text.tokens.kind[i + 1] === NUMBER) return true
    return [i + 1, i + 2].some(at => at < text.tokens.count && mayHaveLemma(text, at, spans))
  }
}

const word = (text: Text, i: number) => wordAt(text.tokens, i).toLowerCase()
