// A line of one's own log, new or mended: what it was, when, how long, what is of use, a link or a file.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { uploadFile } from '#learning/ui/learning-state.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { log } from '../api.ts'
import type { Study, StudyKind } from '../model.ts'
import { kindWords, numberWords } from '../rules/words.ts'
import { optionsOf, Sheet, TextLines } from './fields.tsx'
import { useAct } from './growth-state.ts'

export function StudyForm({ today, known, onDone }: { today: string; known?: Study; onDone: () => void }) {
  const [id] = useState(known?.id ?? uuid7)
  const kind: StudyKind = known?.kind ?? 'read'
  const [study, setStudy] = useState({
    title: known?.title ?? '',
    kind,
    issuer: known?.issuer ?? '',
    doneOn: known?.doneOn ?? today,
    hours: known ? numberWords(known.hours) : '',
    taken: known?.taken ?? '',
    link: known?.link ?? '',
  })
  const [file, setFile] = useState<File>()
  const set = (key: keyof typeof study) => (value: string) => setStudy({ ...study, [key]: value })
  const save = useAct(async () => {
    const fileId = file ? await uploadFile(file) : (known?.fileId ?? null)
    return send(log.keep, { params: { id }, body: { ...study, hours: Number(study.hours.replace(',', '.')), fileId } })
  }, onDone)
  return (
    <Sheet save="Сохранить" act={save} onCancel={onDone}>
      <TextField label="Что это было" value={study.title} onChange={set('title')} first />
      <div className="growth-trio">
        <SelectField label="Вид" value={study.kind} onChange={set('kind')} options={optionsOf(kindWords)} />
        <TextField label="День" type="date" value={study.doneOn} onChange={set('doneOn')} />
        <TextField label="Часов" value={study.hours} onChange={set('hours')} max={5} />
      </div>
      {study.kind === 'course' && (
        <TextField label="Кто проводил" hint="Нужно для реестра" value={study.issuer} onChange={set('issuer')} max={200} />
      )}
      <TextLines label="Что пригодится" value={study.taken} onChange={set('taken')} max={2000} rows={2} />
      <TextField label="Ссылка" placeholder="https://" value={study.link} onChange={set('link')} max={500} />
      <label className="field">
        <span>{known?.fileId ? 'Другой файл вместо приложенного' : 'Файл'}: PDF, JPEG или PNG, до 15 МБ</span>
        <input type="file" accept=".pdf,.jpg,.jpeg,.png" onChange={event => setFile(event.target.files?.[0])} />
      </label>
    </Sheet>
  )
}
