// Who must take the course: rules by position and department, in days from joining.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { catalogue } from '../catalogue-api.ts'
import type { Course, Obligation } from '../model.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useToday } from './Sittings.tsx'
import { useAct } from './learning-state.ts'

export function Obligations({ course }: { course: Course }) {
  const today = useToday()
  const departments = useDepartmentList()
  const [adding, setAdding] = useState(false)
  const [rule, setRule] = useState({ position: '', departmentId: '', dueDays: '30' })
  const save = useAct(
    (obligations: Obligation[]) => send(catalogue.oblige, { params: { id: course.id }, body: { obligations } }),
    () => setAdding(false),
  )
  const titleOf = (id: string | null) => (id === null ? 'во всех отделах' : (departments.find(one => one.id === id)?.title ?? ''))
  const add = () =>
    save.mutate([
      ...course.obligations,
      {
        id: uuid7(),
        position: rule.position,
        departmentId: rule.departmentId || null,
        dueDays: Number(rule.dueDays),
        since: today,
      },
    ])
  return (
    <section>
      <h2>Кому обязателен</h2>
      {course.obligations.length === 0 && <p className="soft">Никому: проходят по желанию или по назначению начальника.</p>}
      <ul className="learning-papers">
        {course.obligations.map(one => (
          <li key={one.id}>
            <b>{one.position || 'Всем'}</b>
            <span className="soft">
              {titleOf(one.departmentId)}, за {one.dueDays} дней после приёма на работу
            </span>
            <button
              type="button"
              className="btn btn-bare"
              onClick={() => save.mutate(course.obligations.filter(({ id }) => id !== one.id))}
            >
              Снять правило
            </button>
          </li>
        ))}
      </ul>
      {save.error && <Trouble error={save.error} />}
      {adding ? (
        <form
          className="learning-form"
          onSubmit={event => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label="Должность"
            hint="Пусто, если всем"
            value={rule.position}
            onChange={position => setRule({ ...rule, position })}
            max={120}
            first
          />
          <SelectField
            label="Отдел"
            value={rule.departmentId}
            onChange={departmentId => setRule({ ...rule, departmentId })}
            options={[['', 'Все отделы'], ...departments.map(({ id, title }): [string, string] => [id, title])]}
          />
          <TextField
            label="Дней на прохождение"
            hint="От приёма на работу, но не раньше, чем от сегодня"
            value={rule.dueDays}
            onChange={dueDays => setRule({ ...rule, dueDays })}
            max={3}
          />
          <div className="learning-acts">
            <button className="btn btn-main" disabled={save.isPending}>
              Сделать обязательным
            </button>
            <button type="button" className="btn" onClick={() => setAdding(false)}>
              Не менять
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          Сделать обязательным
        </button>
      )}
    </section>
  )
}
