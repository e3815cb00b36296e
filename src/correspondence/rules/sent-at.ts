// What the sender's clock says, where it can be believed.

/** E-mail is not older. Whoever has lost the time writes 1970. */
const oldest = Date.UTC(1982, 0)
const latest = Date.UTC(2100, 0)

const months = 'янв фев мар апр ма июн июл авг сен окт ноя дек'.split(' ')
const english = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** ISO; null where there is no date, or none that can be read. */
export function sentAtOf(line: string): string | null {
  const plain = line
    .replaceAll(/\([^()]*\)/gu, ' ')
    .replace(/^\s*\p{L}+[.,]\s*/u, '')
    .replaceAll(/[а-яё]{3,}\.?/giu, word => english[months.findIndex(month => word.toLowerCase().startsWith(month))] ?? word)
    // 10.30 instead of 10:30; a zone in minutes before midnight is not known to anybody.
    .replace(
      /(?<=\s)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=\s)/u,
      (_, hour: string, minute: string, second = '00') => `${hour}:${minute}:${second}`,
    )
    .trim()
  // A program invents much of what is no date at all: a day and a year must stand there.
  if (!/\d{1,2}\D+\d{2,4}/u.test(plain)) return null
  const moment = Date.parse(plain)
  return moment >= oldest && moment < latest ? new Date(moment).toISOString() : null
}
