// «Идеи»: what hurts and what to change, the answer by its day, what came of it; the newest first, nobody counted.
import { useState } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Idea } from '../idea-model.ts'
import { IdeaCard } from './IdeaCard.tsx'
import { IdeaForm } from './IdeaForm.tsx'
import { useIdeas, useLiveRecognition } from './recognition-state.ts'
import { RoomLinks } from './RoomLinks.tsx'
import './Recognition.css'

const views: readonly (readonly [title: string, (idea: Idea) => boolean, empty: string])[] = [
  ['Все', () => true, 'Что мешает клиентам или Вам самим? Хватит двух строк: что не так и что изменить.'],
  ['Ждут ответа', ({ answer }) => answer === null, 'На все идеи ответили.'],
  ['Пробуем', ({ answer, outcome }) => answer === 'try' && outcome === null, 'Сейчас ничего не пробуем.'],
  ['Помогло', ({ outcome }) => outcome === 'worked', 'Здесь будет то, что попробовали и увидели: стало лучше.'],
]

export function Page() {
  useLiveRecognition()
  const { data, error, isPending, refetch } = useIdeas()
  const [writing, setWriting] = useState(false)
  const [at, setAt] = useState(0)
  const [title, fits, empty] = views.at(at)!
  const write = () => setWriting(true)
  useKeys(writing ? [] : [{ code: 'Alt+KeyY', does: 'Написать идею', run: write }])
  const rows = data?.rows.filter(fits)
  return (
    <main className="page recognition">
      <h1>Идеи</h1>
      <RoomLinks />
      <p className="lead">Что мешает и что изменить. Ответят словами и к сроку. Идеи не считают: важно, что стало лучше.</p>
      {!writing && (
        <p className="go">
          <button type="button" className="btn btn-main" onClick={write}>
            Написать идею <Kbd code="Alt+KeyY" />
          </button>
        </p>
      )}
      {writing && data && <IdeaForm days={data.days} source={data.source} onDone={() => setWriting(false)} />}
      <div className="recognition-views" role="group" aria-label="Что показать">
        {views.map(([words], i) => (
          <button key={words} type="button" aria-pressed={i === at} onClick={() => setAt(i)}>
            {words}
          </button>
        ))}
      </div>
      <h2 className="vh">{title}</h2>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {isPending && <Waiting lines={6} />}
      {rows?.length === 0 && (
        <Empty>
          <p>{empty}</p>
        </Empty>
      )}
      {data && rows?.map(idea => <IdeaCard key={idea.id} idea={idea} today={data.today} />)}
    </main>
  )
}
