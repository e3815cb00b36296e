// The rooms of the house as people call them: the first word of an endpoint's path → the screen.

type Room = { words: string; measures?: true }

export const rooms: Readonly<Record<string, Room>> = {
  announcements: { words: 'Объявления' },
  appeals: { words: 'Реестр обращений' },
  bookings: { words: 'Запись на время' },
  calls: { words: 'Звонки' },
  'call-backs': { words: 'Перезвонить' },
  certification: { words: 'Аттестация', measures: true },
  clients: { words: 'Дело клиента' },
  conflicts: { words: 'Конфликт' },
  contacts: { words: 'Приём у окна' },
  departments: { words: 'Отдел сегодня', measures: true },
  drafts: { words: 'Ответ на обращение' },
  gatherings: { words: 'События' },
  ideas: { words: 'Идеи' },
  letters: { words: 'Проверка текста' },
  mail: { words: 'Почта' },
  meetings: { words: 'Совещания' },
  observance: { words: 'Отдел сегодня', measures: true },
  practice: { words: 'Пять минут' },
  promises: { words: 'Обещания' },
  ratings: { words: 'Оценка клиента' },
  situations: { words: 'Вопросы о Кодексе' },
  tickets: { words: 'Очередь' },
  views: { words: 'Кто открывал дело', measures: true },
}
