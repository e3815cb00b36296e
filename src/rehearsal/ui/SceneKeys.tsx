// The bottom of the scene: always the same four acts in their places.
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import type { Aloud } from './aloud.ts'

type Props = {
  guide: boolean
  aloud: Aloud
  onGuide: () => void
  /** Absent before the first answer. */
  onBack: (() => void) | undefined
  onStop: () => void
}

export function SceneKeys({ guide, aloud, onGuide, onBack, onStop }: Props) {
  useUncoveredKeys([
    { code: 'F8', does: 'Подсказка конфликта', run: onGuide },
    { code: 'Alt+ArrowUp', does: 'К предыдущему ответу', run: () => onBack?.() },
    ...(aloud.can ? [{ code: 'Alt+KeyU', does: 'Голос клиента: включить, выключить', run: aloud.toggle }] : []),
  ])
  return (
    <section className="rehearsal-acts" aria-label="Действия репетиции">
      <Act icon="left" label="Ответить иначе" code="Alt+ArrowUp" run={onBack} />
      <Act icon="hand" label={guide ? 'Скрыть подсказку' : 'Конфликт'} code="F8" run={onGuide} pressed={guide} />
      {aloud.can && (
        <Act icon="sound" label={aloud.on ? 'Выключить голос' : 'Слушать вслух'} code="Alt+KeyU" run={aloud.toggle} />
      )}
      <Act icon="flag" label="Закончить" code="Escape" run={onStop} />
    </section>
  )
}

type ActProps = { icon: IconName; label: string; code: string; run: (() => void) | undefined; pressed?: boolean }

const Act = ({ icon, label, code, run, pressed }: ActProps) => (
  <button type="button" className="rehearsal-act" aria-disabled={run === undefined} aria-pressed={pressed} onClick={run}>
    <Icon name={icon} />
    <b>{label}</b>
    <Kbd code={code} />
  </button>
)
