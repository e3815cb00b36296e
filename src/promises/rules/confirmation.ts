// The words of a confirmation: what, who, by when, where to ask; without a word about the client.
type Confirmed = {
  what: string
  byClient: boolean
  ownerName: string
  due: string
  department: string
  centre: string
  phone: string
}

export const confirmationText = ({ what, byClient, ownerName, due, department, centre, phone }: Confirmed): string =>
  [
    byClient ? `Мы договорились, что Вы сделаете: ${ended(what)}` : `Мы обещали: ${ended(what)}`,
    `Срок: ${due}.`,
    byClient ? `Если не получится к сроку, скажите нам: ${ownerName}, ${department}.` : `Отвечает ${ownerName}, ${department}.`,
    `Вопросы: ${phone}. ${centre}.`,
    'Как идёт дело, видно по ссылке:',
  ].join('\n')

/** One mark at the end, whichever was typed. */
const ended = (what: string) => (/[.!?…]$/u.test(what) ? what : `${what}.`)
