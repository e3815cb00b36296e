// The way of an appeal as a thread: what is behind, where it is now, what is ahead, each with who does it.
import type { AppealCard } from '../card-model.ts'
import type { State } from '../model.ts'
import { isOver } from '../rules/course.ts'
import { shortDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { useToday } from './appeal-state.ts'

const steps: { state: State; title: string }[] = [
  { state: 'received', title: 'Регистрация' },
  { state: 'registered', title: 'Исполнитель' },
  { state: 'assigned', title: 'Проект' },
  { state: 'approval', title: 'Подпись' },
  { state: 'signed', title: 'Отправка' },
]

export function Course({ card }: { card: AppealCard }) {
  const today = useToday()
  if (card.law === 'none' || card.state === 'closed' || card.state === 'redirected') return null
  const over = isOver(card.state)
  const at = over ? steps.length : steps.findIndex(({ state }) => state === card.state)
  const day = (date: string) => shortDay(date, yearOf(today))
  const due = (code: string) => {
    const found = card.deadlines.find(deadline => deadline.code === code)
    return found ? `до ${found.due.slice(8)}.${found.due.slice(5, 7)}` : ''
  }
  const notes = [
    card.registeredOn ? day(card.registeredOn) : due('registration'),
    card.executor || 'не назначен',
    due('draft'),
    card.approver || due('approval'),
    card.endedOn ? day(card.endedOn) : due('answer'),
  ]
  return (
    <ol className="course" aria-label="Путь обращения">
      {steps.map(({ state, title }, i) => (
        <li key={state} className={i < at ? 'done' : i === at ? 'now' : ''} aria-current={i === at ? 'step' : undefined}>
          <b>{title}</b>
          <span>{notes[i]}</span>
        </li>
      ))}
    </ol>
  )
}
