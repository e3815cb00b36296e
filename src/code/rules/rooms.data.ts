// The rooms of the house as people call them: the first word of an endpoint's path → the screen.

type Room = { words: string; measures?: true }

export const rooms: Readonly<Record<string, Room>> = {
  appeals: { words: 'Реестр обращений' },
  bookings: { words: 'Запись на время' },
  calls: { words: 'Звонки' },
  'call-backs': { words: 'Перезвонить' },
  clients: { words: 'Дело клиента' },
  conflicts: { words: 'Конфликт' },
  contacts: { words: 'Приём у окна' },
  departments: { words: 'Отдел сегодня', measures: true },
  drafts: { words: 'Ответ на обращение' },
  letters: { words: 'Проверка текста' },
  mail: { words: 'Почта' },
  observance: { words: 'Отдел сегодня', measures: true },
  promises: { words: 'Обещания' },
  ratings: { words: 'Оценка клиента' },
  tickets: { words: 'Очередь' },
  views: { words: 'Кто открывал дело', measures: true },
}
