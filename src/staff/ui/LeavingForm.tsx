// Somebody leaves: from which day there is no access, and what becomes of the promises.
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { counted } from '#calendar/plural.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { Account } from '../model.ts'
import { hasLeft } from '../rules.ts'
import { useMe } from './me.ts'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'

type Props = { account: Account; people: Account[]; onLeft: (words: string) => void }

export function LeavingForm({ account, people, onLeft }: Props) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const [on, setOn] = useState(today)
  const { trouble, fields, write } = useWriting()
  const queries = useQueryClient()
  const leave = (event: FormEvent) => {
    event.preventDefault()
    void write(async () => {
      const { promises, heir } = await send(administration.leave, { params: { id: account.id }, body: { on } })
      onLeft(
        hasLeft(on, today)
          ? wordsOf(
              promises,
              people.find(({ id }) => id === heir),
            )
          : 'Записали. Обещания передадим в тот же день.',
      )
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    })
  }
  return (
    <form className="leaving" onSubmit={leave} noValidate>
      <TextField label="Больше не работает с" type="date" value={on} onChange={setOn} wrong={fields.on} />
      <button type="submit" className="btn">
        Закрыть доступ
      </button>
      <p className="hint">Обещания клиентам не пропадут: их получит начальник отдела, а если его нет, директор.</p>
      <p className="wrong" role="alert">
        {trouble}
      </p>
    </form>
  )
}

function wordsOf(promises: number, heir: Account | undefined): string {
  if (promises === 0) return 'Записали. Открытых обещаний за человеком нет.'
  const many = counted(promises, 'обещание', 'обещания', 'обещаний')
  return heir
    ? `Записали. Передали ${many}: теперь их выполнит ${heir.name} ${heir.surname}.`
    : `Записали. Передать ${many} пока некому: назначьте начальника отдела, и они перейдут сами.`
}
