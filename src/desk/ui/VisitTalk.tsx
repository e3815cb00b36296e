// A visit under way: its number and time, the thread, the client's file and the actions that end it.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { contacts } from '#contacts/api.ts'
import type { Contact } from '#contacts/model.ts'
import { useGuide } from '#conflicts/ui/guide-state.ts'
import { stepsLeft } from '#contacts/rules.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, Refused, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { reception } from '#reception/api.ts'
import type { DeskState } from '#reception/model.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { clockWords, leftWords } from '../rules/words.ts'
import { ActionBar } from './ActionBar.tsx'
import { useDeskActing } from './acting.ts'
import { CloseWithout } from './CloseWithout.tsx'
import { ClientFilePanel } from './ClientFilePanel.tsx'
import { keys, setDesk } from './desk-state.ts'
import type { Finished } from './SummaryCard.tsx'
import { openPromise, PromiseDialog } from './PromiseDialog.tsx'
import { Thread } from './Thread.tsx'
import { openTransfer, TransferDialog } from './TransferDialog.tsx'
import { TwoTexts } from './TwoTexts.tsx'
import { useContact, useVisitOf, VisitProvider } from './visit.ts'
import { VisitConflict } from './VisitConflict.tsx'
import { openWhole, WholeFileDialog } from './WholeFileDialog.tsx'

type Props = { desk: DeskState; onFinished: (finished: Finished) => void }

export function VisitTalk({ desk, onFinished }: Props) {
  const contact = useContact(desk.contactId!)
  if (contact.error)
    return (
      <main className="talk">
        <h1 className="vh">Приём</h1>
        <Trouble error={contact.error} onRetry={() => void contact.refetch()} />
      </main>
    )
  if (!contact.data)
    return (
      <main className="talk">
        <h1 className="vh">Приём</h1>
        <Waiting lines={6} />
      </main>
    )
  return <Talk desk={desk} contact={contact.data} onFinished={onFinished} />
}

function Talk({ desk, contact, onFinished }: Props & { contact: Contact }) {
  const visit = useVisitOf(contact, desk.ticket?.help ?? [])
  const { finish, park, trouble, left, refusing, goOn } = useEnding(visit, desk, onFinished)
  const guide = useGuide(contact.id)
  useVisitKeys(visit.contact, visit.act)
  const said = visit.trouble || trouble
  return (
    <VisitProvider value={visit}>
      <main className="talk" data-contact={contact.id}>
        <TalkHead desk={desk} contact={contact} />
        <Paused contact={contact} />
        {said && (
          <p className="trouble" role="alert">
            {said}
          </p>
        )}
        <TwoTexts />
        {refusing && <CloseWithout left={left} onClose={reason => void finish(reason)} onCancel={goOn} />}
        <VisitConflict guide={guide} />
        <Thread onFinish={() => void finish(null)} />
      </main>
      <ClientFilePanel desk={desk} />
      <ActionBar
        main="finish"
        actions={{
          next: { note: 'когда попрощаетесь' },
          transfer: { note: 'суть и имя уйдут вместе', run: openTransfer },
          park: { note: 'место сохранится', run: () => void park() },
          conflict: { note: guide.shown ? 'скрыть подсказку' : 'подсказка, начальник', run: guide.toggle },
          finish: { note: leftWords(left.length), run: () => void finish(null) },
        }}
      />
      <PromiseDialog />
      <TransferDialog />
      <WholeFileDialog />
    </VisitProvider>
  )
}

function useEnding({ contact, draft }: ReturnType<typeof useVisitOf>, desk: DeskState, onFinished: Props['onFinished']) {
  const queries = useQueryClient()
  const { act, trouble } = useDeskActing()
  // How many steps were left when the visit could not be finished: the next step observed takes the refusal away.
  const [refusedAt, setRefusedAt] = useState<number>()
  // The freshest steps: the last one is observed and the visit finished by one press.
  const steps = useRef(contact)
  useEffect(() => void (steps.current = contact))
  const left = stepsLeft(contact.protocol.steps, contact.steps)
  const refuse = (steps = left) => setRefusedAt(steps.length)
  const finish = (withoutCheck: string | null) =>
    act(async () => {
      const now = queries.getQueryData<Contact>(keys.contact(contact.id)) ?? steps.current
      const leftNow = stepsLeft(now.protocol.steps, now.steps)
      if (withoutCheck === null && leftNow.length > 0) return refuse(leftNow)
      if (!(await draft.flush())) throw new Error('Текст ещё не сохранён. Выберите, какой оставить, потом завершим.')
      await leaveField()
      try {
        const { code } = await call(reception.finish, { body: { withoutCheck } })
        onFinished({ code, label: desk.label ?? '', contactId: contact.id })
      } catch (error) {
        if (error instanceof Refused && error.code === 'check-first') return refuse(leftNow)
        throw error
      }
    })
  const park = () =>
    act(async () => {
      if (!(await draft.flush())) throw new Error('Текст ещё не сохранён. Выберите, какой оставить, потом отложим.')
      await leaveField()
      setDesk(queries, await call(reception.park, { body: {} }))
    })
  return {
    finish,
    park,
    trouble,
    left,
    refusing: left.length > 0 && refusedAt === left.length,
    goOn: () => setRefusedAt(undefined),
  }
}

/** A note that is being typed is written when its field is left. */
async function leaveField(): Promise<void> {
  if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
}

function useVisitKeys(contact: Contact, act: ReturnType<typeof useVisitOf>['act']): void {
  const paused = contact.interruptions.some(({ endedAt }) => endedAt === null)
  const turn = () => {
    const [id, key] = [uuid7(), uuid7()]
    const params = { id: contact.id }
    void act({
      run: () =>
        paused
          ? send(contacts.resume, { params }, key)
          : send(contacts.interrupt, { params, body: { id, apologised: true } }, key),
    })
  }
  useUncoveredKeys([
    { code: 'Alt+KeyG', does: 'Дать обещание', run: openPromise },
    { code: 'Alt+KeyL', does: 'Всё дело клиента', run: openWhole },
    { code: 'Alt+KeyN', does: paused ? 'Вернуться к разговору' : 'Отвечаю по телефону', run: turn },
  ])
}

function TalkHead({ desk, contact }: { desk: DeskState; contact: Contact }) {
  const now = useNow()
  return (
    <header className="talk-head">
      <b>{desk.label}</b>
      <span className="why">{desk.reason}</span>
      <button type="button" className="btn show-file" onClick={openWhole} aria-keyshortcuts="Alt+L">
        Дело <Kbd code="Alt+KeyL" />
      </button>
      <span className="since">
        Приём идёт <time>{clockWords((now - Date.parse(desk.ticket?.servingSince ?? contact.startedAt)) / 1000)}</time>
      </span>
    </header>
  )
}

function Paused({ contact }: { contact: Contact }) {
  const now = useNow()
  const open = contact.interruptions.find(({ endedAt }) => endedAt === null)
  if (!open) return null
  return (
    <p className="paused" role="status">
      <Icon name="phone" />
      <span>
        Отвечаете по телефону <time>{clockWords((now - Date.parse(open.beganAt)) / 1000)}</time>
      </span>
      <span className="back-to">
        Вернуться <Kbd code="Alt+KeyN" />
      </span>
    </p>
  )
}
