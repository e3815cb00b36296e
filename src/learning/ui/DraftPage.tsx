// A course as its author sees it: what it is, its lessons in order, who must take it, whether it is open.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '#calendar/plural.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { catalogue, type Draft, type DraftLesson, type Imported } from '../catalogue-api.ts'
import type { LessonKind, NewCourse } from '../model.ts'
import { kindWords } from '../rules/words.ts'
import { CourseForm } from './CourseForm.tsx'
import { LessonForm } from './LessonForm.tsx'
import { Obligations } from './Obligations.tsx'
import { uploadFile, useAct, useDraft } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const draft = useDraft(id)
  return (
    <main className="page learning">
      {draft.error && !draft.data && <Trouble error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.isPending && <Waiting lines={8} />}
      {draft.data && <Editing key={id} draft={draft.data} />}
    </main>
  )
}

function Editing({ draft: { course, lessons } }: { draft: Draft }) {
  const me = useMe()
  const save = useAct((body: NewCourse) => send(catalogue.save, { params: { id: course.id }, body }))
  const setState = useAct((state: 'open' | 'draft') => send(catalogue.setState, { params: { id: course.id }, body: { state } }))
  return (
    <>
      <h1>{course.title}</h1>
      <p className="soft learning-about">
        <Link to="/learning/catalogue">Каталог</Link> ·{' '}
        {course.state === 'open' ? 'открыт для всех' : 'черновик: его видите Вы и тренер'}
        {course.state === 'open' && (
          <Link to="/learning/courses/$id" params={{ id: course.id }}>
            Посмотреть, как его видят
          </Link>
        )}
      </p>
      {hasRole(me, 'hr') && (
        <div className="learning-acts">
          <button
            type="button"
            className={course.state === 'open' ? 'btn' : 'btn btn-main'}
            disabled={setState.isPending}
            onClick={() => setState.mutate(course.state === 'open' ? 'draft' : 'open')}
          >
            {course.state === 'open' ? 'Закрыть на доработку' : 'Открыть для всех'}
          </button>
        </div>
      )}
      {setState.error && <Trouble error={setState.error} />}
      {course.own && <Lessons courseId={course.id} lessons={lessons} />}
      {hasRole(me, 'hr') && <Obligations course={course} />}
      <section>
        <h2>О курсе</h2>
        <CourseForm course={course} error={save.error} pending={save.isPending} onSave={body => save.mutate(body)} />
      </section>
    </>
  )
}

const addable = ['text', 'video', 'task', 'test'] as const

function Lessons({ courseId, lessons }: { courseId: string; lessons: readonly DraftLesson[] }) {
  const [open, setOpen] = useState<{ id: string; kind: LessonKind; lesson?: DraftLesson }>()
  const [sent, setSent] = useState<number>()
  const sort = useAct((lessonIds: string[]) => send(catalogue.sort, { params: { id: courseId }, body: { lessonIds } }))
  const remove = useAct((lessonId: string) => send(catalogue.removeLesson, { params: { id: courseId, lessonId } }))
  const take = useAct(async (file: File) => {
    const fileId = await uploadFile(file, setSent)
    return send(catalogue.importPackage, { params: { id: courseId }, body: { fileId } })
  })
  const move = (i: number, by: number) => {
    const ids = lessons.map(({ id }) => id)
    ids.splice(i + by, 0, ...ids.splice(i, 1))
    sort.mutate(ids)
  }
  const error = sort.error ?? remove.error ?? take.error
  return (
    <section>
      <h2>Уроки</h2>
      {lessons.length === 0 && (
        <p className="soft">Уроков ещё нет. Начните с короткого текста или загрузите готовый пакет SCORM.</p>
      )}
      <ol className="learning-order">
        {lessons.map((lesson, i) => (
          <li key={lesson.id}>
            <span>
              {lesson.title} <small>{kindWords[lesson.kind]}</small>
            </span>
            <span>
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Выше: ${lesson.title}`}
                disabled={i === 0 || sort.isPending}
                onClick={() => move(i, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Ниже: ${lesson.title}`}
                disabled={i === lessons.length - 1 || sort.isPending}
                onClick={() => move(i, 1)}
              >
                ↓
              </button>
              {lesson.kind !== 'scorm' && (
                <button
                  type="button"
                  className="btn btn-bare"
                  aria-label={`Изменить: ${lesson.title}`}
                  onClick={() => setOpen({ id: lesson.id, kind: lesson.kind, lesson })}
                >
                  Изменить
                </button>
              )}
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Убрать: ${lesson.title}`}
                onClick={() => remove.mutate(lesson.id)}
              >
                Убрать
              </button>
            </span>
          </li>
        ))}
      </ol>
      {error && <Trouble error={error} />}
      {open ? (
        <LessonForm key={open.id} courseId={courseId} open={open} onDone={() => setOpen(undefined)} />
      ) : (
        <div className="learning-acts">
          {addable.map(kind => (
            <button key={kind} type="button" className="btn" onClick={() => setOpen({ id: uuid7(), kind })}>
              <Icon name="plus" /> {kindWords[kind].charAt(0).toUpperCase() + kindWords[kind].slice(1)}
            </button>
          ))}
          <label className="btn learning-file">
            Пакет SCORM
            <input
              type="file"
              accept=".zip"
              onChange={event => {
                const [file] = event.target.files ?? []
                if (file) take.mutate(file)
                event.target.value = ''
              }}
            />
          </label>
          {take.data && !take.isPending && <Taken {...take.data} />}
          {take.isPending && (
            <span className="soft">{sent === 1 ? 'Распаковываем' : `Отправляем: ${Math.round((sent ?? 0) * 100)} %`}</span>
          )}
        </div>
      )}
    </section>
  )
}

/** What came of a package, and what in it will not work, before the course is opened. */
function Taken({ lessonIds, unplayed }: Imported) {
  return (
    <div role="status" className="learning-taken">
      <p>Добавили из пакета: {counted(lessonIds.length, 'урок', 'урока', 'уроков')}.</p>
      {unplayed.length > 0 && (
        <>
          <p>В пакете есть то, чего «Забота» не исполняет:</p>
          <ul>
            {unplayed.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>
            Уроки открываются в любом порядке, у каждого свой результат и своё время. Пройдите их сами, прежде чем открыть курс.
          </p>
        </>
      )}
    </div>
  )
}
