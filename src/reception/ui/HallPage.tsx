// The hall: who waits how long and who needs help, what the windows do, who comes by booking; all of it by keyboard.
import { useEffect, useState } from 'react'
import { durationWords } from '#calendar/duration-words.ts'
import { counted } from '#calendar/plural.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { HallState } from '../model.ts'
import { BookDialog } from './BookDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { CheckInDialog } from './CheckInDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { useHall } from './hall-state.ts'
import { HallActs, type Over } from './HallActs.tsx'
import { HallAside } from './HallAside.tsx'
import { HallQueue, queueOf } from './HallQueue.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import './Hall.css'

export function Page() {
  const { data: hall, error, refetch } = useHall()
  if (!hall)
    return (
      <main className="page">
        <h1>Зал</h1>
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <Waiting lines={6} />}
      </main>
    )
  return <Hall hall={hall} />
}

function Hall({ hall }: { hall: HallState }) {
  const queue = queueOf(hall)
  const [chosenId, choose] = useState<string>()
  const chosen = queue.find(({ id }) => id === chosenId)
  const [over, setOver] = useState<Over>()
  const close = () => setOver(undefined)
  const waiting = queue.filter(({ state }) => state === 'waiting' || state === 'away')
  const longest = waiting[0]?.waitedMinutes ?? 0
  useEffect(() => {
    document.title = `Зал: ${waiting.length > 0 ? `ждут ${waiting.length}` : 'никто не ждёт'} · Забота`
  }, [waiting.length])
  return (
    <div className="hall">
      <main>
        <h1>Зал</h1>
        <p className="hall-sum">
          {waiting.length === 0 ? 'Никто не ждёт' : `${counted(waiting.length, 'человек', 'человека', 'человек')} в очереди`}
          {longest > 0 && `, дольше всех ${durationWords(longest)}`}. Норма {durationWords(hall.normMinutes)}, по записи{' '}
          {hall.bookedNormMinutes}.
        </p>
        <HallQueue hall={hall} chosenId={chosenId} onChoose={choose} />
      </main>
      <HallAside hall={hall} />
      <HallActs chosen={chosen} expected={hall.bookings.filter(({ state }) => state === 'booked').length} onOpen={setOver} />
      <IssueDialog opened={over?.kind === 'issue'} onClose={close} />
      <CheckInDialog opened={over?.kind === 'checkIn'} bookings={hall.bookings} onClose={close} />
      <BookDialog opened={over?.kind === 'book'} onClose={close} />
      <CorrectDialog line={over?.kind === 'correct' ? over.line : undefined} onClose={close} />
      <CancelDialog line={over?.kind === 'cancel' ? over.line : undefined} onClose={close} />
    </div>
  )
}
