// The law's grounds not to answer on the merits, each with what must be done instead.

export type Ground = {
  code: string
  title: string
  source: string
  /** What the law asks to do instead of an answer. */
  todo: string
  /** Whether somebody must be told, and the norm of the term (counted from registration); null: nobody has to be. */
  notice: { norm: string | null } | null
}

const law = 'Федеральный закон от 02.05.2006 № 59-ФЗ'

export const grounds: Ground[] = [
  {
    code: 'no-name',
    title: 'Нет фамилии или адреса для ответа',
    source: `${law}, ст. 11 ч. 1`,
    todo: 'Ответ не даётся. Если в тексте есть признаки преступления, направьте в полицию или прокуратуру.',
    notice: null,
  },
  {
    code: 'court',
    title: 'Обжалуется решение суда',
    source: `${law}, ст. 11 ч. 2`,
    todo: 'Верните обращение и объясните, как обжаловать решение суда.',
    notice: { norm: 'appeal.court-decision' },
  },
  {
    code: 'abuse',
    title: 'Брань, оскорбления или угрозы',
    source: `${law}, ст. 11 ч. 3`,
    todo: 'Можно не отвечать по существу. Сообщите, что так писать нельзя. Об угрозах скажите руководителю.',
    notice: { norm: null },
  },
  {
    code: 'unreadable',
    title: 'Текст не прочесть',
    source: `${law}, ст. 11 ч. 4`,
    todo: 'Сообщите об этом, если читаются фамилия и адрес.',
    notice: { norm: 'appeal.unreadable' },
  },
  {
    code: 'unclear',
    title: 'Не понять, о чём обращение',
    source: `${law}, ст. 11 ч. 4.1`,
    todo: 'Сообщите, что суть не понятна, и попросите написать подробнее.',
    notice: { norm: 'appeal.unclear' },
  },
  {
    code: 'again',
    title: 'Вопрос, на который уже много раз отвечали, и новых доводов нет',
    source: `${law}, ст. 11 ч. 5`,
    todo: 'Руководитель решает прекратить переписку по этому вопросу. Сообщите об этом.',
    notice: { norm: null },
  },
  {
    code: 'published',
    title: 'Ответ уже опубликован на сайте',
    source: `${law}, ст. 11 ч. 5.1`,
    todo: 'Сообщите адрес страницы с ответом. Жалобу на сам ответ рассматривают по существу.',
    notice: { norm: 'appeal.published' },
  },
  {
    code: 'secret',
    title: 'Ответ раскроет тайну, которую охраняет закон',
    source: `${law}, ст. 11 ч. 6`,
    todo: 'Сообщите, что ответить по существу нельзя и почему.',
    notice: { norm: null },
  },
  {
    code: 'withdrawn',
    title: 'Человек попросил прекратить рассмотрение',
    source: `${law}, ст. 5 п. 5`,
    todo: 'Приложите просьбу человека и подтвердите, что рассмотрение прекращено.',
    notice: { norm: null },
  },
]
