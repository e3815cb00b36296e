// «Моё обучение»: what is due, what I am in the middle of, sittings, my path, my papers, what else there is.
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Assigned, CourseLine, MyLearning } from '../model.ts'
import { dueWords, formatWords, hoursWords, progressWords } from '../rules/words.ts'
import { MyPapers } from './MyPapers.tsx'
import { tellKept } from './scorm/keeping.ts'
import { Sittings } from './Sittings.tsx'
import { useMine } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const me = useMe()
  const mine = useMine()
  // What a lesson said while the network was away goes now.
  useEffect(() => void tellKept(me.id), [me.id])
  return (
    <main className="page learning">
      <h1>Моё обучение</h1>
      {mine.error && <Trouble error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isPending && <Waiting lines={8} />}
      {mine.data && <Mine mine={mine.data} />}
    </main>
  )
}

function Mine({ mine }: { mine: MyLearning }) {
  const { today, assigned, studying, paths, sittings, catalogue, hours, trains } = mine
  const due = new Set(assigned.map(({ courseId }) => courseId))
  const begun = studying.filter(({ id }) => !due.has(id))
  const nothing = assigned.length + begun.length + paths.length + catalogue.length === 0
  return (
    <>
      <p className="lead">
        {hours > 0 ? `В этом году пройдено: ${hoursWords(hours)}.` : 'В этом году пройденных курсов ещё нет.'}
        {trains && (
          <>
            {' '}
            <Link to="/learning/training">Мои группы и задания</Link>
          </>
        )}
      </p>
      {nothing && (
        <Empty>
          <p>Здесь будут Ваши курсы: что пройти и к какому дню. Каталог наполняет специалист по кадрам.</p>
        </Empty>
      )}
      {assigned.length > 0 && (
        <section>
          <h2>Пройти</h2>
          <ul className="rows learning-rows">
            {assigned.map(one => (
              <li key={one.id}>
                <Link to="/learning/courses/$id" params={{ id: one.courseId }}>
                  <b>{one.title}</b>
                  <span>
                    {[one.by ? `Назначено: ${one.by}` : 'Обязательный', progressWords(one.progress)].filter(Boolean).join(' · ')}
                  </span>
                  <DueMark one={one} today={today} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {begun.length > 0 && <Courses title="Начатое" courses={begun} />}
      {sittings.length > 0 && (
        <section>
          <h2>Занятия</h2>
          <Sittings sittings={sittings} today={today} />
        </section>
      )}
      {paths.map(path => (
        <Courses key={path.id} title={`Путь: ${path.title}`} courses={path.courses} numbered />
      ))}
      <MyPapers documents={mine.documents} today={today} />
      {catalogue.length > 0 && <Courses title="Остальные курсы" courses={catalogue} />}
    </>
  )
}

export function DueMark({ one, today }: { one: Assigned; today: string }) {
  const kind = one.urgency === 'late' ? 'late' : one.urgency === 'ahead' ? '' : 'soon'
  return (
    <span className={`state ${kind}`}>
      <Icon name={kind === '' ? 'calendar' : 'clock'} /> {dueWords(one, today)}
    </span>
  )
}

function Courses({ title, courses, numbered = false }: { title: string; courses: readonly CourseLine[]; numbered?: boolean }) {
  return (
    <section>
      <h2>{title}</h2>
      <ol className="rows learning-rows">
        {courses.map((course, i) => (
          <li key={course.id}>
            <Link to="/learning/courses/$id" params={{ id: course.id }}>
              <b>
                {numbered && `${i + 1}. `}
                {course.title}
              </b>
              <span>{[course.purpose, formatWords[course.format], hoursWords(course.hours)].filter(Boolean).join(' · ')}</span>
              {course.state === 'finished' ? (
                <span className="state ok">
                  <Icon name="check" /> пройден
                </span>
              ) : (
                <span className="soft">{course.state === 'studying' ? progressWords(course.progress) || 'начат' : ''}</span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
