// «Обучение отдела»: who has what to take by when, whose papers end; a course is assigned to several at once.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { learning } from '../api.ts'
import type { DepartmentLine } from '../model.ts'
import { DueMark } from './MyLearningPage.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useToday } from './Sittings.tsx'
import { useAct, useCourses, useDepartment } from './learning-state.ts'
import './Learning.css'

export function Page() {
  const department = useDepartment()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const lines = department.data ?? []
  const late = lines.filter(({ assigned }) => assigned.some(({ urgency }) => urgency === 'late')).length
  const toggle = (id: string) => setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]))
  return (
    <main className="page learning">
      <h1>Обучение отдела</h1>
      {department.error && <Trouble error={department.error} onRetry={() => void department.refetch()} />}
      {department.isPending && <Waiting lines={8} />}
      {department.data && lines.length === 0 && (
        <Empty>
          <p>Здесь будут сотрудники отдела и их курсы.</p>
        </Empty>
      )}
      {lines.length > 0 && (
        <>
          <p className="lead">
            {late === 0 ? 'Опозданий нет.' : `С опозданием: ${late} из ${lines.length}.`} Отметьте, кому назначить курс.
          </p>
          <AssignForm chosen={chosen} onDone={() => setChosen([])} />
          <ul className="learning-people">
            {lines.map(line => (
              <Person
                key={line.staffId}
                line={line}
                chosen={chosen.includes(line.staffId)}
                onToggle={() => toggle(line.staffId)}
              />
            ))}
          </ul>
        </>
      )}
    </main>
  )
}

function Person({ line, chosen, onToggle }: { line: DepartmentLine; chosen: boolean; onToggle: () => void }) {
  const today = useToday()
  const takeBack = useAct((id: string) => send(learning.unassign, { params: { id } }))
  return (
    <li>
      <div>
        <label>
          <input type="checkbox" checked={chosen} onChange={onToggle} /> {line.name}
        </label>
        <small>
          {line.position}, {line.department}
        </small>
      </div>
      <div>
        {line.assigned.length + line.ending.length === 0 && <p className="soft">Ничего не нужно</p>}
        {line.assigned.map(one => (
          <p key={one.id}>
            {one.title} <DueMark one={one} today={today} />
            {one.by !== '' && (
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Снять курс «${one.title}», ${line.name}`}
                onClick={() => takeBack.mutate(one.id)}
              >
                Снять
              </button>
            )}
          </p>
        ))}
        {line.ending.map(({ id, title, expiresOn, over }) => (
          <p key={id}>
            {title}{' '}
            <span className={`state ${over ? 'late' : 'soon'}`}>
              <Icon name="clock" /> документ {over ? 'кончился' : 'кончается'} {numericDay(expiresOn, 0)}
            </span>
          </p>
        ))}
        {takeBack.error && <Trouble error={takeBack.error} />}
      </div>
    </li>
  )
}

function AssignForm({ chosen, onDone }: { chosen: readonly string[]; onDone: () => void }) {
  const courses = (useCourses().data ?? []).filter(({ state }) => state === 'open')
  const [courseId, setCourseId] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [told, setTold] = useState('')
  const assign = useAct(
    () => send(learning.assign, { body: { courseId, staffIds: [...chosen], dueOn } }),
    ({ assigned }) => {
      setTold(assigned === 0 ? 'У всех отмеченных курс уже был: остался ближайший день.' : `Назначено: ${assigned}.`)
      onDone()
    },
  )
  const lacks =
    chosen.length === 0 ? 'Отметьте сотрудников ниже.' : courseId === '' ? 'Выберите курс.' : dueOn === '' ? 'Укажите день.' : ''
  return (
    <form
      className="learning-assign"
      onSubmit={event => {
        event.preventDefault()
        if (lacks === '') assign.mutate(undefined)
      }}
    >
      <SelectField
        label="Курс"
        value={courseId}
        onChange={setCourseId}
        options={[['', 'Выберите курс'], ...courses.map(({ id, title }): [string, string] => [id, title])]}
      />
      <TextField label="Пройти до" type="date" value={dueOn} onChange={setDueOn} />
      <button className="btn btn-main" aria-disabled={lacks !== ''} disabled={assign.isPending}>
        Назначить{chosen.length > 0 && `: ${chosen.length}`}
      </button>
      <p className="soft" role="status">
        {lacks !== '' && told !== '' ? told : lacks}
      </p>
      {assign.error && <Trouble error={assign.error} />}
    </form>
  )
}
