// Sittings of a group: when, where or by which link, with whom; those called off say so.
import { dayWords } from '#calendar/day-words.ts'
import { useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { localOf } from '#calendar/zone.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { SittingLine } from '../model.ts'

/** The clock of the centre, not of the machine. */
export const useZone = (): string => useMe().centre.timeZone

/** The day by the clock of the centre. */
export function useToday(): string {
  const zone = useZone()
  const [now] = useState(() => new Date().toISOString())
  return todayAt({ now, zone })
}

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** «среда 25.11, 10:00–12:00». */
export function whenWords({ startsAt, endsAt }: Pick<SittingLine, 'startsAt' | 'endsAt'>, zone: string, today: string): string {
  const [from, to] = [localOf(startsAt, zone), localOf(endsAt, zone)]
  return `${dayWords(from.date, today)}, ${clock(from.minute)}–${clock(to.minute)}`
}

type Props = { sittings: readonly (SittingLine & { came?: boolean | null })[]; today: string }

export function Sittings({ sittings, today }: Props) {
  const zone = useZone()
  return (
    <ul className="learning-sittings">
      {sittings.map(one => (
        <li key={one.id} data-cancelled={one.cancelled}>
          <b>{whenWords(one, zone, today)}</b>
          <span>
            {[one.course, one.trainer, one.place].filter(Boolean).join(' · ')}
            {one.link && !one.cancelled && (
              <>
                {' '}
                <a href={one.link} target="_blank" rel="noreferrer">
                  Подключиться
                </a>
              </>
            )}
          </span>
          {one.cancelled ? (
            <span className="state soon">
              <Icon name="cross" /> отменили
            </span>
          ) : (
            one.came === true && (
              <span className="state ok">
                <Icon name="check" /> отмечено
              </span>
            )
          )}
        </li>
      ))}
    </ul>
  )
}
