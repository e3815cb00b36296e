// What is closed: since when, and the way back.
import { numericDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { KeptCounter, KeptDepartment } from '../model.ts'
import { useWriting } from './writing.ts'

type Props = { departments: KeptDepartment[]; counters: KeptCounter[]; onDone: () => Promise<void> }

export function ClosedPlaces({ departments, counters, onDone }: Props) {
  const { trouble, write } = useWriting()
  const lines = [
    ...departments.map(({ id, title, closedOn }) => ({ id, title, closedOn, e: administration.reopenDepartment })),
    ...counters.map(({ id, number, departmentId, closedOn }) => {
      const place = departments.find(one => one.id === departmentId)?.shortTitle
      return { id, title: `Окно ${number}${place ? `, ${place}` : ''}`, closedOn, e: administration.reopenCounter }
    }),
  ].filter(({ closedOn }) => closedOn !== null)
  if (lines.length === 0) return null
  return (
    <>
      <h2>Закрыты</h2>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <ul className="closed-places">
        {lines.map(({ id, title, closedOn, e }) => (
          <li key={id}>
            <span id={`closed-${id}`}>{title}</span>
            <small>с {numericDay(closedOn!, 0)}</small>
            <button
              type="button"
              className="btn"
              aria-describedby={`closed-${id}`}
              onClick={() =>
                void write(async () => {
                  await send(e, { params: { id } })
                  await onDone()
                })
              }
            >
              Открыть снова
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
