// The details of the blank as they are printed: lines in the order of the standard, and what the code on the letter holds.
import type { Blank } from '../../paper/paper.ts'
import type { BlankDetails } from '../model.ts'

type Signed = { number: string; date: string }

/** `logo` goes as it is kept; `department` is the writer's, '' where the centre itself writes; `signed` fills number, date and code. */
export function blankFor(
  details: Omit<BlankDetails, 'logo'>,
  { department = '', signed, logo }: { department?: string; signed?: Signed | undefined; logo?: Blank['logo'] },
): Blank {
  const { founder, title, shortTitle } = details
  const qr = details.withCode && signed ? codeOf(details, signed) : undefined
  return {
    founder,
    title,
    shortTitle,
    details: [...(department === '' ? [] : [department]), ...linesOf(details)],
    date: signed?.date ?? '',
    number: signed?.number ?? '',
    ...(logo && { logo }),
    ...(qr && { qr }),
  }
}

/** Address, telephone, e-mail, site, registration numbers. What is not known takes no line. */
export const linesOf = ({ address, phone, email, site, okpo, ogrn, inn, kpp }: Omit<BlankDetails, 'logo'>): string[] =>
  [
    address,
    `тел. ${phone}`,
    email,
    site,
    [okpo && `ОКПО ${okpo}`, ogrn && `ОГРН ${ogrn}`].filter(Boolean).join(', '),
    inn && kpp ? `ИНН/КПП ${inn}/${kpp}` : inn && `ИНН ${inn}`,
  ].filter(Boolean)

/** The code of a document (ГОСТ Р 7.0.97-2025, requisite «Штрих-код»): the address of its check with number and date, else the words. */
export function codeOf({ title, checkAddress }: Pick<BlankDetails, 'title' | 'checkAddress'>, { number, date }: Signed): string {
  if (checkAddress === '') return `${title}\n№ ${number} от ${date}`
  const address = new URL(checkAddress)
  address.searchParams.set('number', number)
  address.searchParams.set('date', date.split('.').toReversed().join('-'))
  return address.href
}
