// Not an answer: another department's, or no answer needed. For letters and for messages alike.
import { useState } from 'react'
import { useDepartments } from '#staff/ui/departments.ts'

type Props = {
  /** Somebody waits for an answer. */
  waiting: boolean
  busy: boolean
  onPass: (departmentId: string) => void
  onNeedless: (reason: string) => void
}

export function Otherwise({ waiting, busy, onPass, onNeedless }: Props) {
  const [reason, setReason] = useState('')
  const [departmentId, setDepartmentId] = useState('')
  const departments = useDepartments()
  return (
    <details className="otherwise">
      <summary>Отвечать не нам или не нужно</summary>
      <label className="field">
        <span>Передать отделу</span>
        <select value={departmentId} onChange={event => setDepartmentId(event.target.value)}>
          <option value="">Выберите отдел</option>
          {departments.data?.map(one => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="btn" disabled={busy || departmentId === ''} onClick={() => onPass(departmentId)}>
        Передать
      </button>
      {waiting && (
        <>
          <label className="field">
            <span>Почему ответ не нужен</span>
            <input maxLength={300} value={reason} onChange={event => setReason(event.target.value)} />
          </label>
          <button type="button" className="btn" disabled={busy || reason.trim() === ''} onClick={() => onNeedless(reason)}>
            Ответ не нужен
          </button>
        </>
      )}
    </details>
  )
}
