// The protocols that come with the program: in force until the centre enters an edition of its own.
import type { Channel, Protocol } from '../model.ts'
import { callProtocol } from './call.data.ts'
import { visitProtocol } from './visit.data.ts'
import { mailProtocol, messageProtocol } from './writing.data.ts'

/** Before any contact a centre may have, so that moved-in history has its protocol too. */
export const shippedFrom = '2020-01-01'

export const shippedProtocols: readonly Protocol[] = [visitProtocol, callProtocol, mailProtocol, messageProtocol]

export const shippedProtocol = (of: Channel): Protocol | undefined => shippedProtocols.find(({ channel }) => channel === of)
