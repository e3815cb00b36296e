// When everybody asked is free on the day: working time, what takes it, beginnings to choose from.
import { timeWords } from '#calendar/moment-words.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useFree, useZone } from './gatherings-state.ts'

type Props = { staffIds: readonly string[]; day: string; minutes: number; without: string; onTake: (startsAt: string) => void }

export function FreeTimes({ staffIds, day, minutes, without, onTake }: Props) {
  const zone = useZone()
  const free = useFree({ staffIds, day, minutes, without })
  if (day === '' || staffIds.length < 2)
    return <p className="gatherings-soft">Отметьте людей и день: подскажем, когда все свободны.</p>
  if (free.error) return <Trouble error={free.error} />
  if (!free.data) return null
  const { people, free: all } = free.data
  // A free day would be a wall of quarters.
  const starts = all.length > 16 ? all.filter(at => /00$|30$/u.test(timeWords(at, zone))) : all
  const taken = people.filter(({ away, works, busy }) => away || works.length === 0 || busy.length > 0)
  return (
    <div className="gatherings-free">
      <p>
        {starts.length > 0 ? 'Все свободны, если начать:' : 'В этот день общего времени нет. Возьмите короче или другой день.'}
      </p>
      {starts.length > 0 && (
        <div>
          {starts.map(at => (
            <button key={at} type="button" className="btn" onClick={() => onTake(at)}>
              {timeWords(at, zone)}
            </button>
          ))}
        </div>
      )}
      {taken.length > 0 && (
        <ul>
          {taken.map(({ staffId, name, away, works, busy }) => (
            <li key={staffId}>
              {name}:{' '}
              {away
                ? 'не будет в этот день'
                : works.length === 0
                  ? 'выходной'
                  : `занято ${busy.map(one => `${timeWords(one.from, zone)}–${timeWords(one.to, zone)}`).join(', ')}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
