// The client's file beside the talk: who it is, what help is wanted, what was between us, what was agreed to.
import { dueWords, todayAt } from '#calendar/moment-words.ts'
import { numericDay } from '#calendar/day-words.ts'
import { localOf } from '#calendar/zone.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClientFile } from '#clients/model.ts'
import { ClientMarks } from '#conflicts/ui/ClientMarks.tsx'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Waiting } from '#platform/web/components/Waiting.tsx'
import { promises } from '#promises/api.ts'
import type { DeskState } from '#reception/model.ts'
import { inside, sinceWords } from '../rules/words.ts'
import { Coming } from './ComingPanel.tsx'
import { Consents } from './Consents.tsx'
import { contactsIn, DotLine } from './DotLine.tsx'
import { useTelling } from './desk-state.ts'
import { HelpWishes } from './HelpWishes.tsx'
import { Identity } from './Identity.tsx'
import { NoteField } from './NoteField.tsx'
import { fullName } from '#clients/ui/ClientLineText.tsx'
import { useVisit } from './visit.ts'
import { openWhole } from './WholeFileDialog.tsx'
import './ClientFilePanel.css'

export function ClientFilePanel({ desk }: { desk: DeskState }) {
  const { contact, file, principal } = useVisit()
  return (
    <aside className="file" aria-label="Дело клиента">
      {contact.clientId === null ? (
        <Coming desk={desk} />
      ) : file ? (
        <>
          <Identity file={file} />
          {principal && <p className="who">Представляет: {fullName(principal.client)}</p>}
          <ClientMarks clientId={file.client.id} />
          <HelpWishes file={file} />
          <Between file={file} />
          <Promised clientId={file.client.id} />
          <Consents file={file} />
          <NoteField file={file} />
        </>
      ) : (
        <Waiting lines={6} />
      )}
    </aside>
  )
}

function Between({ file }: { file: ClientFile }) {
  const { contact } = useVisit()
  const telling = useTelling()
  const { zone } = telling
  const today = todayAt(telling)
  const before = contactsIn(file.timeline).filter(({ contactId }) => contactId !== contact.id)
  const last = before.at(-1)
  return (
    <section>
      <h3>
        {sinceWords(localOf(file.client.knownSince, zone).date, today)}
        <button type="button" className="quiet" onClick={openWhole} aria-keyshortcuts="Alt+L">
          Всё дело
        </button>
      </h3>
      {before.length > 0 && <DotLine timeline={file.timeline} contactId={contact.id} />}
      {last && (
        <p>
          {numericDay(localOf(last.at, zone).date, Number(today.slice(0, 4)))}{' '}
          {[inside(last.title), inside(last.detail), last.state].filter(Boolean).join(', ')}
        </p>
      )}
    </section>
  )
}

/** What is owed to this client from before: not asked about twice, not promised twice. */
function Promised({ clientId }: { clientId: string }) {
  const { contact } = useVisit()
  const telling = useTelling()
  const owed = useQuery({
    queryKey: ['owed', clientId],
    queryFn: () => call(promises.ofClient, { params: { id: clientId } }),
    staleTime: 60_000,
  })
  const open = (owed.data ?? []).filter(({ state, contactId }) => state === 'open' && contactId !== contact.id).slice(0, 4)
  if (!owed.data?.length) return null
  return (
    <section>
      <h3>
        Уже обещали
        <Link to="/promises" search={{ client: clientId }} className="quiet">
          Все обещания
        </Link>
      </h3>
      {open.length === 0 && <p>Всё сделано, открытых обещаний нет.</p>}
      <ul className="owed">
        {open.map(({ id, what, dueAt }) => (
          <li key={id}>
            <Icon name="loop" />
            <span>
              {what} <small>{dueWords(dueAt, telling)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
