// Mail and messengers: what is written is held by the checker of letters, so the conversation has no steps of its own.
import type { Protocol } from '../model.ts'

const bare = (channel: 'mail' | 'message'): Protocol => ({ channel, edition: 1, approvedBy: 'Образец «Заботы»: действует, пока центр не утвердил свой', steps: [] })

export const mailProtocol = bare('mail')
export const messageProtocol = bare('message')
