// The reasons and services of the catalogue that an answer belongs to.
import { useQuery } from '@tanstack/react-query'
import { catalogue } from '#catalogue/api.ts'
import { call } from '#platform/web/call.ts'
import type { Words } from '../model.ts'

type Props = { words: Words; onChange: (change: Partial<Words>) => void }

export function ForWhom({ words: { reasonIds, serviceIds }, onChange }: Props) {
  const reasons = useQuery({ queryKey: ['reasons'], queryFn: () => call(catalogue.reasons, {}), staleTime: 300_000 }).data ?? []
  const services =
    useQuery({ queryKey: ['services'], queryFn: () => call(catalogue.services, {}), staleTime: 300_000 }).data ?? []
  return (
    <details>
      <summary>
        Поводы и услуги:{' '}
        {reasonIds.length + serviceIds.length === 0 ? 'не выбраны' : `выбрано ${reasonIds.length + serviceIds.length}`}
      </summary>
      <Checks
        title="Поводы прийти"
        all={reasons.map(({ id, title }) => [id, title])}
        chosen={reasonIds}
        onChange={next => onChange({ reasonIds: next })}
      />
      <Checks
        title="Услуги"
        all={services.map(({ id, plainTitle }) => [id, plainTitle])}
        chosen={serviceIds}
        onChange={next => onChange({ serviceIds: next })}
      />
    </details>
  )
}

type ChecksProps = {
  title: string
  all: readonly [string, string][]
  chosen: readonly string[]
  onChange: (next: string[]) => void
}

const Checks = ({ title, all, chosen, onChange }: ChecksProps) => (
  <fieldset className="knowledge-checks">
    <legend>{title}</legend>
    {all.map(([id, label]) => (
      <label key={id}>
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={event => onChange(event.target.checked ? [...chosen, id] : chosen.filter(one => one !== id))}
        />
        {label}
      </label>
    ))}
  </fieldset>
)
