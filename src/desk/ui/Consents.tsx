// What the client agreed to, with the words and the day; asked about here, withdrawn here.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { localOf } from '#calendar/zone.ts'
import { clients } from '#clients/api.ts'
import type { ClientFile, Consent } from '#clients/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { useMe } from '#staff/ui/me.ts'
import { keys } from './desk-state.ts'

type Kind = Consent['kind']
const titles: Record<Kind, string> = { data: 'Данные', calls: 'Звонки', messenger: 'Мессенджер', email: 'Почта' }
const ready: Record<Kind, string> = {
  data: 'хранить и использовать для помощи в поиске работы',
  calls: 'звонить в рабочее время',
  messenger: 'писать в мессенджер',
  email: 'писать на электронную почту',
}
const kinds = Object.keys(titles) as Kind[]

const inForce = (file: ClientFile, kind: Kind) => file.consents.findLast(one => one.kind === kind && one.withdrawnAt === null)

export function Consents({ file, editable = false }: { file: ClientFile; editable?: boolean }) {
  const zone = useMe().centre.timeZone
  const [asking, setAsking] = useState<Kind>()
  const { put, wrong } = usePut(file)
  const said = (kind: Kind) => {
    const given = inForce(file, kind)
    if (!given) return kind === 'data' ? 'ещё не спрашивали' : 'не просили'
    const since = numericDay(localOf(given.givenAt, zone).date, 0)
    return kind === 'data' ? `есть, с ${since}` : given.words
  }
  const give = (kind: Kind, words: string) => {
    void put(() => send(clients.consent, { params: { id: file.client.id }, body: { id: uuid7(), kind, words } }))
    setAsking(undefined)
  }
  const withdraw = (consentId: string) => void put(() => send(clients.withdraw, { params: { id: file.client.id, consentId } }))
  return (
    <section>
      <h3>Согласия</h3>
      <dl className="agree">
        {kinds.map(kind => {
          const given = inForce(file, kind)
          return (
            <div key={kind}>
              <dt>{titles[kind]}</dt>
              <dd>
                {said(kind)}
                {editable &&
                  (given ? (
                    <button
                      type="button"
                      className="quiet"
                      onClick={() => withdraw(given.id)}
                      aria-label={`Отозвать согласие: ${titles[kind].toLowerCase()}`}
                    >
                      Отозвать
                    </button>
                  ) : (
                    <button
                      type="button"
                      className="quiet"
                      onClick={() => setAsking(kind)}
                      aria-label={`Записать согласие: ${titles[kind].toLowerCase()}`}
                    >
                      Записать
                    </button>
                  ))}
              </dd>
            </div>
          )
        })}
      </dl>
      {asking && <ConsentForm key={asking} kind={asking} onGive={words => give(asking, words)} />}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </section>
  )
}

function ConsentForm({ kind, onGive }: { kind: Kind; onGive: (words: string) => void }) {
  const id = useId()
  const [words, setWords] = useState(ready[kind])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim()) onGive(words.trim())
  }
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={id}>На что согласие, словами</label>
      <input id={id} autoFocus maxLength={500} value={words} onChange={event => setWords(event.target.value)} />
      <button type="submit" className="btn">
        Записать согласие
      </button>
    </form>
  )
}

function usePut({ client }: ClientFile) {
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const put = async (run: () => Promise<ClientFile>) => {
    setWrong('')
    try {
      queries.setQueryData(keys.file(client.id), await run())
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  return { put, wrong }
}
