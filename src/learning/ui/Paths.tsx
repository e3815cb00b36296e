// Paths: which courses one after another, and for which positions.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { catalogue, type Path } from '../catalogue-api.ts'
import type { Course } from '../model.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useAct, usePaths } from './learning-state.ts'

export function Paths({ courses }: { courses: readonly Course[] }) {
  const paths = usePaths().data ?? []
  const [open, setOpen] = useState<Path>()
  const drop = useAct((id: string) => send(catalogue.withdrawPath, { params: { id } }))
  const titleOf = (id: string) => courses.find(course => course.id === id)?.title ?? ''
  return (
    <section>
      <h2>Пути по должностям</h2>
      {paths.length === 0 && <p className="soft">Путь показывает новичку, с чего начать и что потом.</p>}
      <ul className="learning-papers">
        {paths.map(path => (
          <li key={path.id}>
            <b>{path.title}</b>
            <span className="soft">
              {path.positions.join(', ') || 'всем'}: {path.courseIds.map(titleOf).filter(Boolean).join(' → ')}
            </span>
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Изменить путь «${path.title}»`}
              onClick={() => setOpen(path)}
            >
              Изменить
            </button>
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Убрать путь «${path.title}»`}
              onClick={() => drop.mutate(path.id)}
            >
              Убрать
            </button>
          </li>
        ))}
      </ul>
      {drop.error && <Trouble error={drop.error} />}
      {open ? (
        <PathForm key={open.id} path={open} courses={courses} onDone={() => setOpen(undefined)} />
      ) : (
        <button type="button" className="btn" onClick={() => setOpen({ id: uuid7(), title: '', positions: [], courseIds: [] })}>
          <Icon name="plus" /> Новый путь
        </button>
      )}
    </section>
  )
}

function PathForm({ path, courses, onDone }: { path: Path; courses: readonly Course[]; onDone: () => void }) {
  const [title, setTitle] = useState(path.title)
  const [positions, setPositions] = useState(path.positions.join(', '))
  const [ids, setIds] = useState<readonly string[]>(path.courseIds)
  const list = positions
    .split(',')
    .map(one => one.trim())
    .filter(Boolean)
  const save = useAct(
    () => send(catalogue.savePath, { params: { id: path.id }, body: { title, positions: list, courseIds: [...ids] } }),
    onDone,
  )
  const left = courses.filter(({ id }) => !ids.includes(id))
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <TextField label="Как называется путь" value={title} onChange={setTitle} max={200} first />
      <TextField label="Для должностей" hint="Через запятую; пусто, если для всех" value={positions} onChange={setPositions} />
      <ol className="learning-order">
        {ids.map(id => (
          <li key={id}>
            {courses.find(course => course.id === id)?.title}
            <button type="button" className="btn btn-bare" onClick={() => setIds(ids.filter(one => one !== id))}>
              Убрать
            </button>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <SelectField
          label="Добавить курс"
          value=""
          onChange={id => id && setIds([...ids, id])}
          options={[['', 'Выберите курс'], ...left.map((course): [string, string] => [course.id, course.title])]}
        />
      )}
      {save.error && <Trouble error={save.error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={save.isPending}>
          Сохранить путь
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не менять
        </button>
      </div>
    </form>
  )
}
