// 4.2: «ты» and verbs in the second person singular, addressed to the client.
import {
  ADJECTIVE,
  ADVERB,
  CONJUNCTION,
  IMPERATIVE,
  INDICATIVE,
  NOMINATIVE,
  NOUN,
  NUMERAL,
  PAST,
  PLURAL,
  PREDICATIVE,
  PREPOSITION,
  PRONOUN,
  SECOND_PERSON,
  SINGULAR,
  VERB,
} from '#russian/dictionary/tag-bits.ts'
import { hasLemma, is, isQuoted, lemmaSet, mayBe, type Text } from '#russian/text/read.ts'
import { CAPITAL, WORD, wordAt } from '#russian/text/tokens.ts'
import { mark, type Found, type Rule } from './rule.ts'

export const familiarity: Rule = {
  id: 'familiarity',
  clause: '4.2',
  severity: 'error',
  why: 'К клиенту обращаются на «Вы», к подростку тоже.',
  needs: 'text',
  bad: [
    { text: 'Ты просил прислать список.', marks: ['Ты'] },
    { text: 'Перезвони мне до обеда.', marks: ['Перезвони'] },
    { text: 'Пришли фото до обеда, а то не успеешь.', marks: ['Пришли', 'успеешь'] },
    { text: 'Твоё заявление приняли, завтра получишь ответ.', marks: ['Твоё', 'получишь'] },
    { text: 'Здравствуй, Иван Иванович! Ждём.', marks: ['Здравствуй'] },
  ],
  good: [
    'Вы просили прислать список.',
    'Перезвоните мне до обеда.',
    'Пришли две справки, ждём третью.',
    'В заявлении Вы написали: «ты мне обещал», и мы проверили запись разговора.',
    'Три вакансии подходят Вам, мой телефон 8 (8352) 00-11-22.',
    'Пусть дочь придёт с Вами.',
    'Резюме разошлём по пяти адресам.',
    'Хорошей дороги домой, спасибо за письмо.',
    'Справку оформят за день.',
    'Непросто остаться без денег, которых ждёшь.',
    'Столько страниц сразу не напишешь, дадим Вам неделю.',
    'За минуту такого не расскажешь, приходите на час.',
    'Будь Ваше письмо короче, мы ответили бы раньше.',
  ],
  prepare(dictionary) {
    const you = lemmaSet(dictionary, ['ты', 'твой'])
    const politeYou = lemmaSet(dictionary, ['вы'])
    return letter => {
      const { text } = letter
      const found: Found[] = []
      const doubtful: number[] = []
      for (const { first, last, block } of text.sentences) {
        if (!SPOKEN.has(text.blocks[block]!.kind)) continue
        if (first < last && mayAskOne(text, first)) doubtful.push(first)
        for (let i = first; i < last; i++)
          if (
            text.tokens.kind[i] === WORD &&
            !isQuoted(text, i) &&
            (hasLemma(text, i, you) || (toOne(text, i, first) && !(i > first && hasLemma(text, i - 1, politeYou))))
          )
            found.push(mark(letter, { first: i, last: i + 1 }, MESSAGE))
      }
      return found.length === 0 ? found : [...found, ...doubtful.map(i => mark(letter, { first: i, last: i + 1 }, MESSAGE))]
    }
  },
}

const MESSAGE = 'Обратитесь на «Вы».'

/** «Пришли фото» asks one person where the text says «ты» elsewhere too. */
const mayAskOne = (text: Text, i: number): boolean =>
  text.tokens.kind[i] === WORD &&
  !isQuoted(text, i) &&
  is(text, i, VERB, PAST) &&
  is(text, i, VERB, PLURAL) &&
  mayBe(text, i, VERB, IMPERATIVE)

const SPOKEN: ReadonlySet<string> = new Set(['salutation', 'paragraph', 'item', 'closing', 'postscript'])

/** A verb in the second person singular: «получишь», «приходи». A capital inside a sentence makes it a name: «Лови», «Пари». */
function toOne(text: Text, i: number, first: number): boolean {
  if ((text.tokens.flags[i]! & CAPITAL) !== 0 && i > first && text.tokens.kind[i - 1] === WORD) return false
  if (text.ids[i]! < 0 || text.ids[i]! >= text.dictionary.lexicon.words.wordCount) return false
  if (!is(text, i, VERB, SINGULAR)) return forbids(text, i, first)
  if (isOfAnybody(text, i, first)) return false
  // «Вали на склад» begins with a command, «оформят за день» has none.
  if (is(text, i, VERB, IMPERATIVE) && i > first && mayBe(text, i, NOUN)) return false
  if (is(text, i, VERB, IMPERATIVE)) return !mayBe(text, i, OTHERS) && !wordAt(text.tokens, i).toLowerCase().endsWith('м')
  return is(text, i, VERB, SECOND_PERSON) && is(text, i, VERB, INDICATIVE)
}

/** «Деньги, которых ждёшь», «туда не наездишься», «столько страниц не напишешь» are anybody's; «будь письмо короче, мы ответили бы раньше» asks nobody. */
const isOfAnybody = (text: Text, i: number, first: number): boolean =>
  (i > first && wordAt(text.tokens, i - 1).startsWith('котор')) ||
  (i > first &&
    wordAt(text.tokens, i - 1) === 'не' &&
    (wordAt(text.tokens, i).endsWith('шься') || isBeyondAnybody(text, i, first))) ||
  (wordAt(text.tokens, i).toLowerCase() === 'будь' &&
    i + 1 < text.tokens.count &&
    (is(text, i + 1, NOUN | PRONOUN, NOMINATIVE) ||
      wordAt(text.tokens, i + 1)
        .toLowerCase()
        .startsWith('ваш')))

/** «Столько не напишешь», «всех не накормишь», «за минуту такого не расскажешь». */
const isBeyondAnybody = (text: Text, i: number, first: number): boolean =>
  [i - 2, i - 3, i - 4].some(
    at =>
      at >= first && /^(?:столько|стольких|всех?|всего|никак|словами|этого|такого|ничего|лучше)$/iu.test(wordAt(text.tokens, at)),
  )

/** «Хорошей дороги», «домой», «жаль» only look like commands; «разошлём» is what we shall do. */
const OTHERS = ADJECTIVE | ADVERB | PREDICATIVE | CONJUNCTION | PREPOSITION | NUMERAL

/** «Не грусти» at the beginning of a sentence, where the noun is likelier by itself. */
const forbids = (text: Text, i: number, first: number): boolean =>
  i === first + 1 && wordAt(text.tokens, first) === 'Не' && mayBe(text, i, VERB, IMPERATIVE) && !mayBe(text, i, VERB, PLURAL)
