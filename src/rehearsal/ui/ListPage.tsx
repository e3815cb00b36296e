// «Репетиция»: the stories by kind, clause and length, with what one has met of each.
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { kinds, type Kept, type Story } from '../model.ts'
import { clausesOf, endingsOf } from '../rules/graph.ts'
import { everyStory, inOrder, matching, type Wanted } from '../rules/shelf.ts'
import { channelWords, foundWords, kindWords, minutesWords } from '../rules/words.ts'
import { stories } from '../stories/shelf.ts'
import { useKept } from './kept.ts'
import './Rehearsal.css'

export function Page() {
  const { kept, forget } = useKept()
  const [wanted, setWanted] = useState<Wanted>(everyStory)
  const list = useRef<HTMLUListElement>(null)
  const shown = matching(stories, wanted, kept)
  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const now = links.findIndex(link => link === document.activeElement)
    links[Math.min(links.length - 1, Math.max(0, now + by))]?.focus()
  }
  useUncoveredKeys([
    { code: 'Alt+ArrowDown', does: 'Следующая история', run: () => step(1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущая история', run: () => step(-1) },
  ])
  return (
    <main className="page rehearsal-list">
      <h1>Репетиция</h1>
      <p className="lead">
        Разговоры с учебным клиентом по протоколу. Ошибаться здесь можно: любую реплику легко сыграть заново.
      </p>
      <p className="private">
        <Icon name="lock" /> Это видите только Вы. На сервер ничего не уходит, у начальников нет ни записи, ни отчёта.
      </p>
      <Filters wanted={wanted} onChange={setWanted} />
      {shown.length === 0 && (
        <Empty>
          <p>Таких историй нет.</p>
          <button type="button" className="btn" onClick={() => setWanted(everyStory)}>
            Показать все
          </button>
        </Empty>
      )}
      <ul className="stories" ref={list}>
        {shown.map(story => (
          <Row key={story.code} story={story} met={kept[story.code] ?? []} />
        ))}
      </ul>
      <Below kept={kept} forget={forget} />
    </main>
  )
}

function Row({ story, met }: { story: Story; met: readonly string[] }) {
  const endings = endingsOf(story)
  const found = endings.filter(node => met.includes(node)).length
  return (
    <li>
      <Link to="/rehearsal/$story" params={{ story: story.code }}>
        <b>{story.title}</b>
        <span className="story-about">{story.about}</span>
        <span className="story-kind">
          {kindWords[story.kind]}, {channelWords[story.channel]}
        </span>
        <span className="story-size">
          {minutesWords(story.minutes)}
          <span className={found > 0 ? 'state ok' : 'soft'}>
            {found > 0 && <Icon name="check" />} {foundWords(found, endings.length)}
          </span>
        </span>
      </Link>
    </li>
  )
}

function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const id = useId()
  const clauses = inOrder(stories.flatMap(clausesOf))
  const lengths = [...new Set(stories.map(({ minutes }) => minutes))].toSorted((a, b) => a - b)
  return (
    <form className="story-filters" aria-label="Отбор историй" onSubmit={event => event.preventDefault()}>
      <div className="field">
        <label htmlFor={`${id}-kind`}>Кто пришёл</label>
        <select
          id={`${id}-kind`}
          value={wanted.kind ?? ''}
          onChange={({ target }) => onChange({ ...wanted, kind: kinds.find(kind => kind === target.value) })}
        >
          <option value="">Все</option>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-clause`}>Пункт Кодекса</label>
        <select
          id={`${id}-clause`}
          value={wanted.clause ?? ''}
          onChange={({ target }) => onChange({ ...wanted, clause: target.value || undefined })}
        >
          <option value="">Любой</option>
          {clauses.map(clause => (
            <option key={clause}>{clause}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-minutes`}>Сколько есть времени</label>
        <select
          id={`${id}-minutes`}
          value={wanted.minutes ?? ''}
          onChange={({ target }) => onChange({ ...wanted, minutes: Number(target.value) || undefined })}
        >
          <option value="">Сколько нужно</option>
          {lengths.map(minutes => (
            <option key={minutes} value={minutes}>
              {minutesWords(minutes)}
            </option>
          ))}
        </select>
      </div>
      <label className="story-new">
        <input
          type="checkbox"
          checked={wanted.untried}
          onChange={({ target }) => onChange({ ...wanted, untried: target.checked })}
        />
        Только новые для меня
      </label>
    </form>
  )
}

function Below({ kept, forget }: { kept: Kept; forget: () => void }) {
  const me = useMe()
  return (
    <div className="story-below">
      <p className="soft">
        По списку ходят клавиши <Kbd code="Alt+ArrowDown" /> и <Kbd code="Alt+ArrowUp" />. Какие исходы Вам встретились, помнит
        только этот браузер.
      </p>
      {Object.keys(kept).length > 0 && (
        <button type="button" className="btn" onClick={forget}>
          Забыть мои исходы
        </button>
      )}
      {hasRole(me, 'head', 'director') && (
        <p>
          Сценарии звонков проигрывают отдельно, перед утверждением: <Link to="/calls/scripts">Сценарии звонков</Link>
        </p>
      )}
    </div>
  )
}
