// When somebody who has not read the edition in force is reminded of it.

/** Days between two reminders of one person: often enough to be seen, seldom enough not to be hated. */
export const everyDays = 3

/** At once when it is in force and unread, then every so many days; `lastAt` is undefined before the first. */
export const isDue = (lastAt: string | undefined, now: number): boolean =>
  lastAt === undefined || now - Date.parse(lastAt) >= everyDays * 86_400_000
