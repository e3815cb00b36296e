// Five actions at the bottom, always in their places: what cannot be done now keeps its place and says why.
import { useId } from 'react'
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import './ActionBar.css'

export type DeskAction = {
  /** One line below: what will happen, or why not now. */
  note: string
  /** Absent: not now. */
  run?: (() => void) | undefined
}
export type DeskActions = { next: DeskAction; transfer: DeskAction; park: DeskAction; conflict: DeskAction; finish: DeskAction }

type Look = { key: keyof DeskActions; code: string; label: string; icon: IconName }

const looks: Look[] = [
  { key: 'next', code: 'F2', label: 'Следующий', icon: 'next' },
  { key: 'transfer', code: 'F4', label: 'Передать', icon: 'transfer' },
  { key: 'park', code: 'F7', label: 'Отложить', icon: 'pause' },
  { key: 'conflict', code: 'F8', label: 'Конфликт', icon: 'hand' },
  { key: 'finish', code: 'F9', label: 'Завершить', icon: 'flag' },
]

export function ActionBar({ actions, main }: { actions: DeskActions; main: keyof DeskActions }) {
  useUncoveredKeys(looks.map(({ key, code, label }) => ({ code, does: label, run: () => actions[key].run?.() })))
  return (
    <section className="acts" aria-label="Действия с приёмом">
      {looks.map(look => (
        <ActionButton key={look.key} look={look} action={actions[look.key]} main={look.key === main} />
      ))}
    </section>
  )
}

function ActionButton({
  look: { code, label, icon },
  action: { note, run },
  main,
}: {
  look: Look
  action: DeskAction
  main: boolean
}) {
  const id = useId()
  return (
    <button
      type="button"
      className={main ? 'act main' : 'act'}
      aria-disabled={run === undefined}
      aria-describedby={id}
      aria-keyshortcuts={code}
      onClick={event => event.detail < 2 && run?.()}
    >
      <Icon name={icon} />
      <b>{label}</b>
      <Kbd code={code} />
      <small id={id}>{note}</small>
    </button>
  )
}
