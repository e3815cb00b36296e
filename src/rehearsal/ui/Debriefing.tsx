// After the talk: how it ended, the mood turn by turn, steps done and passed by, what one might have said, and again from any point.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { meanings } from '#code/rules/meanings.data.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import type { Story } from '../model.ts'
import { debrief, type Debrief } from '../rules/debrief.ts'
import { isEnding, type Play } from '../rules/play.ts'
import { protocolOf } from '../rules/protocol.ts'
import { endWords, placesWords, quoted, turnsWords } from '../rules/words.ts'
import { MoodPlot } from './MoodPlot.tsx'
import { StepsDone } from './StepsDone.tsx'
import { TurnsTold } from './TurnsTold.tsx'

type Props = { story: Story; now: Play; onFrom: (turn: number) => void; onLeave: () => void }

export function Debriefing({ story, now, onFrom, onLeave }: Props) {
  const told = debrief(protocolOf(story.channel), now)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    scrollTo(0, 0)
  }, [])
  const main = isEnding(now.at)
    ? { label: 'Сыграть сначала', run: () => onFrom(0) }
    : { label: 'Продолжить разговор', run: () => onFrom(now.turns.length) }
  useUncoveredKeys([
    { code: 'Enter', does: main.label, run: main.run },
    { code: 'Escape', does: 'К списку историй', run: onLeave },
  ])
  return (
    <main className="page rehearsal-debrief">
      <h1 ref={heading} tabIndex={-1}>
        {isEnding(now.at) ? endWords[now.at.end] : 'Остановились на середине'}: {quoted(story.title)}
      </h1>
      <Ended now={now} />
      <p className="lead">{summary(now, told)}</p>
      <p className="rehearsal-row">
        <button type="button" className="btn btn-main" data-main onClick={main.run}>
          {main.label} <Kbd code="Enter" />
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          К списку <Kbd code="Escape" />
        </button>
      </p>
      <section aria-labelledby="debrief-mood">
        <h2 id="debrief-mood">Как было человеку</h2>
        <MoodPlot turns={now.turns} told={told} />
      </section>
      <section aria-labelledby="debrief-steps">
        <h2 id="debrief-steps">Протокол</h2>
        <StepsDone told={told} story={story} />
      </section>
      <section aria-labelledby="debrief-turns">
        <h2 id="debrief-turns">Разговор по ответам</h2>
        <TurnsTold turns={now.turns} told={told} onFrom={onFrom} />
      </section>
      <section aria-labelledby="debrief-clauses">
        <h2 id="debrief-clauses">Пункты Кодекса</h2>
        <Clauses told={told} />
      </section>
      <More story={story} />
      <p className="private">
        <Icon name="lock" /> Этот разбор никуда не записан и пропадёт, когда Вы уйдёте со страницы. Браузер запомнит только, какой
        исход Вам встретился.
      </p>
    </main>
  )
}

function Ended({ now: { at } }: { now: Play }) {
  if (!isEnding(at)) return null
  return (
    <div className={`ended ${at.end}`}>
      {at.sees && <p className="sees">{at.sees}</p>}
      <p className="says">{quoted(at.says)}</p>
      <p className="came">{at.came}</p>
    </div>
  )
}

function summary({ turns }: Play, { steps, chances }: Debrief): string {
  const done = steps.filter(({ turn }) => turn !== undefined).length
  const words = `${turnsWords(turns.length)}, шагов протокола ${done} из ${steps.length}.`
  return chances === 0
    ? `${words} Везде выбран лучший из ответов.`
    : `${words} Сказать лучше можно было ${placesWords(chances)}: они отмечены ниже.`
}

function Clauses({ told: { clauses } }: { told: Debrief }) {
  if (clauses.length === 0) return <p className="soft">Пока не было ответа, который соблюл бы или нарушил пункт.</p>
  return (
    <ul className="debrief-clauses">
      {clauses.map(({ clause, kept, missed }) => (
        <li key={clause}>
          <Link to="/code/clauses/$id" params={{ id: clause }}>
            Пункт {clause}
          </Link>
          <span className={missed > 0 ? 'state soon' : 'state ok'}>
            <Icon name={missed > 0 ? 'warning' : 'check'} />
            {[kept > 0 && `соблюли ${kept}`, missed > 0 && `мимо ${missed}`].filter(Boolean).join(', ')}
          </span>
          <span className="meaning">{meanings[clause]}</span>
        </li>
      ))}
    </ul>
  )
}

function More({ story: { channel, kind } }: { story: Story }) {
  const me = useMe()
  if (!hasRole(me, 'head', 'director')) return null
  return (
    <>
      {channel === 'call' && (
        <p>
          Звонок по утверждаемому сценарию проигрывают в разделе <Link to="/calls/scripts">Сценарии звонков</Link>.
        </p>
      )}
      {kind === 'threat' && (
        <p>
          Учебную тревогу вместе с охраной проводят в разделе <Link to="/alarms">Тревоги</Link>.
        </p>
      )}
    </>
  )
}
