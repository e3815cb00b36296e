// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/check',
    title: 'Проверка текста',
    about: 'Вставить письмо и поправить то, что клиента заденет или запутает',
    roles: ['specialist', 'hall', 'head', 'director', 'hr', 'integrity'],
    load: () => import('./CheckPage.tsx'),
  },
  {
    path: '/check/set-aside',
    title: 'Отложенные замечания',
    about: 'Какие правила проверки оставляют без внимания и почему',
    roles: ['head', 'director', 'integrity'],
    load: () => import('./AsidesPage.tsx'),
  },
  {
    path: '/letters/templates',
    title: 'Шаблоны писем',
    about: 'С чего начинают ответ или письмо, и готовые фразы для них',
    roles: ['specialist', 'hall', 'head', 'director'],
    load: () => import('./library/LibraryPage.tsx'),
  },
  {
    path: '/blank',
    title: 'Бланк письма',
    about: 'Что стоит вверху каждого письма: название, адрес, номера, эмблема, код',
    roles: ['director', 'admin'],
    group: 'setting-up',
    load: () => import('./blank/BlankPage.tsx'),
  },
  {
    path: '/appeals/$id/answer',
    title: 'Ответ на обращение',
    about: '',
    roles: [],
    load: () => import('./writing/AnswerPage.tsx'),
  },
]
