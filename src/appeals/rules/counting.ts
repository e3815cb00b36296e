// What counts as an appeal under the law on the day it came, and what the paper lacks.
import { channelRules, type ChannelRule } from '../channels.data.ts'
import type { Author, Channel, Law, Particulars } from '../model.ts'

/** The rule in force on the day (`YYYY-MM-DD`); before the law nothing counted. */
export function howCounts(channel: Channel, receivedOn: string): ChannelRule {
  const rules = channelRules.filter(rule => rule.channel === channel)
  return rules.find(({ from, to }) => from <= receivedOn && (to === null || receivedOn <= to)) ?? rules[0]!
}

/** Why this law may not be chosen for this channel; undefined when it may. */
export function whyNotLaw(law: Law, channel: Channel, receivedOn: string): { code: string; message: string } | undefined {
  const { counts, why, source, advice } = howCounts(channel, receivedOn)
  if (counts === 'no' && law === 'appeal') return { code: 'not-an-appeal', message: `${why} (${source}). ${advice}` }
  if (counts === 'yes' && law === 'none')
    return { code: 'is-an-appeal', message: `${why}: его нужно зарегистрировать (${source}).` }
  return undefined
}

const electronic: Channel[] = ['portal', 'site']

/** What the law asks of a paper (art. 7) and this one lacks, in words. */
export function lacking({ author, body, channel, form }: Pick<Particulars, 'author' | 'body' | 'channel' | 'form'>): string[] {
  const named = form !== 'anonymous' && (author.surname !== '' || author.title !== '')
  const reached = author.address !== '' || (electronic.includes(channel) && author.email !== '') || channel === 'portal'
  return [...(named ? [] : ['фамилия']), ...(reached ? [] : ['адрес для ответа']), ...(body === '' ? ['текст'] : [])]
}

/** Whether the author left any way to be answered. */
export const isReachable = ({ address, email, phone }: Pick<Author, 'address' | 'email' | 'phone'>): boolean =>
  `${address}${email}${phone}` !== ''

/** How the author is called in lists: «Котов И. Д.», the organisation, «Без подписи». */
export function authorName({ surname, name, patronymic, title }: Omit<Author, 'clientId'>): string {
  const initials = [name, patronymic].flatMap(part => (part ? [`${part.slice(0, 1).toUpperCase()}.`] : []))
  return title || (surname ? [surname, ...initials].join(' ') : [name, patronymic].filter(Boolean).join(' ')) || 'Без подписи'
}
