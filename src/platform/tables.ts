// Written by `bin/zabota tables` from the migrations; not edited by hand.
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type AbsenceTable = {
  id: string
  staffId: string
  fromOn: string
  toOn: string
  why: 'holiday' | 'illness' | 'trip' | 'training' | 'other'
  deputyId: string | null
  setAt: string
  setBy: string
  cancelledAt: string | null
  cancelledBy: string | null
}

export type AlarmTable = {
  id: string
  staffId: string
  departmentId: string
  contactId: string | null
  place: string
  rehearsal: boolean
  raisedAt: string
  endedAt: string | null
  endedBy: string | null
  endReason: string | null
}

export type AlarmHelpTable = {
  alarmId: string
  staffId: string
  at: string
}

export type AlarmNoticeTable = {
  id: string
  alarmId: string
  channel: 'webhook' | 'mail'
  kind: 'raised' | 'ended'
  state: Generated<'waiting' | 'sent' | 'given-up'>
  attempts: Generated<number>
  nextAt: string
  sentAt: string | null
  trouble: Generated<string>
}

export type AnnouncementTable = {
  id: string
  authorId: string
  departmentId: string | null
  title: string
  text: string
  at: string
  withdrawnAt: string | null
}

export type AnnouncementReaderTable = {
  announcementId: string
  staffId: string
  readAt: string | null
}

export type AppealTable = {
  id: string
  state: Generated<'received' | 'registered' | 'assigned' | 'approval' | 'signed' | 'answered' | 'redirected' | 'closed' | 'explained'>
  law: 'appeal' | 'service-complaint' | 'refusal-complaint' | 'information' | 'none'
  channel: string
  kind: 'proposal' | 'application' | 'complaint'
  form: 'individual' | 'collective' | 'anonymous'
  signatories: Generated<number>
  number: string | null
  year: number | null
  receivedOn: string
  receivedBy: string
  receivedAt: string
  registeredOn: string | null
  clientId: string | null
  surname: Generated<string>
  name: Generated<string>
  patronymic: Generated<string>
  title: Generated<string>
  address: Generated<string>
  email: Generated<string>
  phone: Generated<string>
  authorKey: GeneratedAlways<string | null>
  body: Generated<string>
  questionsCheckedAt: string | null
  questionsCheckedBy: string | null
  executorId: string | null
  departmentId: string | null
  extensionDays: Generated<number>
  extensionReason: Generated<string>
  dueOn: string
  dueWhy: string
  dueSource: string
  approverId: string | null
  remarks: Generated<string>
  result: 'supported' | 'measures' | 'explained' | 'not-supported' | null
  cause: Generated<string>
  remedy: Generated<string>
  ground: string | null
  groundReason: Generated<string>
  redirectedTo: Generated<string>
  endedOn: string | null
  endedBy: string | null
  numberKey: GeneratedAlways<string | null>
  nth: GeneratedAlways<number>
  search: GeneratedAlways<string | null>
}

export type AppealComplainedTable = {
  id: string
  appealId: string
  staffId: string | null
  departmentId: string | null
}

export type AppealCounterTable = {
  year: number
  last: number
}

export type AppealDispatchTable = {
  id: string
  appealId: string
  kind: 'answer' | 'redirect' | 'copy' | 'inquiry' | 'notice' | 'explanation'
  sentOn: string
  number: Generated<string>
  addressee: string
  way: 'post' | 'email' | 'portal' | 'hand' | 'spoken'
  body: Generated<string>
  expectedOn: string | null
  madeAt: string
  madeBy: string
}

export type AppealFileTable = {
  id: string
  appealId: string
  name: string
  mediaType: string
  size: number
  content: Buffer
  addedAt: string
  addedBy: string
}

export type AppealLinkTable = {
  appealId: string
  earlierId: string
  linkedAt: string
  linkedBy: string
}

export type AppealOrderTable = {
  validFrom: string
  pattern: string
  offDay: 'before' | 'after'
  source: string
  setBy: string | null
}

export type AppealQuestionTable = {
  id: string
  appealId: string
  place: number
  body: string
  ours: Generated<boolean>
  dispatchId: string | null
}

export type AppealReminderTable = {
  appealId: string
  point: string
  dueOn: string
  staffId: string
  at: string
}

export type AppealViewTable = {
  appealId: string
  staffId: string
  day: string
}

export type BookingTable = {
  id: string
  clientId: string
  reasonId: string
  departmentId: string
  startsAt: string
  minutes: number
  note: Generated<string>
  state: Generated<'booked' | 'arrived' | 'cancelled' | 'missed'>
  madeAt: string
  madeBy: string | null
}

export type BookingChangeTable = {
  id: string
  bookingId: string
  staffId: string
  at: string
  reason: string
  wasAt: string
  becomesAt: string | null
}

export type CallBackTable = {
  id: string
  promiseId: string
  callId: string | null
  why: 'agreed' | 'missed' | 'abandoned'
  number: string
  clientId: string | null
  madeAt: string
}

export type CallRehearsalTable = {
  id: string
  scriptId: string
  staffId: string
  beganAt: string
  said: Generated<number>
  endedAt: string | null
}

export type CallScriptTable = {
  id: string
  reasonId: string
  edition: number
  steps: JSONColumnType<object>
  writtenBy: string
  writtenAt: string
  validFrom: string | null
  approvedBy: string | null
  rehearsalId: string | null
}

export type CentreTable = {
  id: Generated<number>
  title: string
  shortTitle: string
  address: string
  phone: string
  timeZone: Generated<string>
  theme: JSONColumnType<object, string | undefined, string>
  region: string | null
}

export type CertificationAnswerTable = {
  attemptId: string
  place: number
  chosen: number[]
  isRight: boolean
  at: string
}

export type CertificationAttemptTable = {
  id: string
  staffId: string
  orderId: string
  number: number
  seed: string
  questions: JSONColumnType<object>
  startedAt: string
  endsAt: string
  finishedAt: string | null
  upheld: Generated<number[]>
  rightCount: number | null
  passed: boolean | null
}

export type CertificationOrderTable = {
  id: string
  number: string
  dated: string
  inForceFrom: string
  questions: number
  clauses: string[]
  minutes: number
  passPercent: number
  attempts: number
  coolingDays: number
  periodMonths: number
  roles: string[]
  enteredBy: string
  enteredAt: string
}

export type CertificationPaperTable = {
  attemptId: string
  documentId: string
}

export type ClientTable = {
  id: string
  kind: 'person' | 'organisation'
  surname: Generated<string>
  name: Generated<string>
  patronymic: Generated<string>
  gender: 'male' | 'female' | null
  birthOn: string | null
  title: Generated<string>
  inn: string | null
  occupation: Generated<string>
  phone: string | null
  email: string | null
  language: Generated<string>
  fixedForms: JSONColumnType<object, string | undefined, string>
  knownSince: string
  createdBy: string | null
  mergedInto: string | null
  search: GeneratedAlways<string | null>
}

export type ClientMarkTable = {
  id: string
  clientId: string
  conflictId: string
  authorId: string
  departmentId: string
  words: string
  madeAt: string
  lastOn: string
  endedAt: string | null
  endedBy: string | null
  endReason: Generated<string>
  shownAt: string | null
}

export type ClientNoteTable = {
  id: string
  clientId: string
  body: string
  writtenAt: string
  writtenBy: string
}

export type ClientViewTable = {
  id: string
  clientId: string
  staffId: string
  at: string
  contactId: string | null
  reason: Generated<string>
}

export type CodeAcknowledgementTable = {
  editionId: string
  staffId: string
  at: string
}

export type CodeEditionTable = {
  id: string
  title: string
  source: string
  fingerprint: string
  approvedBy: Generated<string>
  inForceFrom: string
  importedAt: string
  importedBy: string | null
  clauses: number | null
}

export type CodeNoteTable = {
  id: string
  clause: string
  kind: 'question' | 'example'
  text: string
  writtenBy: string
  writtenAt: string
  answer: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
}

export type CodeReminderTable = {
  editionId: string
  staffId: string
  about: 'own' | 'department'
  number: number
  at: string
}

export type CommitteeMemberTable = {
  nominationId: string
  round: number
  staffId: string
  place: number
  drawnAt: string
  leftAt: string | null
  leftWhy: 'interest' | 'silent' | null
  choice: 'for' | 'against' | null
  reason: Generated<string>
  votedAt: string | null
}

export type CompetencyModelTable = {
  edition: number
  inForceFrom: string
  indicators: JSONColumnType<object>
  writtenBy: string
  writtenAt: string
}

export type ConflictTable = {
  id: string
  contactId: string
  staffId: string
  departmentId: string
  place: string
  beganAt: string
  endedAt: string | null
  outcome: 'calmed' | 'head-went-on' | 'refused' | 'client-left' | 'alarm' | null
  promiseId: string | null
  facts: Generated<string>
  said: Generated<string>
  cause: 'wait' | 'our-mistake' | 'unclear' | 'no-result' | 'papers' | 'repeat-visit' | 'manner' | 'other' | null
  proposal: Generated<string>
  writtenAt: string | null
  support: 'break' | 'talk' | 'nothing' | null
  supportAt: string | null
  breakId: string | null
}

export type ConflictStepTable = {
  conflictId: string
  step: 'listen' | 'empathy' | 'insult-1' | 'insult-2' | 'our-mistake' | 'head-here' | 'refusal'
  saidAt: string
}

export type ConsentTable = {
  id: string
  clientId: string
  kind: 'data' | 'calls' | 'messenger' | 'email'
  words: string
  givenAt: string
  withdrawnAt: string | null
  recordedBy: string | null
}

export type ContactTable = {
  id: string
  channel: 'visit' | 'call' | 'letter' | 'mail' | 'message'
  protocolEdition: number
  ticketId: string | null
  reasonId: string | null
  clientId: string | null
  principalId: string | null
  staffId: string
  departmentId: string
  counterId: string | null
  state: Generated<'open' | 'parked' | 'closed' | 'handed-over'>
  startedAt: string
  endedAt: string | null
  essence: Generated<string>
  result: Generated<string>
  closedWithoutCheck: string | null
  code: string
  version: Generated<number>
  threadId: string | null
  conversationId: string | null
}

export type ContactServiceTable = {
  contactId: string
  serviceId: string
  shownAt: string
}

export type ContactStepTable = {
  contactId: string
  step: string
  clause: string
  doneAt: string
  staffId: string
  skipped: string | null
}

export type CounterTable = {
  id: string
  number: number
  departmentId: string
  direction: Generated<'' | 'left' | 'right' | 'ahead'>
  closedOn: string | null
}

export type DepartmentTable = {
  id: string
  title: string
  shortTitle: string
  hours: JSONColumnType<object>
  sort: Generated<number>
  closedOn: string | null
}

export type DeputyTable = {
  departmentId: string
  staffId: string
  setBy: string
  setAt: string
}

export type DevelopmentPointTable = {
  id: string
  staffId: string
  cycleId: string | null
  value: string
  text: string
  dueOn: string
  proposedBy: string
  proposedAt: string
  agreedAt: string | null
  declinedAt: string | null
  doneAt: string | null
}

export type EventTable = {
  id: GeneratedAlways<number>
  at: string
  kind: string
  staffId: string | null
  clientId: string | null
  contactId: string | null
  ticketId: string | null
  departmentId: string | null
  data: JSONColumnType<object, string | undefined, string>
}

export type GatheringTable = {
  id: string
  kind: 'corporate' | 'training' | 'sport' | 'family' | 'volunteer' | 'veterans'
  title: string
  about: Generated<string>
  startsAt: string
  endsAt: string
  place: Generated<string>
  places: number | null
  guestsMost: Generated<number>
  budget: Generated<number>
  budgetLine: Generated<string>
  invited: 'all' | 'department' | 'list'
  departmentId: string | null
  state: Generated<'proposed' | 'agreed' | 'declined' | 'cancelled'>
  organiserId: string
  madeAt: string
  decidedBy: string | null
  decidedAt: string | null
  reason: Generated<string>
  sequence: Generated<number>
  changedAt: string
  secret: string
  again: Generated<string>
  otherwise: Generated<string>
}

export type GatheringFeedTable = {
  staffId: string
  tokenHash: string
  madeAt: string
}

export type GatheringImpressionTable = {
  gatheringId: string
  staffId: string
  liked: number
  handy: number
  goAgain: boolean
  words: Generated<string>
  at: string
}

export type GatheringInvitedTable = {
  gatheringId: string
  staffId: string
}

export type GatheringNoticeTable = {
  id: string
  staffId: string
  gatheringId: string | null
  meetingId: string | null
  about: 'decide' | 'agreed' | 'declined' | 'soon' | 'promoted' | 'changed' | 'cancelled' | 'photo'
  moment: string
  at: string
  readAt: string | null
}

export type GatheringPhotoTable = {
  id: string
  gatheringId: string
  byStaff: string
  at: string
  caption: Generated<string>
  width: number
  height: number
  content: Buffer | null
  small: Buffer | null
  removedAt: string | null
}

export type GatheringSeatTable = {
  gatheringId: string
  staffId: string
  state: 'in' | 'waiting' | 'left'
  guests: Generated<number>
  nth: number
  at: string
  code: string
  cameAt: string | null
  cameHow: 'code' | 'hand' | null
}

export type GatheringShownTable = {
  photoId: string
  staffId: string
  agreed: boolean | null
  answeredAt: string | null
}

export type GrowthCommentTable = {
  id: string
  shareId: string
  staffId: string
  words: string
  at: string
  removedAt: string | null
}

export type GrowthGoalTable = {
  id: string
  staffId: string
  pointId: string | null
  edition: number
  selfAgreed: number | null
  headAgreed: number | null
  outcome: 'reached' | 'partly' | 'dropped' | null
  outcomeWords: Generated<string>
  endedBy: string | null
  endedAt: string | null
}

export type GrowthGoalEditionTable = {
  goalId: string
  edition: number
  value: string
  indicator: string
  difference: string
  dueOn: string
  how: 'course' | 'mentor' | 'practice' | 'reading'
  writtenBy: string
  writtenAt: string
}

export type GrowthMeetingTable = {
  id: string
  pairId: string
  heldOn: string
  notes: Generated<string>
  writtenBy: string
  writtenAt: string
}

export type GrowthPairTable = {
  id: string
  learnerId: string
  mentorId: string | null
  source: 'rule' | 'asked' | 'offered'
  offeredBy: string | null
  offeredAt: string
  learnerAgreedAt: string | null
  mentorAgreedAt: string | null
  beginsOn: string | null
  untilOn: string | null
  ending: 'finished' | 'changed' | 'declined' | null
  endedBy: string | null
  endedAt: string | null
}

export type GrowthPairGoalTable = {
  id: string
  pairId: string
  title: string
  state: 'open' | 'reached' | 'dropped'
  addedAt: string
  changedBy: string
  changedAt: string
}

export type GrowthReflectionTable = {
  pairId: string
  staffId: string
  half: 'mid' | 'final'
  words: string
  writtenAt: string
}

export type GrowthReminderTable = {
  staffId: string
  about: string
  subjectId: string
  dueOn: string
  at: string
}

export type GrowthShareTable = {
  id: string
  staffId: string
  title: string
  words: string
  link: Generated<string>
  sharedAt: string
  withdrawnAt: string | null
}

export type GrowthStepTable = {
  id: string
  goalId: string
  title: string
  dueOn: string | null
  state: 'planned' | 'doing' | 'done' | 'dropped'
  addedAt: string
  changedBy: string
  changedAt: string
}

export type GrowthStudyTable = {
  id: string
  staffId: string
  kind: 'read' | 'watched' | 'tried' | 'course'
  title: string
  issuer: Generated<string>
  doneOn: string
  hours: number
  taken: Generated<string>
  link: Generated<string>
  fileId: string | null
  documentId: string | null
  writtenAt: string
}

export type GrowthTalkTable = {
  id: string
  staffId: string
  heldOn: string
  words: string
  writtenBy: string
  writtenAt: string
}

export type GrowthThanksTable = {
  shareId: string
  staffId: string
  at: string
}

export type HandoverTable = {
  id: string
  contactId: string
  ticketId: string | null
  essence: string
  ask: Generated<string>
  fromStaffId: string
  toDepartmentId: string
  toStaffId: string | null
  madeAt: string
  readAt: string | null
  readBy: string | null
  receivedIn: string | null
}

export type HelpWishTable = {
  id: string
  clientId: string
  help: string
  since: string
  setBy: string | null
  endedAt: string | null
}

export type HiringBankTable = {
  edition: number
  questions: JSONColumnType<object>
  writtenBy: string
  writtenAt: string
}

export type HiringCandidateTable = {
  id: string
  vacancyId: string
  number: number
  surname: string
  name: string
  patronymic: Generated<string>
  phone: Generated<string>
  email: Generated<string>
  source: 'site' | 'advert' | 'colleague' | 'service' | 'other'
  consentWords: string
  consentOn: string
  eraseOn: string
  addedBy: string
  appliedAt: string
  meetingAt: string | null
  invitedAt: string | null
  discussedAt: string | null
  discussion: Generated<string>
  discussionVersion: Generated<number>
  offeredAt: string | null
  outcome: 'hired' | 'refused' | 'left' | 'lapsed' | null
  endedAt: string | null
  erasedAt: string | null
  erasedWhy: 'term' | 'withdrawal' | null
}

export type HiringDecisionTable = {
  candidateId: string
  number: number
  outcome: 'offer' | 'refuse'
  criteria: JSONColumnType<object>
  ground: string
  proposedBy: string
  proposedAt: string
  confirmed: boolean | null
  remark: Generated<string>
  settledBy: string | null
  settledAt: string | null
}

export type HiringLetterTable = {
  candidateId: string
  kind: 'refuse' | 'offer'
  text: string
  version: number
  writtenBy: string
  writtenAt: string
  handedWay: 'email' | 'paper' | null
  handedBy: string | null
  handedAt: string | null
}

export type HiringMarkTable = {
  candidateId: string
  staffId: string
  question: string
  mark: number
  note: Generated<string>
  at: string
}

export type HiringPanelTable = {
  vacancyId: string
  staffId: string
  place: number
}

export type HiringSeatTable = {
  candidateId: string
  staffId: string
  seatedAt: string
  tie: 'none' | 'relative' | 'acquaintance' | null
  tieAt: string | null
  leftAt: string | null
  closedAt: string | null
}

export type HiringVacancyTable = {
  id: string
  departmentId: string
  position: string
  duties: Generated<string>
  openings: number
  requirements: JSONColumnType<object>
  questions: JSONColumnType<object>
  panelSize: number
  openedBy: string
  openedAt: string
  closedBy: string | null
  closedAt: string | null
  closedWhy: 'filled' | 'cancelled' | null
}

export type HiringViewTable = {
  candidateId: string
  staffId: string
  day: string
  what: 'card' | 'interview' | 'letter'
  at: string
}

export type IdeaTable = {
  id: string
  authorId: string
  departmentId: string
  hurts: string
  change: string
  clause: Generated<string>
  at: string
  dueOn: string
  source: string
  answer: 'try' | 'no' | null
  answerWords: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
  outcome: 'worked' | 'did-not' | null
  seen: Generated<string>
  seenBy: string | null
  seenAt: string | null
}

export type InterruptionTable = {
  id: string
  contactId: string
  beganAt: string
  apologised: boolean
  endedAt: string | null
}

export type InvitationTable = {
  id: string
  conflictId: string
  essence: string
  clientName: string
  state: Generated<'open' | 'coming' | 'here' | 'unanswered' | 'withdrawn'>
  madeAt: string
  takenBy: string | null
  answeredAt: string | null
  dueAt: string | null
  hereAt: string | null
  endedAt: string | null
}

export type KnowledgeArticleTable = {
  id: string
  state: 'draft' | 'verified' | 'stale' | 'retired'
  ownerId: string
  version: number
  verifiedVersion: number | null
  verifiedBy: string | null
  verifiedAt: string | null
  reviewBy: string
  staleWhy: Generated<'' | 'date' | 'source'>
  staleAt: string | null
  told: Generated<number>
  madeBy: string
  madeAt: string
  touchedAt: Generated<string>
}

export type KnowledgeFeedbackTable = {
  id: string
  articleId: string
  version: number
  helped: boolean
  reason: Generated<string>
  givenBy: string
  givenAt: string
  answer: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
}

export type KnowledgeGapTable = {
  id: string
  state: Generated<'open' | 'answered' | 'dismissed'>
  proposedAt: string | null
  articleId: string | null
  closedBy: string | null
  closedAt: string | null
}

export type KnowledgeQuestionTable = {
  id: string
  gapId: string
  text: string
  kind: 'nothing' | 'no-answer' | 'colleague'
  askedBy: string
  departmentId: string
  askedAt: string
}

export type KnowledgeVersionTable = {
  articleId: string
  version: number
  content: JSONColumnType<object>
  authorId: string
  writtenAt: string
  verifiedBy: string | null
  verifiedAt: string | null
}

export type LearningAssignmentTable = {
  id: string
  staffId: string
  courseId: string
  assignedBy: string | null
  assignedAt: string
  dueOn: string
  state: Generated<'open' | 'done' | 'cancelled'>
  endedAt: string | null
  reminded: Generated<number>
}

export type LearningAttendanceTable = {
  sittingId: string
  staffId: string
  came: boolean
  markedAt: string
  markedBy: string
}

export type LearningCourseTable = {
  id: string
  title: string
  purpose: Generated<string>
  clauses: Generated<string[]>
  own: boolean
  provider: Generated<string>
  hours: number
  format: 'online' | 'classroom' | 'mixed'
  validMonths: number | null
  trainerId: string | null
  state: Generated<'draft' | 'open' | 'withdrawn'>
  madeAt: string
  madeBy: string
}

export type LearningDocumentTable = {
  id: string
  staffId: string
  own: boolean
  title: string
  number: Generated<string>
  issuer: Generated<string>
  hours: Generated<number>
  issuedOn: string
  expiresOn: string | null
  courseId: string | null
  studyId: string | null
  hash: string | null
  holder: string
  fileId: string | null
  addedAt: string
  addedBy: string | null
  removedAt: string | null
}

export type LearningFileTable = {
  id: string
  name: string
  mediaType: string
  size: number
  partSize: number
  complete: Generated<boolean>
  addedAt: string
  addedBy: string
}

export type LearningFilePartTable = {
  fileId: string
  n: number
  content: Buffer
}

export type LearningGroupTable = {
  id: string
  courseId: string
  title: string
  trainerId: string | null
  trainerName: Generated<string>
  madeAt: string
  madeBy: string
}

export type LearningLaunchTable = {
  id: string
  studyId: string
  lessonId: string
  tokenHash: string
  openedAt: string
  seq: Generated<number>
  seconds: Generated<number>
}

export type LearningLessonTable = {
  id: string
  courseId: string
  sort: number
  kind: 'text' | 'video' | 'task' | 'test' | 'scorm'
  title: string
  minutes: Generated<number>
  content: JSONColumnType<object>
  fileId: string | null
  packageId: string | null
  removedAt: string | null
}

export type LearningMemberTable = {
  groupId: string
  staffId: string
  addedAt: string
}

export type LearningNumberTable = {
  year: number
  last: number
}

export type LearningObligationTable = {
  id: string
  courseId: string
  position: Generated<string>
  departmentId: string | null
  dueDays: number
  since: string
  endedOn: string | null
}

export type LearningPackageTable = {
  id: string
  standard: '1.2' | '2004'
  title: string
  size: number
  addedAt: string
  addedBy: string
}

export type LearningPackageFileTable = {
  packageId: string
  path: string
  mediaType: string
  content: Buffer
}

export type LearningPathTable = {
  id: string
  title: string
  positions: Generated<string[]>
  madeAt: string
  madeBy: string
  withdrawnAt: string | null
}

export type LearningPathStepTable = {
  pathId: string
  courseId: string
  sort: number
}

export type LearningProgressTable = {
  studyId: string
  lessonId: string
  state: 'begun' | 'waiting' | 'returned' | 'failed' | 'passed'
  score: number | null
  answer: Generated<string>
  remark: Generated<string>
  seconds: Generated<number>
  changedAt: string
  checkedBy: string | null
  checkedAt: string | null
}

export type LearningScormTable = {
  studyId: string
  lessonId: string
  cmi: JSONColumnType<object>
  launchId: string
  changedAt: string
}

export type LearningSittingTable = {
  id: string
  groupId: string
  startsAt: string
  endsAt: string
  place: Generated<string>
  link: Generated<string>
  cancelledAt: string | null
}

export type LearningStudyTable = {
  id: string
  staffId: string
  courseId: string
  startedAt: string
  finishedAt: string | null
  finishedOn: string | null
}

export type LearningTryTable = {
  id: string
  studyId: string
  lessonId: string
  at: string
  answers: JSONColumnType<object>
  score: number
  passed: boolean
}

export type LetterTable = {
  id: string
  appealId: string
  state: Generated<'draft' | 'approval' | 'returned' | 'agreed' | 'signed' | 'sending' | 'sent'>
  text: Generated<string>
  revision: Generated<number>
  gender: 'male' | 'female' | null
  signerId: string | null
  result: 'supported' | 'measures' | 'explained' | 'not-supported' | null
  cause: Generated<string>
  remedy: Generated<string>
  madeAt: string
  madeBy: string
  changedAt: string
  changedBy: string
  number: Generated<string>
  signedOn: string | null
  signedBy: string | null
  sentOn: string | null
  way: 'post' | 'email' | 'portal' | 'hand' | null
  track: Generated<string>
}

export type LetterAsideTable = {
  id: string
  letterId: string
  rule: string
  fragment: string
  question: number | null
  reason: string
  at: string
  staffId: string
}

export type LetterBlankTable = {
  id: string
  validFrom: string
  founder: Generated<string>
  title: string
  shortTitle: Generated<string>
  address: string
  phone: string
  email: Generated<string>
  site: Generated<string>
  okpo: Generated<string>
  ogrn: Generated<string>
  inn: Generated<string>
  kpp: Generated<string>
  checkAddress: Generated<string>
  withCode: Generated<boolean>
  logo: Buffer | null
  logoType: 'image/png' | 'image/svg+xml' | null
  madeAt: string
  madeBy: string
}

export type LetterPaperTable = {
  letterId: string
  pdf: Buffer
  pages: number
  hash: string
  madeAt: string
}

export type LetterPhraseTable = {
  id: string
  staffId: string | null
  departmentId: string | null
  part: string
  title: string
  body: string
  clause: Generated<string>
  madeAt: string
  madeBy: string
  withdrawnAt: string | null
  withdrawnBy: string | null
}

export type LetterPresenceTable = {
  letterId: string
  staffId: string
  seenAt: string
}

export type LetterRemarkTable = {
  id: string
  letterId: string
  revision: number
  startAt: number
  quote: string
  body: string
  at: string
  staffId: string
}

export type LetterTemplateTable = {
  id: string
  code: string
  departmentId: string | null
  title: string
  about: Generated<string>
  body: string
  validFrom: string
  withdrawn: Generated<boolean>
  madeAt: string
  madeBy: string
  purpose: Generated<'answer' | 'letter'>
}

export type LetterVersionTable = {
  letterId: string
  revision: number
  text: string
  at: string
  staffId: string
  kind: 'draft' | 'submitted' | 'returned' | 'signed' | 'aside'
  id: string
}

export type MailTable = {
  id: string
  fingerprint: string
  raw: Buffer
  state: 'received' | 'stored' | 'quarantined'
  trouble: Generated<string>
  receivedAt: string
  messageId: Generated<string>
  inReplyTo: Generated<string>
  references: Generated<string[]>
  origin: Generated<'person' | 'auto-reply' | 'bounce' | 'list' | 'own'>
  subject: Generated<string>
  fromAddress: Generated<string>
  fromName: Generated<string>
  to: Generated<string[]>
  sentAt: string | null
  body: Generated<string>
  threadId: string | null
  arrivedAt: string | null
  html: Generated<string>
  about: Generated<string[]>
  nth: GeneratedAlways<number>
  search: GeneratedAlways<string | null>
}

export type MailAttachmentTable = {
  mailId: string
  place: number
  name: string
  safeName: string
  mediaType: string
  size: number
}

export type MailBoxTable = {
  id: Generated<number>
  address: string
  seenAt: string
}

export type MailDraftTable = {
  threadId: string
  staffId: string
  body: string
  touchedAt: string
}

export type MailFolderTable = {
  folder: string
  uidValidity: number | null
  lastUid: Generated<number>
  found: number | null
  foundBytes: number | null
  oldestAt: string | null
  lookedAt: string | null
  confirmedAt: string | null
  confirmedBy: string | null
  leaseBy: string | null
  leaseUntil: string | null
  fetchedAt: string | null
  trouble: Generated<string>
}

export type MailOutboxTable = {
  id: string
  threadId: string
  messageId: string
  inReplyTo: Generated<string>
  references: Generated<string[]>
  toAddress: string
  subject: string
  body: string
  state: 'waiting' | 'sending' | 'handed-over' | 'refused' | 'uncertain' | 'withdrawn'
  notBefore: string
  held: Generated<'' | 'closed' | 'brake' | 'post'>
  leaseUntil: string | null
  attempts: Generated<number>
  trouble: Generated<string>
  writtenBy: string
  departmentId: string
  writtenAt: string
  endedAt: string | null
  automatic: Generated<boolean>
  answeredSince: string | null
  answeredDue: string | null
  bouncedBy: string | null
  appealId: string | null
  letterId: string | null
  setAside: JSONColumnType<object, string | undefined, string>
  nth: GeneratedAlways<number>
  search: GeneratedAlways<string | null>
}

export type MailOutboxFileTable = {
  outboxId: string
  place: number
  name: string
  mediaType: string
  size: number
  content: Buffer
}

export type MailSenderTable = {
  staffId: string
  phone: Generated<string>
  privateBoxes: Generated<string[]>
}

export type MailThreadTable = {
  id: string
  subject: string
  subjectKey: string
  address: string
  origin: 'person' | 'auto-reply' | 'bounce' | 'list' | 'own'
  clientId: string | null
  departmentId: string | null
  ownerId: string | null
  lastAt: string
  waitingSince: string | null
  dueAt: string | null
  searchKey: GeneratedAlways<string | null>
}

export type MailViewTable = {
  threadId: string
  staffId: string
  day: string
}

export type MeetingTable = {
  id: string
  title: string
  startsAt: string
  endsAt: string
  place: Generated<string>
  videoCode: string | null
  organiserId: string
  state: Generated<'planned' | 'held' | 'cancelled'>
  minutes: Generated<string>
  heldMinutes: number | null
  madeAt: string
  sequence: Generated<number>
  changedAt: string
}

export type MeetingItemTable = {
  meetingId: string
  nth: number
  title: string
  minutes: number
  decision: Generated<string>
}

export type MeetingPersonTable = {
  meetingId: string
  staffId: string
  departmentId: string
  came: boolean | null
}

export type MeetingPromiseTable = {
  meetingId: string
  promiseId: string
}

export type MeetingSettingTable = {
  id: number
  videoPattern: string
  changedAt: string
  changedBy: string
}

export type MessengerChannelTable = {
  channel: 'max' | 'telegram'
  connected: boolean
  position: number | null
  heardAt: string | null
  trouble: Generated<string>
}

export type MessengerConsentTable = {
  id: string
  conversationId: string
  words: string
  givenAt: string
  withdrawnAt: string | null
  withdrawnBy: Generated<'' | 'button' | 'word' | 'colleague'>
  withdrawnStaffId: string | null
  withdrawnHow: Generated<string>
}

export type MessengerConversationTable = {
  id: string
  channel: 'max' | 'telegram'
  chat: string
  called: string
  phone: string | null
  clientId: string | null
  linkedBy: Generated<'' | 'phone' | 'person'>
  departmentId: string | null
  ownerId: string | null
  lastAt: string
  waitingSince: string | null
  dueAt: string | null
  askedAt: string | null
  agreedAt: string | null
  refusedAt: string | null
  blockedAt: string | null
}

export type MessengerFileTable = {
  id: string
  messageId: string
  place: number
  name: string
  mediaType: string
  size: number | null
  remote: string
  state: 'waiting' | 'kept' | 'too-large' | 'unsafe' | 'lost'
  attempts: Generated<number>
  notBefore: string
  content: Buffer | null
}

export type MessengerHeardTable = {
  channel: string
  externalId: string
  at: string
}

export type MessengerMessageTable = {
  id: string
  conversationId: string
  channel: 'max' | 'telegram'
  externalId: string | null
  side: 'theirs' | 'ours'
  body: string
  attached: Generated<number>
  state: 'received' | 'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'withdrawn'
  buttons: Generated<'' | 'consent' | 'agreed'>
  at: string
  notBefore: string
  held: Generated<'' | 'closed' | 'brake' | 'channel'>
  leaseUntil: string | null
  attempts: Generated<number>
  trouble: Generated<string>
  endedAt: string | null
  writtenBy: string | null
  departmentId: string | null
  consentId: string | null
  answeredSince: string | null
  answeredDue: string | null
  setAside: JSONColumnType<object, string | undefined, string>
  withId: string | null
}

export type MessengerViewTable = {
  conversationId: string
  staffId: string
  day: string
}

export type NominationTable = {
  id: string
  rulesEdition: number
  title: string
  award: string
  criteria: JSONColumnType<object>
  seats: number
  quorum: number
  nomineeId: string
  nominatorId: string
  why: string
  sinceOn: string
  untilOn: string
  madeAt: string
  seed: string
  round: Generated<number>
  votesUntil: string
  outcome: 'awarded' | 'declined' | null
  ground: Generated<string>
  decidedBy: string | null
  decidedAt: string | null
  appealUntil: string | null
  publishedBy: string | null
  publishedAt: string | null
}

export type NominationAppealTable = {
  id: string
  nominationId: string
  staffId: string
  text: string
  at: string
  dueOn: string
  outcome: 'upheld' | 'kept' | null
  answer: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
}

export type NormTable = {
  code: string
  value: number
  unit: string
  source: string
  validFrom: string
  validTo: string | null
  setBy: string | null
}

export type OrderExceptionTable = {
  id: string
  ticketId: string
  staffId: string
  reason: string
  at: string
}

export type PhoneCallTable = {
  id: string
  exchangeCall: string | null
  direction: 'in' | 'out'
  number: string | null
  line: Generated<string>
  state: 'ringing' | 'talking' | 'held' | 'transferring' | 'ended' | 'missed'
  departmentId: string
  staffId: string | null
  contactId: string | null
  cameAt: string
  answeredAt: string | null
  heldSince: string | null
  heldSeconds: Generated<number>
  endedAt: string | null
  endedBy: 'client' | 'centre' | 'outside' | null
  purpose: Generated<string>
  callBackId: string | null
  convenient: boolean | null
  refusalGround: string | null
  refusalWhere: string | null
  settled: Generated<boolean>
  reasonId: string | null
  scriptId: string | null
  scriptSaid: Generated<number>
  passedOnAt: string | null
}

export type PhoneEventTable = {
  id: string
  exchangeCall: string | null
  callId: string | null
  kind: 'newCall' | 'answer' | 'hold' | 'back' | 'transfer' | 'hangup'
  at: string
  heardAt: string
  body: JSONColumnType<object>
}

export type PhoneLineTable = {
  number: string
  staffId: string | null
  departmentId: string
}

export type PracticeAnswerTable = {
  staffId: string
  key: string
  showing: number
  edition: number
  chosen: number[]
  grade: 'again' | 'hard' | 'good'
  at: string
}

export type PracticeCardTable = {
  staffId: string
  key: string
  reps: number
  lapses: number
  stability: number
  difficulty: number
  state: number
  scheduledDays: number
  lastAt: string
  dueAt: string
}

export type PriorityGroupTable = {
  code: string
  title: string
  source: string
  validFrom: string
  validTo: string | null
}

export type ProductionCalendarTable = {
  year: number
  source: string
  published: string | null
  days: JSONColumnType<object>
  setAt: string
  setBy: string | null
}

export type PromiseTable = {
  id: string
  what: string
  clientId: string | null
  colleagueId: string | null
  contactId: string | null
  channel: 'visit' | 'call' | 'letter' | 'mail' | 'message' | 'rating' | 'office' | 'meeting'
  clause: Generated<string>
  byClient: Generated<boolean>
  ownerId: string
  departmentId: string
  madeAt: string
  madeBy: string | null
  dueAt: string
  firstDueAt: string
  state: Generated<'open' | 'kept' | 'cancelled'>
  endedAt: string | null
  endedBy: string | null
  outcome: Generated<string>
  latenessReason: Generated<string>
  lateBecause: Generated<'' | 'other-body' | 'workload' | 'papers' | 'absence' | 'system' | 'client' | 'other'>
  homeOwnerId: string | null
  ownedSince: string | null
  dueOff: Generated<boolean>
  lookAt: Generated<string>
}

export type PromiseCalendarTable = {
  departmentId: string
  print: string
  at: string
}

export type PromiseLinkTable = {
  tokenHash: string
  promiseId: string
  madeAt: string
  madeBy: string
}

export type PromiseMoveTable = {
  id: string
  promiseId: string
  fromDue: string
  toDue: string
  clientAgreed: boolean
  reason: string
  at: string
  byStaff: string
}

export type PromiseReminderTable = {
  promiseId: string
  step: 'before' | 'due' | 'late' | 'head' | 'director' | 'calendar' | 'asked'
  dueAt: string
  staffId: string
  at: string
  seenAt: string | null
}

export type ProtocolTable = {
  channel: 'visit' | 'call' | 'letter' | 'mail' | 'message'
  edition: number
  validFrom: string
  steps: JSONColumnType<object>
  approvedBy: string
}

export type QualityCardTable = {
  id: string
  itemId: string
  reviewerId: string
  marks: JSONColumnType<object, string | undefined, string>
  comment: Generated<string>
  version: Generated<number>
  beganAt: string
  sentAt: string | null
  reply: Generated<string>
  disputed: Generated<boolean>
  repliedAt: string | null
  outcome: 'upheld' | 'kept' | null
  settlement: Generated<string>
  settledBy: string | null
  settledAt: string | null
}

export type QualityItemTable = {
  id: string
  sampleId: string
  contactId: string | null
  letterId: string | null
  channel: string
  staffId: string
  doneAt: string
  steps: JSONColumnType<object>
}

export type QualitySampleTable = {
  id: string
  departmentId: string
  month: string
  seed: string
  drawnOf: number
  drawnBy: string
  drawnAt: string
}

export type QueueOrderTable = {
  edition: number
  validFrom: string
  overtakes: number
  earlyMinutes: Generated<number>
  lateMinutes: Generated<number>
  publishedText: string
  approvedBy: string
}

export type RatingTable = {
  id: string
  contactId: string
  departmentId: string
  channel: string
  satisfaction: number
  ease: 'easy' | 'rather-easy' | 'rather-hard' | 'hard'
  comment: Generated<string>
  givenBy: 'link' | 'terminal'
  at: string
  followUpId: string | null
}

export type ReasonTable = {
  id: string
  code: string
  letter: string
  title: string
  hint: string
  translations: JSONColumnType<object, string | undefined, string>
  icon: string
  departmentId: string
  usualMinutes: number
  documents: Generated<string[]>
  bookingOnly: Generated<boolean>
  sort: number
  validFrom: string
  validTo: string | null
}

export type ReasonServiceTable = {
  reasonId: string
  serviceId: string
  sort: Generated<number>
}

export type RecognitionRulesTable = {
  edition: number
  inForceFrom: string
  body: JSONColumnType<object>
  writtenBy: string
  writtenAt: string
}

export type RecognitionTieTable = {
  staffId: string
  otherId: string
  declaredAt: string
}

export type RegionalHolidayTable = {
  id: string
  region: string
  title: string
  onDays: string[]
  source: string
  validFrom: string
  setBy: string | null
}

export type RepresentativeTable = {
  principalId: string
  personId: string
  capacity: string
  since: string
}

export type RequestTable = {
  id: string
  endpoint: string
  reply: JSONColumnType<object>
  at: string
  asked: string
}

export type ReviewAppealTable = {
  id: string
  cycleId: string
  subjectId: string
  text: string
  at: string
  dueOn: string
  outcome: 'upheld' | 'kept' | null
  answer: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
}

export type ReviewCycleTable = {
  id: string
  title: string
  sinceOn: string
  untilOn: string
  modelEdition: number
  indicators: JSONColumnType<object>
  least: number
  openedBy: string
  openedAt: string
  closedBy: string | null
  closedAt: string | null
  shownBy: string | null
  shownAt: string | null
}

export type ReviewFinalTable = {
  cycleId: string
  subjectId: string
  value: string
  number: number
  mark: number
  ground: string
  agreedBy: string
  agreedAt: string
}

export type ReviewFormTable = {
  id: string
  cycleId: string
  subjectId: string
  reviewerId: string
  side: 'self' | 'head' | 'colleague' | 'subordinate'
  marks: JSONColumnType<object, string | undefined, string>
  comment: Generated<string>
  version: Generated<number>
  sentAt: string | null
}

export type ReviewReminderTable = {
  cycleId: string
  staffId: string
  at: string
}

export type ReviewSubjectTable = {
  cycleId: string
  staffId: string
  departmentId: string
  post: 'window' | 'head' | 'other'
  remark: Generated<string>
  remarkAt: string | null
}

export type ReviewViewTable = {
  cycleId: string
  subjectId: string
  viewerId: string
  day: string
  at: string
}

export type RingTable = {
  id: string
  invitationId: string
  place: number
  staffId: string
  rungAt: string
  answer: 'coming' | 'in-minutes' | 'passed' | 'unanswered' | 'not-needed' | 'away' | null
  answeredAt: string | null
}

export type SealTable = {
  id: GeneratedAlways<number>
  at: string
  eventIds: number[]
  hash: string
}

export type ServiceTable = {
  id: string
  code: string
  title: string
  plainTitle: string
  audience: 'person' | 'organisation'
  competence: 'ours' | 'other'
  body: Generated<string>
  bodyAddress: Generated<string>
  bodyPhone: Generated<string>
  source: string
  summary: string
  documents: Generated<string[]>
  leaflet: Generated<string>
  validFrom: string
  validTo: string | null
}

export type SessionTable = {
  tokenHash: string
  staffId: string
  counterId: string | null
  createdAt: string
  seenAt: string
  lockedAt: string | null
  endedAt: string | null
}

export type SetAsideTable = {
  id: string
  rule: string
  reason: string
  fragmentHash: string
  staffId: string
  departmentId: string
  at: string
}

export type SituationTable = {
  key: string
  edition: number
  clause: string
  place: string
  difficulty: number
  scene: string
  options: JSONColumnType<object>
  retired: boolean
  writtenBy: string
  writtenAt: string
}

export type SituationDisputeTable = {
  id: string
  key: string
  edition: number
  attemptId: string | null
  place: number | null
  staffId: string
  text: string
  at: string
  outcome: 'upheld' | 'kept' | null
  answer: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
}

export type StaffTable = {
  id: string
  surname: string
  name: string
  patronymic: Generated<string>
  gender: 'male' | 'female' | null
  position: string
  departmentId: string
  roles: string[]
  login: string
  passwordHash: string
  failures: Generated<number>
  barredUntil: string | null
  joinedOn: string
  leftOn: string | null
}

export type StaffBreakTable = {
  id: string
  staffId: string
  beganAt: string
  endsAt: string
}

export type ThanksTable = {
  id: string
  fromId: string
  toStaffId: string | null
  toDepartmentId: string | null
  text: Generated<string>
  isPublic: boolean
  day: string
  at: string
}

export type TicketTable = {
  id: string
  code: string
  day: string
  letter: string
  number: number
  reasonId: string
  departmentId: string
  state: Generated<'waiting' | 'away' | 'called' | 'serving' | 'parked' | 'done' | 'no-show' | 'left'>
  priorityGroup: string | null
  help: Generated<string[]>
  language: Generated<string>
  bookingId: string | null
  clientId: string | null
  issuedAt: string
  issuedBy: string | null
  queuedAt: string
  overtaken: Generated<number>
  forStaffId: string | null
  calledAt: string | null
  calledTimes: Generated<number>
  counterId: string | null
  staffId: string | null
  servingSince: string | null
  parkedAt: string | null
  endedAt: string | null
}

export type TicketCallTable = {
  id: string
  ticketId: string
  counterId: string
  staffId: string
  at: string
  again: Generated<boolean>
}

export type TicketCancellationTable = {
  ticketId: string
  staffId: string
  reason: string
  at: string
}

export type TicketCounterTable = {
  day: string
  letter: string
  last: number
}

export type WarmTransferTable = {
  id: string
  callId: string
  fromStaffId: string
  toStaffId: string
  essence: string
  clientName: string
  ask: Generated<string>
  state: Generated<'offered' | 'read' | 'connected' | 'refused' | 'unanswered' | 'taken-back' | 'lost'>
  madeAt: string
  readAt: string | null
  endedAt: string | null
  refusal: Generated<string>
  mark: number | null
}

export type DB = {
  absence: AbsenceTable
  alarm: AlarmTable
  alarmHelp: AlarmHelpTable
  alarmNotice: AlarmNoticeTable
  announcement: AnnouncementTable
  announcementReader: AnnouncementReaderTable
  appeal: AppealTable
  appealComplained: AppealComplainedTable
  appealCounter: AppealCounterTable
  appealDispatch: AppealDispatchTable
  appealFile: AppealFileTable
  appealLink: AppealLinkTable
  appealOrder: AppealOrderTable
  appealQuestion: AppealQuestionTable
  appealReminder: AppealReminderTable
  appealView: AppealViewTable
  booking: BookingTable
  bookingChange: BookingChangeTable
  callBack: CallBackTable
  callRehearsal: CallRehearsalTable
  callScript: CallScriptTable
  centre: CentreTable
  certificationAnswer: CertificationAnswerTable
  certificationAttempt: CertificationAttemptTable
  certificationOrder: CertificationOrderTable
  certificationPaper: CertificationPaperTable
  client: ClientTable
  clientMark: ClientMarkTable
  clientNote: ClientNoteTable
  clientView: ClientViewTable
  codeAcknowledgement: CodeAcknowledgementTable
  codeEdition: CodeEditionTable
  codeNote: CodeNoteTable
  codeReminder: CodeReminderTable
  committeeMember: CommitteeMemberTable
  competencyModel: CompetencyModelTable
  conflict: ConflictTable
  conflictStep: ConflictStepTable
  consent: ConsentTable
  contact: ContactTable
  contactService: ContactServiceTable
  contactStep: ContactStepTable
  counter: CounterTable
  department: DepartmentTable
  deputy: DeputyTable
  developmentPoint: DevelopmentPointTable
  event: EventTable
  gathering: GatheringTable
  gatheringFeed: GatheringFeedTable
  gatheringImpression: GatheringImpressionTable
  gatheringInvited: GatheringInvitedTable
  gatheringNotice: GatheringNoticeTable
  gatheringPhoto: GatheringPhotoTable
  gatheringSeat: GatheringSeatTable
  gatheringShown: GatheringShownTable
  growthComment: GrowthCommentTable
  growthGoal: GrowthGoalTable
  growthGoalEdition: GrowthGoalEditionTable
  growthMeeting: GrowthMeetingTable
  growthPair: GrowthPairTable
  growthPairGoal: GrowthPairGoalTable
  growthReflection: GrowthReflectionTable
  growthReminder: GrowthReminderTable
  growthShare: GrowthShareTable
  growthStep: GrowthStepTable
  growthStudy: GrowthStudyTable
  growthTalk: GrowthTalkTable
  growthThanks: GrowthThanksTable
  handover: HandoverTable
  helpWish: HelpWishTable
  hiringBank: HiringBankTable
  hiringCandidate: HiringCandidateTable
  hiringDecision: HiringDecisionTable
  hiringLetter: HiringLetterTable
  hiringMark: HiringMarkTable
  hiringPanel: HiringPanelTable
  hiringSeat: HiringSeatTable
  hiringVacancy: HiringVacancyTable
  hiringView: HiringViewTable
  idea: IdeaTable
  interruption: InterruptionTable
  invitation: InvitationTable
  knowledgeArticle: KnowledgeArticleTable
  knowledgeFeedback: KnowledgeFeedbackTable
  knowledgeGap: KnowledgeGapTable
  knowledgeQuestion: KnowledgeQuestionTable
  knowledgeVersion: KnowledgeVersionTable
  learningAssignment: LearningAssignmentTable
  learningAttendance: LearningAttendanceTable
  learningCourse: LearningCourseTable
  learningDocument: LearningDocumentTable
  learningFile: LearningFileTable
  learningFilePart: LearningFilePartTable
  learningGroup: LearningGroupTable
  learningLaunch: LearningLaunchTable
  learningLesson: LearningLessonTable
  learningMember: LearningMemberTable
  learningNumber: LearningNumberTable
  learningObligation: LearningObligationTable
  learningPackage: LearningPackageTable
  learningPackageFile: LearningPackageFileTable
  learningPath: LearningPathTable
  learningPathStep: LearningPathStepTable
  learningProgress: LearningProgressTable
  learningScorm: LearningScormTable
  learningSitting: LearningSittingTable
  learningStudy: LearningStudyTable
  learningTry: LearningTryTable
  letter: LetterTable
  letterAside: LetterAsideTable
  letterBlank: LetterBlankTable
  letterPaper: LetterPaperTable
  letterPhrase: LetterPhraseTable
  letterPresence: LetterPresenceTable
  letterRemark: LetterRemarkTable
  letterTemplate: LetterTemplateTable
  letterVersion: LetterVersionTable
  mail: MailTable
  mailAttachment: MailAttachmentTable
  mailBox: MailBoxTable
  mailDraft: MailDraftTable
  mailFolder: MailFolderTable
  mailOutbox: MailOutboxTable
  mailOutboxFile: MailOutboxFileTable
  mailSender: MailSenderTable
  mailThread: MailThreadTable
  mailView: MailViewTable
  meeting: MeetingTable
  meetingItem: MeetingItemTable
  meetingPerson: MeetingPersonTable
  meetingPromise: MeetingPromiseTable
  meetingSetting: MeetingSettingTable
  messengerChannel: MessengerChannelTable
  messengerConsent: MessengerConsentTable
  messengerConversation: MessengerConversationTable
  messengerFile: MessengerFileTable
  messengerHeard: MessengerHeardTable
  messengerMessage: MessengerMessageTable
  messengerView: MessengerViewTable
  nomination: NominationTable
  nominationAppeal: NominationAppealTable
  norm: NormTable
  orderException: OrderExceptionTable
  phoneCall: PhoneCallTable
  phoneEvent: PhoneEventTable
  phoneLine: PhoneLineTable
  practiceAnswer: PracticeAnswerTable
  practiceCard: PracticeCardTable
  priorityGroup: PriorityGroupTable
  productionCalendar: ProductionCalendarTable
  promise: PromiseTable
  promiseCalendar: PromiseCalendarTable
  promiseLink: PromiseLinkTable
  promiseMove: PromiseMoveTable
  promiseReminder: PromiseReminderTable
  protocol: ProtocolTable
  qualityCard: QualityCardTable
  qualityItem: QualityItemTable
  qualitySample: QualitySampleTable
  queueOrder: QueueOrderTable
  rating: RatingTable
  reason: ReasonTable
  reasonService: ReasonServiceTable
  recognitionRules: RecognitionRulesTable
  recognitionTie: RecognitionTieTable
  regionalHoliday: RegionalHolidayTable
  representative: RepresentativeTable
  request: RequestTable
  reviewAppeal: ReviewAppealTable
  reviewCycle: ReviewCycleTable
  reviewFinal: ReviewFinalTable
  reviewForm: ReviewFormTable
  reviewReminder: ReviewReminderTable
  reviewSubject: ReviewSubjectTable
  reviewView: ReviewViewTable
  ring: RingTable
  seal: SealTable
  service: ServiceTable
  session: SessionTable
  setAside: SetAsideTable
  situation: SituationTable
  situationDispute: SituationDisputeTable
  staff: StaffTable
  staffBreak: StaffBreakTable
  thanks: ThanksTable
  ticket: TicketTable
  ticketCall: TicketCallTable
  ticketCancellation: TicketCancellationTable
  ticketCounter: TicketCounterTable
  warmTransfer: WarmTransferTable
}
