// The one key, as a button: opens the guide beside what is going on, or hides it.
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import type { Guide } from './guide-state.ts'

export const ConflictButton = ({ guide }: { guide: Guide }) => (
  <button type="button" className="btn" aria-pressed={guide.shown} aria-keyshortcuts="F8" onClick={guide.toggle}>
    <Icon name="hand" /> Конфликт <Kbd code="F8" />
  </button>
)
