// The main action of a step: one large button, Enter (or Ctrl+Enter inside a text), and the way back.
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'

type Props = {
  label: string
  /** For the list of keys. */
  does?: string
  run: () => void
  onBack?: (() => void) | undefined
  /** The step has a text of several lines: Enter belongs to it. */
  inText?: boolean
}

export function GoOn({ label, does = 'Дальше', run, onBack, inText = false }: Props) {
  useUncoveredKeys([
    { code: 'Enter', does, run },
    { code: 'Ctrl+Enter', does: inText ? 'Дальше из текста' : does, run },
  ])
  return (
    <div className="step-go">
      <button
        type="button"
        className="btn btn-main"
        data-main
        // The second press of a double click would pass over the next step.
        onClick={event => event.detail < 2 && run()}
        aria-keyshortcuts={inText ? 'Control+Enter' : 'Enter'}
      >
        {label} <Kbd code={inText ? 'Ctrl+Enter' : 'Enter'} />
      </button>
      {onBack && (
        <button type="button" className="back" onClick={onBack} aria-keyshortcuts="Alt+ArrowUp">
          Назад <Kbd code="Alt+ArrowUp" />
        </button>
      )}
    </div>
  )
}
