// 4.4: a question of the appeal that the text does not answer in substance. Judged from the words they share, so always «likely».
import { readText, type Text } from '#russian/text/read.ts'
import type { Sentence } from '#russian/text/sentences.ts'
import { NUMBER } from '#russian/text/tokens.ts'
import { meetings, phraseBook } from '../phrases.ts'
import { vagueTerms } from '../words/vague-terms.data.ts'
import { countsOf, coverage, heardIn, rootsIn, type Heard } from './answers.ts'
import { asksFigure, kindAsked, partsOf, type Holds } from './kinds-asked.ts'
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
    {
      questions: ['Сколько дней рассматривают жалобу и кто это делает?'],
      text: 'Жалобу рассматривает комиссия отдела. Председатель комиссии – Лаптева Анна Викторовна. Ответ Вы получите на портале.',
      marks: ['Жалобу рассматривает комиссия отдела.'],
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
    const late = new Map<string, readonly Asked[]>()
    // A letter is checked at each keystroke, its questions stay the same.
    const askedIn = (question: string): readonly Asked[] => {
      const known = late.get(question)
      if (known) return known
      const asked = partsOf(question).map(part => {
        const text = readText(dictionary, part, { kind: 'message' })
        const roots = rootsIn(text, 0, text.tokens.count)
        return { roots, holds: kindAsked(part), figure: asksFigure(part), leans: roots.size <= 2 && LEANING.test(part) }
      })
      if (late.size >= LATE) late.clear()
      late.set(question, asked)
      return asked
    }

    return letter => {
      const { text, case: about } = letter
      if (about.questions.length === 0) return []
      const sentences = bodySentences(letter)
      const asked = about.questions.map(askedIn)
      const heard = heardIn(
        text,
        sentences,
        asked.flatMap(parts => parts.flatMap(({ roots }) => [...roots])),
      )
      const whole = asked.map(([one]) => one!)
      const weightOf = (root: string) => countsOf(root) * (whole.filter(({ roots }) => roots.has(root)).length > 1 ? COMMON : 1)
      const holding = holdingIn(text, sentences)
      const answers = whole.map(one => bestAnswer(sentences.length, heard, one, weightOf, holding))
      const best = Math.max(...answers.map(({ share }) => share))
      const worst = answers.reduce((low, { share }, at) => (share < answers[low]!.share ? at : low), 0)
      const alone = about.questions.length === 1
      const nothingExact = alone && putsOff(text, sentences)
      return answers.flatMap((answer, at) => {
        const { share, from, to } = answer
        const parts =
          asked[at]!.length > 1
            ? asked[at]!.slice(1).map(one => [one, bestAnswer(sentences.length, heard, one, weightOf, holding)] as const)
            : [[asked[at]![0]!, answer] as const]
        const evaded =
          (share >= MET && isEvasion(text, sentences, from, to)) ||
          (alone && share < WELL_MET && nothingExact) ||
          parts.some(([{ figure }, part]) => figure && !part.figured && (part.share > 0 || parts.length > 1))
        const passedOver = at === worst && share <= MET && best - share >= (share <= LITTLE ? LITTLE_GAP : GAP)
        const silent = share === 0 && (about.questions.length > 1 || sentences.length < 3)
        const foreign = isForeign(whole[at]!, heard, weightOf, about.questions.length)
        if (!evaded && !passedOver && !silent && !foreign) return []
        const { holds, figure, leans } = whole[at]!
        if (leans && figure && at > 0 && sentences.some(({ first, last }) => holds?.(text, first, last))) return []
        const question = about.questions[at]!
        const end = sentences.at(-1)?.end ?? 0
        const place = evaded ? { start: sentences[from]!.start, end: sentences[to]!.end } : { start: end, end }
        const message = `Похоже, нет ответа на вопрос «${question}».`
        return [{ ...place, question: at, message, confidence: 'likely' as const }]
      })
    }

    /** The whole letter puts the reader off: something is being worked on, and nothing exact is said. */
    function putsOff(text: Text, sentences: readonly Sentence[]): boolean {
      return (
        sentences.length <= PUT_OFF &&
        !sentences.some(({ first, last }) => text.tokens.kind.subarray(first, last).includes(NUMBER)) &&
        sentences.some(sentence => meetings(evasions, text, sentence).length > 0)
      )
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

/** What tells this question from others is said nowhere. */
function isForeign({ roots }: Asked, heard: Heard, weightOf: (root: string) => number, questions: number): boolean {
  const rare = [...roots].filter(root => weightOf(root) === 1)
  return rare.length >= TELLING && questions > 1 && !rare.some(root => heard.get(root)!.some(said => said > 0))
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
  ...[
    'включено в план',
    'проводится работа',
    'ведётся работа',
    'работа ведётся',
    'прорабатываться',
    'находиться на особом контроле',
  ],
  ...['сообщить дополнительно', 'дополнительно сообщим', 'проинформировать дополнительно', 'уведомить дополнительно'],
  ...['учесть в дальнейшей работе', 'находиться в проработке', 'в зависимости от обстоятельств', 'в зависимости от ситуации'],
])
/** A question with no more of its words in the text is passed over… */
const MET = 0.4
/** …if the text speaks so much more of another; of a question hardly touched, a little more is enough. */
const GAP = 0.3
const LITTLE = 0.2
const LITTLE_GAP = 0.2
/** So many telling words of a question, of which none is said, and it is passed over too. */
const TELLING = 3
/** What it adds that the kind of thing asked for stands there, and takes away that it does not. */
const KIND = 0.1
/** A figure counts as the answer where it stands by no less than this share of the words best met. */
const NEAR = 0.5
/** Met so well, a question is answered even where nothing is counted. */
const WELL_MET = 0.75
/** Sentences of a letter that may be nothing but putting off. */
const PUT_OFF = 6
const WINDOW = 3
/** What a word that several questions share says of one of them. */
const COMMON = 0.5
/** What a question asks about, and for what kind of thing. */
type Asked = { roots: ReadonlySet<string>; holds: Holds | undefined; figure: boolean; leans: boolean }
/** «Сколько её ждать?» leans on the question before it: what it asks of is named there. */
const LEANING = /(?<![а-яё])(?:её|ее|его|их|им|ей|ему|это|этого|туда|там)(?![а-яё])/iu
const LATE = 64
/** Tokens of a sentence that may be nothing but an evasion. */
const SHORT = 14

/** Does the sentence hold a thing of the kind? */
type Holding = (holds: Holds, at: number) => boolean

/** Looked for once in a sentence, however many questions ask for a kind. */
function holdingIn(text: Text, sentences: readonly Sentence[]): Holding {
  const known = new Map<Holds, (boolean | undefined)[]>()
  return (holds, at) => {
    let held = known.get(holds)
    if (!held) known.set(holds, (held = []))
    return (held[at] ??= holds(text, sentences[at]!.first, sentences[at]!.last))
  }
}

/** The sentences, three at most, that speak most of what was asked; the shortest such stretch. */
function bestAnswer(
  sentences: number,
  heard: Heard,
  { roots, holds, figure }: Asked,
  weightOf: (root: string) => number,
  holding: Holding,
) {
  const covering = coverage(roots, heard, weightOf)
  const holdsAt = (at: number): boolean => holds !== undefined && holding(holds, at)
  const heldIn = (from: number, to: number): boolean => {
    for (let at = from; at <= to; at++) if (holdsAt(at)) return true
    return false
  }
  /** The figure stands in a sentence that speaks of what was asked. */
  const figureIsOwn = (from: number, to: number): boolean => {
    for (let at = from; at <= to; at++) if (holdsAt(at) && covering(at, at) > 0) return true
    return false
  }
  let best = { share: 0, from: 0, to: 0 }
  let figuredShare = -1
  for (let from = 0; from < sentences; from++) {
    for (let to = from; to < Math.min(sentences, from + WINDOW); to++) {
      const covered = covering(from, to)
      if (covered === 0) continue
      const held = holds && heldIn(from, to)
      const share = covered + (held === undefined ? 0 : held && (!figure || figureIsOwn(from, to)) ? KIND : -KIND)
      if (held === true && covered > figuredShare) figuredShare = covered
      const shorter = to - from < best.to - best.from
      if (share > best.share + 0.01 || (shorter && share > best.share - 0.01)) best = { share, from, to }
    }
  }
  return { ...best, figured: figuredShare >= best.share * NEAR }
}
