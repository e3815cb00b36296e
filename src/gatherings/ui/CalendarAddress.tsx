// One's own calendar address: shown once when it is made, changed or closed at a press.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { newSecret } from '#platform/web/secret.ts'
import { gatherings } from '../api.ts'
import { useAct, useFeed } from './gatherings-state.ts'

export function CalendarAddress() {
  const feed = useFeed()
  const [token, setToken] = useState<string>()
  const open = useAct(
    (fresh: string) => send(gatherings.openFeed, { body: { token: fresh } }),
    () => {},
  )
  const close = useAct(
    () => send(gatherings.closeFeed, {}),
    () => setToken(undefined),
  )
  const make = () => {
    const fresh = newSecret()
    open.mutate(fresh, { onSuccess: () => setToken(fresh) })
  }
  const error = open.error ?? close.error ?? feed.error
  return (
    <section className="gatherings-feed">
      <h2>Календарь в телефоне</h2>
      <p>Личный адрес подписки: Ваши события и совещания, без имён клиентов. Кто знает адрес, тот видит календарь.</p>
      {token && (
        <p className="gatherings-address">
          <code>{`${location.origin}/api/calendars/${token}.ics`}</code>
          <span>Скопируйте сейчас: второй раз адрес не покажем.</span>
        </p>
      )}
      {!token && feed.data?.madeAt && <p>Адрес есть с {numericDay(feed.data.madeAt.slice(0, 10), 0)}.</p>}
      <div className="gatherings-acts">
        <button type="button" className="btn" disabled={open.isPending} onClick={make}>
          <Icon name="calendar" /> {feed.data?.madeAt ? 'Сменить адрес' : 'Получить адрес'}
        </button>
        {feed.data?.madeAt && (
          <button type="button" className="btn btn-bare" disabled={close.isPending} onClick={() => close.mutate(undefined)}>
            Закрыть адрес
          </button>
        )}
      </div>
      {error && <Trouble error={error} />}
    </section>
  )
}
