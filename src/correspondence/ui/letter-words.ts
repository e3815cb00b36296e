// What has become of our letter, in words.
import { momentWords, type Telling } from '#calendar/moment-words.ts'
import type { LetterOut } from '../thread-model.ts'

type Said = { words: string; tone: 'done' | 'wait' | 'wrong' | 'calm'; hint: string }

/** Never more than is known: «отправлено» means that the mail server took it. */
export function letterWords({ state, held, notBefore, at, bounced, trouble, files }: LetterOut, telling: Telling): Said {
  if (bounced) return { words: 'Вернулось: почта клиента его не приняла', tone: 'wrong', hint: 'Уточните адрес по телефону.' }
  const goes = momentWords(notBefore, telling)
  if (state === 'waiting') return { tone: 'wait', ...waitingWords(held, goes) }
  const said: Record<Exclude<LetterOut['state'], 'waiting'>, Said> = {
    sending: { words: 'Отправляем', tone: 'wait', hint: '' },
    'handed-over': { words: `Отправлено ${momentWords(at, telling)}`, tone: 'done', hint: '' },
    refused: { words: 'Не ушло: почта отказала', tone: 'wrong', hint: trouble },
    uncertain: { words: 'Неизвестно, ушло ли', tone: 'wrong', hint: `${trouble} Спросите клиента; сами второй раз не отправим.` },
    withdrawn: {
      words: 'Вернули до отправки',
      tone: 'calm',
      hint: files.length > 0 ? 'Если вложения ещё нужны, выберите их в ответе заново.' : '',
    },
  }
  return said[state]
}

const waitingWords = (held: LetterOut['held'], goes: string): Omit<Said, 'tone'> =>
  ({
    closed: { words: `Уйдёт ${goes}`, hint: 'Сейчас нерабочее время: переписку ведём в рабочие часы.' },
    brake: { words: `Уйдёт ${goes}`, hint: 'На этот адрес за час уже ушло много писем.' },
    post: { words: `Почта не ответила, попробуем ${goes}`, hint: 'Письмо цело, уйдёт само.' },
    '': { words: 'Уйдёт через минуту', hint: 'Пока можно вернуть.' },
  })[held]

export const sizeWords = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} Б`
    : bytes < 1 << 20
      ? `${Math.round(bytes / 1024)} КБ`
      : `${(bytes / (1 << 20)).toFixed(1).replace('.', ',')} МБ`
