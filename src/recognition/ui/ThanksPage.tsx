// «Спасибо»: the wall of public thanks, what was said to me, what I said.
import { useState } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Thanks } from '../model.ts'
import { askToThank, thankCode } from './Everywhere.tsx'
import { useLiveRecognition, useOwnThanks, useWall } from './recognition-state.ts'
import { ThanksLine } from './ThanksLine.tsx'

const views = [
  ['wall', 'Стена'],
  ['received', 'Мне'],
  ['given', 'От меня'],
] as const
type View = (typeof views)[number][0]

const empty: Record<View, string> = {
  wall: 'Здесь появятся слова, которые коллеги сказали друг другу при всех.',
  received: 'Здесь будет то, что сказали Вам и Вашему отделу.',
  given: 'Здесь будет то, что сказали Вы. Кто помог Вам на этой неделе?',
}

export function Page() {
  const [view, setView] = useState<View>('wall')
  useLiveRecognition()
  const wall = useWall()
  const own = useOwnThanks()
  const asked = view === 'wall' ? wall : own
  const rows: readonly Thanks[] | undefined = view === 'wall' ? wall.data : own.data?.[view]
  return (
    <main className="page recognition">
      <h1>Спасибо</h1>
      <p className="lead">Слова, а не баллы: здесь ничего не считают и никого не сравнивают.</p>
      <p className="go">
        <button type="button" className="btn btn-main" onClick={askToThank} aria-keyshortcuts="Alt+C">
          Сказать спасибо <Kbd code={thankCode} />
        </button>
      </p>
      <div className="recognition-views" role="group" aria-label="Что показать">
        {views.map(([key, title]) => (
          <button key={key} type="button" aria-pressed={view === key} onClick={() => setView(key)}>
            {title}
          </button>
        ))}
      </div>
      {asked.error && !rows && <Trouble error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Waiting lines={6} />}
      {rows?.length === 0 && (
        <Empty>
          <p>{empty[view]}</p>
        </Empty>
      )}
      {rows?.map(one => (
        <ThanksLine key={one.id} one={one} />
      ))}
    </main>
  )
}
