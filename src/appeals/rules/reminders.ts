// Who is reminded today of what: the executor of the draft, the signer of the signature, the head and the director of lateness.
import type { Colleague } from '#staff/model.ts'
import { hasLeft } from '#staff/rules.ts'
import type { Complained, Law, State } from '../model.ts'
import { checkpoints, urgencyOf, type Counting } from './deadlines.ts'
import { whyBarred } from './people.ts'

export type Reminder = { point: 'registration' | 'draft' | 'approval' | 'soon' | 'urgent' | 'late'; staffId: string }

type Appeal = {
  state: State
  law: Law
  receivedOn: string
  receivedBy: string
  registeredOn: string | null
  executorId: string | null
  departmentId: string | null
  approverId: string | null
  extensionDays: number
  dueOn: string
  endedOn: string | null
}
type Frame = { today: string; counting: Counting; everybody: readonly Colleague[]; complained: readonly Complained[] }

/** Nobody complained of is ever told. A point is due from its day on, until what it asks for has been done. */
export function remindersOf(appeal: Appeal, frame: Frame): Reminder[] {
  if (appeal.endedOn !== null) return []
  const { today, counting } = frame
  const urgency = urgencyOf(appeal, today, counting.norms)
  const leaders = leadersOf(appeal, frame)
  const owner = appeal.executorId ? [appeal.executorId] : appeal.registeredOn === null ? [appeal.receivedBy] : leaders
  const found: Reminder[] = []
  const tell = (point: Reminder['point'], whom: readonly string[]) =>
    found.push(...[...new Set(whom)].filter(id => mayHear(id, frame)).map(staffId => ({ point, staffId })))

  if (appeal.registeredOn === null) {
    tell('registration', urgency === 'calm' || urgency === 'soon' ? [] : owner)
  } else {
    const [draft, approval] = checkpoints({ ...appeal, draftedOn: null, signedOn: null }, appeal.dueOn, counting)
    if (today >= draft!.due && (appeal.state === 'assigned' || appeal.state === 'registered')) tell('draft', owner)
    if (today >= approval!.due && appeal.state === 'approval') tell('approval', appeal.approverId ? [appeal.approverId] : leaders)
    if (urgency === 'soon') tell('soon', owner)
    if (urgency === 'urgent') tell('urgent', [...owner, ...leaders])
  }
  if (urgency === 'late') tell('late', [...owner, ...leaders, ...directors(frame)])
  return found
}

const working = ({ everybody, today }: Frame) => everybody.filter(({ leftOn }) => !hasLeft(leftOn, today))

/** Heads of the department that has it; while nobody has it, all heads. */
function leadersOf({ departmentId }: Appeal, frame: Frame): string[] {
  const heads = working(frame).filter(({ roles }) => roles.includes('head'))
  return heads.filter(head => departmentId === null || head.departmentId === departmentId).map(({ id }) => id)
}

const directors = (frame: Frame) => working(frame).flatMap(({ id, roles }) => (roles.includes('director') ? id : []))

function mayHear(id: string, { everybody, complained, today }: Frame): boolean {
  const person = everybody.find(one => one.id === id)
  return person !== undefined && !hasLeft(person.leftOn, today) && whyBarred(person, complained, everybody) === ''
}
