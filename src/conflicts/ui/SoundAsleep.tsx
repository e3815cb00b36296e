// For whoever should hear: the browser will not sound before the first press on this page.
import { Icon } from '#platform/web/components/Icon.tsx'
import { useAsleep } from './chime.ts'

/** Nothing once it may sound. */
export const SoundAsleep = () =>
  useAsleep() ? (
    <p className="sound-asleep" role="status">
      <Icon name="silence" /> Звук появится, когда нажмёте здесь любую клавишу
    </p>
  ) : null
