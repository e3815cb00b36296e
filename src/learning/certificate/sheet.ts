// A certificate as a source for the typesetter: one sheet across, the words of a person as literals and never as markup.
import { renderSVG } from 'uqr'
import { longDate } from './words.ts'

export type Certificate = {
  centre: string
  holder: string
  title: string
  /** 0: no course was taken, something was proved. */
  hours: number
  number: string
  issuedOn: string
  expiresOn: string | null
  hash: string | null
  /** Where it is verified. */
  address: string
}

export function typstOf({ centre, holder, title, hours, number, issuedOn, expiresOn, hash, address }: Certificate): string {
  const small = (text: string) => `#text(size: 11pt, fill: luma(25%), ${literal(text)})`
  const valid = expiresOn === null ? 'Бессрочно' : `Действует до ${longDate(expiresOn)}`
  return `
#set document(title: ${literal(`Сертификат ${number}`)}, date: none)
#set page(paper: "a4", flipped: true, margin: 18mm)
#set text(font: "Tinos", size: 14pt, lang: "ru", fallback: false)
#set par(justify: false, leading: 0.55em)
#place(top + left, rect(width: 100%, height: 100%, stroke: 1.2pt + rgb("#0c5a75"), radius: 6pt))
#block(width: 100%, height: 100%, inset: 14mm)[
#align(center)[
#text(size: 13pt, fill: luma(25%), ${literal(centre)})
#v(10mm)
#heading(level: 1, text(size: 30pt, weight: "regular", tracking: 1pt, "Сертификат"))
#v(1mm)
${small(`№ ${number}`)}
#v(10mm)
#text(size: 22pt, weight: "bold", ${literal(holder)})
#v(4mm)
#text(size: 14pt, ${literal(hours === 0 ? 'Сдана проверка' : 'Пройден курс')})
#v(3mm)
#block(width: 82%, text(size: 18pt, ${literal(title)}))
#v(3mm)
${hours === 0 ? '' : small(`${hours.toLocaleString('ru')} ч.`)}
]
#place(bottom + left, block(width: 70%)[${small(`Выдан ${longDate(issuedOn)}. ${valid}.`)}
#v(1mm)
${small(`Проверить: номер ${number}, контрольное слово ${hash ?? ''}`)}])
#place(bottom + right, image(bytes(${literal(renderSVG(address, { border: 0 }))}), format: "svg", width: 24mm, alt: "Ссылка для проверки сертификата"))
]`
}

const literal = (text: string) =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll(/\p{Cc}/gu, ' ')}"`
