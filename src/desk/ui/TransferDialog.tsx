// To another window: the essence and the name go along and are read there before the client is called.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { reception } from '#reception/api.ts'
import { useMe } from '#staff/ui/me.ts'
import { opening } from '#staff/ui/opening.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { useDepartments } from '#staff/ui/departments.ts'
import { useDeskActing } from './acting.ts'
import { setDesk } from './desk-state.ts'
import { useDraft, useVisit } from './visit.ts'

const { open: openTransfer, close, useOpened } = opening()
export { openTransfer }

export const TransferDialog = () => (
  <Dialog opened={useOpened()} onClose={close} title="Передать в другое окно" size="lg">
    <TransferForm />
  </Dialog>
)

function TransferForm() {
  const me = useMe()
  const id = useId()
  const { typed } = useDraft()
  const [key] = useState(uuid7)
  const [departmentId, setDepartmentId] = useState('')
  const [staffId, setStaffId] = useState('')
  const [essence, setEssence] = useState(typed.essence)
  const [ask, setAsk] = useState('')
  const { departments, receivers } = useReceivers(departmentId)
  const { give, trouble } = useGiving()
  const [missing, setMissing] = useState('')
  const send = async () => {
    const lack =
      departmentId === '' ? 'Выберите, куда передать.' : essence.trim() === '' ? 'Напишите суть: её прочтут до вызова.' : ''
    setMissing(lack)
    if (!lack) await give({ id: key, departmentId, staffId: staffId || null, essence, ask })
  }
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Передать', run: () => void send() })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit} className="transfer-form">
      <div className="field">
        <label htmlFor={`${id}-d`}>Куда</label>
        <select
          id={`${id}-d`}
          data-autofocus
          value={departmentId}
          onChange={event => {
            setDepartmentId(event.target.value)
            setStaffId('')
          }}
        >
          <option value="">Выберите отдел</option>
          {departments.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {title}
              {value === me.departmentId && ', к коллеге'}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-s`}>Кому</label>
        <select id={`${id}-s`} value={staffId} onChange={event => setStaffId(event.target.value)}>
          <option value="">Кто раньше освободится</option>
          {receivers.map(one => (
            <option key={one.id} value={one.id}>
              {one.surname} {one.name}, {one.position}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-e`}>Суть, её прочтут до вызова</label>
        <textarea id={`${id}-e`} rows={4} maxLength={2000} value={essence} onChange={event => setEssence(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-a`}>О чём просите коллегу</label>
        <input
          id={`${id}-a`}
          maxLength={500}
          autoComplete="off"
          value={ask}
          onChange={event => setAsk(event.target.value)}
          placeholder="Посчитать пособие и назвать день выплаты"
        />
      </div>
      <p className="wrong" role="alert">
        {missing || trouble}
      </p>
      <p className="step-go">
        <button type="submit" className="btn btn-main">
          Передать <Kbd code="Ctrl+Enter" />
        </button>
        <span className="soft">Место в очереди сохранится, ждать заново не придётся</span>
      </p>
    </form>
  )
}

function useReceivers(departmentId: string) {
  const me = useMe()
  const people = useColleagues()
  const places = useDepartments()
  const serving = (people.data ?? []).filter(one => one.leftOn === null && one.id !== me.id && one.roles.includes('specialist'))
  const departments = (places.data ?? []).filter(place => serving.some(one => one.departmentId === place.id))
  return { departments, receivers: serving.filter(one => one.departmentId === departmentId) }
}

type Sending = { id: string; departmentId: string; staffId: string | null; essence: string; ask: string }

function useGiving() {
  const queries = useQueryClient()
  const { draft } = useVisit()
  const { act, trouble } = useDeskActing()
  const give = (body: Sending) =>
    act(async () => {
      await draft.flush()
      const state = await call(reception.transfer, { body }, body.id)
      close()
      setDesk(queries, state)
    })
  return { give, trouble }
}
