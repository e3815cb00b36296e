// A paper of another house: what it is, who gave it, until when, the course that it proves, its scan.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { training } from '../training-api.ts'
import { uploadFile, useAct, useCourses } from './learning-state.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'

export function PaperForm({ staffId, onDone }: { staffId: string; onDone: () => void }) {
  const courses = useCourses().data?.filter(({ own }) => !own) ?? []
  const [id] = useState(uuid7)
  const [paper, setPaper] = useState({ title: '', issuer: '', number: '', hours: '', issuedOn: '', expiresOn: '', courseId: '' })
  const [scan, setScan] = useState<File>()
  const [sent, setSent] = useState(0)
  const set = (key: keyof typeof paper) => (value: string) => setPaper({ ...paper, [key]: value })
  const save = useAct(async () => {
    const fileId = scan ? await uploadFile(scan, setSent) : null
    const { hours, expiresOn, courseId, ...rest } = paper
    const more = { hours: Number(hours.replace(',', '.')) || 0, expiresOn: expiresOn || null, courseId: courseId || null }
    return send(training.saveDocument, { params: { id }, body: { id, staffId, ...rest, ...more, fileId } })
  }, onDone)
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <TextField label="Что это за документ" value={paper.title} onChange={set('title')} first />
      <TextField label="Кто выдал" value={paper.issuer} onChange={set('issuer')} max={200} />
      <div className="learning-pair">
        <TextField label="Номер" value={paper.number} onChange={set('number')} max={80} />
        <TextField label="Часов" value={paper.hours} onChange={set('hours')} max={6} />
      </div>
      <div className="learning-pair">
        <TextField label="Выдан" type="date" value={paper.issuedOn} onChange={set('issuedOn')} />
        <TextField
          label="Действует до"
          hint="Пусто, если бессрочно"
          type="date"
          value={paper.expiresOn}
          onChange={set('expiresOn')}
        />
      </div>
      {courses.length > 0 && (
        <SelectField
          label="Какой курс подтверждает"
          value={paper.courseId}
          onChange={set('courseId')}
          options={[['', 'Никакой из каталога'], ...courses.map(({ id: one, title }): [string, string] => [one, title])]}
        />
      )}
      <label className="field">
        <span>Скан: PDF, JPEG или PNG, до 15 МБ</span>
        <input type="file" accept=".pdf,.jpg,.jpeg,.png" onChange={event => setScan(event.target.files?.[0])} />
      </label>
      {save.isPending && scan && <p className="soft">Отправляем скан: {Math.round(sent * 100)} %</p>}
      {save.error && <Trouble error={save.error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={save.isPending}>
          Сохранить документ
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не добавлять
        </button>
      </div>
    </form>
  )
}
