// What the invented centre did together in half a year, and its regular meetings. Every place is made up.
import type { GatheringText } from '#gatherings/model.ts'

export type DemoGathering = {
  code: string
  kind: GatheringText['kind']
  title: string
  about: string
  place: string
  /** Days from today; beginning and length in hours of the clock. */
  day: number
  hour: number
  hours: number
  places: number | null
  guestsMost: number
  budget: number
  budgetLine: string
  organiser: string
  /** Share of colleagues who sign up. */
  liking: number
  again: string
  otherwise: string
}

const none = { budget: 0, budgetLine: '', guestsMost: 0, places: null, again: '', otherwise: '' }

export const demoGatherings: DemoGathering[] = [
  {
    ...none,
    code: 'planting',
    kind: 'volunteer',
    title: 'Сажаем липы у центра',
    about: 'Двадцать саженцев вдоль пандуса. Лопаты и перчатки есть.',
    place: 'Двор, Липовая, 8',
    day: -160,
    hour: 15,
    hours: 2,
    organiser: 'gusev',
    liking: 0.6,
    again: 'Чай из термосов и музыка',
    otherwise: 'Начать раньше: к пяти стемнело',
  },
  {
    ...none,
    code: 'family',
    kind: 'family',
    title: 'День семьи в парке',
    about: 'Эстафета, мастерская для детей, общий стол.',
    place: 'Парк «Берёзовая роща», беседка 2',
    day: -118,
    hour: 11,
    hours: 4,
    places: 40,
    guestsMost: 4,
    budget: 18_000,
    budgetLine: 'Корпоративные мероприятия, 226',
    organiser: 'romanova',
    liking: 0.75,
    again: 'Мастерская для детей: все просят ещё',
    otherwise: 'Воды взять вдвое больше',
  },
  {
    ...none,
    code: 'volleyball',
    kind: 'sport',
    title: 'Волейбол между отделами',
    about: 'Три отдела, по пять человек. Болеть тоже нужно.',
    place: 'Зал школы № 4',
    day: -75,
    hour: 18,
    hours: 2,
    organiser: 'pronin',
    liking: 0.5,
    again: 'Смешанные команды из разных отделов',
    otherwise: 'Свисток и табло принести свои',
  },
  {
    ...none,
    code: 'veterans',
    kind: 'veterans',
    title: 'Встреча с теми, кто работал до нас',
    about: 'Ветераны службы расскажут, как искали работу людям без компьютеров.',
    place: 'Актовый зал',
    day: -40,
    hour: 15,
    hours: 2,
    budget: 6000,
    budgetLine: 'Корпоративные мероприятия, 226',
    organiser: 'sorokina',
    liking: 0.7,
    again: 'Рассказ Анны Петровны под запись',
    otherwise: 'Стулья поставить кругом, а не рядами',
  },
  {
    ...none,
    code: 'voice',
    kind: 'training',
    title: 'Тренинг: голос к концу дня',
    about: 'Как говорить восемь часов и не сорвать голос. Ведёт приглашённый педагог.',
    place: 'Учебный класс, второй этаж',
    day: -12,
    hour: 16,
    hours: 2,
    places: 12,
    budget: 15_000,
    budgetLine: 'Обучение, 226',
    organiser: 'vorontsova',
    liking: 0.8,
  },
  {
    ...none,
    code: 'games',
    kind: 'corporate',
    title: 'Вечер настольных игр',
    about: 'Играем отделами. Приносите любимые игры.',
    place: 'Зал на втором этаже',
    day: 6,
    hour: 18,
    hours: 3,
    places: 12,
    guestsMost: 2,
    organiser: 'gusev',
    liking: 0.6,
  },
  {
    ...none,
    code: 'new-year',
    kind: 'corporate',
    title: 'Новогодний вечер',
    about: 'Номера от отделов, подарки детям, награждение.',
    place: 'Дом культуры, малый зал',
    day: 27,
    hour: 17,
    hours: 4,
    guestsMost: 3,
    budget: 60_000,
    budgetLine: 'Корпоративные мероприятия, 226',
    organiser: 'romanova',
    liking: 0.4,
  },
]

/** Waits for a director. */
export const proposed: DemoGathering = {
  ...none,
  code: 'skiing',
  kind: 'sport',
  title: 'Лыжный поход в январе',
  about: 'Десять километров, привал с чаем. Лыжи даст прокат.',
  place: 'База «Снежинка»',
  day: 48,
  hour: 10,
  hours: 5,
  guestsMost: 2,
  budget: 9000,
  organiser: 'tikhonov',
  liking: 0,
}

export const impressionsWords = ['Спасибо, было тепло', 'Хочу ещё такое', 'Давно так не смеялись', 'Можно на час дольше', '', '', '']

export const planning = {
  title: 'Планёрка отдела',
  items: [
    { title: 'Что было на неделе', minutes: 10, decision: 'Второе окно открываем с десяти, когда ждут больше пяти человек' },
    { title: 'Сложные случаи', minutes: 15, decision: '' },
    { title: 'Кто кого заменяет', minutes: 5, decision: 'График на две недели вывесили' },
  ],
}

export const council = {
  title: 'Совещание начальников',
  items: [
    { title: 'Ожидание и оценки за месяц', minutes: 20, decision: '' },
    { title: 'Обучение новых сотрудников', minutes: 20, decision: '' },
    { title: 'Бюджет событий', minutes: 10, decision: '' },
  ],
}
