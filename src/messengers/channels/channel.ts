// A messenger as the room sees it: what has been said since, and how to say something; two protocols stand behind it.
import type { Buttons, ChannelName } from '../model.ts'
import type { Press } from '../rules/consent.ts'
import type { Failure } from '../rules/outcome.ts'

export type { ChannelName, Buttons }

type From = {
  /** The messenger's own name of what happened: told twice it is the same. */
  externalId: string
  chat: string
  /** How the messenger calls the person. */
  called: string
  /** The messenger's moment; null where it tells none. */
  at: string | null
}

/** A file that lies with the messenger. `remote`: how the messenger names it; `size` in bytes, null where it tells none. */
export type RemoteFile = { remote: string; name: string; mediaType: string; size: number | null }

/** A file of ours, whole. */
export type OurFile = { name: string; mediaType: string; content: Buffer }

export type Heard =
  | (From & { what: 'started' })
  /** `attached`: what cannot be fetched (a place on the map, a sticker). `phone`: as the messenger gave it, and only where it vouches that it is the person's own. */
  | (From & { what: 'message'; text: string; attached: number; files: RemoteFile[]; phone: string | null })
  /** `press`: a button under our message; `acknowledge` names it for the messenger. */
  | (From & { what: 'press'; press: Press; acknowledge: string })
  /** The client has closed the talk on their side. */
  | (From & { what: 'closed' })

export type Channel = {
  name: ChannelName
  /** What was said after `position`, oldest first, and the position to ask from next. Asks once, waits at most a second. */
  hear: (position: number | null) => Promise<{ heard: Heard[]; position: number | null }>
  /** What an update says that the messenger brought by itself; of what cannot be read, nothing. */
  read: (update: unknown) => Heard[]
  /** From now on the messenger brings updates to this address under this secret. */
  hook: (url: string, secret: string) => Promise<void>
  /** From now on it is asked. */
  unhook: () => Promise<void>
  /** The bytes of a file; throws `TooLarge` beyond `most`, any other error when it cannot be had now. */
  fetch: (remote: string, most: number) => Promise<Buffer>
  /** Names a file of the client's message anew where its name grows old; undefined when the messenger no longer has it. */
  renew?: (externalId: string, place: number) => Promise<string | undefined>
  /** Returns the messenger's own name of the message; throws `NotSaid`. */
  say: (message: { chat: string; text: string; buttons: Buttons; file?: OurFile | undefined }) => Promise<string>
  /** Tells the messenger that a press was seen; of no consequence if it fails. */
  acknowledge: (press: string) => Promise<void>
}

/** The message was not taken, or nobody can tell. `message` is for a person, in Russian. */
export class NotSaid extends Error {
  readonly failure: Failure
  constructor(failure: Failure, message: string) {
    super(message)
    this.failure = failure
  }
}

/** Where a messenger brings what it hears, under PUBLIC_URL. */
export const hookPath = (name: ChannelName): string => `/api/messengers/hooks/${name}`

export class TooLarge extends Error {}

/** At most `most` bytes of an address; what is longer is not read to its end. */
export async function download(url: string, most: number): Promise<Buffer> {
  const res = await fetch(url, { signal: AbortSignal.timeout(patienceMs) })
  if (!res.ok || !res.body) throw new Error(`answered ${res.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of res.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw new TooLarge('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** In milliseconds: longer than any messenger takes to answer. */
export const patienceMs = 20_000

/** In milliseconds: twenty megabytes over a slow line; shorter than the lease of a message. */
export const uploadPatienceMs = 80_000

const nobodyThere = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u

/** An error of the network: whether anything can have left. */
export function networkFailure(error: unknown): Failure {
  for (let at: unknown = error; at instanceof Error; at = at.cause ?? (at as { error?: unknown }).error)
    if (nobodyThere.test((at as { code?: string }).code ?? '')) return { how: 'unreachable' }
  return { how: 'broken' }
}

/** Words for a person about an attempt that failed. */
export function failureWords(failure: Failure): string {
  if (failure.how === 'unreachable') return 'Мессенджер не отвечает.'
  if (failure.how === 'not-ready') return 'Мессенджер ещё не принял файл.'
  if (failure.how === 'broken') return 'Связь оборвалась во время отправки: дошло сообщение или нет, неизвестно.'
  const { status } = failure
  if (status === 429) return 'Мессенджер просит писать реже.'
  if (status === 401) return 'Мессенджер не узнал нас: проверьте ключ бота.'
  if (status === 403) return 'Клиент закрыл переписку со своей стороны.'
  if (status >= 500) return 'Мессенджер ответил ошибкой: дошло сообщение или нет, неизвестно.'
  return `Мессенджер не принял сообщение (ответ ${status}).`
}

/** At most what the database and a screen can bear; without signs that break either. */
export const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '')
    .trim()
    .slice(0, 10_000)
    .toWellFormed()
