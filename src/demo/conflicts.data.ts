// Conflicts of an invented centre: facts and words that were said, never labels; what in the work made it, what was offered.
import type { Cause, GuideStep, Outcome, Support } from '#conflicts/model.ts'

export type ConflictStory = {
  department?: 'jobs' | 'benefits' | 'employers'
  cause: Cause
  steps: readonly GuideStep[]
  outcome: Exclude<Outcome, 'alarm'>
  /** With which words the head is invited; absent: managed without. */
  essence?: string
  facts: string
  said: string
  proposal: string
  support: Support
  /** What colleagues should know, and for how many days. */
  mark?: readonly [words: string, days: number]
}

export const conflictStories: readonly ConflictStory[] = [
  {
    cause: 'wait', steps: ['listen', 'empathy'], outcome: 'calmed', support: 'nothing',
    facts: 'Ожидание {минут} мин, вперёд приглашали записанных. Голос повышен. После объяснения порядка очереди разговор продолжили спокойно.',
    said: '«Почему всех берут, а меня нет?»', proposal: 'Вешать у табло порядок очереди крупнее.',
  },
  {
    department: 'benefits', cause: 'no-result', steps: ['listen', 'empathy', 'insult-1', 'head-here'], outcome: 'head-went-on', support: 'break',
    essence: 'Отказали в пособии, просит объяснить закон ещё раз. Голос повышен, угроз нет.',
    facts: 'Отказ в назначении пособия назван третий раз. Был удар ладонью по столу, папка с бумагами полетела на пол. Разговор продолжил начальник отдела.',
    said: '«Вы тут все против людей»', proposal: 'Выдавать при отказе памятку: что можно исправить и к какому дню.',
    mark: ['При отказе был удар по столу, папка полетела на пол. Отказ лучше объяснять вдвоём с начальником отдела.', 60],
  },
  {
    cause: 'repeat-visit', steps: ['listen', 'empathy', 'our-mistake'], outcome: 'calmed', support: 'talk',
    facts: 'Второй приход из-за справки, которая оказалась лишней. Говорили громко, ответ выслушан. Ошибку признали, извинились.',
    said: '«Я из-за вас второй день отпрашиваюсь»', proposal: 'Обновить список документов у окон.',
  },
  {
    department: 'benefits', cause: 'unclear', steps: ['listen', 'empathy', 'insult-1', 'insult-2', 'refusal'], outcome: 'client-left', support: 'talk',
    facts: 'Условия выплаты объясняли четыре раза. Дважды прозвучали обидные слова о сотруднике, после второго просили говорить спокойно. Разговор закончили с той стороны, дверь закрылась громко.',
    said: '«Да что вы вообще понимаете»', proposal: 'Показывать расчёт на экране, а не на словах.',
  },
  {
    department: 'jobs', cause: 'papers', steps: ['listen', 'empathy'], outcome: 'calmed', support: 'nothing',
    facts: 'Не хватило выписки о работе. Просили принять без неё, говорили быстро и громко. Выписку заказали с нашего компьютера за пять минут.',
    said: '«Мне сказали, что паспорта хватит»', proposal: 'В приглашении на приём перечислять документы.',
  },
  {
    cause: 'wait', steps: ['listen', 'empathy', 'head-here'], outcome: 'calmed', support: 'break',
    essence: 'Ждали {минут} мин с ребёнком, просят принять сейчас. Угроз нет, жалоба готова.',
    facts: 'Ожидание {минут} мин с ребёнком трёх лет. Просьба позвать начальника, голос повышен. Руководитель извинился, приём продолжили.',
    said: '«Ребёнок уже плачет, а вы по списку»', proposal: 'Администратору зала подходить к тем, кто ждёт с детьми.',
  },
]
