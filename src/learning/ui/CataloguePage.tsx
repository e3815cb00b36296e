// The catalogue as HR keeps it: courses with their state, paths by position, a new course.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { catalogue } from '../catalogue-api.ts'
import { lists } from '../listing-api.ts'
import type { Course } from '../model.ts'
import { courseColumns } from '../rules/columns.ts'
import { formatWords, hoursWords } from '../rules/words.ts'
import { CourseForm, emptyCourse } from './CourseForm.tsx'
import { Paths } from './Paths.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useAct, useCourses } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const courses = useCourses()
  const navigate = useNavigate()
  const [id, setId] = useState<string>()
  const save = useAct(
    (course: Parameters<typeof CourseForm>[0]['course']) => send(catalogue.save, { params: { id: id! }, body: course }),
    ({ course }) => void navigate({ to: '/learning/catalogue/$id', params: { id: course.id } }),
  )
  useKeys([{ code: 'Alt+KeyY', does: 'Новый курс', run: () => setId(uuid7()) }])
  return (
    <main className="page learning">
      <h1>Курсы и реестр</h1>
      <RoomLinks />
      {courses.error && <Trouble error={courses.error} onRetry={() => void courses.refetch()} />}
      {courses.isPending && <Waiting lines={6} />}
      {courses.data?.length === 0 && id === undefined && (
        <Empty>
          <p>Здесь будет каталог: свои курсы с уроками и курсы других организаций. Начните с одного.</p>
        </Empty>
      )}
      <ListFiles
        href={lists.courses.path}
        taking={{
          title: 'Загрузить курсы',
          columns: courseColumns,
          send: list => send(lists.takeCourses, { body: list }),
          onTaken: () => void courses.refetch(),
        }}
      />
      <ul className="rows learning-rows">
        {courses.data?.map(course => (
          <li key={course.id}>
            <Link to="/learning/catalogue/$id" params={{ id: course.id }}>
              <b>{course.title}</b>
              <span>
                {[course.own ? '' : course.provider, formatWords[course.format], hoursWords(course.hours), mustWords(course)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {course.state === 'open' ? (
                <span className="state ok">
                  <Icon name="check" /> открыт
                </span>
              ) : (
                <span className="soft">черновик</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {id === undefined ? (
        <button type="button" className="btn btn-main" onClick={() => setId(uuid7())}>
          <Icon name="plus" /> Новый курс
        </button>
      ) : (
        <section>
          <h2>Новый курс</h2>
          <CourseForm
            course={emptyCourse}
            error={save.error}
            pending={save.isPending}
            onSave={course => save.mutate(course)}
            onCancel={() => setId(undefined)}
          />
        </section>
      )}
      {courses.data && courses.data.length > 0 && <Paths courses={courses.data} />}
    </main>
  )
}

const mustWords = ({ obligations }: Course) => (obligations.length > 0 ? 'обязательный' : '')
