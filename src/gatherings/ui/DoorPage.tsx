// The organiser's screen at the door: a code that changes each half minute, the list with marks by hand.
import { Link, useParams } from '@tanstack/react-router'
import { renderSVG } from 'uqr'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { gatherings } from '../api.ts'
import type { Door } from '../model.ts'
import { useAct, useDoor, useLiveGatherings } from './gatherings-state.ts'
import { WalkIn } from './WalkIn.tsx'
import './Gatherings.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  useLiveGatherings()
  const door = useDoor(id)
  return (
    <main className="page gatherings">
      <p>
        <Link to="/gatherings/$id" params={{ id }}>
          К событию
        </Link>
      </p>
      <h1>Кто пришёл{door.data && `: ${door.data.title}`}</h1>
      {door.error && <Trouble error={door.error} onRetry={() => void door.refetch()} />}
      {door.isPending && <Waiting lines={6} />}
      {door.data && (
        <div className="gatherings-two">
          <section>
            <List id={id} door={door.data} />
            {door.data.open && <WalkIn id={id} door={door.data} />}
            <ListFiles href={`/api/gatherings/${id}/lists/people`} />
          </section>
          <Code id={id} stamp={door.data.stamp} />
        </div>
      )}
    </main>
  )
}

function Code({ id, stamp }: { id: string; stamp: string | null }) {
  if (stamp === null)
    return (
      <aside className="gatherings-code">
        <h2>Код для телефонов</h2>
        <p>Появится за час до начала и погаснет через час после конца.</p>
      </aside>
    )
  return (
    <aside className="gatherings-code">
      <h2>Наведите камеру</h2>
      <div
        role="img"
        aria-label="Код для телефона: отметиться на событии"
        dangerouslySetInnerHTML={{ __html: renderSVG(`${location.origin}/g/${id}.${stamp}`, { border: 2 }) }}
      />
      <p>Код меняется каждые полминуты: пересланный уже не подойдёт. Без телефона отметьте рукой.</p>
    </aside>
  )
}

function List({ id, door: { seats } }: { id: string; door: Door }) {
  const mark = useAct(({ staffId, came }: { staffId: string; came: boolean }) =>
    send(gatherings.mark, { params: { id, staffId }, body: { came } }),
  )
  const here = seats.filter(({ came }) => came)
  const people = (all: typeof seats) => all.reduce((sum, { guests }) => sum + 1 + guests, 0)
  return (
    <>
      <p role="status">
        <b className="num">
          {here.length} из {seats.filter(({ state }) => state === 'in').length}
        </b>{' '}
        коллег здесь{people(here) > here.length && `, с семьями ${people(here)}`}
      </p>
      {seats.length === 0 && (
        <Empty>
          <p>Пока никто не записался. Записавшиеся появятся здесь сами.</p>
        </Empty>
      )}
      {mark.error && <Trouble error={mark.error} />}
      <ul className="gatherings-door">
        {seats.map(({ staffId, name, state, guests, came, how }) => (
          <li key={staffId}>
            <label>
              <input
                type="checkbox"
                checked={came}
                disabled={mark.isPending}
                onChange={() => mark.mutate({ staffId, came: !came })}
              />{' '}
              {name}
            </label>
            <span className="gatherings-soft">
              {[guests > 0 && `с семьёй: ${guests}`, state === 'waiting' && 'из листа ожидания'].filter(Boolean).join(', ')}
            </span>
            {came && (
              <span className="state ok">
                <Icon name="check" /> {how === 'code' ? 'по коду' : 'рукой'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
