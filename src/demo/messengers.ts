// Two months of invented talks in MAX and Telegram: consent under the very words that are asked, answers, refusals, «стоп», a few that wait.
import { agreed, greeting, notNow, signatureOf, stopped } from '#messengers/rules/words.ts'
import { shippedNorms } from '#staff/norms.data.ts'
import { iso, tell, type Books, type Plan, type Row } from './books.ts'
import { centre } from './centre.data.ts'
import { chanceOf, idOf, type Chance } from './chance.ts'
import type { ClientRow, Crowd } from './clients.ts'
import { later } from './course.ts'
import type { Frame } from './frame.ts'
import { messageStories, type MessageStory } from './messengers.data.ts'

const [second, minute] = [1000, 60_000]
const answerMinutes = shippedNorms['message.answer'].value

type Conversation = Row<'messengerConversation'>
type Message = Row<'messengerMessage'>
/** How far it goes: answered, answered and later stopped by the client, refused at once, waits for a colleague, waits for consent. */
type Way = 'answered' | 'stopped' | 'refused' | 'waits' | 'asked'

/** About one in two working days; yesterday and today some still wait. */
export function planMessengers(plan: Plan, frame: Frame, dates: readonly string[], crowd: Crowd): void {
  const people = crowd.before.filter(({ sort }) => sort === 'adult').map(({ row }) => row)
  const count = Math.round(dates.length * 0.55)
  const begin = (n: number, date: string | undefined, way: Way, within = 300) => {
    const chance = chanceOf(`${frame.word} messenger ${n}`)
    const [opening] = date === undefined ? [] : frame.office.workedOn(date)
    if (!opening || people.length === 0) return
    const at = Math.floor((opening.from + chance.between(2, within) * minute) / second) * second
    const client = people[(n * 17 + 3) % people.length]!
    new Telling(plan, frame, chance, n, client, messageStories[n % messageStories.length]!).course(at, way)
  }
  for (let i = 0; i < count; i++)
    begin(i, dates[Math.floor((i * dates.length) / count)], i % 9 === 4 ? 'refused' : i % 9 === 7 ? 'stopped' : 'answered')
  for (const [n, back] of [2, 1, 1, 1].entries()) begin(100 + n, dates.at(-back), n === 3 ? 'asked' : 'waits', 80)
}

class Telling {
  private readonly channel: 'max' | 'telegram'
  private readonly talk: Conversation
  private ids = 0
  private readonly plan: Plan
  private readonly frame: Frame
  private readonly chance: Chance
  private readonly client: ClientRow
  private readonly story: MessageStory

  constructor(plan: Plan, frame: Frame, chance: Chance, n: number, client: ClientRow, story: MessageStory) {
    this.plan = plan
    this.frame = frame
    this.chance = chance
    this.client = client
    this.story = story
    this.channel = n % 3 === 1 ? 'telegram' : 'max'
    this.talk = {
      ...{ id: chance.id(0), channel: this.channel, chat: String(700_000 + n), called: client.name, phone: null, clientId: null },
      ...{ linkedBy: '', departmentId: null, ownerId: null, lastAt: iso(0), waitingSince: null, dueAt: null },
      ...{ askedAt: null, agreedAt: null, refusedAt: null, blockedAt: null },
    }
  }

  course(at: number, way: Way): void {
    const { plan, frame, chance, talk, story } = this
    talk.id = chance.id(at)
    this.plan.at(at, books => {
      books.rows.messengerConversation.push(talk)
      this.say(books, at, 'begun')
      this.came(books, at, story.asks)
      talk.askedAt = iso(at)
    })
    const question = greeting(centre.title)
    this.byItself(at, question, 'consent')
    if (way === 'asked') return
    const heard = at + chance.between(1, 9) * minute
    if (way === 'refused') {
      plan.at(heard, books => {
        talk.refusedAt = iso(heard)
        Object.assign(talk, { waitingSince: null, dueAt: null })
        this.say(books, heard, 'consent-refused')
      })
      return this.byItself(heard, notNow(centre.phone), '')
    }
    const consent: Row<'messengerConsent'> = {
      ...{ id: chance.id(heard), conversationId: talk.id, words: question, givenAt: iso(heard) },
      ...{ withdrawnAt: null, withdrawnBy: '', withdrawnStaffId: null, withdrawnHow: '' },
    }
    plan.at(heard, books => {
      talk.agreedAt = iso(heard)
      books.rows.messengerConsent.push(consent)
      this.say(books, heard, 'consent-given')
    })
    this.byItself(heard, agreed, 'agreed')
    this.givesPhone(heard + minute)
    if (way === 'waits') return
    const answered = this.answers(later(frame, heard, chance.between(8, 70)), story.answer, consent.id)
    if (story.more && way === 'answered') {
      const again = later(frame, answered, chance.between(2, 25))
      plan.at(again, books => this.came(books, again, story.more![0]))
      this.answers(later(frame, again, chance.between(5, 40)), story.more[1], consent.id)
    }
    if (way !== 'stopped') return
    const stop = later(frame, answered, chance.between(30, 200))
    plan.at(stop, books => {
      books.rows.messengerMessage.push(this.message(stop, { side: 'theirs', state: 'received', body: 'Стоп' }))
      Object.assign(consent, { withdrawnAt: iso(stop), withdrawnBy: 'word' })
      Object.assign(talk, { refusedAt: iso(stop), lastAt: iso(stop) })
      this.say(books, stop, 'consent-withdrawn', { by: 'word' })
    })
    this.byItself(stop, stopped(centre.phone), '')
  }

  /** Most send their telephone by the button, and the file is found. */
  private givesPhone(at: number): void {
    if (!this.chance.happens(0.75)) return
    this.plan.at(at, books => {
      const { id: clientId, phone } = this.client
      Object.assign(this.talk, { phone, clientId, linkedBy: 'phone' })
      this.say(books, at, 'linked', { by: 'phone' })
    })
  }

  private came(books: Books, at: number, body: string): void {
    books.rows.messengerMessage.push(this.message(at, { side: 'theirs', state: 'received', body }))
    const dueAt = iso(later(this.frame, at, answerMinutes))
    Object.assign(this.talk, { lastAt: iso(at), waitingSince: iso(at), dueAt })
    this.say(books, at, 'received')
  }

  private byItself(at: number, body: string, buttons: Message['buttons']): void {
    const left = at + 3 * second
    this.plan.at(left, books => {
      const message = this.message(at, { side: 'ours', state: 'sent', body, buttons, endedAt: iso(left), attempts: 1 })
      books.rows.messengerMessage.push(message)
      this.say(books, left, 'sent', { message: message.id })
    })
  }

  /** Written by one colleague of the department, gone after the minute; returns when. */
  private answers(at: number, text: string, consentId: string): number {
    const { frame, plan, talk, story } = this
    const place = frame.places.find(({ id }) => id === idOf(story.department))!
    const owner = place.specialists[Number(talk.chat) % place.specialists.length]!
    const colleague = frame.colleagues.find(({ id }) => id === owner)!
    const left = at + 65 * second
    let sent = ''
    plan.at(at, books => {
      const { waitingSince: answeredSince, dueAt: answeredDue } = talk
      Object.assign(talk, { ownerId: owner, departmentId: place.id, lastAt: iso(at), waitingSince: null, dueAt: null })
      const message = this.message(at, {
        ...{
          side: 'ours',
          state: 'sent',
          body: `Здравствуйте! ${text}\n\n${signatureOf(colleague)}`,
          notBefore: iso(at + minute),
        },
        ...{ writtenBy: owner, departmentId: place.id, consentId, answeredSince, answeredDue, attempts: 1, endedAt: iso(left) },
      })
      // What has not left yet, while the demo begins, waits for its minute.
      if (left > frame.now) Object.assign(message, { state: 'waiting', externalId: null, attempts: 0, endedAt: null })
      books.rows.messengerMessage.push(message)
      this.say(books, at, 'queued', { message: message.id, held: '', setAside: 0 }, owner)
      sent = message.id
    })
    plan.at(left, books => this.say(books, left, 'sent', { message: sent, owner }))
    return left
  }

  private message(at: number, more: Partial<Message>): Message {
    return {
      ...{
        id: this.chance.id(at),
        conversationId: this.talk.id,
        channel: this.channel,
        externalId: `${this.talk.chat}:${++this.ids}`,
      },
      ...{ side: 'theirs', body: '', attached: 0, state: 'received', buttons: '', at: iso(at), notBefore: iso(at), held: '' },
      ...{ leaseUntil: null, attempts: 0, trouble: '', endedAt: null, writtenBy: null, departmentId: null, consentId: null },
      ...{ answeredSince: null, answeredDue: null, setAside: [], withId: null, ...more },
    }
  }

  private say(
    books: Books,
    at: number,
    kind: string,
    data: Record<string, string | number> = {},
    staffId: string | null = null,
  ): void {
    const { id: conversation, channel, clientId, departmentId } = this.talk
    const facts: Record<string, string | number> = { conversation, channel, ...data }
    tell(books, at, { kind: `messenger.${kind}`, ...(staffId && { staffId }), clientId, departmentId, data: facts })
  }
}
