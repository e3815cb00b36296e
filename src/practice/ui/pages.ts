// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin']

export const pages: Page[] = [
  {
    path: '/practice',
    title: 'Пять минут',
    about: 'Случаи из работы: вспомнить Кодекс. Ответы видите только Вы',
    roles: everybody,
    group: 'people',
    load: () => import('./PracticePage.tsx'),
  },
  {
    path: '/certification',
    title: 'Аттестация',
    about: 'Проверка знания Кодекса по приказу: сдать, посмотреть результат',
    roles: everybody,
    group: 'people',
    load: () => import('./CertificationPage.tsx'),
  },
  {
    path: '/certification/department',
    title: 'Аттестация: отдел',
    about: 'Кто сдал, какие пункты знают хуже, приказ и банк вопросов',
    roles: ['head', 'director', 'hr'],
    group: 'people',
    load: () => import('./DepartmentPage.tsx'),
  },
  {
    path: '/practice/questions',
    title: 'Вопросы',
    about: 'Банк вопросов: свои, правки, спорные',
    roles: ['integrity'],
    group: 'people',
    load: () => import('./QuestionsPage.tsx'),
  },
  { path: '/practice/questions/$key', title: 'Вопрос', about: '', roles: [], load: () => import('./QuestionPage.tsx') },
  { path: '/practice/progress', title: 'Мои знания', about: '', roles: [], load: () => import('./ProgressPage.tsx') },
  {
    path: '/certification/orders/new',
    title: 'Приказ об аттестации',
    about: '',
    roles: [],
    load: () => import('./OrderPage.tsx'),
  },
  { path: '/certification/attempts/$id', title: 'Попытка', about: '', roles: [], load: () => import('./AttemptPage.tsx') },
]
