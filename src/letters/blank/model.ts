// The words of the blank: what the centre says of itself at the head of every letter, from a day on.
import { z } from 'zod'
import { Day, filled, Instant, text } from '#platform/endpoint.ts'
import { isInn, isOgrn, isOkpo } from './rules/numbers.ts'

/** Bytes of an emblem on the wire are base64; half a megabyte is the most. */
export const mostLogoBytes = 512 * 1024

export const Logo = z.object({
  mediaType: z.enum(['image/png', 'image/svg+xml'], 'Эмблема бывает PNG или SVG.'),
  content: z
    .base64('Файл эмблемы не читается')
    .max(Math.ceil((mostLogoBytes * 4) / 3) + 4, 'Эмблема тяжелее 512 КБ. Уменьшите её.'),
})
export type Logo = z.infer<typeof Logo>

const digits = (max: number, right: (typed: string) => boolean, told: string) =>
  text(max).pipe(z.string().refine(typed => typed === '' || right(typed), told))

/** Reference data of the blank (ГОСТ Р 7.0.97-2025): all but name, address and telephone may be left out. */
export const BlankDetails = z.object({
  /** The body above the centre. */
  founder: text(300),
  title: filled(300, 'Напишите полное название центра'),
  shortTitle: text(120),
  address: filled(300, 'Напишите почтовый адрес с индексом'),
  phone: filled(60, 'Напишите телефон'),
  email: text(200).pipe(z.string().regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'Адрес почты пишется так: czn@example.ru')),
  site: text(200),
  okpo: digits(10, isOkpo, 'В ОКПО ошибка: проверьте цифры'),
  ogrn: digits(13, isOgrn, 'В ОГРН ошибка: проверьте 13 цифр'),
  inn: digits(10, isInn, 'В ИНН ошибка: проверьте 10 цифр'),
  kpp: digits(9, typed => /^\d{4}[\dA-Z]{2}\d{3}$/u.test(typed), 'КПП: 9 знаков'),
  /** Where the code on the letter leads; '': number and date are told in words. */
  checkAddress: text(300).pipe(z.string().regex(/^$|^https:\/\/\S+$/u, 'Адрес страницы начинается с https://')),
  withCode: z.boolean(),
  logo: Logo.nullable(),
})
export type BlankDetails = z.infer<typeof BlankDetails>

export const NewBlank = BlankDetails.extend({ validFrom: Day })
export type NewBlank = z.infer<typeof NewBlank>

/** In force today; `own` false: nobody has written one yet, and what is known of the centre stands in. */
export const BlankInForce = BlankDetails.extend({ validFrom: Day.nullable(), own: z.boolean() })
export type BlankInForce = z.infer<typeof BlankInForce>

export const BlankEdition = z.object({ validFrom: Day, title: z.string(), madeAt: Instant, by: z.string() })
export type BlankEdition = z.infer<typeof BlankEdition>

export const Blanks = z.object({ now: BlankInForce, editions: z.array(BlankEdition) })
export type Blanks = z.infer<typeof Blanks>
