// Whether we may write to a client first: a known address, a consent in force, a box that people read.
import { addressOf, whyNotTo } from './address.ts'

type Asked = {
  email: string | null
  consents: readonly { kind: string; withdrawnAt: string | null }[]
  own: string
  privateBoxes: readonly string[]
}

/** In words, with what to do; '' when it may. The consent is that to e-mail (152-FZ art. 9; the Code 4.5). */
export function whyNotFirst({ email, consents, own, privateBoxes }: Asked): string {
  if (!email) return 'В деле нет адреса почты. Спросите его у клиента и запишите в дело.'
  const address = addressOf(email)
  if (address === undefined) return 'Адрес в деле записан с ошибкой. Поправьте его в деле.'
  const why = whyNotTo(address, { own, privateBoxes })
  if (why === 'private-box') return 'Это личный ящик сотрудника. Служебная переписка идёт только через рабочую почту.'
  if (why !== undefined) return 'По этому адресу писем не читают. Спросите у клиента другой.'
  if (!hasConsent(consents)) return 'Клиент не соглашался на письма по почте. Спросите согласие и запишите его в дело.'
  return ''
}

export const hasConsent = (consents: Asked['consents']): boolean =>
  consents.some(({ kind, withdrawnAt }) => kind === 'email' && withdrawnAt === null)

/** «nina@mail.test» → «n•••@mail.test»: enough to know it again. */
export const maskedAddress = (email: string | null): string => (email ?? '').replace(/^(.).*(?=@)/u, '$1•••')
