// «Записать на время»: with what, when, whom; at the door, at the desk or by telephone.
import { useId, useState, type FormEvent } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import type { ClientLine } from '#clients/model.ts'
import { typedPerson } from '#clients/rules/typed-person.ts'
import { ClientField } from '#clients/ui/ClientField.tsx'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { reception } from '../api.ts'
import type { Booking as Booked } from '../model.ts'
import { useBookingAct } from './booking-state.ts'
import { useReasons } from './hall-state.ts'
import { NewPersonFields, type Person } from './NewPersonFields.tsx'
import { useTelling, useToday } from './telling.ts'
import { TimeField, type When } from './TimeField.tsx'
import './Bookings.css'

type Props = { opened: boolean; onClose: () => void }

export const BookDialog = ({ opened, onClose }: Props) => (
  <Dialog opened={opened} onClose={onClose} title="Записать на время" size="lg">
    <Booking onDone={onClose} />
  </Dialog>
)

function Booking({ onDone }: { onDone: () => void }) {
  const [made, setMade] = useState<Booked>()
  return made ? <Made booking={made} onDone={onDone} /> : <BookForm onMade={setMade} />
}

function BookForm({ onMade }: { onMade: (booking: Booked) => void }) {
  const [id] = useState(uuid7)
  const [personId] = useState(uuid7)
  const today = useToday()
  const [reasonId, setReasonId] = useState('')
  const [when, setWhen] = useState<When>({ day: today, startsAt: '' })
  const [known, setKnown] = useState<ClientLine | null>(null)
  const [person, setPerson] = useState<Person>()
  const [note, setNote] = useState('')
  const [similar, setSimilar] = useState(false)
  const { trouble, act, say } = useBookingAct(code => {
    setSimilar(code === 'similar')
    if (code === 'not-free') setWhen({ ...when, startsAt: '' })
  })
  const book = () => {
    if (reasonId === '') return say('Выберите, с чем придут.')
    if (when.startsAt === '') return say('Выберите время.')
    const newcomer = person && { id: personId, ...person, evenIfSimilar: similar }
    const client = known ? { id: known.id, known: true as const } : newcomer
    if (!client) return say('Найдите, кого записать.')
    void act(async () => onMade(await call(reception.book, { body: { id, reasonId, startsAt: when.startsAt, note, client } })))
  }
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Записать', run: book })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    book()
  }
  return (
    <form className="hall-form" onSubmit={submit} noValidate>
      <ReasonSelect
        reasonId={reasonId}
        onChange={chosen => {
          setReasonId(chosen)
          setWhen({ ...when, startsAt: '' })
        }}
      />
      <TimeField reasonId={reasonId} when={when} onChange={setWhen} />
      {person ? (
        <NewPersonFields
          person={person}
          onChange={changed => {
            setPerson(changed)
            setSimilar(false)
          }}
          onCancel={() => setPerson(undefined)}
        />
      ) : (
        <ClientField
          label="Кого записать"
          chosen={known}
          onChoose={setKnown}
          begin={{ words: 'записать нового', run: typed => setPerson(typedPerson(typed)) }}
        />
      )}
      <NoteField note={note} onChange={setNote} />
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main>
          {similar ? 'Это другой человек, записать' : 'Записать'} <Kbd code="Ctrl+Enter" />
        </button>
      </p>
    </form>
  )
}

function ReasonSelect({ reasonId, onChange }: { reasonId: string; onChange: (id: string) => void }) {
  const id = useId()
  const reasons = useReasons().data ?? []
  return (
    <div className="field">
      <label htmlFor={id}>С чем придут</label>
      <select id={id} data-autofocus value={reasonId} onChange={event => onChange(event.target.value)}>
        <option value="">Выберите</option>
        {reasons.map(reason => (
          <option key={reason.id} value={reason.id}>
            {reason.title}
          </option>
        ))}
      </select>
    </div>
  )
}

function NoteField({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Заметка для специалиста, если нужна</label>
      <input id={id} autoComplete="off" maxLength={300} value={note} onChange={event => onChange(event.target.value)} />
    </div>
  )
}

function Made({ booking: { clientName, startsAt, reasonId, minutes }, onDone }: { booking: Booked; onDone: () => void }) {
  const telling = useTelling()
  const reason = (useReasons().data ?? []).find(({ id }) => id === reasonId)
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Готово', run: onDone })))
  return (
    <div className="given">
      <p role="status">
        Записали: <b>{clientName}</b>, {momentWords(startsAt, telling)}
      </p>
      <p className="soft">
        {reason?.title}, около {minutes} минут.
        {reason && reason.documents.length > 0 && ` С собой: ${reason.documents.join(', ')}.`}
      </p>
      <p className="go">
        <button type="button" className="btn btn-main" data-main data-autofocus autoFocus onClick={onDone}>
          Готово <Kbd code="Enter" />
        </button>
      </p>
    </div>
  )
}
