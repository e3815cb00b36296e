// A colleague is nominated: for what, and in own words; evidence is found by the system afterwards.
import { Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useWriting } from '#staff/ui/writing.ts'
import { nominations } from '../api.ts'
import type { NominationRule } from '../model.ts'
import { useOptions, useRules, type Option } from './recognition-state.ts'
import { WhomField } from './WhomField.tsx'
import './Recognition.css'

export function Page() {
  const { data, error, refetch } = useRules()
  return (
    <main className="page recognition">
      <p className="recognition-back">
        <Link to="/recognition">Признание</Link>
      </p>
      <h1>Выдвинуть коллегу</h1>
      <p className="lead">
        Отзывы клиентов, спасибо коллег, выполненные обещания и идеи, которые помогли, система найдёт сама. Вам остаётся сказать,
        что человек сделал.
      </p>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={6} />}
      {data && <Form list={data.now.body.nominations} />}
    </main>
  )
}

function Form({ list }: { list: readonly NominationRule[] }) {
  const options = useOptions(false)
  const navigate = useNavigate()
  const [id] = useState(uuid7)
  const [whom, setWhom] = useState<Option>()
  const [title, setTitle] = useState(list[0]?.title ?? '')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState('')
  const { trouble, fields, busy, write } = useWriting()
  const nominate = () => {
    const lack = !whom ? 'Выберите, кого выдвигаете.' : why.trim() === '' ? 'Напишите, что человек сделал.' : ''
    setMissing(lack)
    if (lack || !whom) return
    void write(async () => {
      await send(nominations.nominate, { body: { id, title, why, nomineeId: whom.staffId! } })
      await navigate({ to: '/recognition/$id', params: { id } })
    })
  }
  useKeys([{ code: 'Ctrl+Enter', does: 'Выдвинуть', run: nominate }])
  return (
    <form
      className="form recognition-form"
      onSubmit={event => {
        event.preventDefault()
        nominate()
      }}
    >
      <WhomField label="Кого" options={options} value={whom} onChange={setWhom} wrong={!whom && missing ? missing : undefined} />
      <fieldset className="recognition-choices">
        <legend>За что</legend>
        {list.map(one => (
          <label key={one.title} data-chosen={title === one.title}>
            <input type="radio" name="title" checked={title === one.title} onChange={() => setTitle(one.title)} />
            <span>
              {one.title}
              <small>{one.criteria.join('. ')}.</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Textarea
        label="Что сделал этот человек"
        description="Случай, который Вы видели сами. Без фамилий клиентов"
        value={why}
        maxLength={2000}
        error={fields['why'] ?? (whom && missing ? missing : undefined)}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      {trouble && <Trouble error={new Error(trouble)} />}
      <p className="go">
        <button type="submit" className="btn btn-main" disabled={busy}>
          Выдвинуть <Kbd code="Ctrl+Enter" />
        </button>
      </p>
    </form>
  )
}
