// While a visit runs the desk is silent (4.1.о): what others have done waits, and only its number is told, in one line.

export type Silence = { waiting: number; own: readonly string[] }

export const silence: Silence = { waiting: 0, own: [] }

/** Others' acts that concern me; everything else on my topic is my own work. */
const tells = (kind: string) => /^(promise|booking|ticket\.transferred)/u.test(kind)

/** I am about to do it myself: its echo is no news. */
export const expectOwn = (state: Silence, kind: string): Silence => ({ ...state, own: [...state.own, kind] })

/** Kinds of one live «changed»; none after a reconnection: then nothing is known to count. */
export function hear(state: Silence, kinds: readonly string[] = []): Silence {
  const own = [...state.own]
  let { waiting } = state
  for (const kind of kinds.filter(tells)) {
    const echo = own.indexOf(kind)
    if (echo >= 0) own.splice(echo, 1)
    else waiting++
  }
  return { waiting, own }
}

const counted = ['', 'Одно', 'Два', 'Три', 'Четыре', 'Пять', 'Шесть', 'Семь', 'Восемь', 'Девять']

/** «Три сообщения подождут»; empty where nothing waits. */
export function waitingWords(count: number): string {
  if (count === 0) return ''
  const [tens, units] = [count % 100, count % 10]
  const teen = tens > 10 && tens < 15
  const noun = units === 1 && !teen ? 'сообщение' : units > 1 && units < 5 && !teen ? 'сообщения' : 'сообщений'
  return `${counted[count] ?? count} ${noun} ${noun === 'сообщение' ? 'подождёт' : 'подождут'}`
}
