// Who is asking, as far as the platform needs to know.
export type Who = {
  staffId: string
  departmentId: string
  roles: readonly string[]
  /** The place where this person sits today, if they chose one. */
  counterId: string | null
  sessionId: string
  /** The screen is locked after a pause: only unlocking is allowed. */
  locked: boolean
}

/** Decides from roles alone; what depends on the record is decided in the query («not found» for a stranger). */
export type May = (who: Who | undefined) => boolean

/** What an act is done with: by whom, when, in which transaction. */
export type Act = { who: Who; now: Date }
