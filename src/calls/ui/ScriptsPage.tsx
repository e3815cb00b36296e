// «Сценарии звонков»: for each reason the edition in force and the next one: written, rehearsed, approved.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { bookWords } from '../rules/script-words.ts'
import { scripts } from '../script-api.ts'
import { ScriptCard } from './ScriptCard.tsx'
import './Scripts.css'

export const bookKey = ['call-scripts']

export function Page() {
  const book = useQuery({ queryKey: bookKey, queryFn: () => call(scripts.book, {}) })
  const [open, setOpen] = useState<string>()
  const chosen = book.data?.reasons.find(({ reasonId }) => reasonId === open)
  return (
    <main className="page scripts">
      <h1>Сценарии звонков</h1>
      <p className="lead">
        Что сказать по каждому вопросу, шаг за шагом. Новую редакцию сначала проигрывают вслух, потом утверждают с выбранного дня.
      </p>
      {book.error && <Trouble error={book.error} onRetry={() => void book.refetch()} />}
      {book.isPending && <Waiting lines={6} />}
      {book.data?.reasons.length === 0 && (
        <Empty>
          <p>В отделе нет вопросов, с которыми обращаются. Их заводят вместе с услугами, потом здесь пишут сценарии.</p>
        </Empty>
      )}
      <ul className="scripts-list">
        {book.data?.reasons.map(({ reasonId, title, scripts: all }) => (
          <li key={reasonId}>
            <button type="button" onClick={() => setOpen(reasonId)}>
              <b>{title}</b>
              <span>{bookWords(all, book.data.today)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Dialog opened={chosen !== undefined} onClose={() => setOpen(undefined)} title={chosen?.title ?? ''} size="lg">
        {chosen && <ScriptCard reason={chosen} today={book.data!.today} />}
      </Dialog>
    </main>
  )
}
