// The course of an appeal: which act leads from which state to which; every way out leaves an answer, a redirect or a ground behind.
import { Acts, type Act, type State } from '../model.ts'

const course: Record<State, Partial<Record<Act, State>>> = {
  received: { register: 'registered', explain: 'explained' },
  registered: { assign: 'assigned', extend: 'registered', redirect: 'redirected', close: 'closed' },
  assigned: { assign: 'assigned', submit: 'approval', extend: 'assigned', redirect: 'redirected', close: 'closed' },
  approval: { return: 'assigned', sign: 'signed', extend: 'approval', redirect: 'redirected', close: 'closed' },
  signed: { return: 'assigned', answer: 'answered' },
  answered: {},
  redirected: {},
  closed: {},
  explained: {},
}

/** Where the act leads; undefined when it may not be done now. */
export const next = (state: State, act: Act): State | undefined => course[state][act]

export const isOver = (state: State): boolean => Object.keys(course[state]).length === 0

const words: Record<State, string> = {
  received: 'ждёт регистрации',
  registered: 'ждёт исполнителя',
  assigned: 'в работе',
  approval: 'на подписи',
  signed: 'подписано, ждёт отправки',
  answered: 'ответ отправлен',
  redirected: 'направлено по компетенции',
  closed: 'закрыто без ответа',
  explained: 'объяснили, как подать',
}

export const stateWords = (state: State): string => words[state]

type Person = { staffId: string; departmentId: string; roles: readonly string[] }
type Appeal = {
  state: State
  law: string
  receivedBy: string
  executorId: string | null
  departmentId: string | null
}

/**
 * What a person may do with an appeal now. `barred`: the law keeps them from considering it;
 * `ofDirector`: a director is complained of, so here it may only be registered and redirected.
 */
export function mayDo(who: Person, appeal: Appeal, { barred, ofDirector }: { barred: boolean; ofDirector: boolean }): Act[] {
  const leads = who.roles.includes('director') || isHeadOf(who, appeal)
  // Two pairs of eyes: a head's own draft is signed by the director.
  const signs = leads && (appeal.executorId !== who.staffId || who.roles.includes('director'))
  const overseesDirector = ofDirector && who.roles.includes('integrity')
  const may: Record<Act, boolean> = {
    register: appeal.law !== 'none' && (leads || appeal.receivedBy === who.staffId || overseesDirector),
    explain: appeal.law === 'none' && (leads || appeal.receivedBy === who.staffId),
    assign: leads && !barred && !ofDirector,
    submit: appeal.executorId === who.staffId && !barred,
    return: signs && !barred,
    sign: signs && !barred,
    answer: (leads || appeal.executorId === who.staffId) && !barred,
    redirect: (leads && (!barred || ofDirector)) || overseesDirector,
    close: leads && !barred,
    extend: leads && !barred,
  }
  return Acts.filter(act => may[act] && next(appeal.state, act) !== undefined)
}

/** Who may put right the particulars, questions, links and scans while it is open: whoever works on it, before that whoever received it. */
export function mayEdit(who: Person, appeal: Appeal, { barred, ofDirector }: { barred: boolean; ofDirector: boolean }): boolean {
  if (isOver(appeal.state)) return false
  if (ofDirector && who.roles.includes('integrity')) return true
  const early = appeal.state === 'received' || appeal.state === 'registered'
  const leads = who.roles.includes('director') || isHeadOf(who, appeal)
  return !barred && (leads || appeal.executorId === who.staffId || (early && appeal.receivedBy === who.staffId))
}

/** An appeal that nobody has yet is every head's to give out. */
const isHeadOf = (who: Person, { departmentId }: Appeal): boolean =>
  who.roles.includes('head') && (departmentId === null || departmentId === who.departmentId)
