// What I was reminded of and have not read: one press puts it away.
import { useState } from 'react'
import { dueWords } from '#calendar/moment-words.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { promises } from '../api.ts'
import { toldWords } from '../rules/words.ts'
import { useRefresh, useTold } from './ledger-state.ts'

export function ToldList({ zone }: { zone: string }) {
  const told = useTold()
  const refresh = useRefresh()
  const [now] = useState(() => Date.now())
  const [wrong, setWrong] = useState('')
  if (!told.data?.length) return null
  const read = () =>
    void send(promises.read, {}).then(refresh, (error: Error) => {
      setWrong(error.message)
    })
  return (
    <section className="ledger-told" aria-labelledby="told">
      <h2 id="told">
        <Icon name="bell" /> Напоминания: {told.data.length}
      </h2>
      <ul>
        {told.data.slice(0, 5).map(({ promiseId, step, what, ownerName, dueAt }) => (
          <li key={promiseId + step}>
            <b>{toldWords[step]}.</b> {what}, {dueWords(dueAt, { now, zone })}. {ownerName}
          </li>
        ))}
      </ul>
      {told.data.length > 5 && <p className="soft">И ещё {told.data.length - 5}: они в списке ниже.</p>}
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <button type="button" className="btn" onClick={read}>
        Убрать прочитанное
      </button>
    </section>
  )
}
