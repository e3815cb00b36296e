// The protocol that a story practises: the shipped one of the channel; answers in a messenger have a thread of their own.
import type { Contact, Step } from '#contacts/model.ts'
import { callProtocol } from '#contacts/protocol/call.data.ts'
import { visitProtocol } from '#contacts/protocol/visit.data.ts'
import type { StoryChannel } from '../model.ts'
import { messageSteps } from '../stories/message-protocol.data.ts'
import type { Play } from './play.ts'

const steps: Readonly<Record<StoryChannel, readonly Step[]>> = {
  visit: visitProtocol.steps,
  call: callProtocol.steps,
  message: messageSteps,
}

export const protocolOf = (channel: StoryChannel): readonly Step[] => steps[channel]

/** What the thread of a real talk would show. */
export function threadOf(channel: StoryChannel, { steps: done }: Pick<Play, 'steps'>): Pick<Contact, 'protocol' | 'steps'> {
  const protocol = protocolOf(channel)
  return {
    protocol: { channel, edition: 1, approvedBy: '', steps: [...protocol] },
    steps: protocol
      .filter(({ code }) => done.some(({ step }) => step === code))
      .map(({ code, clause }) => ({ step: code, clause, doneAt: never, skipped: null })),
  }
}

/** A rehearsal has no clock. */
const never = '1970-01-01T00:00:00Z'
