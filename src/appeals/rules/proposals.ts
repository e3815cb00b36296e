// Grounds of the law not to answer that the text or the history suggests: only proposed, a person decides.
import { grounds } from '../grounds.data.ts'
import type { Particulars } from '../model.ts'
import { lacking } from './counting.ts'

export type Suspect = Pick<Particulars, 'author' | 'body' | 'channel' | 'form'> & {
  /** Answers on the merits to linked earlier appeals. */
  earlierAnswers: number
  questions: number
  files: number
}

type Proposed = { code: string; why: string }

/** Each with its reason, in the order of the law. */
export function proposeGrounds(appeal: Suspect): Proposed[] {
  const lack = lacking(appeal).filter(what => what !== 'текст')
  const scanOnly = appeal.body === '' && appeal.files > 0
  const words = appeal.body.toLowerCase().replaceAll('ё', 'е')
  const court = courtDecision.exec(words)?.[0]
  const rude = rudeness.exec(words)?.[0]
  const found: (Proposed | false)[] = [
    lack.length > 0 && { code: 'no-name', why: `Не хватает: ${lack.join(', ')}` },
    court !== undefined && { code: 'court', why: `В тексте: «${court.trim()}»` },
    rude !== undefined && { code: 'abuse', why: `В тексте: «${rude.trim()}»` },
    scanOnly && { code: 'unreadable', why: 'Текста нет, только скан: если не прочесть, сообщите' },
    appeal.body !== '' && appeal.questions === 0 && { code: 'unclear', why: 'В тексте не нашли ни вопроса, ни просьбы' },
    appeal.earlierAnswers >= manyTimes && { code: 'again', why: `Уже отвечали по существу: ${appeal.earlierAnswers}` },
  ]
  return found.filter(one => one !== false)
}

/** The law says «many times»; practice reads it as two answers on the merits. */
const manyTimes = 2

/** Disagreement with a court's act, not any mention of a court («взыскали по решению суда» is none). */
const courtDecision =
  /(?:не соглас\p{L}*|обжал\p{L}*|отмен\p{L}*|пересмотр\p{L}*|незаконн\p{L}*)[^.!?\n]{0,60}(?:решени|определени|постановлени|приговор)\p{L}* [^.!?\n]{0,40}суд\p{L}*/u

/** Whole words in all their forms: a surname or a place that begins alike («Мразов», «Уродилось») is none. */
const rudeness = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:убью|зарежу|взорву|сожгу|подожгу|прибью|пристрелю)(?!\\p{L})[^.!?\\n]{0,30}',
    '(?:твар|мраз|сволоч)(?:ь|и|ью|ей|ям|ями|ях)(?!\\p{L})',
    '(?:скотин|ублюдк|уродк)(?:а|у|и|е|ой|ам|ами|ах)(?!\\p{L})',
    '(?:ублюдок|скотин|ублюдков)(?!\\p{L})',
    '(?:дебил|кретин|идиот|урод)(?:а|у|ом|е|ы|ов|ам|ами|ах|ка|ки)?(?!\\p{L})',
  ].join('|')})`,
  'u',
)

/** All grounds of the law, the proposed first with their reasons. */
export function groundsFor(appeal: Suspect) {
  const why = new Map(proposeGrounds(appeal).map(one => [one.code, one.why]))
  return grounds
    .map(ground => ({ ...ground, why: why.get(ground.code) ?? '' }))
    .toSorted((a, b) => Number(b.why !== '') - Number(a.why !== ''))
}
