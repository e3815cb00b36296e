// What is looked at in written work: a conversation in writing has no steps of its own, so the card asks about the text.
import type { Channel } from '#contacts/model.ts'

type Line = { code: string; clause: string; title: string }

const answer: readonly Line[] = [
  { code: 'whole', clause: '4.4', title: 'Есть ответ на каждый вопрос человека' },
  { code: 'clear', clause: '4.4', title: 'Понятно с первого раза: короткие предложения, простые слова' },
  { code: 'named', clause: '4.4', title: 'Обращается к человеку по имени и отчеству, не в третьем лице' },
  { code: 'sure', clause: '4.4', title: 'Факты, даты и основание названы точно, толковать двояко нечего' },
  { code: 'next', clause: '4.4', title: 'Сказано, что делать дальше, куда и до какого дня' },
  { code: 'sorry', clause: '4.4', title: 'Если ошибся центр: за ошибку извинились' },
]

const letterOfMail: readonly Line[] = [
  { code: 'short', clause: '4.5', title: 'Коротко и по делу' },
  { code: 'whole', clause: '4.5', title: 'Есть ответ на каждый вопрос человека' },
  { code: 'next', clause: '4.5', title: 'Сказано, что делать дальше, куда и до какого дня' },
  { code: 'signed', clause: '4.5', title: 'В подписи имя, должность и телефон для вопросов' },
]

const message: readonly Line[] = [
  ...letterOfMail.slice(0, 3),
  { code: 'agreed', clause: '4.5', title: 'Переписку начал сам человек, в рабочее время' },
]

export const writingSteps: Partial<Record<Channel, readonly Line[]>> = { letter: answer, mail: letterOfMail, message }
