// Somebody with a booking has come: found by time and name, gets a ticket at the booked time.
import { useState, type FormEvent } from 'react'
import { timeWords } from '#calendar/moment-words.ts'
import type { Help } from '#clients/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { reception } from '../api.ts'
import type { Booking, TicketView } from '../model.ts'
import { GivenTicket } from './GivenTicket.tsx'
import { useHallAct } from './hall-state.ts'
import { RadioList } from './RadioList.tsx'
import { HelpField } from './TicketFields.tsx'

type Props = { opened: boolean; bookings: Booking[]; onClose: () => void }

export const CheckInDialog = ({ opened, bookings, onClose }: Props) => (
  <Dialog opened={opened} onClose={onClose} title="Пришли по записи" size="lg">
    <CheckingIn bookings={bookings.filter(({ state }) => state === 'booked' || state === 'missed')} onDone={onClose} />
  </Dialog>
)

function CheckingIn({ bookings, onDone }: { bookings: Booking[]; onDone: () => void }) {
  const [ticket, setTicket] = useState<TicketView>()
  if (ticket) return <GivenTicket ticket={ticket} onDone={onDone} />
  if (bookings.length === 0)
    return (
      <Empty>
        <p>Сегодня больше никого не ждём по записи. Тем, кто пришёл без неё, выдайте талон: F2.</p>
      </Empty>
    )
  return <CheckInForm bookings={bookings} onGiven={setTicket} />
}

function CheckInForm({ bookings, onGiven }: { bookings: Booking[]; onGiven: (ticket: TicketView) => void }) {
  const { centre } = useMe()
  const [ticketId] = useState(uuid7)
  const [chosenId, choose] = useState('')
  const [help, setHelp] = useState<Help[]>([])
  const { trouble, act, say } = useHallAct()
  const checkIn = () => {
    if (chosenId === '') return say('Выберите, кто пришёл.')
    void act(async () => {
      const { code } = await call(reception.checkIn, { params: { id: chosenId }, body: { ticketId, help } })
      onGiven(await call(reception.follow, { params: { code } }))
    })
  }
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Выдать талон', run: checkIn })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    checkIn()
  }
  return (
    <form className="hall-form" onSubmit={submit}>
      <RadioList
        legend="Кто пришёл"
        choices={bookings.map(({ id, clientName, startsAt, state }) => ({
          id,
          title: state === 'missed' ? `${clientName}: время прошло, место будет общее` : clientName,
          children: <time dateTime={startsAt}>{timeWords(startsAt, centre.timeZone)}</time>,
        }))}
        chosenId={chosenId}
        onChoose={choose}
      />
      <HelpField help={help} onChange={setHelp} />
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main>
          Выдать талон <Kbd code="Enter" />
        </button>
      </p>
    </form>
  )
}
