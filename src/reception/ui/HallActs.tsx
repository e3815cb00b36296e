// Five acts at the bottom, always in their places: what cannot be done now says why.
import { useId } from 'react'
import { counted } from '#calendar/plural.ts'
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { HallLine } from '../model.ts'
import { useHallKeys } from './hall-state.ts'

type Act = { code: string; label: string; icon: IconName; note: string; run?: (() => void) | undefined }

/** What lies over the hall: a dialog, and the ticket it is about. */
export type Over = { kind: 'issue' | 'checkIn' | 'book' } | { kind: 'correct' | 'cancel'; line: HallLine }

type Props = { chosen: HallLine | undefined; expected: number; onOpen: (over: Over) => void }

export function HallActs({ chosen, expected, onOpen }: Props) {
  const may = hasRole(useMe(), 'hall', 'head')
  const stands = chosen?.state === 'waiting' || chosen?.state === 'away'
  const about = (kind: 'correct' | 'cancel') => (stands ? () => onOpen({ kind, line: chosen }) : undefined)
  const onTicket = !chosen ? 'сначала выберите номер' : stands ? chosen.label : 'номер уже вызвали, решает специалист'
  const acts: Act[] = [
    { code: 'F2', label: 'Выдать талон', icon: 'plus', note: 'тем, кто у двери', run: () => onOpen({ kind: 'issue' }) },
    { code: 'F4', label: 'Исправить', icon: 'letters', note: onTicket, run: about('correct') },
    {
      code: 'F7',
      label: 'По записи',
      icon: 'calendar',
      note: expected > 0 ? `ждём ${counted(expected, 'человека', 'человек', 'человек')}` : 'никого не ждём',
      run: () => onOpen({ kind: 'checkIn' }),
    },
    { code: 'F8', label: 'Записать', icon: 'clock', note: 'на другое время', run: () => onOpen({ kind: 'book' }) },
    { code: 'F9', label: 'Снять', icon: 'cross', note: stands ? `${chosen.label} с очереди` : onTicket, run: about('cancel') },
  ]
  const shown = may ? acts : acts.map(act => ({ ...act, note: 'делает администратор зала', run: undefined }))
  useHallKeys(shown.map(({ code, label, run }) => ({ code, does: label, run: () => run?.() })))
  return (
    <section className="hall-acts" aria-label="Действия в зале">
      {shown.map(act => (
        <ActButton key={act.code} act={act} />
      ))}
    </section>
  )
}

function ActButton({ act: { code, label, icon, note, run } }: { act: Act }) {
  const id = useId()
  return (
    <button
      type="button"
      className={code === 'F2' ? 'main' : ''}
      aria-disabled={run === undefined}
      aria-describedby={id}
      aria-keyshortcuts={code}
      onClick={() => run?.()}
    >
      <Icon name={icon} />
      <b>{label}</b>
      <Kbd code={code} />
      <small id={id}>{note}</small>
    </button>
  )
}
