// A new moment: those inside the owner's working time; nothing else can be chosen.
import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { promises } from '../api.ts'

type Props = { ownerId: string; value: string; onChange: (dueAt: string) => void; label?: string }

export function SlotSelect({ ownerId, value, onChange, label = 'Новый срок' }: Props) {
  const slots = useQuery({
    queryKey: ['slots', ownerId],
    queryFn: () => call(promises.slots, { query: { ownerId } }),
    staleTime: 60_000,
  })
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={event => onChange(event.target.value)}>
        <option value="">Выберите рабочее время</option>
        {(slots.data ?? []).map(({ dueAt, words }) => (
          <option key={dueAt} value={dueAt}>
            {words}
          </option>
        ))}
      </select>
      {slots.error && <small className="wrong">{slots.error.message}</small>}
    </label>
  )
}
