// Alarms by mail: at once, past the outbox with its minute for taking back and its working hours.
import { composed, handOver } from './post/smtp.ts'
import type { Box } from './post/box.ts'
import type { AlarmChannel, AlarmNotice } from '#conflicts/alarm-model.ts'

/** One letter to each address; the same notice sent again bears the same Message-ID, so a mail program shows it once. */
export function alarmMail(box: Box, to: readonly string[]): AlarmChannel {
  return {
    name: 'mail',
    send: async (notice, now) => {
      for (const [place, address] of to.entries()) {
        const letter = {
          ...{ messageId: `<${notice.id}.${place}@${box.address.split('@')[1]}>`, inReplyTo: '', references: [], to: address },
          ...{ ...wordsOf(notice), date: now, automatic: true, files: [] },
        }
        await handOver(box, address, await composed(box, letter))
      }
    },
  }
}

function wordsOf({ kind, alarm }: AlarmNotice): { subject: string; text: string } {
  return kind === 'raised'
    ? {
        subject: `Тревога: ${alarm.place}`,
        text: `Угроза жизни или здоровью.\n\nГде: ${alarm.place}\nУ кого: ${alarm.name}\nПоднята: ${alarm.raisedAt}\n`,
      }
    : {
        subject: `Тревога окончена: ${alarm.place}`,
        text: `Тревогу снимает ${alarm.endedBy}.\n\nПочему: ${alarm.reason}\nГде: ${alarm.place}\n`,
      }
}
