// A letter that we begin: to whom, about what, from which template; the writing itself is that of an answer.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ClientField } from '#clients/ui/ClientField.tsx'
import { writing } from '#letters/writing/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { useWriting } from '#staff/ui/writing.ts'
import { newLetter } from '../new-letter-api.ts'
import type { LetterReader } from '../new-letter-model.ts'
import './Mail.css'

export function Page() {
  const { client = '' }: { client?: string } = useSearch({ strict: false })
  const [clientId, choose] = useState(client)
  const reader = useQuery({
    queryKey: ['mail', 'reader', clientId],
    queryFn: () => call(newLetter.reader, { params: { id: clientId } }),
    enabled: clientId !== '',
  })
  return (
    <main className="page mail new-letter">
      <p className="back">
        <Link to="/mail">Почта</Link>
      </p>
      <h1>Новое письмо</h1>
      {clientId === '' ? (
        <>
          <p className="lead">Письмо уйдёт с почты центра, с Вашей подписью, в рабочие часы. Минуту его можно вернуть.</p>
          <ClientField
            label="Кому"
            chosen={null}
            nobody="Никого не нашли. Заведите дело, запишите адрес и согласие."
            onChoose={line => line && choose(line.id)}
          />
        </>
      ) : reader.error ? (
        <Trouble error={reader.error} onRetry={() => void reader.refetch()} />
      ) : reader.data ? (
        <Begin key={clientId} reader={reader.data} onOther={() => choose('')} />
      ) : (
        <Waiting />
      )}
    </main>
  )
}

function Begin({ reader, onOther }: { reader: LetterReader; onOther: () => void }) {
  const navigate = useNavigate()
  const [subject, setSubject] = useState('')
  const [gender, setGender] = useState(reader.gender)
  const [id] = useState(() => uuid7())
  const { trouble, fields, busy, write } = useWriting()
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'templates', 'letter'],
    queryFn: () => call(writing.templates, { query: { purpose: 'letter' } }),
    enabled: reader.barred === '',
  })
  const begin = (template: string | null, title = '') => {
    const about = subject.trim() || title
    setSubject(about)
    void write(async () => {
      const card = await send(newLetter.begin, { body: { id, clientId: reader.id, subject: about, template, gender } })
      await navigate({ to: '/mail/$id', params: { id: card.id } })
    })
  }
  const shown = data ?? []
  useKeys(
    reader.barred
      ? []
      : [
          { code: 'Ctrl+Enter', does: 'Начать с чистого листа', run: () => begin(null) },
          ...shown
            .slice(0, 9)
            .map(({ code, title }, i) => ({ code: `Alt+Digit${i + 1}`, does: title, run: () => begin(code, title) })),
        ],
  )
  return (
    <>
      <p className="client-chosen">
        <span>
          <b>{reader.name}</b> {reader.address}
        </span>
        <button type="button" className="btn" onClick={onOther}>
          Выбрать другого
        </button>
      </p>
      {reader.barred ? (
        <p className="barred" role="alert">
          {reader.barred}
        </p>
      ) : (
        <>
          <TextField label="О чём письмо" first value={subject} wrong={fields.subject} max={200} onChange={setSubject} />
          {reader.person && reader.gender === null && (
            <div className="field">
              <label htmlFor="letter-gender">Как обращаться</label>
              <select
                id="letter-gender"
                value={gender ?? ''}
                aria-invalid={fields.gender !== undefined}
                onChange={event => setGender((event.target.value || null) as LetterReader['gender'])}
              >
                <option value="">Выберите: по имени не видно</option>
                <option value="female">Уважаемая</option>
                <option value="male">Уважаемый</option>
              </select>
              <p className="wrong">{fields.gender}</p>
            </div>
          )}
          <h2>С чего начать</h2>
          {error ? (
            <Trouble error={error} onRetry={() => void refetch()} />
          ) : !data ? (
            <Waiting />
          ) : (
            <ol className="letter-templates">
              {shown.map(({ code, title, about }, i) => (
                <li key={code}>
                  <button type="button" aria-disabled={busy} onClick={() => begin(code, title)}>
                    {i < 9 ? <Kbd code={`Alt+Digit${i + 1}`} /> : <span />}
                    <b>{title}</b>
                    <span>{about}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
          <p className="wrong" role="alert">
            {trouble}
          </p>
          <p className="go">
            <button type="button" className="btn btn-main" aria-disabled={busy} onClick={() => begin(null)}>
              С чистого листа <Kbd code="Ctrl+Enter" />
            </button>
            <Link className="btn btn-bare" to="/letters/templates">
              Шаблоны писем
            </Link>
          </p>
        </>
      )}
    </>
  )
}
