// The one error of this room: says in Russian what is wrong and the way out, with a stable code for programs.

export type CalendarErrorCode =
  | 'calendar.year-missing'
  | 'calendar.bad-file'
  | 'calendar.bad-date'
  | 'calendar.bad-instant'
  | 'calendar.bad-term'
  | 'calendar.bad-minutes'
  | 'calendar.bad-zone'
  | 'calendar.no-hours'
  | 'calendar.norm-missing'

export class CalendarError extends Error {
  readonly code: CalendarErrorCode
  constructor(code: CalendarErrorCode, message: string) {
    super(message)
    this.name = 'CalendarError'
    this.code = code
  }
}
