// How a patronymic declines: Ильич, Никитич, Петровна; оглы and кызы never do.
import type { Gender } from './model.ts'
import { turkicTails } from './known-surnames.data.ts'
import { firstHard, fixed, hard, possessive, possessiveWoman, type Reading } from './paradigm.ts'

/** Stressed -ич: «Ильичом»; all the rest are «Никитичем», «Ивановичем». */
const stressed = /^(ильич|кузьмич|фомич|лукич|хомич)$/

const turkicMan = /(оглы|оглу|углы|улы|уулу|угли|огли)$/
const turkicWoman = /(кызы|гызы|кизи|кыз)$/

/** `undefined` when the word is no patronymic in form: then it is somebody's second given name. */
export function patronymicReading(key: string, gender: Gender): Reading | undefined {
  if (isTurkic(key)) return { paradigm: fixed, trust: 'sure' }
  if (gender === 'm') {
    if (stressed.test(key)) return { paradigm: hard(), trust: 'sure' }
    if (/[иы]ч$/.test(key)) return { paradigm: hard(0, '', 'ем'), trust: 'sure' }
    if (/[оеё]в$/.test(key)) return { paradigm: possessive, trust: 'doubt' }
    return undefined
  }
  if (/(овн|евн|ичн|инишн)а$/.test(key)) return { paradigm: firstHard('ы', 'ой'), trust: 'sure' }
  if (/[оеё]ва$/.test(key)) return { paradigm: possessiveWoman, trust: 'doubt' }
  return undefined
}

/** Whose patronymic it is, by its form alone; undefined if the form does not tell. */
export function patronymicGender(key: string): Gender | undefined {
  if (turkicMan.test(key) && isTurkic(key)) return 'm'
  if (turkicWoman.test(key) && isTurkic(key)) return 'f'
  if (/(ович|евич|[иы]ч)$/.test(key)) return 'm'
  if (/(овна|евна|ична|инишна)$/.test(key)) return 'f'
  return undefined
}

/** «Рамиз оглы», «Рамиз-оглы»: the whole patronymic stands still. */
export const isTurkic = (key: string) => /..(оглы|оглу|кызы|гызы)$/.test(key) || turkicTails.has(key.split(/[\s-]+/).at(-1)!)
