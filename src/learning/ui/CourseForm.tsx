// What a course is: title, what for, clauses, whose, hours, format, validity, trainer.
import { useState } from 'react'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { useColleagueList } from '#staff/ui/colleagues.ts'
import type { Format, NewCourse } from '../model.ts'
import { formatWords } from '../rules/words.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'

export const emptyCourse: NewCourse = {
  title: '',
  purpose: '',
  clauses: [],
  own: true,
  provider: '',
  hours: 4,
  format: 'online',
  validMonths: null,
  trainerId: null,
}

type Props = {
  course: NewCourse
  error: Error | null
  pending: boolean
  onSave: (course: NewCourse) => void
  onCancel?: () => void
}

export function CourseForm({ course, error, pending, onSave, onCancel }: Props) {
  const people = useColleagueList()
  const [given, setGiven] = useState({
    ...course,
    clauses: course.clauses.join(', '),
    hours: String(course.hours).replace('.', ','),
    validMonths: course.validMonths === null ? '' : String(course.validMonths),
  })
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const save = () =>
    onSave({
      title: given.title,
      purpose: given.purpose,
      clauses: given.clauses.split(/[\s,;]+/u).filter(Boolean),
      own: given.own,
      provider: given.provider,
      hours: Number(given.hours.replace(',', '.')),
      format: given.format,
      validMonths: given.validMonths === '' ? null : Number(given.validMonths),
      trainerId: given.trainerId,
    })
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <TextField label="Как называется" value={given.title} onChange={set('title')} max={200} first />
      <TextField
        label="Чему учит"
        hint="Одной фразой: что человек сможет"
        value={given.purpose}
        onChange={set('purpose')}
        max={600}
      />
      <TextField label="Пункты Кодекса" hint="Через запятую: 4.3, 4.2.1" value={given.clauses} onChange={set('clauses')} />
      <SelectField
        label="Кто проводит"
        value={given.own ? 'own' : 'other'}
        onChange={value => setGiven({ ...given, own: value === 'own' })}
        options={[
          ['own', 'Наш центр'],
          ['other', 'Другая организация'],
        ]}
      />
      {!given.own && <TextField label="Какая организация" value={given.provider} onChange={set('provider')} max={200} />}
      <div className="learning-pair">
        <TextField label="Часов" value={given.hours} onChange={set('hours')} max={6} />
        <TextField
          label="Действует, месяцев"
          hint="Пусто, если бессрочно"
          value={given.validMonths}
          onChange={set('validMonths')}
          max={3}
        />
      </div>
      <div className="learning-pair">
        <SelectField
          label="Как проходят"
          value={given.format}
          onChange={value => setGiven({ ...given, format: value as Format })}
          options={Object.entries(formatWords)}
        />
        <SelectField
          label="Тренер"
          value={given.trainerId ?? ''}
          onChange={value => setGiven({ ...given, trainerId: value || null })}
          options={[
            ['', 'Специалист по кадрам'],
            ...people.map(({ id, surname, name }): [string, string] => [id, `${surname} ${name}`]),
          ]}
        />
      </div>
      {error && <Trouble error={error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={pending}>
          Сохранить курс
        </button>
        {onCancel && (
          <button type="button" className="btn" onClick={onCancel}>
            Не создавать
          </button>
        )}
      </div>
    </form>
  )
}
