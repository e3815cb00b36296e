// Words of the screens: moods, kinds, channels, endings.
import { counted } from '#calendar/plural.ts'
import type { Ending, Kind, StoryChannel } from '../model.ts'

/** Without a gender and without a diagnosis. */
export function moodWords(mood: number): string {
  if (mood <= 1) return 'на пределе'
  if (mood <= 3) return 'тяжело'
  if (mood <= 5) return 'напряжённо'
  if (mood <= 7) return 'ровно'
  return mood <= 9 ? 'спокойно' : 'с доверием'
}

export const kindWords: Readonly<Record<Kind, string>> = {
  calm: 'Спокойный разговор',
  hurried: 'Человек спешит',
  senses: 'Слух и зрение',
  language: 'Русский не родной',
  distress: 'Человеку тяжело',
  angry: 'Человек сердится',
  threat: 'Угроза',
  'for-another': 'За другого',
  employer: 'Работодатель',
}

export const channelWords: Readonly<Record<StoryChannel, string>> = {
  visit: 'у окна',
  call: 'по телефону',
  message: 'в сообщениях',
}

export const endWords: Readonly<Record<Ending['end'], string>> = {
  good: 'Хороший исход',
  fair: 'Могло быть лучше',
  bad: 'Плохой исход',
}

/** «Найден 1 исход из 4», «Ещё не пробовали». */
export const foundWords = (found: number, of: number): string => (found === 0 ? 'Ещё не пробовали' : `Исходов ${found} из ${of}`)

/** «спокойнее на 2», «тяжелее на 1», «без перемен». */
export function changeWords(change: number): string {
  if (change === 0) return 'без перемен'
  return `${change > 0 ? 'спокойнее' : 'тяжелее'} на ${Math.abs(change)}`
}

export const minutesWords = (minutes: number): string => counted(minutes, 'минута', 'минуты', 'минут')
export const turnsWords = (turns: number): string => counted(turns, 'ответ', 'ответа', 'ответов')
/** «в 1 месте», «в 5 местах». */
export const placesWords = (places: number): string => `в ${counted(places, 'месте', 'местах', 'местах')}`

/** Spoken words in quotation marks: those inside become „“, the full stop goes out. A deed alone, «(молча)», needs none. */
export const quoted = (words: string): string =>
  /^\([^)]*\)$/u.test(words)
    ? words
    : `«${words
        .replaceAll('«', '„')
        .replaceAll('»', '“')
        .replace(/(?<![.…])\.$/u, '')}»`
