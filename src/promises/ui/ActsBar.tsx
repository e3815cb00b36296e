// What may be done with the marked promises, or with the one the reader stands on; each under its key.
import { counted } from '#calendar/plural.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { LedgerLine } from '../model.ts'
import type { ActKind } from './ActDialog.tsx'

const acts: { act: ActKind; words: string; code: string }[] = [
  { act: 'keep', words: 'Сделано', code: 'F9' },
  { act: 'move', words: 'Перенести', code: 'Alt+KeyG' },
  { act: 'pass', words: 'Передать', code: 'F4' },
  { act: 'cancel', words: 'Отменить', code: 'Alt+KeyX' },
  { act: 'confirm', words: 'Подтвердить человеку', code: 'Alt+KeyN' },
]

type Props = { chosen: readonly LedgerLine[]; many: boolean; off: boolean; onAct: (act: ActKind) => void }

export function ActsBar({ chosen, many, off, onAct }: Props) {
  const one = chosen.at(0)
  const possible = acts.filter(
    ({ act }) => act !== 'confirm' || (chosen.length === 1 && chosen.every(({ clientId }) => clientId !== null)),
  )
  const run = (act: ActKind) => (chosen.length > 0 && !off ? onAct(act) : undefined)
  useKeys(possible.map(({ act, words, code }) => ({ code, does: words, run: () => run(act) })))
  return (
    <div className="acts-bar" role="group" aria-label="Что сделать">
      <p role="status">
        {many
          ? `Отметили ${counted(chosen.length, 'обещание', 'обещания', 'обещаний')}`
          : one
            ? one.what
            : 'Выберите обещание стрелками, пробел отмечает несколько'}
      </p>
      <div>
        {possible.map(({ act, words, code }, i) => (
          <button
            key={act}
            type="button"
            className={i === 0 ? 'btn btn-main' : 'btn'}
            disabled={chosen.length === 0}
            onClick={() => run(act)}
          >
            {words} <Kbd code={code} />
          </button>
        ))}
      </div>
    </div>
  )
}
