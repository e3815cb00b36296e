// What colleagues of the invented centre want to learn, what they learnt by themselves, what they shared, who is whose mentor.
import type { How, Outcome, StepState, StudyKind, Value } from '#growth/model.ts'

export type DemoGoal = {
  login: string
  value: Value
  difference: string
  indicator: string
  how: How
  /** Days ago that it was written; days from then that it is due in. */
  written: number
  due: number
  steps: readonly (readonly [title: string, state: StepState])[]
  /** Days after writing that the other agreed; null: waits. */
  agreed: number | null
  /** By the head; otherwise by the person. */
  byHead?: boolean
  ended?: readonly [days: number, outcome: Outcome, words: string]
}

export const goals: readonly DemoGoal[] = [
  {
    login: 'vorontsova', value: 'skills', how: 'practice', written: 150, due: 120, agreed: 2,
    difference: 'Новые сотрудники спрашивают у меня, а не ищут по папкам', indicator: 'Памятка для приёма есть у всех окон',
    steps: [['Собрать частые вопросы', 'done'], ['Написать памятку', 'done']],
    ended: [118, 'reached', 'Памяткой пользуются в трёх окнах, вопросов стало меньше.'],
  },
  {
    login: 'vorontsova', value: 'potential', how: 'course', written: 75, due: 110, agreed: 3, byHead: true,
    difference: 'Провожу разбор сложных разговоров без подсказки', indicator: 'Два разбора в месяц, коллеги приходят сами',
    steps: [['Посмотреть, как ведёт Крылова', 'done'], ['Провести разбор вдвоём', 'done'], ['Провести один', 'doing']],
  },
  {
    login: 'vorontsova', value: 'knowledge', how: 'reading', written: 20, due: 90, agreed: 1,
    difference: 'Объясняю право на пособие простыми словами', indicator: 'Клиент пересказывает своими словами',
    steps: [['Выписать трудные слова', 'done'], ['Подобрать простые', 'planned']],
  },
  {
    login: 'gusev', value: 'skills', how: 'practice', written: 90, due: 95, agreed: 4,
    difference: 'Выслушиваю до конца, потом отвечаю', indicator: 'Меньше повторных вопросов на приёме',
    steps: [['Послушать три своих разговора', 'done'], ['Неделя с паузой перед ответом', 'doing'], ['Спросить коллег', 'planned']],
  },
  {
    login: 'gusev', value: 'knowledge', how: 'course', written: 3, due: 80, agreed: null,
    difference: 'Знаю порядок записи на обучение без справочника', indicator: 'Отвечаю сразу в девяти случаях из десяти', steps: [],
  },
  {
    login: 'yakovleva', value: 'motivation', how: 'mentor', written: 120, due: 160, agreed: 5,
    difference: 'Клиенты уходят с планом поиска на неделю', indicator: 'План есть в каждой второй памятке',
    steps: [['Составить образец плана', 'done'], ['Попробовать с пятью клиентами', 'done'], ['Обсудить на встрече отдела', 'planned']],
  },
  {
    login: 'sorokina', value: 'experience', how: 'practice', written: 40, due: 100, agreed: null, byHead: true,
    difference: 'Делюсь опытом выездных приёмов', indicator: 'Заметка для коллег и один общий разбор', steps: [['Вспомнить три случая', 'planned']],
  },
  {
    login: 'akhmetov', value: 'qualities', how: 'practice', written: 100, due: 120, agreed: 2,
    difference: 'Спокойно говорю об отказе в выплате', indicator: 'Без приглашения начальника', steps: [['Пройти три репетиции', 'done'], ['Разобрать с Мельник', 'doing']],
  },
  {
    login: 'golubeva', value: 'potential', how: 'mentor', written: 60, due: 90, agreed: 1, byHead: true,
    difference: 'Учу новых считать срок выплаты', indicator: 'Матвеев считает сам', steps: [['Показать на десяти делах', 'done'], ['Проверить пять его расчётов', 'doing']],
  },
  {
    login: 'kornilova', value: 'skills', how: 'course', written: 130, due: 100, agreed: 3,
    difference: 'Веду встречи с работодателями по плану', indicator: 'Есть итог и день следующего шага',
    steps: [['Курс о переговорах', 'done']], ended: [99, 'partly', 'Итог пишем всегда, план встречи пока не каждый раз.'],
  },
  {
    login: 'krylova', value: 'qualities', how: 'reading', written: 70, due: 120, agreed: 6,
    difference: 'Говорю о плане с каждым раз в квартал', indicator: 'Разговоры записаны у всех', steps: [['Выбрать час в неделю', 'done'], ['Поговорить с пятерыми', 'doing']],
  },
]

/** login, days ago, words; held by the head. */
export const talks: readonly (readonly [login: string, days: number, words: string])[] = [
  ['vorontsova', 96, 'Памятка готова. Следующая цель: разборы. Попробуем вместе в ноябре.'],
  ['vorontsova', 12, 'Один разбор прошёл хорошо. На следующий Ирина не приходит, только читает итог.'],
  ['gusev', 80, 'Слушаем записи по средам, по двадцать минут.'],
  ['yakovleva', 100, 'План на неделю клиентам нравится. Сделаем образец короче.'],
  ['akhmetov', 30, 'Слова для отказа нашли. Осталось не торопиться.'],
]

/** login, kind, title, who held it, days ago, hours, what is of use. */
export const studies: readonly (readonly [string, StudyKind, string, string, number, number, string])[] = [
  ['vorontsova', 'read', 'Книга о ясном официальном письме', '', 170, 6, 'Одно предложение, одна мысль'],
  ['vorontsova', 'watched', 'Лекция о разговоре с тревожным человеком', '', 140, 1.5, 'Сначала назвать чувство, потом срок'],
  ['vorontsova', 'tried', 'Начинаю приём с вопроса, что важнее всего', '', 110, 2, 'Приём короче, чем был'],
  ['vorontsova', 'course', 'Основы наставничества', 'Академия «Пример»', 85, 24, 'Вопрос вместо совета'],
  ['vorontsova', 'read', 'Статья о слухе и старшем возрасте', '', 50, 1, 'Говорить ниже, а не громче'],
  ['vorontsova', 'watched', 'Запись встречи с кадровиками завода', '', 24, 2, 'Какие слова в резюме они ищут'],
  ['vorontsova', 'course', 'Ясный язык для службы занятости', 'Учебный центр «Слово»', 9, 16, 'Заголовок отвечает на вопрос'],
  ['gusev', 'read', 'Памятка Воронцовой для приёма', '', 60, 1, 'Порядок вопросов'],
  ['gusev', 'watched', 'Разбор трёх приёмов', '', 33, 1.5, 'Где я перебил'],
  ['yakovleva', 'read', 'Книга о смене профессии после сорока', '', 75, 8, 'Спросить о том, что получалось'],
  ['akhmetov', 'tried', 'Говорю об отказе стоя рядом, а не через стол', '', 28, 1, 'Люди спокойнее'],
]

/** login, title, words, days ago, who thanked, comments. */
export const shares: readonly {
  login: string
  title: string
  words: string
  days: number
  thanked: readonly string[]
  comments: readonly (readonly [login: string, words: string])[]
}[] = [
  {
    login: 'vorontsova', title: 'Один вопрос в начале приёма', days: 108,
    words: 'Спрашиваю: «Что для Вас сегодня важнее всего?» Ответ почти всегда короткий.\nДальше понятно, что сделать сразу, а что записать в обещания.',
    thanked: ['gusev', 'yakovleva', 'akhmetov', 'ermolaeva', 'sidorova'], comments: [['yakovleva', 'Попробовала неделю, работает и по телефону.']],
  },
  {
    login: 'akhmetov', title: 'Как говорить об отказе', days: 26,
    words: 'Сначала говорю, что можно сделать сегодня, потом почему пока нельзя. Бумагу с пунктом закона даю в руки.',
    thanked: ['golubeva', 'vorontsova', 'fedorova'], comments: [['golubeva', 'Добавлю: день, когда ответим, лучше написать крупно.']],
  },
  {
    login: 'yakovleva', title: 'План поиска на неделю', days: 8,
    words: 'Три дела и дни, больше не помещается в голову. Образец лежит в готовых фразах.',
    thanked: ['gusev'], comments: [],
  },
]

export type DemoPair = {
  mentor: string | null
  learner: string
  offered: number
  /** Days ago that both had agreed; null: one has not. */
  began: number | null
  goals: readonly (readonly [title: string, reached: boolean])[]
  meetings: readonly (readonly [days: number, notes: string])[]
  final?: string
}

export const pairs: readonly DemoPair[] = [
  {
    mentor: 'vorontsova', learner: 'osipova', offered: 52, began: 50,
    goals: [['Вести первый приём самой', true], ['Заполнять памятку за пять минут', false]],
    meetings: [[48, 'Сидели рядом на трёх приёмах'], [34, 'Первый приём сама, я молчала'], [14, 'Памятка: убрали лишние слова']],
  },
  {
    mentor: 'golubeva', learner: 'matveev', offered: 45, began: 41,
    goals: [['Считать срок выплаты без таблицы', false]], meetings: [[39, 'Десять дел вместе'], [9, 'Две ошибки из пяти, разобрали обе']],
  },
  {
    mentor: 'sorokina', learner: 'ermolaeva', offered: 170, began: 168,
    goals: [['Записывать на обучение без подсказки', true], ['Отвечать на звонки', true]],
    meetings: [[160, 'Познакомились с порядком'], [130, 'Сама записала пятерых'], [95, 'Звонки: ровный голос получается']],
    final: 'Перестала бояться звонков. Знаю, у кого спросить.',
  },
  { mentor: 'kornilova', learner: 'tikhonov', offered: 5, began: null, goals: [], meetings: [] },
  { mentor: null, learner: 'fedorova', offered: 2, began: null, goals: [], meetings: [] },
]
