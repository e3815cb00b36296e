// A lesson: a text, a film, a task with its answer, a test, or a SCORM package.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { learning } from '../api.ts'
import type { Lesson } from '../model.ts'
import { stateWords } from '../rules/words.ts'
import { useAct } from './learning-state.ts'
import { Marked } from './Marked.tsx'
import { ScormPlayer } from './scorm/ScormPlayer.tsx'
import { TestForm } from './TestForm.tsx'

type Props = { lesson: Lesson; courseId: string; onNext: () => void; last: boolean }

export function LessonView({ lesson, courseId, onNext, last }: Props) {
  return (
    <article className="learning-lesson">
      <h2>{lesson.title}</h2>
      {lesson.kind === 'video' && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video controls preload="metadata" src={`/api/learning/films/${lesson.fileId ?? ''}`} aria-label={lesson.title} />
      )}
      {lesson.words && <Marked words={lesson.words} />}
      {(lesson.kind === 'text' || lesson.kind === 'video') && <Done lesson={lesson} onNext={onNext} last={last} />}
      {lesson.kind === 'task' && <Answer lesson={lesson} />}
      {lesson.kind === 'test' && <TestForm lesson={lesson} />}
      {lesson.kind === 'scorm' && <ScormPlayer lesson={lesson} courseId={courseId} />}
    </article>
  )
}

function Done({ lesson, onNext, last }: { lesson: Lesson; onNext: () => void; last: boolean }) {
  const pass = useAct(
    () => send(learning.pass, { params: { id: lesson.id } }),
    () => onNext(),
  )
  if (lesson.state === 'passed')
    return last ? null : (
      <button type="button" className="btn" onClick={onNext}>
        Следующий урок
      </button>
    )
  return (
    <>
      {pass.error && <Trouble error={pass.error} />}
      <button type="button" className="btn btn-main" data-main disabled={pass.isPending} onClick={() => pass.mutate(undefined)}>
        {lesson.kind === 'text' ? 'Прочитано' : 'Посмотрено'}
        {!last && ', дальше'}
      </button>
    </>
  )
}

function Answer({ lesson }: { lesson: Lesson }) {
  const [words, setWords] = useState(lesson.answer)
  const answer = useAct(() => send(learning.answer, { params: { id: lesson.id }, body: { answer: words } }))
  if (lesson.state === 'passed')
    return (
      <>
        <p className="state ok">Ответ приняли</p>
        {lesson.remark && <p>{lesson.remark}</p>}
        <blockquote>{lesson.answer}</blockquote>
      </>
    )
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        answer.mutate(undefined)
      }}
    >
      {lesson.state === 'returned' && <p className="learning-remark">Тренер: {lesson.remark}</p>}
      <label className="field">
        <span>Ваш ответ</span>
        <textarea rows={8} value={words} maxLength={10_000} onChange={event => setWords(event.target.value)} />
      </label>
      {answer.error && <Trouble error={answer.error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={answer.isPending}>
          {lesson.state === 'waiting' ? 'Отправить заново' : 'Отправить тренеру'}
        </button>
        {lesson.state === 'waiting' && <span className="soft">Урок {stateWords.waiting}</span>}
      </div>
    </form>
  )
}
