// What stands under every letter (4.5): full name, position, telephone. Without one of them nothing is sent.

export type Signer = { surname: string; name: string; patronymic: string; position: string; phone: string }

export type Missing = 'name' | 'position' | 'phone'

export const missingIn = ({ surname, name, position, phone }: Signer): Missing[] => [
  ...(surname && name ? [] : (['name'] as const)),
  ...(position ? [] : (['position'] as const)),
  ...(phone ? [] : (['phone'] as const)),
]

/** «С уважением, / Воронцова Елена Андреевна, / ведущий инспектор, / 8 (8350) 00-01-00». */
export const signatureOf = ({ surname, name, patronymic, position, phone }: Signer): string =>
  ['С уважением,', `${[surname, name, patronymic].filter(Boolean).join(' ')},`, `${position},`, phoneWords(phone)].join('\n')

/** A Russian number as people write it; anything else as it is. */
export function phoneWords(phone: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u.exec(phone)
  return parts ? `8 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : phone
}

/** Already there: a text that was signed elsewhere is not signed twice. */
export const isSigned = (text: string, { surname, phone }: Signer): boolean => {
  const tail = text.slice(-400)
  const digits = phone.replaceAll(/\D/gu, '').slice(-10)
  return tail.includes(surname) && digits !== '' && tail.replaceAll(/\D/gu, '').includes(digits)
}
