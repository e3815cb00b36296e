// The answer to what the law does not count as an appeal: how to submit it officially, in plain words.

type Centre = { title: string; address: string; phone: string }

/** A text to correct and send: nothing of what the author wrote is repeated. */
export const explanationText = (
  { name, patronymic }: { name: string; patronymic: string },
  { title, address, phone }: Centre,
): string =>
  [
    name ? `${[name, patronymic].filter(Boolean).join(' ')}, здравствуйте!` : 'Здравствуйте!',
    '',
    'Мы получили Ваше письмо. По закону с 30 марта 2025 года обращение по электронной почте или в мессенджере не считается официальным: так нельзя подтвердить, кто его написал.',
    '',
    'Чтобы получить официальный ответ в течение 30 дней, подайте обращение одним из способов:',
    '— на Госуслугах: раздел «Подать жалобу» или «Обращение»;',
    '— на сайте центра, войдя через Госуслуги;',
    `— почтой или лично: ${address}.`,
    'Напишите фамилию, имя, отчество, адрес для ответа и вопрос; письмо на бумаге подпишите и поставьте дату.',
    '',
    `Если вопрос простой, позвоните: ${phone}. Поможем сразу.`,
    '',
    title,
  ].join('\n')
