// What colleagues ask about a clause and the good examples that they tell.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Note } from '../model.ts'
import { useAnswer, useNote } from './code-state.ts'

export function Notes({ clause, notes }: { clause: string; notes: readonly Note[] }) {
  return (
    <section aria-labelledby="notes">
      <h3 id="notes">Вопросы и примеры коллег</h3>
      {notes.length === 0 && <p className="soft">Ещё никто не спросил и не рассказал. Начните Вы.</p>}
      <ul className="code-notes">
        {notes.map(note => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      <NewNote clause={clause} />
    </section>
  )
}

function NoteItem({ note }: { note: Note }) {
  const me = useMe()
  const mayAnswer = hasRole(me, 'head', 'director', 'hr', 'integrity') && note.kind === 'question' && note.answer === ''
  return (
    <li>
      <small>
        {note.kind === 'question' ? 'Вопрос' : 'Пример'}, {note.author}
      </small>
      <p>{note.text}</p>
      {note.answer && (
        <blockquote>
          <small>Ответ, {note.answeredBy}</small>
          <p>{note.answer}</p>
        </blockquote>
      )}
      {mayAnswer && <AnswerForm id={note.id} />}
    </li>
  )
}

function AnswerForm({ id }: { id: string }) {
  const [words, setWords] = useState('')
  const answer = useAnswer()
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (words.trim()) answer.mutate({ id, answer: words })
      }}
    >
      <Textarea label="Ответить" value={words} onChange={event => setWords(event.currentTarget.value)} />
      {answer.error && <Trouble error={answer.error} />}
      <button type="submit" className="btn" disabled={!words.trim() || answer.isPending}>
        Отправить ответ
      </button>
    </form>
  )
}

function NewNote({ clause }: { clause: string }) {
  const [words, setWords] = useState('')
  const note = useNote(clause)
  const write = (kind: Note['kind']) => note.mutate({ kind, text: words }, { onSuccess: () => setWords('') })
  return (
    <div className="code-new">
      <Textarea
        label="Ваши слова"
        description="Без имён клиентов и примет, по которым их узнают"
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
      />
      {note.error && <Trouble error={note.error} />}
      <div className="code-acts">
        <button type="button" className="btn" disabled={!words.trim() || note.isPending} onClick={() => write('question')}>
          Задать вопрос
        </button>
        <button type="button" className="btn" disabled={!words.trim() || note.isPending} onClick={() => write('example')}>
          Рассказать пример
        </button>
      </div>
    </div>
  )
}
