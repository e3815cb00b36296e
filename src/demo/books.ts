// The tables as they are written while an invented day goes by: plain rows in memory, one event for every act, as record() writes them.
import type { Insertable, Selectable } from 'kysely'
import type { Happening } from '#platform/events.ts'
import type { DB } from '#platform/tables.ts'

/** A row that is written whole; what the database makes by itself is absent. */
export type Row<T extends keyof DB> = Pick<Selectable<DB[T]>, keyof Selectable<DB[T]> & keyof Insertable<DB[T]>>

/** Tables that the history fills, parents before children. */
const tables = [
  'client',
  'representative',
  'helpWish',
  'consent',
  'clientNote',
  'booking',
  'ticket',
  'ticketCounter',
  'ticketCall',
  'contact',
  'contactStep',
  'contactService',
  'interruption',
  'handover',
  'promise',
  'promiseMove',
  'rating',
  'clientView',
  'session',
  'phoneLine',
  'phoneCall',
  'phoneEvent',
  'callBack',
  'appealCounter',
  'appeal',
  'appealComplained',
  'appealDispatch',
  'appealQuestion',
  'appealLink',
  'letterBlank',
  'letterPhrase',
  'letterTemplate',
  'letter',
  'letterVersion',
  'letterRemark',
  'letterPaper',
  'mailBox',
  'mailThread',
  'mail',
  'mailOutbox',
  'messengerConversation',
  'messengerConsent',
  'messengerMessage',
  'staffBreak',
  'conflict',
  'conflictStep',
  'invitation',
  'ring',
  'clientMark',
  'callScript',
  'callRehearsal',
  'absence',
  'alarm',
  'alarmHelp',
  'situation',
  'practiceAnswer',
  'practiceCard',
  'certificationOrder',
  'certificationAttempt',
  'certificationAnswer',
  'situationDispute',
  'learningCourse',
  'learningLesson',
  'learningObligation',
  'learningPath',
  'learningPathStep',
  'learningStudy',
  'learningAssignment',
  'learningProgress',
  'learningGroup',
  'learningMember',
  'learningSitting',
  'learningAttendance',
  'learningNumber',
  'learningDocument',
  'certificationPaper',
  'gathering',
  'gatheringSeat',
  'gatheringImpression',
  'gatheringNotice',
  'gatheringPhoto',
  'gatheringShown',
  'meeting',
  'meetingItem',
  'meetingPerson',
  'meetingPromise',
  'meetingSetting',
  'knowledgeArticle',
  'knowledgeVersion',
  'knowledgeFeedback',
  'knowledgeGap',
  'knowledgeQuestion',
  'reviewCycle',
  'reviewSubject',
  'reviewForm',
  'reviewFinal',
  'reviewAppeal',
  'developmentPoint',
  'qualitySample',
  'qualityItem',
  'qualityCard',
  'announcement',
  'announcementReader',
  'idea',
  'thanks',
  'nomination',
  'committeeMember',
  'nominationAppeal',
  'growthGoal',
  'growthGoalEdition',
  'growthStep',
  'growthTalk',
  'growthStudy',
  'growthShare',
  'growthThanks',
  'growthComment',
  'growthPair',
  'growthPairGoal',
  'growthMeeting',
  'growthReflection',
  'hiringVacancy',
  'hiringPanel',
  'hiringCandidate',
  'hiringSeat',
  'hiringMark',
  'hiringDecision',
  'hiringLetter',
] as const satisfies readonly (keyof DB)[]

export type BookTable = (typeof tables)[number]

export type Books = {
  rows: { [T in BookTable]: Row<T>[] }
  /** In the order of time; the database numbers them. */
  events: Omit<Row<'event'>, 'id'>[]
}

export const emptyBooks = (): Books => ({
  rows: Object.fromEntries(tables.map(table => [table, []])) as unknown as Books['rows'],
  events: [],
})

export const tablesInOrder = tables

/** One event, as platform/events.ts#record writes it. */
export function tell(books: Books, at: number, happening: Happening): void {
  const { kind, staffId = null, clientId = null, contactId = null, ticketId = null, departmentId = null, data = {} } = happening
  books.events.push({ at: iso(at), kind, staffId, clientId, contactId, ticketId, departmentId, data })
}

export const iso = (ms: number): string => new Date(ms).toISOString()

/** What is going to happen; done in the order of time, and only what has come to pass. */
export type Plan = {
  at: (ms: number, deed: (books: Books) => void) => void
  /** Does everything up to `now` and returns the books as of that moment. */
  until: (now: number) => Books
}

export function newPlan(): Plan {
  const deeds: { at: number; deed: (books: Books) => void }[] = []
  return {
    at: (ms, deed) => void deeds.push({ at: ms, deed }),
    until: now => {
      const books = emptyBooks()
      for (const { deed } of deeds.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)) deed(books)
      return books
    },
  }
}
