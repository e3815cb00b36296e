// What the program itself says to a client in a messenger: short, in answer to what the client did, never of its own accord.

/** The first answer: polite, and the question of consent whole, as it will be recorded. */
export const greeting = (centre: string): string =>
  `Здравствуйте! Это ${centre}. Ваше сообщение получили.\n\n` +
  'Ответить здесь сможем с Вашего согласия: сотрудник увидит эту переписку, и она сохранится в центре. ' +
  'Пишем только по Вашему вопросу и только в рабочие часы. Отказаться можно в любой момент: кнопкой или словом «стоп».\n\n' +
  'Вы согласны, чтобы мы отвечали Вам здесь?'

export const agreed =
  'Спасибо. Сотрудник ответит Вам здесь в рабочие часы.\n\n' +
  'Чтобы мы нашли Ваше дело, можно прислать телефон кнопкой ниже. Больше не хотите переписки: напишите «стоп».'

const orCall = (phone: string) => (phone ? `Можно позвонить: ${phone}. ` : '')

export const notNow = (phone: string): string =>
  `Хорошо, писать сюда не будем. ${orCall(phone)}Передумаете: напишите нам ещё раз.`

export const stopped = (phone: string): string =>
  `Больше не пишем Вам здесь. ${orCall(phone)}Понадобимся снова: напишите нам сюда.`

export const buttonWords = {
  agree: 'Согласен',
  'not-now': 'Не сейчас',
  stop: 'Стоп',
  phone: 'Прислать мой телефон',
} as const

/** Who writes: full name and position, in one line under the text. */
export const signatureOf = (who: { surname: string; name: string; patronymic: string; position: string }): string =>
  [[who.surname, who.name, who.patronymic].filter(Boolean).join(' '), who.position].filter(Boolean).join(', ')
