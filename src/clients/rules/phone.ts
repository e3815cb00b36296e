// Telephones: read in any writing, kept as E.164, shown masked in lists.
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * «8 (903) 123-45-67», «+7903…», «7 903…» → «+79031234567»; undefined when it is no telephone.
 * The length decides, not the register of operators: numbers are moved between operators faster than libraries learn it.
 */
export function phoneOf(typed: string): string | undefined {
  const digits = typed.replace(/\D/gu, '')
  const russian = !typed.trim().startsWith('+') && digits.length === 11 && digits.startsWith('7')
  const parsed = parsePhoneNumberFromString(russian ? `+${digits}` : typed, 'RU')
  return parsed?.isPossible() && /^[\d\s()+\-–.]+$/u.test(typed.trim()) ? parsed.number : undefined
}

/** «+7 ••• ••• 12-34»: enough to tell two people apart. */
export function masked(phone: string | null): string | null {
  if (!phone) return null
  const tail = `${phone.slice(-4, -2)}-${phone.slice(-2)}`
  return phone.startsWith('+7') ? `+7 ••• ••• ${tail}` : `+••• ••• ${tail}`
}
