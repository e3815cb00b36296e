// A free time of a day: a day without one offers the nearest.
import { useId } from 'react'
import { momentWords, timeWords } from '#calendar/moment-words.ts'
import { localOf } from '#calendar/zone.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { useFreeTimes } from './booking-state.ts'
import { DayField } from './DayField.tsx'
import { useTelling, useToday } from './telling.ts'

export type When = { day: string; startsAt: string }

type Props = { reasonId: string; except?: string; when: When; onChange: (when: When) => void }

/** `except`: the booking that is moved. Nothing is offered before a reason is chosen. */
export function TimeField({ reasonId, except, when, onChange }: Props) {
  const today = useToday()
  return (
    <>
      <DayField day={when.day} from={today} onChange={day => onChange({ day, startsAt: '' })} />
      <fieldset className="times">
        <legend>Время</legend>
        {reasonId === '' ? (
          <p className="soft">Сначала выберите, с чем придут.</p>
        ) : (
          <Times {...{ reasonId, except, when, onChange }} />
        )}
      </fieldset>
    </>
  )
}

function Times({ reasonId, except, when, onChange }: Omit<Props, 'except'> & { except: string | undefined }) {
  const name = useId()
  const { timeZone } = useMe().centre
  const { data, error, refetch } = useFreeTimes({ reasonId, day: when.day, except })
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting lines={2} />
  if (data.times.length === 0)
    return <Nearest nearest={data.nearest} onShow={startsAt => onChange({ day: localOf(startsAt, timeZone).date, startsAt })} />
  return data.times.map(({ startsAt }) => (
    <label key={startsAt}>
      <input type="radio" name={name} checked={startsAt === when.startsAt} onChange={() => onChange({ ...when, startsAt })} />
      <b className="num">{timeWords(startsAt, timeZone)}</b>
    </label>
  ))
}

function Nearest({ nearest, onShow }: { nearest: string | null; onShow: (startsAt: string) => void }) {
  const telling = useTelling()
  if (!nearest) return <p className="soft">Свободного времени нет ни в этот день, ни в ближайшие два месяца.</p>
  return (
    <p className="soft">
      В этот день свободного времени нет.{' '}
      <button type="button" className="btn" onClick={() => onShow(nearest)}>
        Ближайшее: {momentWords(nearest, telling)}
      </button>
    </p>
  )
}
