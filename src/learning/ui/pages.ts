// Pages of the room.
import type { Page } from '#platform/web/page.ts'

const everybody = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin']

export const pages: Page[] = [
  {
    path: '/learning',
    title: 'Моё обучение',
    about: 'Что пройти и к какому дню, мой путь, мои документы',
    roles: everybody,
    group: 'people',
    load: () => import('./MyLearningPage.tsx'),
  },
  {
    path: '/learning/department',
    title: 'Обучение отдела',
    about: 'Кому что пройти, у кого кончается документ, назначить курс',
    roles: ['head', 'director', 'hr'],
    group: 'people',
    load: () => import('./DepartmentPage.tsx'),
  },
  {
    path: '/learning/catalogue',
    title: 'Курсы и реестр',
    about: 'Каталог, уроки, группы, задания, документы об обучении',
    roles: ['hr'],
    group: 'people',
    load: () => import('./CataloguePage.tsx'),
  },
  { path: '/learning/courses/$id', title: 'Курс', about: '', roles: [], load: () => import('./CoursePage.tsx') },
  { path: '/learning/catalogue/$id', title: 'Курс в каталоге', about: '', roles: [], load: () => import('./DraftPage.tsx') },
  { path: '/learning/training', title: 'Группы и задания', about: '', roles: [], load: () => import('./TrainingPage.tsx') },
  { path: '/learning/registry', title: 'Реестр документов', about: '', roles: [], load: () => import('./RegistryPage.tsx') },
  { path: '/learning/effect', title: 'Что дали курсы', about: '', roles: [], load: () => import('./EffectPage.tsx') },
]
