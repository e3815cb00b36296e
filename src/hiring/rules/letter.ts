// The letter about the decision, from its template: polite, by name, with what the person may do next.
import { monthDay } from '#calendar/day-words.ts'
import { genderOf } from '#russian/names/gender.ts'
import type { LetterCase } from '#letters/model.ts'

export type About = {
  surname: string
  name: string
  patronymic: string
  position: string
  centre: string
  phone: string
  eraseOn: string
  /** Who writes. */
  by: { name: string; position: string }
}

export function letterOf(kind: 'refuse' | 'offer', about: About): string {
  const { name, patronymic, eraseOn, phone, by } = about
  const end = `С уважением,\n${by.name}, ${by.position}, ${phone}`
  const hello = `Здравствуйте, ${[name, patronymic].filter(Boolean).join(' ')}!`
  return [hello, ...(kind === 'refuse' ? refusal(about) : offer(about)), term(eraseOn, phone), end].join('\n\n')
}

const refusal = ({ position, phone }: About) => [
  `Спасибо, что пришли на собеседование и рассказали о своей работе. На должность «${position}» мы выбрали другого человека: его ответы ближе к тому, что сейчас нужно на этом месте.`,
  `Решили два человека по ответам на вопросы, одинаковые для всех. Если хотите, расскажем, какие Ваши ответы были сильными. Позвоните: ${phone}.`,
]

const offer = ({ position, phone }: About) => [
  `Предлагаем Вам работу в нашем центре. Должность: «${position}».`,
  `Позвоните, пожалуйста, по телефону ${phone}. Скажите, согласны ли Вы, и мы вместе выберем первый день. Если нужно время, чтобы подумать, тоже позвоните: подождём.`,
]

const term = (eraseOn: string, phone: string) =>
  `Ваши данные храним до ${monthDay(eraseOn, 0)}, как Вы разрешили. Чтобы удалить их раньше, позвоните по телефону ${phone}: удалим в тот же день.`

/** For the checker of letters. The gender is guessed from the name for this check alone and kept nowhere. */
export function caseOf({ surname, name, patronymic }: Pick<About, 'surname' | 'name' | 'patronymic'>, text: string): LetterCase {
  const gender = genderOf({ surname, name, patronymic })
  return {
    kind: 'email',
    addressee: { type: 'person', surname, name, patronymic, ...(gender && { gender: gender === 'm' ? 'male' : 'female' }) },
    complaint: null,
    questions: [],
    text,
  }
}
