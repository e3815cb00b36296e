// Help for the worker after a hard talk: a break that closes the window, a talk with the head, or nothing; offered, never pressed.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { timeWords } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useActing } from '#platform/web/acting.ts'
import { conflicts } from '../api.ts'
import type { Conflict, Support } from '../model.ts'
import { useTelling } from './telling.ts'
import { listKey } from './guide-state.ts'

export function SupportOffer({ conflict }: { conflict: Conflict }) {
  const telling = useTelling()
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const [breakId] = useState(uuid7)
  const again = () => queries.invalidateQueries({ queryKey: listKey })
  const take = (support: Support) =>
    void run(async () => (await call(conflicts.support, { params: { id: conflict.id }, body: { support, breakId } }), again()))
  const back = () => void run(async () => (await call(conflicts.back, {}), again()))
  const resting = conflict.breakEndsAt !== null && Date.parse(conflict.breakEndsAt) > telling.now
  return (
    <section className="guide-sheet support" aria-label="Поддержка">
      <h3>
        <Icon name="sprout" /> Это был трудный разговор
      </h3>
      {resting ? (
        <p className="guide-row">
          Перерыв до {timeWords(conflict.breakEndsAt!, telling.zone)}, к окну никого не зовут.
          <button type="button" className="btn" onClick={back}>
            Вернуться раньше
          </button>
        </p>
      ) : conflict.support === 'talk' ? (
        <p>Начальник увидит, что Вы хотите поговорить. Факты можно записать после.</p>
      ) : conflict.support === null ? (
        <>
          <p>Переведите дух. Окно закроем на перерыв, очередь подождёт у других окон.</p>
          <p className="guide-row">
            <button type="button" className="btn btn-main" onClick={() => take('break')}>
              Перерыв
            </button>
            <button type="button" className="btn" onClick={() => take('talk')}>
              Поговорить с начальником
            </button>
            <button type="button" className="btn btn-bare" onClick={() => take('nothing')}>
              Спасибо, не нужно
            </button>
          </p>
        </>
      ) : (
        <p>Запишите факты, пока помните. Если понадобится помощь, начальник рядом.</p>
      )}
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}
