// Pages of the room.
import type { Page } from '#platform/web/page.ts'

export const pages: Page[] = [
  {
    path: '/hiring',
    title: 'Подбор',
    about: 'Вакансии, кандидаты, собеседования по шести ценностям',
    roles: ['hr', 'head', 'director'],
    group: 'people',
    load: () => import('./VacanciesPage.tsx'),
  },
  {
    path: '/interviews',
    title: 'Моё собеседование',
    about: 'Кого и о чём спросить, отметить ответы по опорным фразам',
    roles: ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin'],
    group: 'people',
    load: () => import('./InterviewsPage.tsx'),
  },
  { path: '/interviews/$id', title: 'Собеседование', about: '', roles: [], load: () => import('./InterviewPage.tsx') },
  { path: '/hiring/bank', title: 'Вопросы собеседования', about: '', roles: [], load: () => import('./BankPage.tsx') },
  { path: '/hiring/new', title: 'Новая вакансия', about: '', roles: [], load: () => import('./NewVacancyPage.tsx') },
  { path: '/hiring/vacancies/$id', title: 'Вакансия', about: '', roles: [], load: () => import('./VacancyPage.tsx') },
  { path: '/hiring/candidates/$id', title: 'Кандидат', about: '', roles: [], load: () => import('./CandidatePage.tsx') },
  {
    path: '/hiring/candidates/$id/letter',
    title: 'Письмо кандидату',
    about: '',
    roles: [],
    load: () => import('./LetterPage.tsx'),
  },
]
