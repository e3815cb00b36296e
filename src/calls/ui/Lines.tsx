// All calls at hand, each with its state and clock; one key leads to the other line.
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { CallDesk, CallOnDesk } from '../model.ts'
import { callerWords, clockWords, holdPhrases, mustSpeak, sinceOf, stateWords } from '../rules/words.ts'
import type { Acting } from './calls-state.ts'

type Props = { desk: CallDesk; present: CallOnDesk | undefined; other: CallOnDesk | undefined; acting: Acting }

export function Lines({ desk, present, other, acting }: Props) {
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">Линии</h2>
      {desk.calls.length === 0 && <p className="soft">Свободны{desk.line && `, Ваш номер ${desk.line}`}</p>}
      <ul className="calls-lines">
        {desk.calls.map(one => (
          <Line
            key={one.id}
            call={one}
            norm={desk.norms.hold}
            here={one.id === present?.id}
            keyed={one.id === other?.id}
            talks={present?.state === 'talking'}
            acting={acting}
          />
        ))}
      </ul>
    </section>
  )
}

type LineProps = { call: CallOnDesk; norm: number; here: boolean; keyed: boolean; talks: boolean; acting: Acting }

function Line({ call, norm, here, keyed, talks, acting }: LineProps) {
  const now = useNow()
  const seconds = (now - Date.parse(sinceOf(call))) / 1000
  const waits = call.state === 'held' || call.state === 'transferring'
  const rings = call.state === 'ringing' && call.direction === 'in'
  const take = () => void acting.act(calls.take, { params: { id: call.id }, body: {} })
  return (
    <li className={`calls-line ${call.state}`} aria-current={here ? 'true' : undefined} {...(rings && { role: 'alert' })}>
      <b>
        <Icon name={rings ? 'bell' : waits ? 'pause' : 'phone'} /> {callerWords(call)}
      </b>
      <span>
        {stateWords(call)} <time>{clockWords(seconds)}</time>
      </span>
      {waits && mustSpeak(seconds, norm) && <q>«{holdPhrases.stay}»</q>}
      {rings && talks && <q>«{holdPhrases.apology}»</q>}
      {(rings || call.state === 'held') && (
        <button
          type="button"
          className={rings ? 'btn btn-main' : 'btn'}
          onClick={take}
          {...(keyed && { 'aria-keyshortcuts': 'F6' })}
        >
          {rings ? 'Ответить' : 'Вернуться'} {keyed && <Kbd code="F6" />}
        </button>
      )}
    </li>
  )
}
