// 4.4: the reader spoken of in the third person: surname, full name, «заявитель», «гражданин Иванов».
import {
  ANY_CASE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  NOUN,
  PAST,
  PLURAL,
  SHORT_PARTICIPLE,
  VERB,
} from '#russian/dictionary/tag-bits.ts'
import { inflect } from '#russian/inflect/inflect.ts'
import { hasLemma, is, isQuoted, lemmaSet, mayHaveLemma, textBetween, type Text } from '#russian/text/read.ts'
import { shelfOf, singleWords } from '../book-shelf.ts'
import { officeSpeechOf } from './office-speech.ts'
import { bodySentences } from './places.ts'
import { possessive } from './possessive.ts'
import { mentionsOfReader, type Mention } from './reader-mentions.ts'
import { capitalLike, mark, type Found, type Rule } from './rule.ts'
import type { Letter } from '../letter.ts'

const namesake = { type: 'person', surname: 'Белкина', name: 'Ольга', patronymic: 'Романовна', gender: 'female' } as const

export const thirdPerson: Rule = {
  id: 'third-person',
  clause: '4.4',
  severity: 'error',
  why: 'Человек читает письмо сам: говорите с ним, а не о нём.',
  needs: 'case',
  bad: [
    {
      text: 'Мы рассмотрели обращение Иванова И. И. и отвечаем.',
      marks: ['обращение Иванова И. И.'],
      fixed: 'Мы рассмотрели Ваше обращение и отвечаем.',
    },
    { text: 'Иванову И. И. назначено пособие.', marks: ['Иванову И. И.'], fixed: 'Вам назначено пособие.' },
    { text: 'Для этого заявителю нужен паспорт.', marks: ['заявителю'], fixed: 'Для этого Вам нужен паспорт.' },
    { text: 'Заявитель просит изменить дату.', marks: ['Заявитель просит'], fixed: 'Вы просите изменить дату.' },
    { text: 'В марте Иванов И. И. обратился к нам.', marks: ['Иванов И. И. обратился'], fixed: 'В марте Вы обратились к нам.' },
    { text: 'Справку гражданину Иванову выдали 3 марта.', marks: ['гражданину Иванову'], fixed: 'Справку Вам выдали 3 марта.' },
    {
      text: 'Инспектор позвонит гражданке Белкиной 3 мая.',
      marks: ['гражданке Белкиной'],
      addressee: namesake,
      fixed: 'Инспектор позвонит Вам 3 мая.',
    },
    {
      text: 'Ввиду вышеизложенного выплата производится в настоящее время. Клиенту позвонят 3 мая.',
      marks: ['Клиенту'],
      fixed: 'Ввиду вышеизложенного выплата производится в настоящее время. Вам позвонят 3 мая.',
    },
    {
      text: 'Автор обращения просит только утреннюю смену.',
      marks: ['Автор обращения просит'],
      fixed: 'Вы просите только утреннюю смену.',
    },
    { text: 'Гражданке отказано в пособии.', marks: ['Гражданке'], addressee: namesake, fixed: 'Вам отказано в пособии.' },
  ],
  good: [
    'Мы рассмотрели Ваше обращение и отвечаем.',
    'Вас примет инспектор Иванова Светлана Игоревна.',
    'Иван Иванович, приходите 3 марта.',
    'Завод примет кандидата без опыта.',
    'Приглашение по ошибке ушло Петрову Ивану Ивановичу.',
    'Охранник Алексей Иванов предупредил, что приём кончается.',
    'Работодатель примет и гражданина Казахстана, и гражданина Беларуси.',
    { text: 'Справку о работе Вашего брата, Иванова Петра Ивановича, выдадут ему самому.' },
    { text: 'Позвоните специалисту Белкиной О. Р.: она ведёт Ваше дело.', addressee: namesake },
  ],
  prepare(dictionary) {
    const applicant = lemmaSet(dictionary, ['заявитель', 'заявительница'])
    const citizen = lemmaSet(dictionary, ['гражданин', 'гражданка', 'гр'])
    const others = lemmaSet(dictionary, ['каждый', 'любой', 'другой', 'иностранный', 'многий', 'какой', 'один', 'этот', 'третий'])
    const role = lemmaSet(dictionary, ROLES)
    const writer = lemmaSet(dictionary, ['автор', 'податель'])
    const writing = lemmaSet(dictionary, ['письмо', 'обращение', 'жалоба', 'заявление', 'запрос'])
    const you = lemmaSet(dictionary, ['вы', 'ваш'])
    const mentions = mentionsOfReader(dictionary)
    const speech = officeSpeechOf(dictionary)
    const called = shelfOf(dictionary).add(singleWords(dictionary, new Set([...applicant, ...citizen, ...writer, ...role])))
    return letter => {
      const { text } = letter
      const isPerson = letter.case.addressee.type === 'person'
      const found: Called[] = mentions(letter).map(one => withTitle(one))
      const taken = new Set(found.map(({ last }) => last - 1))
      for (const sentence of bodySentences(letter)) {
        for (
          let i = called.next(text, sentence.first, sentence.last);
          i < sentence.last;
          i = called.next(text, i + 1, sentence.last)
        ) {
          const isWriter = isPerson && wrote(i, sentence.last)
          const isNamed = isWriter || hasLemma(text, i, applicant) || (isPerson && mayHaveLemma(text, i, citizen))
          if (
            (!isNamed && !isInRole(i)) ||
            isQuoted(text, i) ||
            is(text, i, NOUN, PLURAL) ||
            taken.has(i + 1) ||
            (!isWriter && !alone(i, sentence.last))
          )
            continue
          found.push({ first: i, last: i + (isWriter ? 2 : 1), shape: text.shapes[i]! & ANY_CASE, inRole: !isNamed })
        }
      }
      return found.map(one => (one.inRole ? { ...finding(letter, one), confidence: 'likely' } : finding(letter, one)))

      /** «Гражданке Белкиной»: the title tells the case where many women's surnames have one form for four. */
      function withTitle(name: Mention): Mention {
        const before = name.first - 1
        const dotted = before > 0 && text.source[text.tokens.start[before]!] === '.' ? before - 1 : before
        if (dotted < 0 || !mayHaveLemma(text, dotted, citizen)) return name
        return { ...name, first: dotted, shape: text.shapes[dotted]! & ANY_CASE || name.shape }
      }

      /** «Автор письма». */
      function wrote(i: number, last: number): boolean {
        return i + 1 < last && hasLemma(text, i, writer) && hasLemma(text, i + 1, writing)
      }

      /** In a letter dense with officialese «соискатель», «клиент» is its reader, unless the sentence speaks to them as well. */
      function isInRole(i: number): boolean {
        if (!isPerson || !hasLemma(text, i, role) || !speech(letter).isDense) return false
        // «Адрес получателя» may be anybody's; who does or gets something is the reader.
        if ((text.shapes[i]! & (NOMINATIVE | DATIVE | INSTRUMENTAL)) === 0) return false
        const { first, last } = text.sentences[text.sentenceAt[i]!]!
        for (let at = first; at < last; at++) if (mayHaveLemma(text, at, you)) return false
        return true
      }

      /** «Гражданин Казахстана», «каждый гражданин» is anybody; in «для этого заявителю» the words belong apart. */
      function alone(i: number, last: number): boolean {
        if (i > 0 && mayHaveLemma(text, i - 1, others) && agrees(text, i - 1, i)) return false
        return hasLemma(text, i, applicant) || i + 1 >= last || !is(text, i + 1, NOUN)
      }
    }
  },
}

/** `inRole`: named by what they are for the office, which may be somebody else. */
type Called = Mention & { inRole?: boolean }

/** What offices call the person whom they serve; in a plain letter any of them may be anybody. */
const ROLES = [
  ...['соискатель', 'соискательница', 'получатель', 'получательница', 'слушатель', 'слушательница'],
  ...['кандидат', 'кандидатка', 'претендент', 'претендентка', 'пользователь', 'клиент', 'клиентка', 'абонент'],
  ...['налогоплательщик', 'адресат'],
]

const agrees = (text: Text, a: number, b: number): boolean => (text.shapes[a]! & text.shapes[b]! & ANY_CASE) !== 0

/** «обращение Иванова» becomes «Ваше обращение»; a name in another case, the pronoun in that case. */
function finding(letter: Letter, { first, last, shape }: Mention): Found {
  const { text } = letter
  const message = 'Скажите это самому адресату: «Вы», «Ваш».'
  const noun = first - 1
  if (shape & GENITIVE && noun >= 0 && is(text, noun, NOUN) && text.tokens.gap[first]! > 0) {
    const your = possessive(text, noun)
    const written = textBetween(text.tokens, { first: noun, last: first })
    const offer = your === undefined ? [] : [`${your} ${written[0]!.toLowerCase()}${written.slice(1)}`]
    return mark(letter, { first: noun, last }, message, offer)
  }
  if (shape & NOMINATIVE) {
    const verb = is(text, last, VERB | SHORT_PARTICIPLE) && text.sentenceAt[last] === text.sentenceAt[first] ? last : -1
    const past = verb >= 0 && (is(text, verb, SHORT_PARTICIPLE) || is(text, verb, VERB, PAST))
    const said =
      verb < 0 ? undefined : inflect(text, verb, past ? { number: 'PLURAL' } : { person: 'SECOND_PERSON', number: 'PLURAL' })
    if (said !== undefined) return mark(letter, { first, last: verb + 1 }, message, [`Вы ${said}`])
  }
  const pronoun = shape & DATIVE ? 'Вам' : shape & INSTRUMENTAL ? 'Вами' : shape & NOMINATIVE ? undefined : 'Вас'
  return mark(letter, { first, last }, message, pronoun ? [capitalLike(textBetween(text.tokens, { first, last }), pronoun)] : [])
}
