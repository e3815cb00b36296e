// A course: what it gives, its lessons on a thread, the lesson that is open, sittings, the certificate at the end.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { send } from '#platform/web/call.ts'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { learning } from '../api.ts'
import type { CoursePage, Lesson } from '../model.ts'
import { formatWords, hoursWords, kindWords, stateWords, validWords } from '../rules/words.ts'
import { LessonView } from './LessonView.tsx'
import { Sittings, useToday } from './Sittings.tsx'
import { saveScan, useAct, useCourse } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const course = useCourse(id)
  return (
    <main className="page learning">
      {course.error && !course.data && <Trouble error={course.error} onRetry={() => void course.refetch()} />}
      {course.isPending && <Waiting lines={8} />}
      {course.data && <Course key={id} page={course.data} />}
    </main>
  )
}

function Course({ page }: { page: CoursePage }) {
  const me = useMe()
  const today = useToday()
  const { course, study, lessons, sittings } = page
  const [chosen, setChosen] = useState<string>()
  const begin = useAct(() => send(learning.begin, { params: { id: course.id } }))
  const open = lessons.find(({ id }) => id === chosen) ?? lessons.find(({ state }) => state !== 'passed') ?? lessons[0]
  const step = (by: number) => {
    const next = lessons[lessons.findIndex(({ id }) => id === open?.id) + by]
    if (next) setChosen(next.id)
  }
  useKeys([
    { code: 'Alt+ArrowDown', does: 'Следующий урок', run: () => step(1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущий урок', run: () => step(-1) },
  ])
  const about = [
    course.own ? '' : course.provider,
    formatWords[course.format],
    hoursWords(course.hours),
    validWords(course.validMonths),
    course.trainer && `тренер ${course.trainer}`,
  ]
  return (
    <>
      <h1>{course.title}</h1>
      {course.purpose && <p className="lead">{course.purpose}</p>}
      <p className="soft learning-about">
        {about.filter(Boolean).join(' · ')}{' '}
        {course.clauses.map(clause => (
          <Link key={clause} className="clause" to="/code/clauses/$id" params={{ id: clause }}>
            {clause}
          </Link>
        ))}
        {hasRole(me, 'hr') && (
          <Link to="/learning/catalogue/$id" params={{ id: course.id }}>
            Изменить курс
          </Link>
        )}
      </p>
      {study?.finishedOn && <Finished page={page} onAgain={() => begin.mutate(undefined)} pending={begin.isPending} />}
      {begin.error && <Trouble error={begin.error} />}
      {!study && course.own && lessons.length > 0 && (
        <button
          type="button"
          className="btn btn-main"
          data-main
          disabled={begin.isPending}
          onClick={() => begin.mutate(undefined)}
        >
          Начать курс
        </button>
      )}
      {!course.own && !study?.finishedOn && (
        <p>
          Курс проводит {course.provider}. Когда пройдёте, приложите документ в <Link to="/learning">«Моё обучение»</Link>.
        </p>
      )}
      {sittings.length > 0 && (
        <section>
          <h2>Занятия Вашей группы</h2>
          <Sittings sittings={sittings} today={today} />
        </section>
      )}
      {course.format !== 'online' && course.own && sittings.length === 0 && !study?.finishedOn && (
        <p className="soft">Занятия появятся здесь, когда Вас включат в группу.</p>
      )}
      {study && lessons.length > 0 && (
        <div className="learning-desk">
          <nav aria-label="Уроки">
            <ol className="learning-thread">
              {lessons.map((lesson, i) => (
                <li key={lesson.id} data-state={lesson.state ?? 'new'}>
                  <button
                    type="button"
                    aria-current={lesson.id === open?.id ? 'step' : undefined}
                    onClick={() => setChosen(lesson.id)}
                  >
                    <LessonMark lesson={lesson} number={i + 1} />
                    <span>
                      {lesson.title}
                      <small>
                        {[
                          kindWords[lesson.kind],
                          lesson.minutes > 0 && `${lesson.minutes} мин`,
                          lesson.state && stateWords[lesson.state],
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          {open && (
            <LessonView
              key={open.id}
              lesson={open}
              courseId={course.id}
              onNext={() => step(1)}
              last={open.id === lessons.at(-1)?.id}
            />
          )}
        </div>
      )}
    </>
  )
}

const LessonMark = ({ lesson, number }: { lesson: Lesson; number: number }) => (
  <i className="learning-knot" aria-hidden>
    {lesson.state === 'passed' ? <Icon name="check" /> : number}
  </i>
)

function Finished({ page, onAgain, pending }: { page: CoursePage; onAgain: () => void; pending: boolean }) {
  const { study, certificateId, course } = page
  const [error, setError] = useState<Error>()
  return (
    <div className="learning-done">
      <p className="state ok">
        <Icon name="check" /> Курс пройден {numericDay(study!.finishedOn!, 0)}
      </p>
      <div className="learning-acts">
        {certificateId && (
          <button type="button" className="btn" onClick={() => void saveScan(certificateId).catch(setError)}>
            Скачать сертификат
          </button>
        )}
        {course.own && course.lessons > 0 && (
          <button type="button" className="btn btn-bare" disabled={pending} onClick={onAgain}>
            Пройти ещё раз
          </button>
        )}
      </div>
      {error && <Trouble error={error} />}
    </div>
  )
}
