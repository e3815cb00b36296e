// «События»: what is coming, what was, what waits for a decision, the calendar on one's own telephone.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { lists } from '../listing-api.ts'
import type { GatheringLine } from '../model.ts'
import { eventColumns } from '../rules/columns.ts'
import { kindWords, stateWords } from '../rules/words.ts'
import { CalendarAddress } from './CalendarAddress.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useGatherings, useWhen, useLiveGatherings } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const me = useMe()
  const [when, setWhen] = useState<'coming' | 'past'>('coming')
  useLiveGatherings()
  const found = useGatherings(when)
  const navigate = useNavigate()
  useKeys([{ code: 'Alt+KeyY', does: 'Предложить событие', run: () => void navigate({ to: '/gatherings/new' }) }])
  return (
    <main className="page gatherings">
      <h1>События</h1>
      <RoomLinks />
      <div className="gatherings-head">
        <div className="gatherings-tabs" role="group" aria-label="Какие события">
          {(['coming', 'past'] as const).map(one => (
            <button key={one} type="button" className="btn" aria-pressed={when === one} onClick={() => setWhen(one)}>
              {one === 'coming' ? 'Будут' : 'Прошли'}
            </button>
          ))}
        </div>
        <Link to="/gatherings/new" className="btn btn-main">
          <Icon name="plus" /> Предложить событие <Kbd code="Alt+KeyY" />
        </Link>
      </div>
      {found.error && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={6} />}
      {found.data?.length === 0 && (
        <Empty>
          <p>
            {when === 'coming'
              ? 'Здесь будут праздники, тренинги, спорт и добрые дела. Предложите первое: согласует начальник или директор.'
              : 'Здесь останутся прошедшие события с альбомом и впечатлениями.'}
          </p>
        </Empty>
      )}
      <ul className="rows gatherings-rows">
        {found.data?.map(one => (
          <Line key={one.id} line={one} />
        ))}
      </ul>
      <ListFiles
        href={`${lists.events.path}?when=${when}`}
        {...(hasRole(me, 'hr') && {
          taking: {
            title: 'Загрузить план событий',
            columns: eventColumns,
            send: list => send(lists.takeEvents, { body: list }),
            onTaken: () => void found.refetch(),
          },
        })}
      />
      <CalendarAddress />
    </main>
  )
}

function Line({ line }: { line: GatheringLine }) {
  const whenWords = useWhen()
  return (
    <li>
      <Link to="/gatherings/$id" params={{ id: line.id }}>
        <b>
          {line.title} <small>{kindWords[line.kind]}</small>
        </b>
        <span>
          {[whenWords(line), line.place].filter(Boolean).join(' · ')}
          {line.state === 'agreed' && <small>{placesWords(line)}</small>}
        </span>
        <Standing line={line} />
      </Link>
    </li>
  )
}

export const placesWords = ({ taken, places }: Pick<GatheringLine, 'taken' | 'places'>): string =>
  places === null ? `Идут: ${taken}` : `Занято мест: ${taken} из ${places}`

/** By sign and word. */
function Standing({ line: { state, mine } }: { line: GatheringLine }) {
  if (state !== 'agreed')
    return (
      <span className="state soon">
        <Icon name={state === 'proposed' ? 'clock' : 'cross'} /> {stateWords[state]}
      </span>
    )
  if (mine === 'in')
    return (
      <span className="state ok">
        <Icon name="check" /> Вы идёте
      </span>
    )
  if (mine === 'waiting')
    return (
      <span className="state soon">
        <Icon name="clock" /> в листе ожидания
      </span>
    )
  return <span />
}
