// Warm transfer: to whom, full name and essence; the client is told and waits until the colleague has read.
import { useId, useState } from 'react'
import type { Client } from '#clients/model.ts'
import type { Contact } from '#contacts/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { useMe } from '#staff/ui/me.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import type { Acting } from './calls-state.ts'
import { LineForm, TextField } from './LineForm.tsx'

type Props = { call: CallOnDesk; contact: Contact; client: Client | null; acting: Acting; onClose: () => void }

const say = 'Этим занимается коллега. Расскажу всё коллеге и соединю. Подождите, пожалуйста, минуту на линии'

export function TransferForm({ call, contact, client, acting, onClose }: Props) {
  const id = useId()
  const me = useMe()
  const everybody = useColleagues()
  const [transferId] = useState(uuid7)
  const [to, setTo] = useState('')
  const [name, setName] = useState(client ? [client.surname, client.name, client.patronymic].filter(Boolean).join(' ') : '')
  const [essence, setEssence] = useState(contact.essence)
  const [request, setRequest] = useState('')
  const receivers = (everybody.data ?? []).filter(
    one =>
      one.id !== me.id &&
      one.leftOn === null &&
      one.roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role)),
  )
  const offer = async () => {
    const body = { id: transferId, toStaffId: to, essence, clientName: name, ask: request }
    if (await acting.act(calls.offer, { params: { id: call.id }, body })) onClose()
  }
  return (
    <LineForm title="Передать звонок коллеге" say={say} done="Показать коллеге" onSubmit={() => void offer()} onClose={onClose}>
      <div className="field">
        <label htmlFor={id}>Кому</label>
        <select id={id} autoFocus value={to} onChange={event => setTo(event.target.value)}>
          <option value="">Выберите коллегу</option>
          {receivers.map(one => (
            <option key={one.id} value={one.id}>
              {one.surname} {one.name}, {one.position}
            </option>
          ))}
        </select>
      </div>
      <TextField label="Как зовут клиента, полностью" value={name} onChange={setName} />
      <TextField label="Суть: её прочтут до соединения" value={essence} onChange={setEssence} rows={3} />
      <TextField label="Что сделать" value={request} onChange={setRequest} />
    </LineForm>
  )
}
