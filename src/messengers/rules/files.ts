// Which files are fetched and which are sent, and how long it is tried. Pure.
import { mostFiles } from '../model.ts'

/** Both messengers give a bot at most so many bytes. */
export const largestFile = 20 << 20

/** What runs when it is opened is not brought into the house at all. */
const runs =
  /\.(?:exe|com|scr|pif|bat|cmd|msi|msp|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|reg|jar|apk|cpl|dll|sys|scf|url|iso|img)$/iu

/** `waiting`: it will be fetched. `name` is a safe one already; `size` in bytes, null where nobody told. */
export function fateOf({ name, size }: { name: string; size: number | null }): 'waiting' | 'too-large' | 'unsafe' {
  if (runs.test(name)) return 'unsafe'
  return size !== null && size > largestFile ? 'too-large' : 'waiting'
}

/** Why files may not go to a client, so many bytes in all; '' when they may. Names are safe ones. */
export function whyNotSent(files: readonly { name: string; size: number }[]): string {
  const program = files.find(({ name }) => runs.test(name))
  if (program) return `«${program.name}» программа, а не документ: такое не отправляем. Пришлите PDF или снимок.`
  if (files.some(({ size }) => size === 0)) return 'Файл пустой. Проверьте его.'
  if (files.length > mostFiles) return `Больше ${mostFiles} файлов за раз не отправить. Разделите на два ответа.`
  return files.reduce((sum, { size }) => sum + size, 0) > largestFile ? 'Вместе больше 20 МБ. Разделите на два ответа.' : ''
}

/** Seconds until the next attempt: 10, 20, 40 … at most an hour; undefined: enough, it is lost. Twelve attempts take about four hours. */
export const fetchPauseS = (attempts: number): number | undefined =>
  attempts >= 12 ? undefined : Math.min(3600, 10 * 2 ** Math.max(0, attempts - 1))
