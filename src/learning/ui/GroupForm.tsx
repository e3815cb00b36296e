// A group being gathered: for which course, who leads, who learns.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import { training, type Group } from '../training-api.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useAct, useCourses } from './learning-state.ts'

export function GroupForm({ id, group, onDone }: { id: string; group?: Group; onDone: () => void }) {
  const courses = (useCourses().data ?? []).filter(({ format, own }) => format !== 'online' && own)
  const people = useColleagueList()
  const [given, setGiven] = useState({
    courseId: group?.courseId ?? '',
    title: group?.title ?? '',
    trainerId: group?.trainerId ?? '',
    trainerName: group?.trainerName ?? '',
  })
  const [members, setMembers] = useState<readonly string[]>(group?.members.map(({ staffId }) => staffId) ?? [])
  const save = useAct(
    () =>
      send(training.saveGroup, {
        params: { id },
        body: { ...given, trainerId: given.trainerId || null, staffIds: [...members] },
      }),
    onDone,
  )
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      {!group && (
        <SelectField
          label="Курс с занятиями"
          value={given.courseId}
          onChange={courseId => setGiven({ ...given, courseId })}
          options={[
            ['', courses.length === 0 ? 'Таких курсов ещё нет' : 'Выберите курс'],
            ...courses.map((one): [string, string] => [one.id, one.title]),
          ]}
        />
      )}
      <TextField label="Как называется группа" value={given.title} onChange={title => setGiven({ ...given, title })} max={200} />
      <SelectField
        label="Кто ведёт"
        value={given.trainerId}
        onChange={trainerId => setGiven({ ...given, trainerId, trainerName: trainerId ? '' : given.trainerName })}
        options={[
          ['', 'Приглашённый тренер'],
          ...people.map(({ id: one, surname, name }): [string, string] => [one, `${surname} ${name}`]),
        ]}
      />
      {given.trainerId === '' && (
        <TextField
          label="Имя тренера"
          value={given.trainerName}
          onChange={trainerName => setGiven({ ...given, trainerName })}
          max={200}
        />
      )}
      <fieldset className="learning-members">
        <legend>Кто учится</legend>
        {people.map(({ id: one, surname, name }) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={members.includes(one)}
              onChange={() => setMembers(members.includes(one) ? members.filter(other => other !== one) : [...members, one])}
            />{' '}
            {surname} {name}
          </label>
        ))}
      </fieldset>
      {save.error && <Trouble error={save.error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={save.isPending || given.courseId === ''}>
          Сохранить группу
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не менять
        </button>
      </div>
    </form>
  )
}
