// Where this person works today: the board and the client are told this window; remembered until another is chosen.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { staff } from '#staff/api.ts'
import { useMe, useSetMe } from '#staff/ui/me.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { useDeskActing } from './acting.ts'

const place = 'desk.window'

export function ChooseWindow({ onChosen }: { onChosen: () => void }) {
  const me = useMe()
  const setMe = useSetMe()
  const { act, trouble } = useDeskActing()
  const counters = useQuery({ queryKey: ['counters'], queryFn: () => call(staff.counters, {}) })
  const here = (counters.data ?? []).filter(({ departmentId }) => departmentId === me.departmentId)
  const [last] = useState(() => localStorage.getItem(place))
  const usual = here.find(({ id }) => id === last)
  const sit = (counterId: string) =>
    void act(async () => {
      setMe(await call(staff.sitAt, { body: { counterId } }))
      localStorage.setItem(place, counterId)
      onChosen()
    })
  useUncoveredKeys([
    ...here
      .slice(0, 9)
      .map(({ id, number }, i) => ({ code: `Digit${i + 1}`, does: `Сесть за окно ${number}`, run: () => sit(id) })),
    ...(usual ? [{ code: 'Enter', does: 'Сесть, где в прошлый раз', run: () => sit(usual.id) }] : []),
  ])
  return (
    <main className="talk idle">
      <h1>За каким окном Вы сегодня?</h1>
      <p className="lead">Номер окна увидят на табло. В следующий раз предложим его сразу.</p>
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {counters.isPending && <Waiting lines={3} />}
      {counters.error && <Trouble error={counters.error} onRetry={() => void counters.refetch()} />}
      <ul className="windows">
        {here.map(({ id, number }, i) => (
          <li key={id}>
            <button
              type="button"
              className="btn"
              aria-pressed={me.counter ? me.counter.id === id : usual?.id === id}
              onClick={() => sit(id)}
            >
              {i < 9 && <Kbd code={`Digit${i + 1}`} />}
              Окно {number}
              {id === usual?.id && <Kbd code="Enter" />}
            </button>
          </li>
        ))}
      </ul>
      {counters.data && here.length === 0 && (
        <p className="soft">У Вашего отдела нет окон. Их добавит системный администратор.</p>
      )}
    </main>
  )
}
