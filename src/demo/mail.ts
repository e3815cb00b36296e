// Two months of invented mail: letters as they came, conversations, answers that have left, a few that wait, one that nobody could read.
import { shippedNorms } from '#staff/norms.data.ts'
import { fingerprint } from '#correspondence/fingerprint.ts'
import { signatureOf } from '#correspondence/rules/signature.ts'
import { answerSubject, subjectKey } from '#correspondence/rules/subject.ts'
import { dayOf, later } from './course.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { centre } from './centre.data.ts'
import { chanceOf, idOf, type Chance } from './chance.ts'
import type { ClientRow, Crowd } from './clients.ts'
import type { Frame } from './frame.ts'
import { brokenMail, machines, mailStories, type MailStory } from './mail.data.ts'

const [second, minute] = [1000, 60_000]
const box = 'centr@svetlorechensk.example.org'
const answerMinutes = shippedNorms['mail.answer'].value

type Mailing = { plan: Plan; frame: Frame }
type Thread = Row<'mailThread'>

/** Nearly one conversation a working day, the last days have more. */
export function planMail(plan: Plan, frame: Frame, dates: readonly string[], crowd: Crowd): void {
  const mailing = { plan, frame }
  plan.at(0, books => books.rows.mailBox.push({ id: 1, address: box, seenAt: iso(frame.now) }))
  const people = crowd.before.filter(({ sort, row }) => sort === 'adult' && row.email !== null).map(({ row }) => row)
  const count = Math.round(dates.length * 0.8)
  for (let i = 0; i < count; i++) {
    const date = dates[Math.floor((i * dates.length) / count)]!
    const chance = chanceOf(`${frame.word} mail ${i}`)
    const at = momentOn(frame, date, chance)
    if (at === undefined) continue
    if (i % 12 === 4) planMachine(mailing, at, chance, machines[Math.floor(i / 12) % machines.length]!)
    else
      planTalk(mailing, at, chance, {
        story: mailStories[i % mailStories.length]!,
        client: people[(i * 5) % people.length]!,
        waits: false,
      })
  }
  for (const [n, back] of [1, 1, 1, 2, 2, 2].entries()) {
    const date = dates.at(-back)
    const chance = chanceOf(`${frame.word} mail waits ${n}`)
    const at = date === undefined ? undefined : momentOn(frame, date, chance, 90)
    const [story, client] = [mailStories[(n * 3 + 1) % mailStories.length]!, people[(n * 11 + 2) % people.length]!]
    if (at !== undefined) planTalk(mailing, at, chance, { story, client, waits: true })
  }
  const [first] = dates.slice(-4)
  const at = first && momentOn(frame, first, chanceOf(`${frame.word} mail broken`))
  if (at) planBroken(mailing, at)
}

function momentOn({ office }: Frame, date: string, chance: Chance, within = 400): number | undefined {
  const [opening] = office.workedOn(date)
  return opening && Date.parse(iso(opening.from + chance.between(2, Math.min(within, 230)) * minute))
}

type Came = {
  from: string
  name: string
  subject: string
  body: string
  messageId: string
  inReplyTo?: string
  references?: string[]
  auto?: string
}

/** The letter as bytes: what reads mail makes the same row of it. */
export function rawOf(at: number, { from, name, subject, body, messageId, inReplyTo, references = [], auto }: Came): Buffer {
  const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
  const date = new Date(at).toUTCString().replace('GMT', '+0000')
  const head = [
    `From: ${word(name)} <${from}>`,
    `To: <${box}>`,
    `Subject: ${word(subject)}`,
    `Date: ${date}`,
    `Message-ID: ${messageId}`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`] : []),
    ...(references.length > 0 ? [`References: ${references.join(' ')}`] : []),
    ...(auto === 'auto-reply' ? ['Auto-Submitted: auto-replied'] : []),
    ...(auto === 'list' ? ['List-Id: <news.example.org>', 'List-Unsubscribe: <mailto:news@example.org>'] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`)
}

function mailRow(id: string, threadId: string, at: number, came: Came): Row<'mail'> {
  const raw = rawOf(at, came)
  const { from, name, subject, body, messageId, inReplyTo = '', references = [], auto = 'person' } = came
  return {
    ...{
      id,
      fingerprint: fingerprint(raw),
      raw,
      state: 'stored',
      trouble: '',
      receivedAt: iso(at + 20 * second),
      arrivedAt: iso(at),
    },
    ...{ messageId, inReplyTo, references, origin: auto as Row<'mail'>['origin'], subject, fromAddress: from, fromName: name },
    ...{ to: [box], sentAt: iso(at), body, threadId, html: '', about: [] },
  }
}

type Talk = { story: MailStory; client: ClientRow; waits: boolean }

function planTalk({ plan, frame }: Mailing, at: number, chance: Chance, { story, client, waits }: Talk): void {
  const place = frame.places.find(({ id }) => id === idOf(story.department))!
  const owner = chance.pick(place.specialists)
  const name = [client.name, client.surname].join(' ')
  const came: Came = {
    from: client.email!,
    name,
    subject: story.subject,
    body: story.body,
    messageId: `<${chance.id(at)}@example.org>`,
  }
  const [threadId, mailId, letterId] = [chance.id(at), chance.id(at), chance.id(at)]
  let thread: Thread
  const stored = at + 20 * second
  plan.at(stored, books => {
    const known = books.rows.mailThread.find(one => one.address === came.from && one.subjectKey === subjectKey(came.subject))
    const dueAt = iso(later(frame, at, answerMinutes))
    thread = known ?? {
      ...{ id: threadId, subject: story.subject, subjectKey: subjectKey(story.subject), address: came.from, origin: 'person' },
      ...{ clientId: client.id, departmentId: null, ownerId: null, lastAt: iso(at), waitingSince: null, dueAt: null },
    }
    if (!known) books.rows.mailThread.push(thread)
    Object.assign(thread, { lastAt: iso(at), waitingSince: iso(at), dueAt })
    store(books, stored, thread, mailRow(mailId, thread.id, at, came), true)
  })
  const taken = later(frame, at, chance.between(10, 120))
  // Half of those that wait are nobody's yet.
  if (waits && chance.happens(0.5)) return
  plan.at(taken, books => {
    Object.assign(thread, { ownerId: owner, departmentId: place.id })
    say(books, taken, thread, 'taken', owner, { owner })
  })
  if (waits) return
  const colleague = frame.colleagues.find(({ id }) => id === owner)!
  const written = later(frame, taken, Math.round(chance.lasting(70)) + 5)
  const messageId = `<${letterId}@${box.split('@')[1]!}>`
  plan.at(written, books => {
    const greeting = `Здравствуйте, ${[client.name, client.patronymic].filter(Boolean).join(' ')}!`
    const body = `${greeting}\n\n${story.answer}\n\n${signatureOf({ ...colleague, phone: centre.phone })}`
    const left = iso(written + 65 * second)
    books.rows.mailOutbox.push({
      ...{ id: letterId, threadId: thread.id, messageId, inReplyTo: came.messageId, references: [came.messageId] },
      ...{
        toAddress: came.from,
        subject: answerSubject(story.subject),
        body,
        state: 'handed-over',
        notBefore: iso(written + minute),
      },
      ...{
        held: '',
        leaseUntil: null,
        attempts: 1,
        trouble: '',
        writtenBy: owner,
        departmentId: place.id,
        writtenAt: iso(written),
      },
      ...{ endedAt: left, automatic: false, answeredSince: thread.waitingSince, answeredDue: thread.dueAt, bouncedBy: null },
      ...{ appealId: null, letterId: null, setAside: [] },
    })
    Object.assign(thread, { lastAt: iso(written), waitingSince: null, dueAt: null })
    say(books, written, thread, 'queued', owner, { letter: letterId, files: 0, held: '', setAside: 0 })
  })
  plan.at(written + 65 * second, books =>
    say(books, written + 65 * second, thread, 'handed-over', null, { letter: letterId, owner }),
  )
  if (story.thanks && chance.happens(0.7))
    planThanks(
      { plan, frame },
      later(frame, written, chance.between(60, 700)),
      chance,
      { ...came, inReplyTo: messageId, references: [came.messageId, messageId], body: story.thanks },
      () => thread,
      owner,
    )
}

/** Thanks wait for nothing: whoever leads the conversation says so. */
function planThanks({ plan }: Mailing, at: number, chance: Chance, came: Came, threadOf: () => Thread, owner: string): void {
  const [id, messageId] = [chance.id(at), `<${chance.id(at)}@example.org>`]
  const whole = Date.parse(iso(Math.floor(at / second) * second))
  plan.at(whole + 20 * second, books => {
    const thread = threadOf()
    const answer = { ...came, subject: answerSubject(came.subject), messageId }
    Object.assign(thread, { lastAt: iso(whole), waitingSince: iso(whole), dueAt: iso(whole + 86_400_000) })
    store(books, whole + 20 * second, thread, mailRow(id, thread.id, whole, answer), true)
  })
  plan.at(whole + 10 * minute, books => {
    Object.assign(threadOf(), { waitingSince: null, dueAt: null })
    say(books, whole + 10 * minute, threadOf(), 'needless', owner, { owner })
  })
}

function planMachine(
  { plan }: Mailing,
  at: number,
  chance: Chance,
  [auto, from, name, subject, body]: (typeof machines)[number],
): void {
  const came = { from, name, subject, body, auto, messageId: `<${chance.id(at)}@example.org>` }
  const [threadId, id] = [chance.id(at), chance.id(at)]
  const stored = at + 20 * second
  plan.at(stored, books => {
    const known = books.rows.mailThread.find(one => one.address === from && one.subjectKey === subjectKey(subject))
    const thread: Thread = known ?? {
      ...{
        id: threadId,
        subject,
        subjectKey: subjectKey(subject),
        address: from,
        origin: auto,
        clientId: null,
        departmentId: null,
      },
      ...{ ownerId: null, lastAt: iso(at), waitingSince: null, dueAt: null },
    }
    if (!known) books.rows.mailThread.push(thread)
    thread.lastAt = iso(at)
    store(books, stored, thread, mailRow(id, thread.id, at, came), false)
  })
}

function planBroken({ plan, frame }: Mailing, at: number): void {
  const raw = Buffer.from(brokenMail)
  const id = chanceOf(`${frame.word} broken ${dayOf(frame, at)}`).id(at)
  plan.at(at, books => {
    books.rows.mail.push({
      ...mailRow(id, '', at, { from: '', name: '', subject: '', body: '', messageId: '' }),
      ...{ raw, fingerprint: fingerprint(raw), state: 'quarantined', threadId: null, receivedAt: iso(at), to: [], sentAt: null },
      trouble: 'Не похоже на письмо: нет ни отправителя, ни темы, ни даты.',
    })
    tell(books, at, { kind: 'mail.quarantined', data: { mailId: id } })
  })
}

function store(books: Books, at: number, thread: Thread, row: Row<'mail'>, waits: boolean): void {
  books.rows.mail.push(row)
  say(books, at, thread, 'placed', null, { mail: row.id, origin: row.origin, waits, owner: thread.ownerId })
  tell(books, at, { kind: 'mail.stored', data: { mailId: row.id, origin: row.origin, attachments: 0 } })
}

const say = (
  books: Books,
  at: number,
  { id, clientId, departmentId }: Thread,
  kind: string,
  staffId: string | null,
  data: Record<string, string | number | boolean | null>,
) => tell(books, at, { kind: `mail.${kind}`, ...(staffId && { staffId }), clientId, departmentId, data: { thread: id, ...data } })
