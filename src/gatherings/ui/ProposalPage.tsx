// «Предложить событие»: what, when, for whom; beside it what was learnt from earlier ones of the kind.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { gatherings } from '../api.ts'
import type { GatheringText, Kind } from '../model.ts'
import { kindWords } from '../rules/words.ts'
import { GatheringForm } from './GatheringForm.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useAct, useLessons } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const navigate = useNavigate()
  const [id] = useState(uuid7)
  const [kind, setKind] = useState<Kind>('corporate')
  const save = useAct(
    (body: GatheringText) => send(gatherings.save, { params: { id }, body }),
    () => void navigate({ to: '/gatherings/$id', params: { id } }),
  )
  return (
    <main className="page gatherings">
      <h1>Предложить событие</h1>
      <RoomLinks />
      <div className="gatherings-two">
        <GatheringForm
          error={save.error}
          pending={save.isPending}
          words="Отправить на согласование"
          onKind={setKind}
          onSave={body => save.mutate(body)}
          onCancel={() => void navigate({ to: '/gatherings' })}
        />
        <Lessons kind={kind} />
      </div>
    </main>
  )
}

function Lessons({ kind }: { kind: Kind }) {
  const found = (useLessons().data ?? []).filter(one => one.kind === kind)
  return (
    <aside className="gatherings-lessons" aria-label="Чему научили прошлые">
      <h2>Чему научили прошлые</h2>
      {found.length === 0 && <p>{kindWords[kind]}: выводов ещё нет. Организатор запишет их после события.</p>}
      {found.map(({ id, title, again, otherwise }) => (
        <dl key={id}>
          <dt>{title}</dt>
          {again && <dd>Повторить: {again}</dd>}
          {otherwise && <dd>Иначе: {otherwise}</dd>}
        </dl>
      ))}
    </aside>
  )
}
