// Help as the hall sees it: the sign, and what to do. The cause is nobody's business.
import type { Help } from '#clients/model.ts'
import type { IconName } from '#platform/web/components/Icon.tsx'

export const helpSigns: Record<Help, { icon: IconName; words: string }> = {
  escort: { icon: 'people', words: 'Проводить и усадить' },
  louder: { icon: 'ear', words: 'Говорить громче' },
  'large-print': { icon: 'letters', words: 'Печатать крупнее' },
  'sign-language': { icon: 'sign-language', words: 'Жестовый язык' },
  interpreter: { icon: 'globe', words: 'Позвать переводчика' },
  'with-child': { icon: 'child', words: 'С ребёнком' },
}

export const helpKinds = Object.keys(helpSigns) as Help[]
