// Courses of the invented centre, their lessons, who leads them, papers of other houses.
import type { NewCourse } from '#learning/model.ts'

type DemoLesson = { kind: 'text' | 'task'; title: string; minutes: number; content: { words: string } } | { kind: 'test'; title: string; minutes: number; content: object }
export type DemoCourse = Omit<NewCourse, 'trainerId'> & { code: string; trainer: string | null; dueDays: number | null; lessons: readonly DemoLesson[] }

const own = { own: true, provider: '', validMonths: 12 } as const

export const courses: readonly DemoCourse[] = [
  {
    ...own,
    code: 'protocol',
    title: 'Приём по протоколу',
    purpose: 'Вести приём от приветствия до прощания, ничего не забыть',
    clauses: ['4.2', '2.1'],
    hours: 4,
    format: 'online',
    trainer: 'krylova',
    dueDays: 120,
    lessons: [
      { kind: 'text', title: 'Первая минута', minutes: 15, content: { words: '# Встречаем\n\nВстаньте навстречу, посмотрите на человека, назовите себя и отдел.\n\n> Здравствуйте. Меня зовут Елена Андреевна. С чем Вы пришли?\n\n- спросите, как обращаться\n- не начинайте с документов\n\n# Слушаем\n\nДайте договорить. Потом повторите суть **своими словами**: так видно, что Вас услышали.' } },
      { kind: 'text', title: 'Итог и прощание', minutes: 15, content: { words: '# Итог\n\nСкажите вслух, кто что сделает и к какому дню. Запишите обещание при человеке.\n\n> Я проверю выплату и позвоню Вам в четверг до двенадцати.\n\n# Прощаемся\n\n1. Спросите, всё ли обсудили.\n2. Отдайте памятку.\n3. Поблагодарите за разговор.' } },
      {
        kind: 'test',
        title: 'Проверка',
        minutes: 10,
        content: {
          passMark: 75,
          questions: [
            { ask: 'С чего начинается приём?', options: ['С приветствия и имени', 'С паспорта', 'С вопроса о талоне'], right: [0], why: 'Сначала человек узнаёт, с кем говорит.' },
            { ask: 'Что назвать в конце?', options: ['Кто и что сделает', 'К какому дню', 'Номер приказа'], right: [0, 1], why: 'Обещание без дня забывается обоими.' },
            { ask: 'Зазвонил телефон во время приёма. Что сделать?', options: ['Ответить молча', 'Извиниться перед собеседником', 'Попросить выйти'], right: [1], why: 'Время собеседника дороже.' },
            { ask: 'Человек говорит долго. Что помогает?', options: ['Перебить', 'Повторить суть своими словами', 'Смотреть в экран'], right: [1], why: 'Так видно, что услышали главное.' },
          ],
        },
      },
    ],
  },
  {
    ...own,
    code: 'safety',
    title: 'Персональные данные на рабочем месте',
    purpose: 'Хранить чужие сведения так, как хотели бы для себя',
    clauses: ['4.1.л'],
    hours: 2,
    format: 'online',
    trainer: null,
    dueDays: 60,
    lessons: [
      { kind: 'text', title: 'Что видно чужим', minutes: 20, content: { words: '# Экран и стол\n\n- закрывайте экран, когда отходите\n- не оставляйте дела на стойке\n- не называйте фамилию на весь зал\n\n> Пройдёмте за стол, там нас не услышат.' } },
    ],
  },
  {
    ...own,
    code: 'hard',
    title: 'Трудный разговор: тренинг',
    purpose: 'Сохранять спокойствие, когда говорят громко',
    clauses: ['4.2', '2.1'],
    hours: 8,
    format: 'classroom',
    validMonths: null,
    trainer: 'krylova',
    dueDays: null,
    lessons: [],
  },
  {
    ...own,
    code: 'plain',
    title: 'Письмо понятными словами',
    purpose: 'Отвечать так, чтобы не перечитывали дважды',
    clauses: ['4.4'],
    hours: 3,
    format: 'online',
    trainer: 'melnik',
    dueDays: null,
    lessons: [
      { kind: 'text', title: 'Короткое предложение', minutes: 15, content: { words: '# Одна мысль\n\nОдно предложение, одна мысль. Сначала ответ, потом объяснение.\n\n- вместо «осуществить выплату» пишите **выплатить**\n- вместо «в целях» пишите **чтобы**' } },
      { kind: 'task', title: 'Перепишите отказ', minutes: 30, content: { words: '# Задание\n\nВозьмите отказ прошлого месяца и перепишите его так, чтобы было ясно: почему нет, что можно вместо этого, куда обратиться.' } },
    ],
  },
  {
    code: 'law',
    own: false,
    provider: 'Академия труда и занятости',
    title: 'Законодательство о занятости: повышение квалификации',
    purpose: 'Применять нормы закона о занятости без подсказок',
    clauses: ['2.2'],
    hours: 72,
    format: 'mixed',
    validMonths: 36,
    trainer: null,
    dueDays: null,
    lessons: [],
  },
]

/** Who has not yet taken what everybody takes. */
export const behind: Record<string, readonly string[]> = { protocol: ['tikhonov', 'osipova'], safety: ['osipova', 'matveev'] }

/** Logins of the group of the training; the second missed a sitting. */
export const group = ['gusev', 'pronin', 'sorokina', 'akhmetov', 'shilov', 'abashev']

export const answer =
  'Было: «В предоставлении выплаты отказано ввиду отсутствия документов». Стало: «Пока не назначили: нет справки с последней работы. Запросим её сами, ответ придёт через пять дней. Звонить и ездить не нужно».'

/** Login, title, issuer, number, issued so many days ago, valid for so many days. */
export const papers: [string, string, string, string, number, number | null][] = [
  ['vorontsova', 'Удостоверение о повышении квалификации', 'Академия труда и занятости', 'ПК-11840', 1060, 1095],
  ['golubeva', 'Удостоверение о повышении квалификации', 'Академия труда и занятости', 'ПК-11852', 1110, 1095],
  ['yakovleva', 'Диплом о переподготовке: карьерный консультант', 'Институт профориентации', 'ДП-0417', 900, null],
  ['sidorova', 'Первая помощь', 'Учебный центр «Спасатель»', '2231', 700, 730],
  ['vasilkov', 'Русский жестовый язык, начальный курс', 'Общество глухих', 'РЖЯ-58', 400, null],
]
