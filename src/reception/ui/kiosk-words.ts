// What the kiosk says, by language. A language is offered when all of its words are here; reasons are translated in the catalogue.
import type { Help } from '#clients/model.ts'
import type { ExpectedWait } from '../model.ts'

export type Words = {
  language: string
  title: string
  lead: string
  helpTitle: string
  helpLead: string
  help: Record<Help, string>
  take: string
  takeFirst: string
  wait: (wait: ExpectedWait) => string
  larger: string
  contrast: string
  aloud: string
  yours: string
  ahead: (count: number) => string
  follow: string
  watch: string
  print: string
  done: string
  stays: (seconds: number) => string
  trouble: string
  again: string
}

const russian: Words = {
  language: 'Русский',
  title: 'С чем Вы пришли?',
  lead: 'Нажмите на строку. Все услуги бесплатны.',
  helpTitle: 'Чем помочь?',
  helpLead: 'По желанию, причину называть не нужно',
  help: {
    escort: 'Проводить и\u00a0усадить',
    louder: 'Говорить громче',
    'large-print': 'Печатать крупнее',
    'sign-language': 'Жестовый язык',
    interpreter: 'Позвать переводчика',
    'with-child': 'Я с\u00a0ребёнком',
  },
  take: 'Взять талон',
  takeFirst: 'Сначала выберите, с чем пришли',
  wait: wait =>
    wait === null
      ? 'Администратор подскажет, сколько ждать'
      : wait.fromMinutes === 0
        ? `Сейчас ждать до ${wait.toMinutes} минут`
        : `Сейчас ждать от ${wait.fromMinutes} до ${wait.toMinutes} минут`,
  larger: 'Крупнее',
  contrast: 'Контрастнее',
  aloud: 'Прочитать вслух',
  yours: 'Ваш номер',
  ahead: count => (count === 0 ? 'Вы следующий в очереди' : `Перед Вами: ${count}`),
  follow: 'Наведите телефон: очередь будет видна на нём',
  watch: 'Номер окна появится на табло',
  print: 'Напечатать',
  done: 'Готово',
  stays: seconds => `Экран закроется через ${seconds} с. Нажмите в любом месте, чтобы продлить`,
  trouble: 'Талон пока не выдать: нет связи. Подойдите к администратору зала, он запишет Вас.',
  again: 'Попробовать ещё раз',
}

const english: Words = {
  language: 'English',
  title: 'What brings you here?',
  lead: 'Touch a line. All services are free.',
  helpTitle: 'How can we help?',
  helpLead: 'If you like; no reason needed',
  help: {
    escort: 'Walk me to\u00a0a\u00a0seat',
    louder: 'Speak louder',
    'large-print': 'Large print',
    'sign-language': 'Sign language',
    interpreter: 'An interpreter',
    'with-child': 'I have a\u00a0child',
  },
  take: 'Take a ticket',
  takeFirst: 'Choose a line first',
  wait: wait =>
    wait === null
      ? 'The administrator will tell you how long'
      : wait.fromMinutes === 0
        ? `Up to ${wait.toMinutes} minutes now`
        : `${wait.fromMinutes} to ${wait.toMinutes} minutes now`,
  larger: 'Larger',
  contrast: 'More contrast',
  aloud: 'Read aloud',
  yours: 'Your number',
  ahead: count => (count === 0 ? 'You are next' : `Ahead of you: ${count}`),
  follow: 'Scan it to follow the queue on your phone',
  watch: 'The board will show your window',
  print: 'Print',
  done: 'Done',
  stays: seconds => `This closes in ${seconds} s. Touch anywhere to keep it`,
  trouble: 'No ticket yet: the network is away. Please ask the administrator of the hall.',
  again: 'Try again',
}

export const kioskWords = { ru: russian, en: english }
export type Language = keyof typeof kioskWords
