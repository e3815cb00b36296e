// 4.1 е: agitation for or against a party, a candidate or a movement.
import { agitationDenials, agitationTurns } from '../words/hint-turns.data.ts'
import { wordList, type WordList } from './sentence-words.ts'
import { judgeSentences } from './tone-rule.ts'
import type { Rule } from './rule.ts'

export const neutrality: Rule = {
  id: 'neutrality',
  clause: '4.1 е',
  severity: 'error',
  why: 'Сотрудник центра не агитирует: политика – личное дело каждого.',
  needs: 'text',
  bad: [
    {
      text: 'Голосуйте за партию «Новый берег», только она думает о рабочих.',
      marks: ['Голосуйте за партию «Новый берег», только она думает о рабочих.'],
    },
    { text: 'На выборах поддержите нашего директора.', marks: ['На выборах поддержите нашего директора.'] },
    {
      text: 'Не забудьте прийти на выборы и отдать голос за нашего кандидата.',
      marks: ['Не забудьте прийти на выборы и отдать голос за нашего кандидата.'],
    },
  ],
  good: [
    'В день выборов, 14 сентября, приёма не будет.',
    'Второй кандидат на место слесаря придёт 3 мая.',
    'Выбрать удобный день можно в личном кабинете.',
    'На вопрос о выборах старосты ответит администрация.',
    'Ваше письмо нам переслал депутат, отвечаем на него.',
  ],
  prepare(dictionary) {
    const [votes, bodies, urges] = [VOTES, BODIES, URGES].map(words => wordList(dictionary, words)) as [
      WordList,
      WordList,
      WordList,
    ]
    const harmless = wordList(
      dictionary,
      'комиссия, приём, график, избиратель, тема, занятие, место, вакансия, слесарь, собеседование',
    )
    const [turns, denials] = [wordList(dictionary, agitationTurns), wordList(dictionary, agitationDenials)]
    const sides = wordList(dictionary, 'за, против')
    return judgeSentences(dictionary, {
      rule: 'neutrality',
      message: 'Похоже на агитацию. Уберите.',
      from: -2.9,
      sure: ({ text }, sentence) => {
        if (harmless.said(text, sentence)) return false
        if (turns.said(text, sentence) && !denials.said(text, sentence)) return true
        const body = bodies.said(text, sentence)
        return (votes.said(text, sentence) && (body || sides.said(text, sentence))) || (body && urges.said(text, sentence))
      },
    })
  },
}

const VOTES =
  'голосовать, проголосовать, отдать голос, отдавать голос, ваш голос, прийти на выборы, поставить галочку, поставить крестик'
/** Parties, offices that are elected, and those who stand for them. */
const BODIES =
  'партия, партийный, кандидат в депутаты, депутат, мэр, губернатор, оппозиция, либерал, коммунист, единоросс, эсер, движение, избирательный блок, наш кандидат, список номер, депутатский, выборы'
const URGES =
  'поддержать, поддержите, поддерживать, вступить, вступать, не верить, доверять, не слушать, защищать, заботиться, думать о, обещать, обманывать, воровать, развалить, развалить всё, хватит выбирать, пора менять, сменить власть, достойный, заслуживать, лучше остальных, один бороться, только он, только она, спасибо партии, митинг, листовка, агитация, агитировать, подписаться за, поставить подпись за'
