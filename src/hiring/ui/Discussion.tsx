// What was discussed after all had closed their marks; one text for all, the quicker of two is kept.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { candidates } from '../api.ts'
import { useAct } from './hiring-state.ts'

type Props = { id: string; kept: string; version: number; open: boolean }

export function Discussion({ id, kept, version, open }: Props) {
  const [text, setText] = useState(kept)
  const save = useAct(() => send(candidates.discuss, { params: { id }, body: { text, version } }))
  return (
    <section>
      <h2>Обсуждение</h2>
      {open ? (
        <>
          <label className="field">
            <span>О чём договорились и по каким ответам</span>
            <textarea rows={3} value={text} maxLength={3000} onChange={event => setText(event.target.value)} />
          </label>
          {save.error && <Trouble error={save.error} />}
          <div className="hiring-acts">
            <button
              type="button"
              className="btn"
              disabled={text === kept || save.isPending}
              onClick={() => save.mutate(undefined)}
            >
              Сохранить запись
            </button>
          </div>
        </>
      ) : (
        <p>{kept || <span className="soft">Записи нет</span>}</p>
      )}
    </section>
  )
}
