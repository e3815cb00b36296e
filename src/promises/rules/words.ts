// How origins, reasons of lateness and steps of reminding are said on the screens.
import type { LateBecause, Origin, Told } from '../model.ts'

export const originWords: Record<Origin, string> = {
  visit: 'на приёме',
  call: 'по телефону',
  letter: 'в письме',
  mail: 'по электронной почте',
  message: 'в сообщении',
  rating: 'после оценки',
  office: 'по порядку центра',
  meeting: 'на встрече',
}

export const becauseWords: Record<LateBecause, string> = {
  'other-body': 'ждали другое ведомство',
  workload: 'было много клиентов',
  papers: 'не хватило документов',
  absence: 'поздно передали дела',
  system: 'не работала система',
  client: 'не застали человека',
  other: 'другое',
}

export const toldWords: Record<Told, string> = {
  before: 'Скоро срок',
  due: 'Срок подошёл',
  late: 'Опоздание',
  head: 'Опоздание, сказали начальнику',
  director: 'Опоздание, сказали руководству',
  calendar: 'Отдел тогда не работает, согласуйте другой срок',
  asked: 'Человек спрашивает, как дела',
}
