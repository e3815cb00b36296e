// Words of the screen of calls: numbers, states, times.
import type { CallOnDesk, CallState, TransferState } from '../model.ts'

/** «+7 903 111-22-33»; another country's number as it is; a hidden one in words. */
export function numberWords(number: string | null): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u.exec(number ?? '')
  return parts ? `+7 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : (number ?? 'Номер скрыт')
}

/** «0:07», «12:30»; never less than nothing: clocks of two machines differ. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

type Stands = Pick<CallOnDesk, 'state' | 'direction'> & { endedBy?: CallOnDesk['endedBy'] }

export function stateWords({ state, direction, endedBy }: Stands): string {
  if (state === 'ringing' && direction === 'out') return 'Набираем'
  return state === 'ended' && endedBy === 'outside' ? 'Передан за пределы центра' : states[state]
}

const states: Record<CallState, string> = {
  ringing: 'Звонит',
  talking: 'Разговор',
  held: 'Ждёт на линии',
  transferring: 'Передаём, ждёт на линии',
  ended: 'Трубку положили',
  missed: 'Не ответили',
}

/** The only one who has this number, by name; else the number itself. */
export function callerWords({ known, number }: Pick<CallOnDesk, 'known' | 'number'>): string {
  const [only, another] = known
  if (!only || another) return numberWords(number)
  return only.kind === 'organisation' ? only.title : [only.name, only.patronymic].filter(Boolean).join(' ') || only.surname
}

/** Said to whoever sits at the window before the telephone is answered (4.2). */
export const interruptionPhrase = 'Извините, отвечу на звонок и сразу вернусь к Вам'

/** From which moment the clock beside the state runs. */
export const sinceOf = (call: CallOnDesk): string => call.heldSince ?? call.endedAt ?? call.answeredAt ?? call.cameAt

/** What the sender sees; null once it is over without a word to say. */
export const transferWords = (state: TransferState, name: string, refusal: string): string | null =>
  transfers[state](name, refusal)

const transfers: Record<TransferState, (name: string, refusal: string) => string | null> = {
  offered: name => `${name} ещё читает. Клиент ждёт на линии`,
  read: name => `${name}: прочитано, можно соединять`,
  refused: (name, why) => `${name} не может принять: ${why}. Клиент у Вас на линии`,
  unanswered: name => `${name} не отвечает. Клиент у Вас на линии`,
  lost: () => 'Клиент не дождался. Перезвоним ему: обещание уже записано',
  connected: () => null,
  'taken-back': () => null,
}

/** A quarter of the norm before it is over one speaks to who waits. */
export const mustSpeak = (heldSeconds: number, norm: number): boolean => heldSeconds >= norm * 0.75

/** Said once more to somebody who waits, before and after: the words of the second line. */
export const holdPhrases = {
  apology: 'Простите, пожалуйста: звонит вторая линия. Отвечу и сразу вернусь к Вам',
  stay: 'Вы остаётесь на линии? Ещё немного, я с Вами',
  thanks: 'Спасибо, что дождались. Продолжим',
} as const

/** Outgoing calls begin with a question. */
export const outgoingPhrase = 'Удобно ли Вам сейчас говорить?'

/** Where the answer is not at hand. */
export const callBackPhrase = 'Простите, что не сразу. По какому номеру и когда Вам удобно, чтобы мы перезвонили?'

/** Polite refusal with its ground and where to go. */
export const refusalPhrase = (ground: string, where: string): string =>
  `К сожалению, здесь мы помочь не можем: ${ground || 'назовите причину'}. Вам помогут: ${where || 'назовите, где'}`
