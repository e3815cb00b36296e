// What has become of our message and of the client's consent, in words.
import { momentWords, type Telling } from '#calendar/moment-words.ts'
import type { ChannelName, ConsentState, MessageOut } from '../model.ts'

export const channelWords: Record<ChannelName, string> = { max: 'MAX', telegram: 'Telegram' }

export const consentWords: Record<ConsentState, string> = {
  unasked: 'Согласия ещё не спрашивали',
  asked: 'Ждём согласия клиента',
  given: 'Есть согласие на переписку',
  refused: 'Не хочет переписки здесь',
}

type Said = { words: string; tone: 'done' | 'wait' | 'wrong' | 'calm'; hint: string }

/** Never more than is known: «отправлено» means that the messenger took it. */
export function messageWords({ state, held, notBefore, at, trouble, from, file }: MessageOut, telling: Telling): Said {
  const goes = momentWords(notBefore, telling)
  if (state === 'waiting') {
    const waiting = {
      closed: { words: `Уйдёт ${goes}`, hint: 'Сейчас нерабочее время: переписку ведём в рабочие часы.' },
      brake: { words: `Уйдёт ${goes}`, hint: 'Этому клиенту за час уже ушло много сообщений.' },
      channel: { words: `Попробуем ещё раз ${goes}`, hint: `${trouble} Сообщение цело, уйдёт само.` },
      '': file
        ? { words: 'Уйдёт вслед за текстом', hint: '' }
        : from
          ? { words: 'Уйдёт через минуту', hint: 'Пока можно вернуть.' }
          : { words: 'Отправляем', hint: '' },
    }[held]
    return { tone: 'wait', ...waiting }
  }
  const said: Record<Exclude<MessageOut['state'], 'waiting'>, Said> = {
    sending: { words: 'Отправляем', tone: 'wait', hint: '' },
    sent: { words: `Отправлено ${momentWords(at, telling)}`, tone: 'done', hint: trouble },
    refused: { words: 'Не ушло', tone: 'wrong', hint: trouble },
    uncertain: {
      words: 'Неизвестно, дошло ли',
      tone: 'wrong',
      hint: `${trouble} Спросите клиента; сами второй раз не отправим.`,
    },
    withdrawn: {
      words: 'Вернули до отправки',
      tone: 'calm',
      hint: file ? 'Если файл ещё нужен, выберите его в ответе заново.' : '',
    },
  }
  return said[state]
}
