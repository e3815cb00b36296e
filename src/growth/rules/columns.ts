// The columns of the room’s lists: one’s own log, mentoring pairs.
import { filled, text } from '#platform/endpoint.ts'
import { ListDay, ListNumber, oneOf } from '#platform/lists.ts'
import type { NewStudy, PairLine } from '../model.ts'
import { kindWords, pairStateWords } from './words.ts'

export const studyColumns = {
  doneOn: { title: 'День', hint: '24.11.2026', shape: ListDay },
  kind: { title: 'Что это', hint: Object.values(kindWords).join(', '), shape: oneOf(kindWords) },
  title: { title: 'Название', hint: 'Книга о ясном языке', shape: filled(300, 'Что это было?') },
  issuer: { title: 'Кто проводил', hint: 'Для курса', shape: text(200) },
  hours: { title: 'Часов', hint: '1,5', shape: ListNumber },
  taken: { title: 'Что пригодится', hint: 'Одной фразой', shape: text(2000) },
  link: {
    title: 'Ссылка',
    hint: 'https://…',
    shape: text(500).refine(link => link === '' || /^https?:\/\/\S+$/u.test(link), 'Ссылка начинается с https://'),
  },
}

export const rowOfStudy = (study: NewStudy) => [
  study.doneOn,
  kindWords[study.kind],
  study.title,
  study.issuer,
  study.hours,
  study.taken,
  study.link,
]

export const titlesOf = (columns: Record<string, { title: string }>) => Object.values(columns).map(({ title }) => title)

export const pairColumns = {
  learner: { title: 'Подопечный', hint: 'фамилия и имя', shape: filled(300, 'Назовите, кому нужен наставник') },
  mentor: { title: 'Наставник', hint: 'фамилия и имя', shape: filled(300, 'Назовите наставника') },
}

/** What others than the two may see; the first two columns are those that come back. */
export const pairTable = (pairs: readonly PairLine[]) => ({
  title: 'Наставники',
  titles: [...titlesOf(pairColumns), 'Где сейчас', 'Началось', 'По', 'Целей', 'Достигнуто', 'Встреч', 'Последняя встреча'],
  rows: pairs.map(({ learner, mentor, state, ending, beginsOn, untilOn, goals, meetings }) => [
    learner,
    mentor,
    pairStateWords(state, ending),
    beginsOn,
    untilOn,
    goals.of,
    goals.reached,
    meetings.length,
    meetings[0] ?? null,
  ]),
})
