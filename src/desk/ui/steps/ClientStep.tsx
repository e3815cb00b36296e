// Who has come, and for whom: found or begun in seconds; whoever is known already is not asked again.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { clients } from '#clients/api.ts'
import type { Client } from '#clients/model.ts'
import { fullName } from '#clients/ui/ClientLineText.tsx'
import { ClientSearch } from '#clients/ui/ClientSearch.tsx'
import { contacts } from '#contacts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Waiting } from '#platform/web/components/Waiting.tsx'
import { GoOn } from '../GoOn.tsx'
import { keys } from '../desk-state.ts'
import { useVisit } from '../visit.ts'
import { NewClientForm } from './NewClientForm.tsx'
import { PassOver } from './PassOver.tsx'

type Props = { next: string; onNext: (skipped?: string) => void; onBack?: (() => void) | undefined }

/** Undefined: nobody is looked for now. */
type Looking = { whom: 'client' | 'principal'; kind: Client['kind'] } | undefined

export function ClientStep({ next, onNext, onBack }: Props) {
  const { contact } = useVisit()
  const [looking, setLooking] = useState<Looking>(contact.clientId ? undefined : { whom: 'client', kind: 'person' })
  const identify = useIdentify(() => setLooking(undefined))
  if (looking?.whom === 'client')
    return (
      <>
        <Look
          label="Найдите человека"
          kind="person"
          onFound={client => identify(client.id, contact.principalId === client.id ? null : contact.principalId)}
          {...(contact.clientId && { onCancel: () => setLooking(undefined) })}
        />
        <PassOver
          ask="Не назвали себя"
          why="Почему идём дальше без имени"
          ready="Не захотели назвать себя"
          onPass={reason => onNext(reason)}
          onBack={onBack}
        />
      </>
    )
  return (
    <>
      <Known onOther={() => setLooking({ whom: 'client', kind: 'person' })} />
      <ForWhom
        onSelf={() => void identify(contact.clientId!, null)}
        onKnown={id => void identify(contact.clientId!, id)}
        onLook={kind => setLooking({ whom: 'principal', kind })}
      />
      {looking && (
        <Look
          key={looking.kind}
          label={looking.kind === 'person' ? 'За кого пришли' : 'От какой организации'}
          kind={looking.kind}
          without={contact.clientId!}
          onFound={principal => identify(contact.clientId!, principal.id)}
          onCancel={() => setLooking(undefined)}
        />
      )}
      {!looking && <GoOn label={next} run={() => onNext()} onBack={onBack} />}
    </>
  )
}

function useIdentify(onDone: () => void) {
  const { contact, act } = useVisit()
  const queries = useQueryClient()
  return async (clientId: string, principalId: string | null) => {
    const key = uuid7()
    const run = async () => {
      const known = await send(contacts.identify, { params: { id: contact.id }, body: { clientId, principalId } }, key)
      if (principalId) await remember(contact.id, principalId, clientId)
      return known
    }
    if (!(await act({ run }))) return
    if (principalId) await queries.invalidateQueries({ queryKey: keys.file(clientId) })
    onDone()
  }
}

/** Next time nobody is asked whom this person speaks for. The opening of the file is the ground for writing into it. */
async function remember(contactId: string, principalId: string, personId: string): Promise<void> {
  await send(clients.file, { params: { id: principalId }, body: { ground: { contactId } } })
  await send(clients.represent, { params: { id: principalId, personId }, body: { capacity: 'представитель' } })
}

type LookProps = {
  label: string
  kind: Client['kind']
  without?: string
  onFound: (client: Pick<Client, 'id'>) => Promise<void>
  onCancel?: () => void
}

function Look({ label, kind, without, onFound, onCancel }: LookProps) {
  const [typed, setTyped] = useState<string>()
  if (typed !== undefined)
    return (
      <NewClientForm typed={typed} kind={kind} onMade={client => void onFound(client)} onCancel={() => setTyped(undefined)} />
    )
  return (
    <div className="look">
      <ClientSearch
        label={label}
        kind={kind}
        {...(without && { without })}
        onPick={line => void onFound(line)}
        begin={{ words: 'завести дело', run: setTyped }}
      />
      {onCancel && (
        <button type="button" className="btn btn-bare" onClick={onCancel}>
          Не искать
        </button>
      )}
    </div>
  )
}

function Known({ onOther }: { onOther: () => void }) {
  const { file } = useVisit()
  if (!file) return <Waiting lines={1} />
  return (
    <p className="client-known">
      <Icon name="person" />
      <b>{fullName(file.client)}</b>
      <button type="button" className="btn btn-bare" onClick={onOther}>
        Это не тот человек
      </button>
    </p>
  )
}

type ForWhomProps = { onSelf: () => void; onKnown: (id: string) => void; onLook: (kind: Client['kind']) => void }

function ForWhom({ onSelf, onKnown, onLook }: ForWhomProps) {
  const { contact, file, principal } = useVisit()
  const known = (file?.represents ?? []).filter(({ id }) => id !== principal?.client.id)
  return (
    <div className="for-whom" role="group" aria-label="За кого пришли">
      <button type="button" className="btn" aria-pressed={contact.principalId === null} onClick={onSelf}>
        За себя
      </button>
      {principal && (
        <button type="button" className="btn" aria-pressed="true">
          {fullName(principal.client)}
        </button>
      )}
      {known.map(one => (
        <button key={one.id} type="button" className="btn" aria-pressed="false" onClick={() => onKnown(one.id)}>
          {fullName(one)}
        </button>
      ))}
      <button type="button" className="btn" onClick={() => onLook('organisation')}>
        От организации
      </button>
      <button type="button" className="btn" onClick={() => onLook('person')}>
        За другого человека
      </button>
    </div>
  )
}
