// What the invented centre told its people in half a year.

export type DemoAnnouncement = {
  code: string
  author: string
  /** Null: the whole centre. */
  department: string | null
  title: string
  text: string
  daysAgo: number
  /** Have not read it yet. */
  unread?: readonly string[]
}

export const demoAnnouncements: readonly DemoAnnouncement[] = [
  {
    code: 'hall',
    author: 'zaytseva',
    department: null,
    title: 'Зал закрыт на покраску в субботу',
    text: 'В понедельник окна 1–3 стоят на новых местах. Номера окон прежние.',
    daysAgo: 131,
  },
  {
    code: 'medical',
    author: 'romanova',
    department: null,
    title: 'Медосмотр по отделам',
    text: 'Поликлиника на Садовой, 3, с 8 до 12. День отдела знает начальник. Паспорт с собой.',
    daysAgo: 64,
  },
  {
    code: 'phones',
    author: 'kim',
    department: null,
    title: 'Телефоны обновятся в среду после 18',
    text: 'С 18 до 19 звонить нельзя. Если утром трубка молчит, наберите 101.',
    daysAgo: 26,
  },
  {
    code: 'order',
    author: 'krylova',
    department: 'jobs',
    title: 'Новый порядок записи на ярмарку',
    text: 'С понедельника записываем через «Запись на время», бумажный список больше не ведём. Вопросы соберу на планёрке.',
    daysAgo: 2,
    unread: ['vorontsova', 'pronin', 'sorokina'],
  },
]
