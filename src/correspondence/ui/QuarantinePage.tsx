// Letters that the program could not read: nothing is lost, a person looks, reads again or saves the whole.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { call, send } from '#platform/web/call.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { mail } from '../api.ts'
import type { Quarantined } from '../thread-model.ts'
import { sizeWords } from './letter-words.ts'
import { useTelling } from './mail-state.ts'
import './Mail.css'

const key = ['mail-quarantine']

export function Page() {
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => call(mail.quarantine, {}) })
  return (
    <main className="page mail">
      <h1>Не разобрано</h1>
      <p className="lead">
        Эти письма пришли, но прочесть их не получилось. Они целы: попробуйте ещё раз или сохраните файл целиком.
      </p>
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Empty>
          <p>Все письма прочитаны.</p>
          <p>Если письмо придёт испорченным, оно будет ждать здесь с причиной.</p>
        </Empty>
      ) : (
        data.map(row => <Row key={row.id} row={row} />)
      )}
    </main>
  )
}

function Row({ row: { id, trouble, receivedAt, size, head } }: { row: Quarantined }) {
  const telling = useTelling()
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const again = async () => {
    try {
      const { read, left } = await send(mail.readAgain, { params: { id }, body: {} })
      setSaid(read ? '' : 'Снова не получилось.')
      queries.setQueryData(key, left)
    } catch (error) {
      setSaid((error as Error).message)
    }
  }
  return (
    <article className="letter" aria-label="Неразобранное письмо">
      <header>
        <b>{trouble}</b>
        <span className="soft">
          {momentWords(receivedAt, telling)}, {sizeWords(size)}
        </span>
      </header>
      <pre>{head}</pre>
      <p className="go">
        <button type="button" className="btn" onClick={() => void again()}>
          Разобрать ещё раз
        </button>
        <a className="btn btn-bare" href={`/api/mail/quarantine/${id}/raw`} download>
          Сохранить целиком
        </a>
      </p>
      <p role="status">{said}</p>
    </article>
  )
}
