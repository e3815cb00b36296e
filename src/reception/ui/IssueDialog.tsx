// A ticket at the door: reason, help, priority group, a name where it is known; then the number to tell and to hand over.
import { useState, type FormEvent } from 'react'
import type { ClientLine } from '#clients/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { reception } from '../api.ts'
import type { TicketView } from '../model.ts'
import { ClientField } from '#clients/ui/ClientField.tsx'
import { GivenTicket } from './GivenTicket.tsx'
import { useHallAct } from './hall-state.ts'
import { TicketFields, type Said } from './TicketFields.tsx'

type Props = { opened: boolean; onClose: () => void }

export const IssueDialog = ({ opened, onClose }: Props) => (
  <Dialog opened={opened} onClose={onClose} title="Талон у двери" size="lg">
    <Issuing onDone={onClose} />
  </Dialog>
)

function Issuing({ onDone }: { onDone: () => void }) {
  const [ticket, setTicket] = useState<TicketView>()
  return ticket ? <GivenTicket ticket={ticket} onDone={onDone} /> : <IssueForm onGiven={setTicket} />
}

function IssueForm({ onGiven }: { onGiven: (ticket: TicketView) => void }) {
  const [id] = useState(uuid7)
  const [said, setSaid] = useState<Said>({ reasonId: '', help: [], priorityGroup: null })
  const [client, setClient] = useState<ClientLine | null>(null)
  const { trouble, act, say } = useHallAct()
  const issue = () => {
    if (said.reasonId === '') return say('Выберите, с чем пришли.')
    void act(async () => {
      const { code } = await call(reception.issueAtDoor, { body: { id, ...said, clientId: client?.id ?? null } })
      onGiven(await call(reception.follow, { params: { code } }))
    })
  }
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Выдать талон', run: issue })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    issue()
  }
  return (
    <form className="hall-form" onSubmit={submit}>
      <TicketFields said={said} onChange={setSaid} />
      <ClientField
        label="Кто, если известно"
        chosen={client}
        onChoose={setClient}
        nobody="Никого не нашли. Талон можно выдать и без имени."
      />
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
