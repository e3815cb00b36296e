// One template: its words on the left, on the right how it reads to a real person and what the checker says of it.
import { useRef, useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { useWriting } from '#staff/ui/writing.ts'
import { library } from '../../writing/library-api.ts'
import type { LibraryLine } from '../../writing/library-model.ts'
import type { Purpose } from '../../writing/template-model.ts'
import { typeOver } from '../typing.ts'
import { EditionsDialog } from './EditionsDialog.tsx'
import { Pieces } from './Pieces.tsx'
import { TrialColumn } from './TrialColumn.tsx'

/** What is being written, whether or not it has been kept. */
export type TemplateDraft = Pick<LibraryLine, 'title' | 'about' | 'body' | 'purpose' | 'validFrom' | 'departmentId'>

type Props = {
  line: LibraryLine
  fresh: boolean
  /** What was typed here before the list was looked at. */
  draft: TemplateDraft | undefined
  onDraft: (draft: TemplateDraft) => void
  onClose: () => void
  onSaved: (lines: LibraryLine[]) => void
}

export function TemplateEditor({ line, fresh, draft, onDraft, onClose, onSaved }: Props) {
  const me = useMe()
  const director = hasRole(me, 'director')
  const [today] = useState(() => todayAt({ now: new Date().toISOString(), zone: me.centre.timeZone }))
  // What a head writes over the centre's template is the department's own.
  const [value, setValue] = useState<TemplateDraft>(
    () =>
      draft ?? {
        ...{ title: line.title, about: line.about, body: line.body, purpose: line.purpose, validFrom: today },
        departmentId: director ? line.departmentId : me.departmentId,
      },
  )
  const [editions, setEditions] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { trouble, fields, busy, write } = useWriting()
  const set = (change: Partial<TemplateDraft>) => {
    setValue({ ...value, ...change })
    onDraft({ ...value, ...change })
  }
  const put = (withdrawn: boolean) =>
    void write(async () => onSaved(await send(library.set, { body: { ...value, code: line.code, withdrawn } })))
  const insert = (piece: string) => {
    const at = field.current
    if (at) typeOver(at, { start: at.selectionStart, end: at.selectionEnd }, piece)
  }
  useKeys(
    editions
      ? []
      : [
          ...(line.edits ? [{ code: 'Ctrl+Enter', does: 'Записать шаблон', run: () => put(false) }] : []),
          ...(fresh ? [] : [{ code: 'Alt+KeyH', does: 'Редакции шаблона', run: () => setEditions(true) }]),
          { code: 'Alt+KeyB', does: 'К списку шаблонов', run: onClose },
        ],
  )
  return (
    <form
      className="template-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        put(false)
      }}
    >
      <div>
        <p className="tools">
          <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+B" onClick={onClose}>
            К списку <Kbd code="Alt+KeyB" />
          </button>
          {!fresh && (
            <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+H" onClick={() => setEditions(true)}>
              Редакции <Kbd code="Alt+KeyH" />
            </button>
          )}
        </p>
        <h2>{fresh ? 'Новый шаблон' : line.title}</h2>
        {line.withdrawn && <p className="state soon">Этот шаблон не применяют. Запишите его, и он вернётся.</p>}
        <fieldset disabled={!line.edits}>
          <legend className="vh">Шаблон</legend>
          <TextField label="Название" value={value.title} wrong={fields.title} max={120} onChange={title => set({ title })} />
          <TextField label="Когда подходит" value={value.about} wrong={fields.about} onChange={about => set({ about })} />
          {fresh && <PurposeField value={value.purpose} wrong={fields.purpose} onChange={purpose => set({ purpose })} />}
          <ForWhom value={value.departmentId} wrong={fields.departmentId} onChange={departmentId => set({ departmentId })} />
          <div className="field">
            <label htmlFor="template-body">Текст</label>
            <textarea
              id="template-body"
              ref={field}
              rows={14}
              maxLength={20_000}
              value={value.body}
              aria-invalid={fields.body !== undefined}
              aria-describedby="template-body-said"
              onChange={event => set({ body: event.target.value })}
            />
            <p id="template-body-said" className={fields.body ? 'wrong' : 'hint'}>
              {fields.body ?? 'Слова в [скобках] впишет тот, кто пишет письмо: пока они есть, письмо не уйдёт.'}
            </p>
          </div>
          {line.edits && <Pieces purpose={value.purpose} onTake={insert} />}
          {line.edits && (
            <TextField
              label="С какого дня"
              type="date"
              value={value.validFrom}
              wrong={fields.validFrom}
              onChange={validFrom => set({ validFrom })}
            />
          )}
        </fieldset>
        <p className="wrong" role="alert">
          {trouble}
        </p>
        {line.edits && (
          <p className="go">
            <button type="submit" className="btn btn-main" aria-disabled={busy}>
              Записать <Kbd code="Ctrl+Enter" />
            </button>
            {!fresh && !line.withdrawn && (
              <button type="button" className="btn" aria-disabled={busy} onClick={() => put(true)}>
                Больше не применять
              </button>
            )}
          </p>
        )}
      </div>
      <TrialColumn purpose={value.purpose} body={value.body} />
      {!fresh && <EditionsDialog opened={editions} code={line.code} body={value.body} onClose={() => setEditions(false)} />}
    </form>
  )
}

type PurposeProps = { value: Purpose; wrong: string | undefined; onChange: (value: Purpose) => void }

const PurposeField = ({ value, wrong, onChange }: PurposeProps) => (
  <div className="field">
    <label htmlFor="template-purpose">Для чего</label>
    <select id="template-purpose" value={value} onChange={event => onChange(event.target.value as Purpose)}>
      <option value="answer">Ответ на обращение</option>
      <option value="letter">Письмо клиенту по электронной почте</option>
    </select>
    {wrong && <p className="wrong">{wrong}</p>}
  </div>
)

type ForWhomProps = { value: string | null; wrong: string | undefined; onChange: (value: string | null) => void }

/** A head writes for the own department only, and is told so. */
function ForWhom({ value, wrong, onChange }: ForWhomProps) {
  const me = useMe()
  const director = hasRole(me, 'director')
  const departments = useDepartmentList(director)
  if (!director) return hasRole(me, 'head') && <p className="soft">Для отдела «{me.department.title}»</p>
  return (
    <div className="field">
      <label htmlFor="template-for">Для кого</label>
      <select id="template-for" value={value ?? ''} onChange={event => onChange(event.target.value || null)}>
        <option value="">Для всех отделов</option>
        {departments.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {wrong && <p className="wrong">{wrong}</p>}
    </div>
  )
}
