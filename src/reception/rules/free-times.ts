// Times that can be booked: inside working time, on the quarter hours of a shift, while fewer are booked than there are windows.

/** Milliseconds since 1970, `to` excluded. */
export type Span = { from: number; to: number }

/** How far ahead a time can be booked, in days: later than that hours and holidays are not certain. */
export const daysAhead = 60

const minuteMs = 60_000
const stepMs = 15 * minuteMs

type Asked = {
  /** Stretches of work of the day, in order. */
  worked: readonly Span[]
  minutes: number
  /** That serve this department, whoever sits there that day. */
  windows: number
  /** Already booked in the department. */
  taken: readonly Span[]
  notBefore: number
}

/** Every time of the grid with how many may still book it, none left included; a visit never runs over lunch or closing. */
export function bookableTimes({ worked, minutes, windows, taken, notBefore }: Asked): { startsAt: number; left: number }[] {
  const times: { startsAt: number; left: number }[] = []
  for (const { from, to } of worked)
    for (let startsAt = from; startsAt + minutes * minuteMs <= to; startsAt += stepMs) {
      if (startsAt < notBefore) continue
      const visit = { from: startsAt, to: startsAt + minutes * minuteMs }
      times.push({ startsAt, left: Math.max(0, windows - mostAtOnce(taken, visit)) })
    }
  return times
}

/** The most of these that go on at one moment inside the span: it only grows where one begins. */
export function mostAtOnce(taken: readonly Span[], span: Span): number {
  const near = taken.filter(one => overlap(one, span))
  const beginnings = [span.from, ...near.map(({ from }) => Math.max(from, span.from))]
  return Math.max(...beginnings.map(at => near.filter(({ from, to }) => from <= at && at < to).length))
}

/** When a booking is served. */
export function spanOf({ startsAt, minutes }: { startsAt: string; minutes: number }): Span {
  const from = Date.parse(startsAt)
  return { from, to: from + minutes * minuteMs }
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** What a visit for a reason is booked for: its usual time in whole five minutes, from five minutes to three hours. */
export const bookedMinutes = (usualMinutes: number): number => Math.min(180, Math.max(5, Math.ceil(usualMinutes / 5) * 5))
