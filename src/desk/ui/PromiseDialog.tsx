// Gives a promise from any step: what, who, by when; without one of the three it is no promise.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { promises } from '#promises/api.ts'
import type { GivenPromise } from '#promises/model.ts'
import { useMe } from '#staff/ui/me.ts'
import { opening } from '#staff/ui/opening.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { keys, mine } from './desk-state.ts'
import { useVisit } from './visit.ts'
import { WhenField } from './WhenField.tsx'

const { open: openPromise, close, useOpened } = opening()
export { openPromise }

export const PromiseDialog = () => {
  const opened = useOpened()
  return (
    <Dialog opened={opened} onClose={close} title="Обещание" size="lg">
      <PromiseForm onDone={close} />
    </Dialog>
  )
}

type Doer = 'us' | 'client' | 'colleague'

function PromiseForm({ onDone }: { onDone: () => void }) {
  const { contact, file } = useVisit()
  const me = useMe()
  const [id] = useState(uuid7)
  const [what, setWhat] = useState('')
  const [doer, setDoer] = useState<Doer>('us')
  const [colleague, setColleague] = useState('')
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [wrong, setWrong] = useState('')
  const ownerId = doer === 'colleague' && colleague ? colleague : me.id
  const keep = useKeep()
  const whatId = useId()
  const save = async () => {
    const missing = whatIsMissing({ what, dueAt, doer, colleague, clientId: contact.clientId })
    if (missing) return setWrong(missing)
    try {
      await keep({
        id,
        what,
        clientId: contact.clientId!,
        contactId: contact.id,
        channel: 'visit',
        byClient: doer === 'client',
        ownerId,
        dueAt: dueAt!,
      })
      onDone()
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Записать обещание', run: () => void save() })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className="promise-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={whatId}>Что сделаем</label>
        <input
          id={whatId}
          data-autofocus
          autoComplete="off"
          maxLength={500}
          value={what}
          onChange={event => setWhat(event.target.value)}
          placeholder="Позвонить и сказать, что ответил архив"
        />
      </div>
      <DoerField
        doer={doer}
        clientName={file?.client.name ?? ''}
        colleague={colleague}
        onDoer={setDoer}
        onColleague={setColleague}
      />
      <WhenField dueAt={dueAt} ownerId={ownerId} onChange={setDueAt} />
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <p className="step-go">
        <button type="submit" className="btn btn-main">
          Записать обещание <Kbd code="Enter" />
        </button>
      </p>
    </form>
  )
}

type Asked = { what: string; dueAt: string | null; doer: Doer; colleague: string; clientId: string | null }

function whatIsMissing({ what, dueAt, doer, colleague, clientId }: Asked): string {
  if (!clientId) return 'Сначала узнайте, кому обещаем: найдите человека на шаге «Узнайте имя».'
  if (what.trim() === '') return 'Напишите, что будет сделано.'
  if (doer === 'colleague' && !colleague) return 'Выберите, кто из коллег это сделает.'
  return dueAt === null ? 'Выберите, к какому дню и часу.' : ''
}

function useKeep() {
  const { contact } = useVisit()
  const queries = useQueryClient()
  return async (body: Parameters<typeof send<typeof promises.make>>[1]['body']) => {
    mine('promise.made')
    const made = await send(promises.make, { body }, body.id)
    const add = (list: GivenPromise[] = []) => (list.some(({ id }) => id === made.id) ? list : [...list, made])
    queries.setQueryData(keys.given(contact.id), add)
    queries.setQueryData<GivenPromise[]>(keys.duties, list => (list && made.ownerId === contact.staffId ? add(list) : list))
  }
}

type DoerProps = {
  doer: Doer
  clientName: string
  colleague: string
  onDoer: (doer: Doer) => void
  onColleague: (id: string) => void
}

function DoerField({ doer, clientName, colleague, onDoer, onColleague }: DoerProps) {
  const me = useMe()
  const id = useId()
  const people = useColleagues()
  const doers: [Doer, string][] = [
    ['us', 'Сделаю я'],
    ['client', clientName ? `Сделает ${clientName}` : 'Сделает посетитель'],
    ['colleague', 'Сделает коллега'],
  ]
  return (
    <fieldset className="doer">
      <legend>Кто</legend>
      <div className="doers">
        {doers.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={id} checked={doer === value} onChange={() => onDoer(value)} />
            {words}
          </label>
        ))}
      </div>
      {doer === 'colleague' && (
        <div className="field">
          <label htmlFor={`${id}-who`}>Коллега</label>
          <select id={`${id}-who`} value={colleague} onChange={event => onColleague(event.target.value)}>
            <option value="">Выберите</option>
            {(people.data ?? [])
              .filter(
                one =>
                  one.id !== me.id &&
                  one.leftOn === null &&
                  one.roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role)),
              )
              .map(one => (
                <option key={one.id} value={one.id}>
                  {one.surname} {one.name}, {one.position}
                </option>
              ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}
