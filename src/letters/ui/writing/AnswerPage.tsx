// The answer to an appeal: begun here, then written, approved, signed and sent from the same screen.
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useAppeal, useLetter } from './answer-state.ts'
import { BeginAnswer } from './BeginAnswer.tsx'
import { Editor } from './Editor.tsx'
import '../check.css'
import './answer.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const [letter, appeal] = [useLetter(id), useAppeal(id)]
  const number = appeal.data?.number ?? ''
  useEffect(() => void (document.title = `Ответ на ${number || 'обращение'} · Забота`), [number])
  const error = letter.error ?? appeal.error
  if (letter.data && appeal.data) return <Editor key={letter.data.id} letter={letter.data} appeal={appeal.data} />
  return (
    <main className="page begin-answer">
      <p className="back">
        <Link to="/appeals/$id" params={{ id }}>
          К обращению {number}
        </Link>
      </p>
      <h1>Ответ на обращение {number}</h1>
      {error ? (
        <Trouble error={error} onRetry={() => void Promise.all([letter.refetch(), appeal.refetch()])} />
      ) : letter.data === null && appeal.data ? (
        <BeginAnswer appeal={appeal.data} />
      ) : (
        <Waiting lines={6} />
      )}
    </main>
  )
}
