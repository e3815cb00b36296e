// Ideas of the invented centre: one waits, one is being tried, some worked, some did not.

export type DemoIdea = {
  code: string
  author: string
  department: string
  hurts: string
  change: string
  clause: string
  daysAgo: number
  answer?: readonly [by: string, answer: 'try' | 'no', words: string]
  seen?: readonly [outcome: 'worked' | 'did-not', words: string]
}

export const demoIdeas: readonly DemoIdea[] = [
  {
    code: 'water',
    author: 'sidorova',
    department: 'jobs',
    hurts: 'В жару люди в очереди выходят попить и пропускают свой номер.',
    change: 'Поставить воду и стаканы у табло',
    clause: '3.5',
    daysAgo: 152,
    answer: ['krylova', 'try', 'Куллер есть на складе, ставим с понедельника.'],
    seen: ['worked', 'За месяц никто не пропустил номер из-за того, что вышел. Люди говорят спасибо.'],
  },
  {
    code: 'sample',
    author: 'gusev',
    department: 'benefits',
    hurts: 'В заявлении на выплату путают две графы, и человек приходит второй раз.',
    change: 'Положить на стойку заполненный образец с двумя стрелками',
    clause: '4.2',
    daysAgo: 118,
    answer: ['melnik', 'try', 'Образец готовим к пятнице, проверим на двух окнах.'],
    seen: ['worked', 'За три недели с неверной графой вернулись двое, раньше было по двое в день.'],
  },
  {
    code: 'lunch',
    author: 'shilov',
    department: 'employers',
    hurts: 'В обед звонят организации, трубку никто не берёт.',
    change: 'Дежурить на телефоне по очереди',
    clause: '3.6',
    daysAgo: 96,
    answer: ['ukhov', 'try', 'Пробуем две недели, кому неудобно, скажите мне.'],
    seen: ['did-not', 'Звонков в обед по одному в день, а дежурный остаётся без обеда. Вернулись к перезвону в 14 часов.'],
  },
  {
    code: 'music',
    author: 'pronin',
    department: 'jobs',
    hurts: 'В зале тихо, и слышно, о чём говорят у окна.',
    change: 'Включить негромкую музыку',
    clause: '3.7',
    daysAgo: 71,
    answer: ['krylova', 'no', 'Слабослышащим станет труднее. Попросили перегородки между окнами.'],
  },
  {
    code: 'evening',
    author: 'akhmetov',
    department: 'benefits',
    hurts: 'Те, кто уже работает, не успевают к нам до шести.',
    change: 'Раз в неделю вести приём до восьми по записи',
    clause: '3.5',
    daysAgo: 33,
    answer: ['melnik', 'try', 'Пробуем по четвергам до конца месяца.'],
  },
  {
    code: 'map',
    author: 'vorontsova',
    department: 'jobs',
    hurts: 'После ремонта люди ищут двенадцатый кабинет на первом этаже.',
    change: 'Наклеить на пол дорожку от входа',
    clause: '3.8',
    daysAgo: 20,
    answer: ['krylova', 'try', 'Дорожку заказали, клеим во вторник вечером.'],
  },
  {
    code: 'slips',
    author: 'yakovleva',
    department: 'jobs',
    hurts: 'Памятку после приёма теряют и звонят переспросить дату.',
    change: 'Предлагать дату сообщением, если человек согласен',
    clause: '2.2',
    daysAgo: 4,
  },
]
