// MAX through the library of its makers: dialogs only, asked by /updates, said by /messages.
import { setTimeout as pause } from 'node:timers/promises'
import { Bot, MaxError } from '@maxhub/max-bot-api'
import { z } from 'zod'
import type { Press } from '../rules/consent.ts'
import type { Failure } from '../rules/outcome.ts'
import { buttonWords } from '../rules/words.ts'
import {
  cleaned,
  download,
  failureWords,
  hookPath,
  networkFailure,
  NotSaid,
  patienceMs,
  type Buttons,
  type Channel,
  type Heard,
  uploadPatienceMs,
  type OurFile,
  type RemoteFile,
} from './channel.ts'

const kinds = ['bot_started', 'bot_stopped', 'dialog_removed', 'message_created', 'message_callback'] as const

/** `apiUrl`: another server of the same protocol. */
export function max(token: string, apiUrl?: string): Channel {
  const { api } = new Bot(token, apiUrl ? { clientOptions: { baseUrl: apiUrl } } : {})
  return {
    name: 'max',
    async hear(position) {
      const { updates, marker } = await api.getUpdates([...kinds], {
        ...(position !== null && { marker: position }),
        limit: 100,
        timeout: 1,
        signal: AbortSignal.timeout(patienceMs),
      })
      return { heard: (updates as unknown[]).flatMap(heardIn), position: marker ?? position }
    },
    read: heardIn,
    hook: async (url, secret) => void (await api.subscribe(url, secret, [...kinds])),
    async unhook() {
      const ours = (await api.getSubscriptions()).filter(({ url }) => url.endsWith(hookPath('max')))
      for (const { url } of ours) await api.unsubscribe(url)
    },
    fetch(remote, most) {
      // Only from where the messenger keeps them: never an address inside the house.
      const { protocol, hostname } = new URL(remote)
      const fit = apiUrl ? hostname === new URL(apiUrl).hostname : protocol === 'https:' && /[a-z]$/iu.test(hostname)
      if (!fit) throw new Error('not an address of the messenger')
      return download(remote, most)
    },
    // The addresses of files grow old; the message itself names them anew.
    async renew(externalId, place) {
      const { body } = Renewed.parse(await api.getMessage(externalId))
      return filesIn(body.attachments ?? [])[place]?.remote
    },
    async say({ chat, text, buttons, file }) {
      try {
        const attachments = file ? [await upload(api, file)] : keyboardOf(buttons)
        const signal = AbortSignal.timeout(patienceMs)
        const sent = await onceReady(() => api.sendMessageToChat(Number(chat), text, { attachments, signal }))
        return z.string().min(1).parse(sent.body.mid)
      } catch (error) {
        const failure = failureOf(error)
        throw new NotSaid(failure, failureWords(failure))
      }
    },
    // The protocol asks for words or a change of the message; the library's types know only the change.
    acknowledge: async press => void (await api.answerOnCallback(press, { notification: 'Записали' } as object)),
  }
}

/** Given to the messenger under its name before the message that shows it: whatever goes wrong here, no message was offered. */
async function upload(api: Bot['api'], { name, mediaType, content }: OurFile): Promise<Attachments[number]> {
  try {
    const { url } = await api.raw.post('uploads', { query: { type: 'file' }, signal: AbortSignal.timeout(patienceMs) })
    const form = new FormData()
    form.append('data', new File([new Uint8Array(content)], name, { type: mediaType }))
    const res = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(uploadPatienceMs) })
    const { token } = z.object({ token: z.string().min(1) }).parse(await res.json())
    return { type: 'file', payload: { token } }
  } catch (error) {
    throw new NotUploaded('not uploaded', { cause: error })
  }
}

class NotUploaded extends Error {}

/** What was just given to the messenger it works on for a while, and says so by a code of its own. */
const isNotReady = (error: unknown) => error instanceof MaxError && error.code === 'attachment.not.ready'

async function onceReady<Sent>(say: () => Promise<Sent>): Promise<Sent> {
  for (const ms of [300, 1000, 3000]) {
    try {
      return await say()
    } catch (error) {
      if (!isNotReady(error)) throw error
    }
    await pause(ms)
  }
  return say()
}

function failureOf(error: unknown): Failure {
  if (error instanceof NotUploaded || isNotReady(error)) return { how: 'not-ready' }
  return error instanceof MaxError ? { how: 'answered', status: error.status, retryAfterS: null } : networkFailure(error)
}

type Extra = NonNullable<Parameters<Bot['api']['sendMessageToChat']>[2]>

type Attachments = NonNullable<Extra['attachments']>

function keyboardOf(buttons: Buttons): Attachments {
  if (buttons === '') return []
  const callback = (press: Press) => ({ type: 'callback' as const, text: buttonWords[press], payload: press })
  const rows =
    buttons === 'consent'
      ? [[callback('agree'), callback('not-now')]]
      : [[{ type: 'request_contact' as const, text: buttonWords.phone }], [callback('stop')]]
  return [{ type: 'inline_keyboard', payload: { buttons: rows } }]
}

const User = z.object({
  user_id: z.number(),
  name: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().nullish(),
  is_bot: z.boolean().optional(),
})
const Recipient = z.object({ chat_id: z.number().nullable(), chat_type: z.string() })
const Contact = z.looseObject({
  type: z.literal('contact'),
  payload: z.object({ vcf_info: z.string().nullish(), max_info: z.object({ user_id: z.number() }).nullish() }),
})
const Sent = z.object({
  type: z.enum(['image', 'file', 'video', 'audio']),
  payload: z.object({ url: z.url() }),
  filename: z.string().optional(),
  size: z.number().optional(),
})
const Renewed = z.object({ body: z.object({ attachments: z.array(z.unknown()).nullish() }) })
const Created = z.object({
  update_type: z.literal('message_created'),
  message: z.object({
    sender: User,
    recipient: Recipient,
    timestamp: z.number(),
    body: z.object({ mid: z.string(), text: z.string().nullish(), attachments: z.array(z.unknown()).nullish() }),
  }),
})
const Pressed = z.object({
  update_type: z.literal('message_callback'),
  callback: z.object({ timestamp: z.number(), callback_id: z.string(), payload: z.string().optional(), user: User }),
  message: z.object({ recipient: Recipient }),
})
const Dialog = z.object({
  update_type: z.enum(['bot_started', 'bot_stopped', 'dialog_removed']),
  timestamp: z.number(),
  chat_id: z.number(),
  user: User,
})
const Update = z.discriminatedUnion('update_type', [Created, Pressed, Dialog])

const presses: readonly string[] = ['agree', 'not-now', 'stop'] satisfies Press[]
const momentOf = (ms: number) => new Date(ms).toISOString()
const called = ({ first_name, last_name, name }: z.infer<typeof User>) =>
  cleaned([first_name, last_name].filter(Boolean).join(' ') || (name ?? ''))

/** What cannot be read, group chats and other bots are passed over: nothing in them is for the office. */
function heardIn(raw: unknown): Heard[] {
  const read = Update.safeParse(raw)
  if (!read.success) return []
  const update = read.data
  if (update.update_type === 'message_created') return created(update.message)
  if (update.update_type === 'message_callback') {
    const { callback, message } = update
    if (message.recipient.chat_type !== 'dialog' || !presses.includes(callback.payload ?? '')) return []
    const { callback_id: acknowledge, timestamp, user } = callback
    const from = { chat: String(message.recipient.chat_id), called: called(user), at: momentOf(timestamp) }
    return [{ ...from, externalId: `press:${acknowledge}`, what: 'press', press: callback.payload as Press, acknowledge }]
  }
  const { update_type, timestamp, chat_id, user } = update
  const from = { chat: String(chat_id), called: called(user), at: momentOf(timestamp) }
  const externalId = `${update_type}:${chat_id}:${timestamp}`
  return [{ ...from, externalId, what: update_type === 'bot_started' ? 'started' : 'closed' }]
}

function created({ sender, recipient, timestamp, body }: z.infer<typeof Created>['message']): Heard[] {
  if (recipient.chat_type !== 'dialog' || recipient.chat_id === null || sender.is_bot) return []
  const attachments = body.attachments ?? []
  const files = filesIn(attachments)
  const own = attachments
    .flatMap(one => Contact.safeParse(one).data ?? [])
    .find(({ payload }) => payload.max_info?.user_id === sender.user_id)
  const from = { chat: String(recipient.chat_id), externalId: body.mid, called: called(sender), at: momentOf(timestamp) }
  const phone = /^TEL[^:\n]*:(.+)$/mu.exec(own?.payload.vcf_info ?? '')?.[1]?.trim() ?? null
  return [
    {
      ...from,
      what: 'message',
      text: cleaned(body.text ?? ''),
      attached: attachments.length - files.length,
      files,
      phone: phone && `+${phone.replaceAll(/\D/gu, '')}`,
    },
  ]
}

const kindWords = {
  image: ['фото.jpg', 'image/jpeg'],
  file: ['', 'application/octet-stream'],
  video: ['видео.mp4', 'video/mp4'],
  audio: ['голосовое сообщение.mp3', 'audio/mpeg'],
} as const

const filesIn = (attachments: readonly unknown[]): RemoteFile[] => attachments.flatMap(one => fileOf(Sent.safeParse(one).data))

function fileOf(file: z.infer<typeof Sent> | undefined): RemoteFile[] {
  if (!file) return []
  const [name, mediaType] = kindWords[file.type]
  return [{ remote: file.payload.url, name: file.filename ?? name, mediaType, size: file.size ?? null }]
}
