// A client with a booking has come: the booked place is kept until the published lateness, after that it is a place like any other.

/** Milliseconds since 1970. `keepsPlace`: called at the booked time, before those without a booking. */
export function arrival(startsAt: number, now: number, lateMinutes: number): { keepsPlace: boolean; queuedAt: number } {
  const keepsPlace = now <= missedAt(startsAt, lateMinutes)
  return { keepsPlace, queuedAt: keepsPlace ? startsAt : now }
}

/** Until this moment the booked place is kept. */
export const missedAt = (startsAt: number, lateMinutes: number): number => startsAt + lateMinutes * 60_000
