// What was told about: a digit marks a service; what is not ours shows where to send the client.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { catalogue } from '#catalogue/api.ts'
import type { Service } from '#catalogue/model.ts'
import { contacts } from '#contacts/api.ts'
import { call, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { uuid7 } from '#platform/uuid7.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { inside } from '../../rules/words.ts'
import { useVisit } from '../visit.ts'

export const useServices = () =>
  useQuery({ queryKey: ['services'], queryFn: () => call(catalogue.services, {}), staleTime: 600_000 })
export const useReasons = () =>
  useQuery({ queryKey: ['reasons'], queryFn: () => call(catalogue.reasons, {}), staleTime: 600_000 })

export function ServicesList() {
  const { contact } = useVisit()
  const services = useServices()
  const [all, setAll] = useState(false)
  const near = useNear(services.data ?? [])
  const rest = (services.data ?? []).filter(service => !near.includes(service))
  const shown = all ? [...near, ...rest] : near
  const toggle = useToggle()
  useUncoveredKeys(
    shown
      .slice(0, 9)
      .map((service, i) => ({ code: `Digit${i + 1}`, does: `Отметить: ${service.plainTitle}`, run: () => toggle(service.id) })),
  )
  if (services.error) return <Trouble error={services.error} onRetry={() => void services.refetch()} />
  if (services.isPending) return <Waiting lines={3} />
  return (
    <section className="show">
      <h2>О чём рассказали</h2>
      <ul>
        {shown.map((service, i) => (
          <ServiceRow
            key={service.id}
            service={service}
            place={i + 1}
            on={contact.serviceIds.includes(service.id)}
            onToggle={() => toggle(service.id)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="soft">К этому поводу услуг не подобрано. Посмотрите все.</p>}
      {!all && rest.length > 0 && (
        <button type="button" className="btn btn-bare" onClick={() => setAll(true)}>
          Показать все услуги
        </button>
      )}
    </section>
  )
}

/** Those of the reason first; whatever was told about stays in sight. */
function useNear(services: Service[]): Service[] {
  const { contact } = useVisit()
  const reasons = useReasons()
  const ids = reasons.data?.find(({ id }) => id === contact.reasonId)?.serviceIds ?? []
  const [told] = useState(contact.serviceIds)
  const near = [...ids, ...told.filter(id => !ids.includes(id))]
  return near.flatMap(id => services.find(service => service.id === id) ?? []).slice(0, 9)
}

function useToggle() {
  const { contact, act } = useVisit()
  return (serviceId: string) => {
    const shown = !contact.serviceIds.includes(serviceId)
    const key = uuid7()
    const seen = (ids: string[]) => (shown ? [...ids, serviceId] : ids.filter(id => id !== serviceId))
    void act({
      seen: now => ({ ...now, serviceIds: seen(now.serviceIds) }),
      run: () => send(contacts.showService, { params: { id: contact.id, serviceId }, body: { shown } }, key),
    })
  }
}

function ServiceRow({ service, place, on, onToggle }: { service: Service; place: number; on: boolean; onToggle: () => void }) {
  const { help } = useVisit()
  const leaflet = service.leaflet && (help.includes('large-print') ? 'памятка крупным шрифтом' : 'есть памятка')
  return (
    <li>
      <button type="button" role="checkbox" aria-checked={on} className="service" onClick={onToggle}>
        {place <= 9 ? <Kbd code={`Digit${place}`} /> : <i />}
        <span className="box">{on && <Icon name="check" />}</span>
        <span>{service.plainTitle}</span>
        <span className="aside">{service.competence === 'ours' ? leaflet : 'не у нас'}</span>
      </button>
      {on && (
        <p className="about">
          {service.summary}
          {service.documents.length > 0 && ` Понадобится: ${service.documents.map(inside).join(', ')}.`}
          {service.competence === 'other' && (
            <b> Куда идти: {[service.body, service.bodyAddress, service.bodyPhone].filter(Boolean).join(', ')}</b>
          )}
        </p>
      )}
    </li>
  )
}
