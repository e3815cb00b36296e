// Who waits, longest first: number, reason, help, what holds them, minutes; arrows choose a line, digits narrow the list.
import { useState } from 'react'
import { durationWords } from '#calendar/duration-words.ts'
import { timeWords } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { HallLine, HallState } from '../model.ts'
import { useHallKeys } from './hall-state.ts'
import { helpKinds, helpSigns } from './help-signs.ts'

/** Those at a window stand in the list of windows. */
export const queueOf = ({ lines }: HallState): HallLine[] => lines.filter(({ state }) => state !== 'serving')

type Filter = { title: string; keeps: (line: HallLine) => boolean }
const everybody: Filter = { title: 'Все', keeps: () => true }
const filters: Filter[] = [
  everybody,
  { title: 'Нужна помощь', keeps: ({ help }) => help.length > 0 },
  { title: 'Дольше нормы', keeps: ({ beyondNorm }) => beyondNorm },
]

type Props = { hall: HallState; chosenId: string | undefined; onChoose: (id: string) => void }

export function HallQueue({ hall, chosenId, onChoose }: Props) {
  const [filter, setFilter] = useState(everybody)
  const all = queueOf(hall)
  const shown = all.filter(filter.keeps)
  const go = (step: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === chosenId)
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : at + step]
    if (!next) return
    onChoose(next.id)
    document.getElementById(`line-${next.id}`)?.focus()
  }
  useHallKeys([
    { code: 'ArrowDown', does: 'Следующая строка', run: () => go(1) },
    { code: 'ArrowUp', does: 'Предыдущая строка', run: () => go(-1) },
    ...filters.map((one, i) => ({ code: `Digit${i + 1}`, does: `Показать: ${one.title}`, run: () => setFilter(one) })),
  ])
  if (all.length === 0)
    return (
      <Empty>
        <p>Здесь будут номера всех, кто ждёт: с чем пришли, сколько ждут и чем помочь.</p>
        <p>Талоны выдаёт киоск, а у двери Вы сами: F2.</p>
      </Empty>
    )
  return (
    <>
      <div className="hall-filters" role="group" aria-label="Кого показать">
        {filters.map((one, i) => (
          <button key={one.title} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
            {one.title} <b>{all.filter(one.keeps).length}</b>
            <Kbd code={`Digit${i + 1}`} />
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className="soft">Таких сейчас нет.</p>}
      <ul className="hall-lines">
        {shown.map(line => (
          <li key={line.id}>
            <Line line={line} hall={hall} chosen={line.id === chosenId} onChoose={() => onChoose(line.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

type LineProps = { line: HallLine; hall: HallState; chosen: boolean; onChoose: () => void }

function Line({ line, hall, chosen, onChoose }: LineProps) {
  const { centre } = useMe()
  const norm = line.bookingId ? hall.bookedNormMinutes : hall.normMinutes
  return (
    <button type="button" id={`line-${line.id}`} aria-pressed={chosen} onClick={onChoose} onFocus={onChoose}>
      <b className="num">{line.label}</b>
      <span className="what">
        {line.reason}
        {notes(line, centre.timeZone).map(note => (
          <small key={note}>{note}</small>
        ))}
        {helpKinds
          .filter(kind => line.help.includes(kind))
          .map(kind => (
            <span key={kind} className="help">
              <Icon name={helpSigns[kind].icon} />
              {helpSigns[kind].words}
            </span>
          ))}
      </span>
      <span className="waited">
        {line.beyondNorm ? (
          <span className="state late">
            <Icon name="clock" />
            {durationWords(line.waitedMinutes)}
          </span>
        ) : (
          durationWords(line.waitedMinutes)
        )}
        {line.beyondNorm && <small>норма {norm}</small>}
      </span>
    </button>
  )
}

/** Of a priority only that there is one: this screen stands where the hall can see it. */
function notes({ state, bookingId, queuedAt, priorityGroup, forStaffId, counter }: HallLine, zone: string): string[] {
  return [
    state === 'away' && 'в зале нет, место сохранено',
    state === 'called' && `зовут к окну ${counter}`,
    state === 'parked' && `приём отложен, окно ${counter}`,
    bookingId && `по записи на ${timeWords(queuedAt, zone)}`,
    priorityGroup && 'льгота',
    forStaffId && 'передали к своему специалисту',
  ].filter(note => typeof note === 'string')
}
