// A text that is saved as it is typed: the clock beside it while it is not yet.
import { useId } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { isUnsaved, type Field } from '../rules/draft.ts'
import { useDraft, useVisit } from './visit.ts'

type Props = { field: Field; label: string; rows?: number; hint?: string }

export function DraftField({ field, label, rows = 4, hint }: Props) {
  const { draft: keeper } = useVisit()
  const draft = useDraft()
  const id = useId()
  const unsaved = isUnsaved(draft, field)
  return (
    <div className="field draft">
      <label htmlFor={id}>
        {label}
        <span className="note-kept" data-unsaved={unsaved || undefined}>
          {unsaved && <Icon name="clock" />}
          {unsaved ? 'ещё не сохранено' : draft.typed[field] ? 'сохранено' : ''}
        </span>
      </label>
      <textarea
        id={id}
        data-first
        rows={rows}
        maxLength={4000}
        value={draft.typed[field]}
        placeholder={hint}
        aria-describedby={draft.trouble ? `${id}-why` : undefined}
        onChange={event => keeper.type(field, event.target.value)}
        onBlur={() => void keeper.flush()}
      />
      {draft.trouble && (
        <p id={`${id}-why`} className="wrong" role="alert">
          {draft.trouble}
        </p>
      )}
    </div>
  )
}
