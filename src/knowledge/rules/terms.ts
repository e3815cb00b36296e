// The words of a text that carry meaning: lemma, root, as it was written. Words that only ask are left out.
import { ADJECTIVE, ADVERB, NOUN, NUMERAL, SHORT_ADJECTIVE, VERBAL } from '#russian/dictionary/tag-bits.ts'
import type { Dictionary } from '#russian/dictionary/reader.ts'
import { lemmaOf, readText } from '#russian/text/read.ts'
import { CODE, NUMBER, WORD, slice } from '#russian/text/tokens.ts'
import { synonyms } from './synonyms.data.ts'

/** `said` is the word as it stands in the text, `lemma` in small letters and without ё; `known` by the dictionary. */
export type Term = { said: string; lemma: string; root: string; groups: readonly string[]; known: boolean }

const empty = new Set(
  'мочь можно нужно надо должен должный обязан быть есть являться кто что как когда куда где откуда почему зачем сколько какой чей который этот тот такой весь сам свой наш мой ваш один другой иной делать сделать стать иметь для при право хотеть хотеться получить получать дать давать так уже ещё правда именно сейчас теперь также тоже если чтобы ли пока после новый случай вопрос сказать говорить ответить объяснить просить пожалуйста здравствовать здравствуйте добрый день спасибо человек раз очень просто знать подсказать пойти идти мне вообще год месяц центр занятость гражданин служба'.split(
    ' ',
  ),
)
/** They ask, but they also tell what of. */
const kept = new Set(['когда', 'сколько', 'где', 'куда'])

const PREFIX = /^(?:при|пере|пре|про|под|над|раз|рас|вос|воз|вз|вы|за|до|по|на|об|от|из|ис|у|с|о)(?=[а-я]{5})/u
const MEANING = NOUN | VERBAL | ADJECTIVE | SHORT_ADJECTIVE | NUMERAL | ADVERB

const plain = (word: string) => word.toLowerCase().replaceAll('ё', 'е')

/** What relatives share: «регистрация» and «зарегистрироваться» are «регис». */
export function rootOf(lemma: string): string {
  const word = plain(lemma)
    .replace(/ся$/u, '')
    .replace(PREFIX, '')
    .replace(/плачив|плати(?=т)/u, 'плат')
  if (/^ден(?:ьг|ег)/u.test(word)) return 'деньг'
  return word.slice(0, Math.max(4, Math.min(5, word.length - 2)))
}

const groupsOf = new Map<string, string[]>()
for (const [at, row] of synonyms.entries())
  for (const word of new Set(row.split(' ').map(plain))) groupsOf.set(word, [...(groupsOf.get(word) ?? []), `=${at}`])
const none: readonly string[] = []
export const synonymGroups = (lemma: string): readonly string[] => groupsOf.get(lemma) ?? none

/** In the order of the text, repeats and all; linear in its length. */
export function termsOf(dictionary: Dictionary, source: string): Term[] {
  const text = readText(dictionary, source.replaceAll('\n', ' '), { kind: 'message' })
  const terms: Term[] = []
  for (let i = 0; i < text.tokens.count; i++) {
    const kind = text.tokens.kind[i]!
    const said = slice(text.tokens, i)
    if (kind === NUMBER || kind === CODE) {
      const lemma = plain(said)
      terms.push({ said, lemma, root: lemma, groups: none, known: true })
      continue
    }
    if (kind !== WORD) continue
    const known = text.ids[i]! >= 0 && text.ids[i]! < dictionary.lexicon.words.wordCount
    const raw = lemmaOf(text, i)
    const lemma = plain(raw)
    const asks = kept.has(raw)
    if (!asks && (empty.has(raw) || empty.has(lemma) || lemma.length < 2)) continue
    if (!asks && known && (text.classes[i]! & MEANING) === 0) continue
    terms.push({ said, lemma, root: rootOf(raw), groups: synonymGroups(lemma), known })
  }
  return terms
}
