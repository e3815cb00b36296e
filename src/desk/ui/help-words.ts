// Help as it is shown at the desk: the sign, the wish, and what to do about it while speaking.
import type { Help } from '#clients/model.ts'
import type { IconName } from '#platform/web/components/Icon.tsx'

type Words = { icon: IconName; wish: string; hint: string }

export const helpWords: Record<Help, Words> = {
  louder: { icon: 'ear', wish: 'Говорить громче и чётче', hint: 'Говорите громче и чётче: об этом просили' },
  'large-print': { icon: 'letters', wish: 'Памятки крупным шрифтом', hint: 'Памятки дайте крупным шрифтом' },
  escort: { icon: 'people', wish: 'Проводить и помочь дойти', hint: 'Встаньте навстречу, помогите сесть' },
  'sign-language': { icon: 'sign-language', wish: 'Жестовый язык', hint: 'Смотрите на человека, пишите главное на листке' },
  interpreter: { icon: 'globe', wish: 'Переводчик', hint: 'Короткие предложения, паузы для переводчика' },
  'with-child': { icon: 'child', wish: 'С ребёнком', hint: 'Предложите место, где ребёнку удобно' },
}

/** In the order in which they are of use. */
export const helps = Object.keys(helpWords) as Help[]
