// 4.4: a question of the appeal that the text does not answer in substance. Judged from the words they share, so always «likely».
import { readText, type Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { meetings, phraseBook } from '../phrases.ts'
import { vagueTerms } from '../words/vague-terms.data.ts'
import { GENERIC, asksFigure, coverage, kindAsked, rootsIn, saidIn, type Holds } from './answers.ts'
import { bodySentences } from './places.ts'
import type { Rule } from './rule.ts'

const questions = ['Когда начнутся курсы парикмахеров?', 'Можно ли прийти на ярмарку с ребёнком?']
const kids = 'На ярмарке есть детская комната, прийти можно с ребёнком.'
const courses = 'Курсы парикмахеров начнутся 3 мая.'

export const questionUnanswered: Rule = {
  id: 'question-unanswered',
  clause: '4.4',
  severity: 'error',
  why: 'На каждый вопрос клиента отвечают по существу.',
  needs: 'case',
  bad: [
    { questions, text: `${courses} Они идут по будням.`, marks: [''] },
    { questions, text: `${kids} Возьмите сменную обувь.`, marks: [''] },
    {
      questions: ['Вернут ли деньги за обучение?', 'Когда начнутся курсы парикмахеров?'],
      text: `${courses} Вы спрашиваете, вернут ли деньги за обучение. Этот вопрос регулируется законодательством.`,
      marks: ['Вы спрашиваете, вернут ли деньги за обучение.'],
    },
  ],
  good: [
    { questions, text: `${courses} ${kids}` },
    { questions: ['Вернут ли деньги за обучение?'], text: 'Деньги за обучение вернём 5 мая на карту.' },
    {
      questions: ['Почему мне не платят зарплату?', questions[0]!],
      text: `${courses} Как платят зарплату, проверяет инспекция труда, 9 апреля мы отправили туда Ваше письмо, потому что сами проверять не можем.`,
    },
    { questions: ['Куда жаловаться?'], text: 'Решение можно обжаловать в суде.' },
    courses,
  ],
  prepare(dictionary) {
    const evasions = phraseBook(
      dictionary,
      vagueTerms.filter(({ kind, phrase }) => kind === 'authority' || EVASIVE.has(phrase)),
      ({ phrase }) => phrase,
    )
    const late = new Map<string, Asked>()
    // A letter is checked at each keystroke, its questions stay the same.
    const askedIn = (question: string) => {
      let asked = late.get(question)
      if (asked) return asked
      const text = readText(dictionary, question, { kind: 'message' })
      asked = { roots: rootsIn(text, 0, text.tokens.count), holds: kindAsked(question) }
      if (late.size >= LATE) late.clear()
      late.set(question, asked)
      return asked
    }

    return letter => {
      const { text, case: about } = letter
      if (about.questions.length === 0) return []
      const sentences = bodySentences(letter)
      const said = sentences.map(({ first, last }) => saidIn(text, first, last))
      const asked = about.questions.map(askedIn)
      const weightOf = (root: string) =>
        GENERIC.has(root) || asked.filter(({ roots }) => roots.has(root)).length > 1 ? COMMON : 1
      const answers = asked.map(one => bestAnswer(text, sentences, said, one, weightOf))
      const best = Math.max(...answers.map(({ share }) => share))
      const worst = answers.reduce((low, { share }, at) => (share < answers[low]!.share ? at : low), 0)
      return answers.flatMap(({ share, from, to, figured }, at) => {
        const evaded =
          (share >= MET && isEvasion(text, sentences, from, to)) || (asksFigure(about.questions[at]!) && !figured && share > 0)
        const passedOver = at === worst && share <= MET && best - share >= (share <= 0.2 ? 0.1 : GAP)
        const silent = share === 0 && (about.questions.length > 1 || sentences.length < 3)
        if (!evaded && !passedOver && !silent) return []
        const question = about.questions[at]!
        const end = sentences.at(-1)?.end ?? 0
        const place = evaded ? { start: sentences[from]!.start, end: sentences[to]!.end } : { start: end, end }
        const message = `Похоже, нет ответа на вопрос «${question}».`
        return [{ ...place, question: at, message, confidence: 'likely' as const }]
      })
    }

    /** The stretch taken for the answer says nothing exact: «этот вопрос регулируется законодательством». */
    function isEvasion(text: Text, sentences: readonly Sentence[], from: number, to: number): boolean {
      const echoed = /^(?:Вы |На вопрос|Вас интересует|По вопросу)/u.test(
        text.source.slice(sentences[from]!.start, sentences[from]!.end),
      )
      const stretch = sentences.slice(from, (echoed ? Math.min(to + 1, sentences.length - 1) : to) + 1)
      const exact = stretch.some(({ first, last }) => text.tokens.kind.subarray(first, last).includes(NUMBER))
      return (
        !exact &&
        stretch.length <= 2 &&
        stretch.some(sentence => sentence.last - sentence.first <= SHORT && [...meetings(evasions, text, sentence)].length > 0)
      )
    }
  },
}

const EVASIVE: ReadonlySet<string> = new Set([
  ...[
    'по согласованию',
    'находиться на контроле',
    'решается вопрос',
    'в рабочем порядке',
    'принято к сведению',
    'взято на контроль',
  ],
  ...['включено в план', 'проводится работа', 'ведётся работа'],
])
/** A question with no more of its words in the text is passed over… */
const MET = 0.33
/** …if the text speaks so much more of another. */
const GAP = 0.25
const WINDOW = 3
/** What a word that several questions share says of one of them. */
const COMMON = 0.5
/** What a question asks about, and for what kind of thing. */
type Asked = { roots: ReadonlySet<string>; holds: Holds | undefined }
const LATE = 64
/** Tokens of a sentence that may be nothing but an evasion. */
const SHORT = 14

/** The sentences, three at most, that speak most of what was asked; the shortest such stretch. */
function bestAnswer(
  text: Text,
  sentences: readonly Sentence[],
  said: readonly ReadonlySet<string>[],
  { roots, holds }: Asked,
  weightOf: (root: string) => number,
) {
  const covering = coverage(roots, said, weightOf)
  const known = new Map<number, boolean>()
  const holdsAt = (at: number): boolean => {
    let held = known.get(at)
    if (held === undefined) known.set(at, (held = holds?.(text, sentences[at]!.first, sentences[at]!.last) ?? false))
    return held
  }
  const heldIn = (from: number, to: number): boolean => {
    for (let at = from; at <= to; at++) if (holdsAt(at)) return true
    return false
  }
  let best = { share: 0, from: 0, to: 0 }
  let figured = false
  for (let from = 0; from < sentences.length; from++) {
    for (let to = from; to < Math.min(sentences.length, from + WINDOW); to++) {
      const covered = covering(from, to)
      if (covered === 0) continue
      const held = holds && heldIn(from, to)
      const share = covered + (held === undefined ? 0 : held ? 0.15 : -0.15)
      figured ||= held === true
      const shorter = to - from < best.to - best.from
      if (share > best.share + 0.01 || (shorter && share > best.share - 0.01)) best = { share, from, to }
    }
  }
  return { ...best, figured }
}
