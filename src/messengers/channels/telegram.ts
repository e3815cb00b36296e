// Telegram through grammy: private talks only, asked by getUpdates, said by sendMessage.
import { Api, GrammyError, HttpError } from 'grammy'
import { z } from 'zod'
import type { Press } from '../rules/consent.ts'
import type { Failure } from '../rules/outcome.ts'
import { buttonWords } from '../rules/words.ts'
import { cleaned, failureWords, networkFailure, NotSaid, patienceMs, type Buttons, type Channel, type Heard } from './channel.ts'

/** `apiUrl`: another server of the same protocol, without a slash at its end. */
export function telegram(token: string, apiUrl?: string): Channel {
  const api = new Api(token, { timeoutSeconds: patienceMs / 1000, ...(apiUrl && { apiRoot: apiUrl.replace(/\/+$/u, '') }) })
  return {
    name: 'telegram',
    async hear(position) {
      const updates: unknown[] = await api.getUpdates({
        ...(position !== null && { offset: position }),
        limit: 100,
        timeout: 1,
        allowed_updates: ['message', 'callback_query', 'my_chat_member'],
      })
      const last = z.object({ update_id: z.number() }).safeParse(updates.at(-1))
      return { heard: updates.flatMap(heardIn), position: last.success ? last.data.update_id + 1 : position }
    },
    async say({ chat, text, buttons }) {
      try {
        const sent = await api.sendMessage(chat, text, keyboardOf(buttons))
        return idOf(chat, sent.message_id)
      } catch (error) {
        const failure = failureOf(error)
        throw new NotSaid(failure, failureWords(failure))
      }
    },
    acknowledge: async press => void (await api.answerCallbackQuery(press)),
  }
}

const idOf = (chat: string, messageId: number) => `${chat}:${messageId}`

function failureOf(error: unknown): Failure {
  if (error instanceof GrammyError) {
    // A wrong token makes a wrong address: 404 here says nothing about the message.
    const status = error.error_code === 404 ? 401 : error.error_code
    return { how: 'answered', status, retryAfterS: error.parameters.retry_after ?? null }
  }
  return networkFailure(error instanceof HttpError ? error.error : error)
}

function keyboardOf(buttons: Buttons): Parameters<Api['sendMessage']>[2] {
  if (buttons === 'consent') {
    const row = (['agree', 'not-now'] as const).map(press => ({ text: buttonWords[press], callback_data: press }))
    return { reply_markup: { inline_keyboard: [row] } }
  }
  if (buttons === 'agreed') {
    const rows = [[{ text: buttonWords.phone, request_contact: true as const }], [{ text: buttonWords.stop }]]
    return { reply_markup: { keyboard: rows, resize_keyboard: true } }
  }
  return {}
}

const User = z.object({
  id: z.number(),
  is_bot: z.boolean().optional(),
  first_name: z.string(),
  last_name: z.string().optional(),
})
const Chat = z.object({ id: z.number(), type: z.string() })
const Update = z.object({
  update_id: z.number(),
  message: z
    .looseObject({
      message_id: z.number(),
      date: z.number(),
      chat: Chat,
      from: User,
      text: z.string().optional(),
      caption: z.string().optional(),
      contact: z.object({ phone_number: z.string(), user_id: z.number().optional() }).optional(),
    })
    .optional(),
  callback_query: z
    .object({ id: z.string(), from: User, data: z.string().optional(), message: z.object({ chat: Chat }).optional() })
    .optional(),
  my_chat_member: z
    .object({ chat: Chat, from: User, date: z.number(), new_chat_member: z.object({ status: z.string() }) })
    .optional(),
})

const files = ['photo', 'document', 'voice', 'audio', 'video', 'video_note', 'sticker', 'animation', 'location', 'contact']
const presses: readonly string[] = ['agree', 'not-now', 'stop'] satisfies Press[]
const momentOf = (seconds: number) => new Date(seconds * 1000).toISOString()

/** What cannot be read, groups and other bots are passed over: nothing in them is for the office. */
function heardIn(raw: unknown): Heard[] {
  const read = Update.safeParse(raw)
  if (!read.success) return []
  const { update_id, message, callback_query: query, my_chat_member: member } = read.data
  const called = (user: z.infer<typeof User>) => cleaned([user.first_name, user.last_name].filter(Boolean).join(' '))
  if (message?.chat.type === 'private' && !message.from.is_bot) {
    const chat = String(message.chat.id)
    const from = { chat, externalId: idOf(chat, message.message_id), called: called(message.from), at: momentOf(message.date) }
    const text = cleaned(message.text ?? message.caption ?? '')
    if (/^\/start(?:\s|$)/u.test(text)) return [{ ...from, what: 'started' }]
    const own = message.contact?.user_id === message.from.id
    const phone = own ? `+${message.contact!.phone_number.replace(/^\+/u, '')}` : null
    return [{ ...from, what: 'message', text, phone, attached: files.filter(kind => kind in message).length }]
  }
  if (query?.message?.chat.type === 'private' && presses.includes(query.data ?? '')) {
    const from = { chat: String(query.message.chat.id), externalId: `press:${query.id}`, called: called(query.from), at: null }
    return [{ ...from, what: 'press', press: query.data as Press, acknowledge: query.id }]
  }
  if (member?.chat.type === 'private' && member.new_chat_member.status === 'kicked') {
    const from = { chat: String(member.chat.id), called: called(member.from), at: momentOf(member.date) }
    return [{ ...from, externalId: `closed:${update_id}`, what: 'closed' }]
  }
  return []
}
