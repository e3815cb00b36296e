// Hiring in the invented centre: two vacancies and those who came. Every name is made up.
import type { Requirement, Source } from '#hiring/model.ts'

type Person = {
  name: readonly [surname: string, name: string, patronymic: string]
  source: Source
  /** Calendar days after the opening. */
  after: number
  /** How strong the answers are, from 1 to 5. */
  strength: number
  end: 'offer' | 'refuse' | 'withdraw' | 'wait'
}

type Vacancy = {
  key: string
  department: string
  position: string
  duties: string
  /** Calendar days ago. */
  opened: number
  /** Calendar days after the opening; absent: still open. */
  filled?: number
  requirements: readonly Requirement[]
  questions: readonly string[]
  panel: readonly string[]
  head: string
  people: readonly Person[]
}

export const vacancies: readonly Vacancy[] = [
  {
    key: 'jobs inspector',
    department: 'jobs',
    position: 'инспектор',
    duties: 'Принимает людей, которые ищут работу, подбирает вакансии, отвечает на письма',
    opened: 150,
    filled: 36,
    requirements: [
      { value: 'skills', weight: 5, text: 'Объясняет просто и проверяет, понятно ли' },
      { value: 'qualities', weight: 4, text: 'Спокоен с теми, кому трудно' },
      { value: 'motivation', weight: 2, text: 'Хочет помогать тем, кто ищет работу' },
    ],
    questions: ['skills-1', 'skills-2', 'skills-4', 'qualities-2', 'qualities-6', 'motivation-1'],
    panel: ['vorontsova', 'sorokina', 'yakovleva'],
    head: 'krylova',
    people: [
      { name: ['Ларина', 'Софья', 'Игоревна'], source: 'site', after: 2, strength: 3, end: 'refuse' },
      { name: ['Карпов', 'Денис', 'Олегович'], source: 'service', after: 4, strength: 2, end: 'refuse' },
      { name: ['Осокина', 'Лилия', 'Ринатовна'], source: 'colleague', after: 5, strength: 5, end: 'offer' },
      { name: ['Туманов', 'Глеб', 'Андреевич'], source: 'advert', after: 8, strength: 4, end: 'refuse' },
      { name: ['Юрьева', 'Инна', 'Павловна'], source: 'site', after: 9, strength: 3, end: 'withdraw' },
      { name: ['Мещеряков', 'Павел', 'Ильич'], source: 'site', after: 12, strength: 2, end: 'wait' },
    ],
  },
  {
    key: 'benefits inspector',
    department: 'benefits',
    position: 'инспектор по выплатам',
    duties: 'Назначает пособия, объясняет решения людям и организациям',
    opened: 20,
    requirements: [
      { value: 'knowledge', weight: 4, text: 'Находит норму и проверяет, действует ли она' },
      { value: 'skills', weight: 4, text: 'Пишет понятно, проверяет себя' },
      { value: 'experience', weight: 2, text: 'Работал с документами людей' },
    ],
    questions: ['knowledge-2', 'knowledge-4', 'skills-3', 'skills-6', 'experience-3', 'experience-4'],
    panel: ['golubeva', 'fedorova', 'shilov'],
    head: 'melnik',
    people: [
      { name: ['Рябова', 'Ксения', 'Львовна'], source: 'service', after: 1, strength: 4, end: 'offer' },
      { name: ['Шестаков', 'Роман', 'Петрович'], source: 'site', after: 4, strength: 2, end: 'refuse' },
      { name: ['Валиева', 'Алсу', 'Тимуровна'], source: 'advert', after: 11, strength: 4, end: 'refuse' },
      { name: ['Носов', 'Антон', 'Юрьевич'], source: 'site', after: 16, strength: 3, end: 'wait' },
      { name: ['Зимина', 'Ольга', 'Денисовна'], source: 'colleague', after: 18, strength: 3, end: 'wait' },
    ],
  },
]

/** By the mark. */
export const notes: readonly string[] = [
  'Примера не вспомнил, ответил общими словами.',
  'Пример есть, свои шаги назвать трудно.',
  'Шаги назвал, чем кончилось для человека, сказал не сразу.',
  'Шаги по порядку, сказал, чем кончилось.',
  'Шаги, итог и что изменил потом в своей работе.',
]

export const words = {
  discussion: 'Сверили отметки по каждому ответу, разошлись в одном: договорились, что шаги названы.',
  offer: 'Ответы с шагами и итогом по всем главным вопросам, понятность проверяет сам.',
  refuse: 'В ответах мало своих шагов, понятность не проверяет. У других кандидатов ответы сильнее.',
}
