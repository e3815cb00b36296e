// Servers on this machine that speak the protocols of MAX and Telegram over HTTP as their makers publish them: what clients say, what bots send.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const token = '123456:local-token'

/** What the server does with the next messages of the bot, one by one; afterwards it takes them. */
/** `not-ready`: a file is still worked on; only MAX says so. */
export type Mood = 'take' | 'too-many' | 'blocked' | 'bad' | 'break' | 'take-and-break' | 'fail' | 'not-ready'

export type Said = { chat: string; text: string; buttons: string[]; file?: { name: string; content: string } }

export type MessengerServer = {
  name: 'max' | 'telegram'
  url: string
  /** A message of a client; the same `id` is the same message. Returns its id. */
  write: (chat: number, text: string, options?: { id?: number; contact?: { phone: string; own: boolean }; at?: Date }) => number
  press: (chat: number, button: 'agree' | 'not-now' | 'stop', at?: Date) => void
  close: (chat: number) => void
  /** Tells everything once more from the beginning, newest first. */
  repeat: () => void
  raw: (update: object) => void
  /** What the bot's messages became: only those that the server took. */
  taken: Said[]
  moods: Mood[]
  /** A message with a file, as the client's telephone sends it; `declared` is the size that the messenger tells. */
  sendFile: (chat: number, file: { name: string; content: string; declared?: number }, at?: Date) => void
  /** How often the next fetches of a file fail. */
  lostFetches: number
  /** How often the next uploads of the bot's files fail before any message: where to is not told (even), or the line breaks (odd). */
  lostUploads: number
  /** The addresses of all files so far grow old. */
  expireFiles: () => void
  /** Where updates are to be brought. */
  hooked: { url: string; secret: string } | undefined
  /** All updates so far, as they would be brought. */
  updates: () => object[]
  acknowledged: string[]
  stop: () => Promise<void>
}

const name = { 1: 'Нина', 2: 'Вера', 3: 'Олег' } as Record<number, string>
const nameOf = (chat: number) => name[chat] ?? 'Клиент'

type Reply = { status: number; body: object; breaks?: boolean; bytes?: Buffer }
type Asked = {
  method: string
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  authorization: string
  /** What came as a form, with its one file. */
  sent: { fields: Record<string, string>; file: { name: string; content: string } | undefined } | undefined
}

async function listening(answer: (asked: Asked) => Reply) {
  const server = createServer((req, res) => {
    void read(req).then(asked => {
      const { status, body, breaks, bytes } = answer(asked)
      if (breaks) return req.socket.destroy()
      if (bytes) return res.writeHead(status, { 'content-type': 'text/html' }).end(bytes)
      return res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>(done => (server.closeAllConnections(), server.close(() => done()))),
  }
}

async function read(req: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://local')
  const bytes = Buffer.concat(chunks)
  const type = req.headers['content-type'] ?? ''
  const sent = type.startsWith('multipart/') ? formIn(bytes, type) : undefined
  const text = sent ? '' : bytes.toString()
  return {
    sent,
    method: req.method ?? '',
    path: pathname,
    query: searchParams,
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    authorization: req.headers.authorization ?? '',
  }
}

/** A form as both libraries write it; more lenient about blanks than the platform's own reader, as servers of the world are. */
function formIn(bytes: Buffer, type: string): NonNullable<Asked['sent']> {
  const fields: Record<string, string> = {}
  let file: { name: string; content: string } | undefined
  for (const part of bytes.toString().split(`--${/boundary=(.+)$/u.exec(type)![1]!}`)) {
    const [, head = '', content = ''] = /^\r\n([^]*?)\r\n\r\n([^]*)\r\n$/u.exec(part) ?? []
    const filename = /filename="?([^"\r\n;]+)/u.exec(head)?.[1]
    const key = /[; ]name="?([^"\r\n;]+)/u.exec(head)?.[1]
    if (filename) file = { name: filename, content }
    else if (key) fields[key] = content
  }
  return { fields, file }
}

/** https://core.telegram.org/bots/api: updates are confirmed by asking for a higher offset. */
export async function telegramServer(): Promise<MessengerServer> {
  let updates: { update_id: number }[] = []
  let next = 1
  let ids = 100
  const seen: object[] = []
  const push = (update: object) => {
    seen.push(update)
    updates.push({ update_id: next++, ...update })
  }
  const person = (chat: number) => ({ id: chat, is_bot: false, first_name: nameOf(chat) })
  const place = (chat: number) => ({ id: chat, type: 'private', first_name: nameOf(chat) })
  const seconds = (at: Date) => Math.floor(at.getTime() / 1000)
  const taken: Said[] = []
  const moods: Mood[] = []
  const acknowledged: string[] = []
  const wrong = (error_code: number, description: string, parameters?: object): Reply => ({
    status: error_code,
    body: { ok: false, error_code, description, ...(parameters && { parameters }) },
  })
  const right = (result: unknown): Reply => ({ status: 200, body: { ok: true, result } })
  const send = (body: Asked['body'], file?: Said['file']): Reply => {
    const mood = moods.shift() ?? 'take'
    if (mood === 'too-many') return wrong(429, 'Too Many Requests: retry after 7', { retry_after: 7 })
    if (mood === 'blocked') return wrong(403, 'Forbidden: bot was blocked by the user')
    if (mood === 'bad') return wrong(400, 'Bad Request: message is too long')
    if (mood === 'fail') return wrong(502, 'Bad Gateway')
    if (mood === 'break') return { status: 0, body: {}, breaks: true }
    const markup = (body.reply_markup ?? {}) as { inline_keyboard?: { text: string }[][]; keyboard?: { text: string }[][] }
    const buttons = [...(markup.inline_keyboard ?? []), ...(markup.keyboard ?? [])].flat().map(({ text }) => text)
    taken.push({
      chat: String(body.chat_id),
      text: ((body.text ?? body.caption) as string | undefined) ?? '',
      buttons,
      ...(file && { file }),
    })
    const message = { message_id: ids++, date: 1, chat: place(Number(body.chat_id)), text: body.text }
    return mood === 'take-and-break' ? { status: 0, body: {}, breaks: true } : right(message)
  }
  const files = new Map<string, Buffer>()
  let lostFetches = 0
  let hooked: MessengerServer['hooked']
  const { url, stop } = await listening(({ path, body, sent }) => {
    const method = path.split('/').at(-1)
    if (path.startsWith(`/file/bot${token}/docs/`)) {
      if (lostFetches-- > 0) return { status: 0, body: {}, breaks: true }
      return { status: 200, body: {}, bytes: files.get(method!)! }
    }
    if (!path.startsWith(`/bot${token}/`)) return wrong(401, 'Unauthorized')
    if (method === 'setWebhook') {
      hooked = { url: String(body.url), secret: String(body.secret_token) }
      return right(true)
    }
    if (method === 'deleteWebhook') {
      hooked = undefined
      return right(true)
    }
    if (method === 'getFile') return right({ file_id: body.file_id, file_path: `docs/${String(body.file_id)}` })
    if (method === 'getUpdates') {
      if (hooked) return wrong(409, 'Conflict: can’t use getUpdates method while webhook is active')
      const { offset } = body as { offset?: number }
      if (offset !== undefined) updates = updates.filter(({ update_id }) => update_id >= offset)
      return right(updates.slice(0, 100))
    }
    if (method === 'sendMessage') return send(body)
    if (method === 'sendDocument' && sent?.file) return send(sent.fields, sent.file)
    if (method !== 'answerCallbackQuery') return wrong(404, 'Not Found')
    acknowledged.push(String(body.callback_query_id))
    return right(true)
  })
  return {
    name: 'telegram',
    ...{ url, stop, taken, moods, acknowledged, raw: push },
    get lostFetches() {
      return lostFetches
    },
    set lostFetches(times) {
      lostFetches = times
    },
    // Telegram takes a file with the message itself, and its names of files do not grow old.
    lostUploads: 0,
    expireFiles: () => {},
    get hooked() {
      return hooked
    },
    updates: () => seen.map((update, i) => ({ update_id: i + 1, ...update })),
    sendFile(chat, { name: file_name, content, declared }, at = new Date()) {
      const file_id = `file${ids++}`
      files.set(file_id, Buffer.from(content))
      const document = { file_id, file_name, mime_type: 'text/html', file_size: declared ?? Buffer.byteLength(content) }
      push({ message: { message_id: ids++, date: seconds(at), chat: place(chat), from: person(chat), caption: 'Вот', document } })
    },
    write(chat, text, { id = ids++, contact, at = new Date() } = {}) {
      const card = contact && { phone_number: contact.phone, first_name: nameOf(chat), user_id: contact.own ? chat : chat + 1000 }
      const words = card ? { contact: card } : { text }
      push({ message: { message_id: id, date: seconds(at), chat: place(chat), from: person(chat), ...words } })
      return id
    },
    press: (chat, data) =>
      push({
        callback_query: { id: `q${ids++}`, from: person(chat), data, message: { message_id: 1, date: 1, chat: place(chat) } },
      }),
    close: chat =>
      push({
        my_chat_member: {
          chat: place(chat),
          from: person(chat),
          date: seconds(new Date()),
          new_chat_member: { status: 'kicked' },
        },
      }),
    repeat: () => void updates.push(...seen.toReversed().map(update => ({ update_id: next++, ...update }))),
  }
}

/** https://dev.max.ru/docs-api: updates after a marker, messages by chat, the token in a header. */
export async function maxServer(): Promise<MessengerServer> {
  const updates: object[] = []
  let ids = 100
  const taken: Said[] = []
  const moods: Mood[] = []
  const acknowledged: string[] = []
  const person = (chat: number) => ({
    ...{ user_id: chat, name: nameOf(chat), first_name: nameOf(chat) },
    ...{ username: null, is_bot: false, last_activity_time: 1 },
  })
  const recipient = (chat: number) => ({ chat_id: chat, chat_type: 'dialog', user_id: 9 })
  const wrong = (status: number, code: string): Reply => ({ status, body: { code, message: code } })
  const uploaded = new Map<string, Said['file']>()
  let lostUploads = 0
  const send = (chat: string, body: Asked['body']): Reply => {
    const mood = moods.shift() ?? 'take'
    if (mood === 'too-many') return wrong(429, 'too.many.requests')
    if (mood === 'blocked') return wrong(403, 'chat.denied')
    if (mood === 'bad') return wrong(400, 'proto.payload')
    if (mood === 'not-ready') return wrong(400, 'attachment.not.ready')
    if (mood === 'fail') return wrong(502, 'bad.gateway')
    if (mood === 'break') return { status: 0, body: {}, breaks: true }
    const attachments = (body.attachments ?? []) as { payload: { buttons?: { text: string }[][]; token?: string } }[]
    const buttons = attachments.flatMap(({ payload }) => (payload.buttons ?? []).flat().map(({ text }) => text))
    const file = attachments.map(({ payload }) => uploaded.get(payload.token ?? '')).find(Boolean)
    taken.push({ chat, text: String(body.text), buttons, ...(file && { file }) })
    const message = {
      recipient: recipient(Number(chat)),
      timestamp: 1,
      body: { mid: `mid.${ids++}`, seq: ids, text: body.text, attachments: [] },
    }
    return mood === 'take-and-break' ? { status: 0, body: {}, breaks: true } : { status: 200, body: { message } }
  }
  const files = new Map<string, Buffer>()
  const expired = new Set<string>()
  let lostFetches = 0
  let hooked: MessengerServer['hooked']
  const { url, stop } = await listening(({ method, path, query, body, authorization, sent }) => {
    if (path.startsWith('/upload/')) {
      if (lostUploads > 0 && lostUploads--) return { status: 0, body: {}, breaks: true }
      uploaded.set(path, sent!.file)
      return { status: 200, body: { token: path } }
    }
    if (path.startsWith('/i/')) {
      if (expired.has(path)) return wrong(403, 'expired')
      if (lostFetches-- > 0) return { status: 0, body: {}, breaks: true }
      return { status: 200, body: {}, bytes: files.get(path)! }
    }
    if (authorization !== token) return wrong(401, 'verify.token')
    if (path === '/uploads' && method === 'POST') {
      if (lostUploads > 0 && lostUploads % 2 === 0 && lostUploads--) return wrong(503, 'service.unavailable')
      return { status: 200, body: { url: `${url}/upload/${ids++}` } }
    }
    if (path.startsWith('/messages/') && method === 'GET') {
      const named = updates.map(one => (one as { message?: { body?: { mid: string } } }).message)
      const message = named.find(one => one?.body?.mid === path.slice('/messages/'.length))
      if (!message) return wrong(404, 'not.found')
      // The same file under a name that holds from now on.
      const anew = JSON.stringify(message).replaceAll(/\/i\/\d+/gu, old => {
        files.set(`${old}0000`, files.get(old)!)
        return `${old}0000`
      })
      return { status: 200, body: JSON.parse(anew) as object }
    }
    if (path === '/subscriptions' && method === 'POST') {
      hooked = { url: String(body.url), secret: String(body.secret) }
      return { status: 200, body: { success: true } }
    }
    if (path === '/subscriptions' && method === 'GET')
      return { status: 200, body: { subscriptions: hooked ? [{ url: hooked.url, time: 1, update_types: null }] : [] } }
    if (path === '/subscriptions') {
      if (query.get('url') === hooked?.url) hooked = undefined
      return { status: 200, body: { success: true } }
    }
    if (method === 'GET' && path === '/updates' && hooked) return { status: 200, body: { updates: [], marker: 0 } }
    if (method === 'GET' && path === '/updates') {
      const from = Number(query.get('marker') ?? 0)
      const some = updates.slice(from, from + 100)
      return { status: 200, body: { updates: some, marker: from + some.length } }
    }
    if (method === 'POST' && path === '/messages') return send(query.get('chat_id') ?? '', body)
    if (method !== 'POST' || path !== '/answers') return wrong(404, 'not.found')
    acknowledged.push(query.get('callback_id') ?? '')
    return { status: 200, body: { success: true } }
  })
  const push = (update: object) => void updates.push(update)
  return {
    name: 'max',
    ...{ url, stop, taken, moods, acknowledged, raw: push },
    get lostFetches() {
      return lostFetches
    },
    set lostFetches(times) {
      lostFetches = times
    },
    get lostUploads() {
      return lostUploads
    },
    set lostUploads(times) {
      lostUploads = times
    },
    expireFiles: () => [...files.keys()].forEach(path => expired.add(path)),
    get hooked() {
      return hooked
    },
    updates: () => [...updates],
    sendFile(chat, { name: filename, content, declared }, at = new Date()) {
      const path = `/i/${ids++}`
      files.set(path, Buffer.from(content))
      const size = declared ?? Buffer.byteLength(content)
      const attachments = [{ type: 'file', payload: { url: url + path, token: 't' }, filename, size }]
      const body = { mid: `mid.${ids++}`, seq: ids, text: 'Вот', attachments }
      const timestamp = at.getTime()
      push({
        update_type: 'message_created',
        timestamp,
        message: { sender: person(chat), recipient: recipient(chat), timestamp, body },
      })
    },
    write(chat, text, { id = ids++, contact, at = new Date() } = {}) {
      const timestamp = at.getTime()
      const vcf = `BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;TYPE=cell:${contact?.phone}\r\nEND:VCARD\r\n`
      const card = contact && {
        type: 'contact',
        payload: { vcf_info: vcf, max_info: person(contact.own ? chat : chat + 1000), hash: 'h' },
      }
      const content = { mid: `mid.${id}`, seq: id, text: card ? null : text, attachments: card ? [card] : null }
      const message = { sender: person(chat), recipient: recipient(chat), timestamp, body: content }
      push({ update_type: 'message_created', timestamp, message })
      return id
    },
    press(chat, payload, at = new Date()) {
      const timestamp = at.getTime()
      const callback = { timestamp, callback_id: `cb${ids++}`, payload, user: person(chat) }
      const message = { recipient: recipient(chat), timestamp: 1, body: { mid: 'mid.1', seq: 1, text: '' } }
      push({ update_type: 'message_callback', timestamp, callback, message })
    },
    close: chat => push({ update_type: 'bot_stopped', timestamp: Date.now(), chat_id: chat, user: person(chat) }),
    repeat: () => void updates.push(...updates.toReversed()),
  }
}
