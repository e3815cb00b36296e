// By when: moments inside working time under digits, or a day and an hour as people write them; told back in words.
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dueWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { promises } from '#promises/api.ts'
import { typedMoment } from '../rules/typed-moment.ts'
import { useTelling } from './desk-state.ts'

type Props = { dueAt: string | null; ownerId: string; onChange: (dueAt: string | null) => void }

export function WhenField({ dueAt, ownerId, onChange }: Props) {
  const id = useId()
  const telling = useTelling()
  const [typed, setTyped] = useState('')
  const slots = useQuery({
    queryKey: ['slots', ownerId],
    queryFn: () => call(promises.slots, { query: { ownerId } }),
    staleTime: 60_000,
  })
  const choose = (at: string) => {
    setTyped('')
    onChange(at)
  }
  const offered = (slots.data ?? []).slice(0, 8)
  useKeys(
    offered.flatMap(({ dueAt: at, words }, i) => [
      { code: `Alt+Digit${i + 1}`, does: `Срок: ${words}`, run: () => choose(at) },
      { code: `Digit${i + 1}`, does: `Срок: ${words}`, run: () => choose(at) },
    ]),
  )
  const own = dueAt !== null && !offered.some(({ dueAt: at }) => at === dueAt)
  return (
    <fieldset className="when">
      <legend>Когда</legend>
      {slots.isPending && <Waiting lines={3} />}
      {slots.error && <Trouble error={slots.error} onRetry={() => void slots.refetch()} />}
      <div className="slots">
        {offered.map(({ dueAt: at, words }, i) => (
          <button key={at} type="button" aria-pressed={at === dueAt} onClick={() => choose(at)}>
            <Kbd code={`Digit${i + 1}`} />
            {words}
          </button>
        ))}
      </div>
      <div className="field">
        <label htmlFor={id}>Или напишите день и час</label>
        <input
          id={id}
          autoComplete="off"
          placeholder="завтра 12, 25.11 14:30, через 2 часа"
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
            onChange(typedMoment(event.target.value, { now: new Date().toISOString(), zone: telling.zone }) ?? null)
          }}
        />
        <p className="soft" role="status">
          {own && `Обещаем ${dueWords(dueAt, telling)}`}
          {dueAt === null && typed !== '' && 'Так не разобрать. Напишите день и час: 25.11 14:30'}
        </p>
      </div>
    </fieldset>
  )
}
