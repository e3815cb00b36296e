// 4.4: a question of the appeal that the text does not answer in substance. Judged from the words they share, so always «likely».
import { askedIn, type Asked } from '../questions/asked.ts'
import { evasions } from '../questions/evasions.ts'
import { learned } from '../questions/likely.ts'
import { matches, tell } from '../questions/match.ts'
import { leastAnswered, sumOf } from '../questions/odds.ts'
import { weights } from '../questions/weights.data.ts'
import { answeringSentences } from './places.ts'
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
    // Its phrases stand on the shelf before any text is looked at.
    evasions(dictionary)
    const late = new Map<string, readonly Asked[]>()
    // A letter is checked at each keystroke, its questions stay the same.
    const asked = (question: string): readonly Asked[] => {
      let known = late.get(question)
      if (known) return known
      if (late.size >= LATE) late.clear()
      late.set(question, (known = askedIn(dictionary, question)))
      return known
    }
    return letter => {
      const { text, case: about } = letter
      if (about.questions.length === 0) return []
      const sentences = answeringSentences(letter)
      const { parts: found, seen } = matches(text, sentences, about.questions.map(asked))
      tell(found, seen, learned())
      return found.flatMap((parts, at) => {
        const { signs, share, from, to } = leastAnswered(parts, weights)
        if (sumOf(signs, weights) < FROM) return []
        const end = sentences.at(-1)?.end ?? 0
        const place = share >= NAMED ? { start: sentences[from]!.start, end: sentences[to]!.end } : { start: end, end }
        const message = `Похоже, нет ответа на вопрос «${about.questions[at]!}».`
        return [{ ...place, question: at, message, confidence: 'likely' as const }]
      })
    }
  },
}

/** The log odds from which a question counts as unanswered. */
const FROM = 0.3
/** A place that says so much of the question is shown as what was taken for the answer. */
const NAMED = 0.5
const LATE = 64
