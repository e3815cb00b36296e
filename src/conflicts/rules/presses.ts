// Two presses raise an alarm, one does not: the second must come soon after the first, but not be the bounce of the same press.

export const withinMs = 4000
export const bounceMs = 150

/** `armed` is the moment of the first press; what this press does. */
export function pressed(armed: number | undefined, now: number): 'arm' | 'raise' | 'nothing' {
  if (armed === undefined || now - armed > withinMs) return 'arm'
  return now - armed < bounceMs ? 'nothing' : 'raise'
}
