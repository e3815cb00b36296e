// A booking that is there already: to another time, or cancelled; both with a reason.
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { localOf } from '#calendar/zone.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { reception } from '../api.ts'
import type { Booking } from '../model.ts'
import { useBookingAct } from './booking-state.ts'
import { useTelling, useToday } from './telling.ts'
import { TimeField, type When } from './TimeField.tsx'

type Props = { booking: Booking | undefined; onClose: () => void }

/** Open while there is a booking. */
export const MoveDialog = ({ booking, onClose }: Props) => (
  <Dialog opened={booking !== undefined} onClose={onClose} title="Перенести запись" size="lg">
    {booking && <MoveForm booking={booking} onDone={onClose} />}
  </Dialog>
)

/** Open while there is a booking. */
export const CancelBookingDialog = ({ booking, onClose }: Props) => (
  <Dialog opened={booking !== undefined} onClose={onClose} title="Отменить запись">
    {booking && <CancelForm booking={booking} onDone={onClose} />}
  </Dialog>
)

type FormProps = { booking: Booking; onDone: () => void }

function MoveForm({ booking, onDone }: FormProps) {
  const { id, reasonId, startsAt } = booking
  const { timeZone } = useMe().centre
  const [changeId] = useState(uuid7)
  const today = useToday()
  const [when, setWhen] = useState<When>(() => {
    const day = localOf(startsAt, timeZone).date
    return { day: day < today ? today : day, startsAt: '' }
  })
  const [reason, setReason] = useState('')
  const { trouble, act, say } = useBookingAct(code => code === 'not-free' && setWhen({ ...when, startsAt: '' }))
  const move = () => {
    if (when.startsAt === '') return say('Выберите новое время.')
    if (reason.trim() === '') return say('Напишите, почему переносим.')
    void act(async () => {
      await call(reception.moveBooking, { params: { id }, body: { changeId, startsAt: when.startsAt, reason } })
      onDone()
    })
  }
  return (
    <Form act="Перенести" trouble={trouble} run={move}>
      <Which booking={booking} />
      <TimeField reasonId={reasonId} except={id} when={when} onChange={setWhen} />
      <Why usual={['Клиент попросил', 'Специалиста не будет', 'Изменились часы работы']} reason={reason} onChange={setReason} />
    </Form>
  )
}

function CancelForm({ booking, onDone }: FormProps) {
  const [changeId] = useState(uuid7)
  const [reason, setReason] = useState('')
  const { trouble, act, say } = useBookingAct()
  const cancel = () => {
    if (reason.trim() === '') return say('Напишите, почему отменяем.')
    void act(async () => {
      await call(reception.cancelBooking, { params: { id: booking.id }, body: { changeId, reason } })
      onDone()
    })
  }
  return (
    <Form act="Отменить запись" trouble={trouble} run={cancel}>
      <Which booking={booking} />
      <Why first usual={['Клиент не придёт', 'Вопрос решили', 'Записали по ошибке']} reason={reason} onChange={setReason} />
    </Form>
  )
}

function Which({ booking: { clientName, startsAt } }: { booking: Booking }) {
  const telling = useTelling()
  return (
    <p>
      <b>{clientName}</b>, {momentWords(startsAt, telling)}
    </p>
  )
}

type WhyProps = { usual: string[]; reason: string; first?: boolean; onChange: (reason: string) => void }

function Why({ usual, reason, first, onChange }: WhyProps) {
  const id = useId()
  useKeys(usual.map((words, i) => ({ code: `Alt+Digit${i + 1}`, does: words, run: () => onChange(words) })))
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Почему</label>
        <input
          id={id}
          data-autofocus={first}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={event => onChange(event.target.value)}
        />
      </div>
      <ul className="hall-usual">
        {usual.map((words, i) => (
          <li key={words}>
            <button type="button" className="btn" onClick={() => onChange(words)}>
              {words} <Kbd code={`Alt+Digit${i + 1}`} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type FrameProps = { act: string; trouble: string; run: () => void; children: ReactNode }

function Form({ act, trouble, run, children }: FrameProps) {
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: act, run })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run()
  }
  return (
    <form className="hall-form" onSubmit={submit} noValidate>
      {children}
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main>
          {act} <Kbd code="Ctrl+Enter" />
        </button>
      </p>
    </form>
  )
}
