// Before sending the reviewer looks at their own marks, alone: mean, spread, range, whether all marks are one.
import { useState } from 'react'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { reviews } from '../api.ts'
import type { Self, Side } from '../model.ts'
import { markWords } from '../rules/words.ts'
import { useKept, type MarkKeeper } from './mark-keeper.ts'
import { useSelf, useWrite } from './review-state.ts'

type Props = { id: string; keeper: MarkKeeper; side: Side; onSent: () => void }

export function SendForm({ id, keeper, side, onSent }: Props) {
  const kept = useKept(keeper)
  const self = useSelf(id, kept.version, kept.state === 'kept')
  const write = useWrite(reviews.send, onSent)
  const [waits, setWaits] = useState(false)
  const pass = async () => {
    setWaits(true)
    const version = await keeper.flush()
    setWaits(false)
    if (version !== undefined) write.mutate({ params: { id }, body: { version } })
  }
  return (
    <>
      <h3>Взгляд на свои отметки</h3>
      <p className="soft">Это видите только Вы.</p>
      {self.error && <Trouble error={self.error} onRetry={() => void self.refetch()} />}
      {!self.data && !self.error && <Waiting lines={2} />}
      {self.data && <Shown self={self.data} side={side} />}
      {write.error && <Trouble error={write.error} />}
      <div className="acts">
        <button type="button" className="btn btn-main" disabled={waits || write.isPending} onClick={() => void pass()}>
          Отправить лист
        </button>
        <span className="soft">После отправки отметки не меняют</span>
      </div>
    </>
  )
}

function Shown({ self: { marks, mean, spread, lowest, highest, used, others, halo, left }, side }: { self: Self; side: Side }) {
  const most = Math.max(1, ...used.map(one => one.count))
  const label = used.map(({ mark, count }) => `${mark}: ${count}`).join(', ')
  return (
    <>
      {left > 0 && <p>Осталось без ответа: {left}. Номера наверху без заливки.</p>}
      {marks > 0 && (
        <div className="own-marks">
          <div className="used" role="img" aria-label={`Сколько раз Вы поставили каждую отметку. ${label}`}>
            {used.map(({ mark, count }) => (
              <span key={mark}>
                <i style={{ height: `${(count / most) * 56}px` }} />
                <small className="num">{count}</small>
                <b className="num">{mark}</b>
              </span>
            ))}
          </div>
          <ul>
            <li>
              Средняя {side === 'self' ? 'о себе' : 'по всем Вашим листам'}: <b className="num">{markWords(mean)}</b>
            </li>
            <li>
              {others
                ? `У других в этой оценке: ${markWords(others.mean)}, ответили ${others.reviewers}`
                : 'Сравним с другими, когда ответят хотя бы трое'}
            </li>
            <li>
              Отметки от {lowest} до {highest}, разброс {markWords(spread)}
            </li>
            {halo && <li>В этом листе почти все отметки одинаковы. Проверьте: это человек или общее впечатление о нём?</li>}
          </ul>
        </div>
      )}
    </>
  )
}
