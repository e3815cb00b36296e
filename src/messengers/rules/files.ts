// Which files of clients are fetched, and how long it is tried. Pure.

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

/** Seconds until the next attempt: 10, 20, 40 … at most an hour; undefined: enough, it is lost. Twelve attempts take about four hours. */
export const fetchPauseS = (attempts: number): number | undefined =>
  attempts >= 12 ? undefined : Math.min(3600, 10 * 2 ** Math.max(0, attempts - 1))
