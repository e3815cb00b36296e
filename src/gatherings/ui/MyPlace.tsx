// One's own place: taken, waited for, given back; the personal code for the door.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { gatherings } from '../api.ts'
import type { GatheringPage } from '../model.ts'
import { useAct } from './gatherings-state.ts'

export function MyPlace({ event: { id, seat, may, guestsMost, places, taken } }: { event: GatheringPage }) {
  const [guests, setGuests] = useState(String(seat?.guests ?? 0))
  const params = { id }
  const join = useAct(() => send(gatherings.signUp, { params, body: { guests: Number(guests) } }))
  const leave = useAct(() => send(gatherings.leave, { params }))
  const error = join.error ?? leave.error
  const isIn = seat && seat.state !== 'left'
  const isFull = places !== null && taken >= places
  if (!isIn && !may.signUp) return null
  return (
    <section className="gatherings-place" aria-label="Моя запись">
      {isIn && <Standing seat={seat} />}
      {may.signUp && guestsMost > 0 && (
        <SelectField
          label="Родных со мной"
          value={guests}
          onChange={setGuests}
          options={Array.from({ length: guestsMost + 1 }, (_, n) => [String(n), n === 0 ? 'никого' : String(n)])}
        />
      )}
      {error && <Trouble error={error} />}
      {may.signUp && (
        <div className="gatherings-acts">
          {!isIn && (
            <button type="button" className="btn btn-main" disabled={join.isPending} onClick={() => join.mutate(undefined)}>
              {isFull ? 'Встать в лист ожидания' : 'Записаться'}
            </button>
          )}
          {isIn && Number(guests) !== seat.guests && (
            <button type="button" className="btn btn-main" disabled={join.isPending} onClick={() => join.mutate(undefined)}>
              Сохранить
            </button>
          )}
          {isIn && (
            <button type="button" className="btn btn-bare" disabled={leave.isPending} onClick={() => leave.mutate(undefined)}>
              {seat.state === 'in' ? 'Не смогу прийти' : 'Не ждать'}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

function Standing({ seat }: { seat: NonNullable<GatheringPage['seat']> }) {
  if (seat.state === 'waiting')
    return (
      <p className="state soon">
        <Icon name="clock" /> В листе ожидания Вы {seat.nth}-й. Освободится место: запишем сами и скажем
      </p>
    )
  return (
    <>
      <p className="state ok">
        <Icon name="check" /> {seat.came ? 'Вы пришли, отмечено' : `Вы идёте${seat.guests > 0 ? `, с Вами ${seat.guests}` : ''}`}
      </p>
      {!seat.came && (
        <p className="gatherings-soft">
          Ваш код для входа: <b className="num">{`${seat.code.slice(0, 4)} ${seat.code.slice(4)}`}</b>. Он нужен, если на телефоне
          нет «Заботы».
        </p>
      )}
    </>
  )
}
