// Words of thanks and nominations of the invented centre.

/** Said to a colleague. */
export const thanksWords = [
  'Подменила у окна в обед, очередь не встала.',
  'Объяснил новый порядок выплат на примерах, теперь понятно всем.',
  'Нашла в архиве справку, которую мы искали два дня.',
  'Спокойно поговорил с человеком, который уже собирался писать жалобу.',
  'Помогла с письмом: клиент понял с первого раза.',
  'Предупредил заранее, что не успевает. Мы перенесли встречу, и никто не ждал.',
  'Принял моего клиента без лишних вопросов, хотя день был трудный.',
  'Терпеливо показал, как работает новая форма.',
  'Осталась на связи, пока человек не дозвонился до работодателя.',
  'Собрала памятку для окна, ей пользуется весь отдел.',
  '',
  'Поддержал после тяжёлого приёма.',
] as const

export const departmentWords = [
  'За быстрые ответы по выплатам всю неделю.',
  'За ярмарку вакансий: пришло много людей, и никто не потерялся.',
] as const

/** Nobody has thought of them for long: the head’s hint has somebody to name. */
export const unthanked = ['sorokina', 'matveev', 'ermolaeva'] as const

export type DemoNomination = {
  code: string
  title: string
  nominee: string
  nominator: string
  why: string
  daysAgo: number
  votes?: readonly (readonly ['for' | 'against', string])[]
  ground?: string
  appeal?: { text: string; answer: string }
  /** Who is to find oneself in the committee. */
  judge?: string
}

export const demoNominations: readonly DemoNomination[] = [
  {
    code: 'golubeva', title: 'Человек человеку', nominee: 'golubeva', nominator: 'shilov', daysAgo: 130,
    why: 'Взяла на себя приём людей, которым отказали раньше, и каждому нашла, что можно сделать дальше.',
    votes: [['for', 'Отзывы клиентов говорят сами.'], ['for', 'Видел её приём, согласен.'], ['for', 'Дело видно по записям.']],
    ground: 'Клиенты благодарят за ясные ответы и за то, что отказ не стал концом разговора.',
  },
  {
    code: 'pronin', title: 'Слово держим', nominee: 'pronin', nominator: 'gusev', daysAgo: 95,
    why: 'Перезванивает всем, кому обещал, даже если ответ ещё не готов.',
    votes: [['for', 'Обещания выполнены.'], ['against', 'Данных за полгода пока мало.'], ['against', 'Вернёмся, когда записей станет больше.']],
    ground: 'Работа хорошая, но обещаний за это время мало, чтобы судить уверенно. Выдвинуть можно снова через полгода.',
    appeal: {
      text: 'Артём работал на замене в двух окнах, поэтому записей меньше.',
      answer: 'Посмотрели записи обоих окон: вывод комиссии верен. Весной предложим выдвинуть его снова.',
    },
  },
  {
    code: 'tikhonov', title: 'Вместе', nominee: 'tikhonov', nominator: 'yakovleva', daysAgo: 55,
    why: 'Каждую пятницу приходил в наш отдел и разбирал с нами трудные случаи по обучению.',
    votes: [['for', 'Помогал без просьбы начальника.'], ['for', 'Благодаря ему людей не посылают по кругу.'], ['against', 'Хотелось бы видеть больше записей.']],
    ground: 'Два отдела подтвердили: после его разборов клиентов не отправляют туда и обратно.',
  },
  {
    code: 'akhmetov', title: 'Вместе', nominee: 'akhmetov', nominator: 'kornilova', daysAgo: 4, judge: 'vorontsova',
    why: 'Три раза за месяц принимал клиентов, которых мы передали в конце дня, и сообщал нам, чем кончилось.',
    votes: [['for', 'Передачи приняты и доведены до конца.']],
  },
]
