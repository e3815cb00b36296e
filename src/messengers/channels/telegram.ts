// Telegram through grammy: private talks only, asked by getUpdates, said by sendMessage.
import { Api, GrammyError, HttpError, InputFile } from 'grammy'
import { z } from 'zod'
import type { Press } from '../rules/consent.ts'
import type { Failure } from '../rules/outcome.ts'
import { buttonWords } from '../rules/words.ts'
import {
  cleaned,
  download,
  failureWords,
  networkFailure,
  NotSaid,
  patienceMs,
  TooLarge,
  uploadPatienceMs,
  type Buttons,
  type Channel,
  type Heard,
  type RemoteFile,
} from './channel.ts'

const kinds = ['message', 'callback_query', 'my_chat_member'] as const

/** `apiUrl`: another server of the same protocol, without a slash at its end. */
export function telegram(token: string, apiUrl?: string): Channel {
  const root = (apiUrl ?? 'https://api.telegram.org').replace(/\/+$/u, '')
  const within = (ms: number) => new Api(token, { timeoutSeconds: ms / 1000, apiRoot: root })
  const [api, uploads] = [within(patienceMs), within(uploadPatienceMs)]
  return {
    name: 'telegram',
    async hear(position) {
      const updates: unknown[] = await api.getUpdates({
        ...(position !== null && { offset: position }),
        limit: 100,
        timeout: 1,
        allowed_updates: kinds,
      })
      const last = z.object({ update_id: z.number() }).safeParse(updates.at(-1))
      return { heard: updates.flatMap(heardIn), position: last.success ? last.data.update_id + 1 : position }
    },
    read: heardIn,
    hook: async (url, secret) => void (await api.setWebhook(url, { secret_token: secret, allowed_updates: kinds })),
    unhook: async () => void (await api.deleteWebhook()),
    async fetch(remote, most) {
      const { file_path: path = '', file_size: size = 0 } = await api.getFile(remote)
      if (size > most) throw new TooLarge('too large')
      return download(`${root}/file/bot${token}/${path}`, most)
    },
    async say({ chat, text, buttons, file }) {
      try {
        // As a document: a picture would arrive smaller than it was sent. The library writes names without quotes: «;» would end them.
        const sent = file
          ? await uploads.sendDocument(chat, new InputFile(file.content, file.name.replaceAll(';', ',')), {
              disable_content_type_detection: true,
              ...(text && { caption: text }),
            })
          : await api.sendMessage(chat, text, keyboardOf(buttons))
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
const File = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
})
const Files = z.object({
  photo: z.array(File).optional(),
  document: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  video: File.optional(),
  video_note: File.optional(),
})
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

const notFiles = ['sticker', 'location', 'contact', 'poll']
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
    return [
      {
        ...from,
        what: 'message',
        text,
        phone,
        attached: notFiles.filter(kind => kind in message).length,
        files: filesIn(message),
      },
    ]
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

/** A picture comes in several sizes, the last is the largest. */
function filesIn(message: unknown): RemoteFile[] {
  const { photo, document, voice, audio, video, video_note: round } = Files.safeParse(message).data ?? {}
  const typed: [z.infer<typeof File> | undefined, string, string][] = [
    [photo?.at(-1), 'фото.jpg', 'image/jpeg'],
    [document, '', 'application/octet-stream'],
    [voice, 'голосовое сообщение.ogg', 'audio/ogg'],
    [audio, 'запись.mp3', 'audio/mpeg'],
    [video ?? round, 'видео.mp4', 'video/mp4'],
  ]
  return typed.flatMap(([file, name, mediaType]) =>
    file
      ? [
          {
            remote: file.file_id,
            name: file.file_name ?? name,
            mediaType: file.mime_type ?? mediaType,
            size: file.file_size ?? null,
          },
        ]
      : [],
  )
}
