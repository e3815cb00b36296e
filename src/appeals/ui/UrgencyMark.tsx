// How near a deadline is: by a sign and a word, not by colour alone.
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import type { Urgency } from '../card-model.ts'

const signs: Record<Urgency, { icon: IconName; tone: string }> = {
  late: { icon: 'clock', tone: 'late' },
  urgent: { icon: 'warning', tone: 'soon' },
  soon: { icon: 'clock', tone: 'soon' },
  calm: { icon: 'calendar', tone: '' },
  over: { icon: 'check', tone: 'ok' },
}

export const UrgencyMark = ({ urgency, words }: { urgency: Urgency; words: string }) => (
  <span className={`state ${signs[urgency].tone}`}>
    <Icon name={signs[urgency].icon} />
    {words}
  </span>
)
