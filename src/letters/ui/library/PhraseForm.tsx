// A phrase written or changed: whose it is, for which part of a letter, the clause it serves, its words.
import { useId, useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { useWriting } from '#staff/ui/writing.ts'
import { library } from '../../writing/library-api.ts'
import type { Phrase, Scope } from '../../writing/library-model.ts'

type Props = { id: string; phrase: Phrase | undefined; parts: readonly string[]; onSaved: (phrases: Phrase[]) => void }

export function PhraseForm({ id: given, phrase, parts, onSaved }: Props) {
  const me = useMe()
  const list = useId()
  const [id] = useState(given)
  const [value, setValue] = useState({
    scope: (phrase?.scope ?? 'mine') as Scope,
    part: phrase?.part ?? '',
    title: phrase?.title ?? '',
    body: phrase?.body ?? '',
    clause: phrase?.clause ?? '',
  })
  const { trouble, fields, busy, write } = useWriting()
  const set = (change: Partial<typeof value>) => setValue({ ...value, ...change })
  const save = () => void write(async () => onSaved(await send(library.putPhrase, { params: { id }, body: value })))
  useKeys([{ code: 'Ctrl+Enter', does: 'Записать фразу', run: save }])
  const scopes: { scope: Scope; words: string; open: boolean }[] = [
    { scope: 'mine', words: 'Только для меня', open: true },
    { scope: 'department', words: 'Для моего отдела', open: hasRole(me, 'head', 'director') },
    { scope: 'centre', words: 'Для всего центра', open: hasRole(me, 'director') },
  ]
  return (
    <form
      className="phrase-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <TextField label="Название" first value={value.title} wrong={fields.title} max={80} onChange={title => set({ title })} />
      <div className="field">
        <label htmlFor={`${list}-part`}>Для какого места письма</label>
        <input
          id={`${list}-part`}
          list={list}
          autoComplete="off"
          maxLength={40}
          value={value.part}
          aria-invalid={fields.part !== undefined}
          onChange={event => set({ part: event.target.value })}
        />
        <datalist id={list}>
          {parts.map(part => (
            <option key={part} value={part}>
              {part}
            </option>
          ))}
        </datalist>
        <p className={fields.part ? 'wrong' : 'hint'}>{fields.part ?? 'Например: начало, извинение, конец'}</p>
      </div>
      <div className="field">
        <label htmlFor={`${list}-body`}>Слова</label>
        <textarea
          id={`${list}-body`}
          rows={4}
          maxLength={2000}
          value={value.body}
          aria-invalid={fields.body !== undefined}
          onChange={event => set({ body: event.target.value })}
        />
        <p className={fields.body ? 'wrong' : 'hint'}>
          {fields.body ?? 'Можно вписать {клиент|дательный} или {адрес центра}: программа подставит сама.'}
        </p>
      </div>
      <TextField
        label="Пункт Кодекса, если есть"
        value={value.clause}
        wrong={fields.clause}
        max={12}
        onChange={clause => set({ clause })}
      />
      <div className="field">
        <label htmlFor={`${list}-scope`}>Чья фраза</label>
        <select id={`${list}-scope`} value={value.scope} onChange={event => set({ scope: event.target.value as Scope })}>
          {scopes
            .filter(({ open }) => open)
            .map(({ scope, words }) => (
              <option key={scope} value={scope}>
                {words}
              </option>
            ))}
        </select>
      </div>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <button type="submit" className="btn btn-main" aria-disabled={busy}>
        Записать <Kbd code="Ctrl+Enter" />
      </button>
    </form>
  )
}
