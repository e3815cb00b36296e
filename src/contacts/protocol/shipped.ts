// The protocols that come with the program: in force until the centre enters an edition of its own.
import type { Channel, Protocol } from '../model.ts'
import { visitProtocol } from './visit.data.ts'

/** Before any contact a centre may have, so that moved-in history has its protocol too. */
export const shippedFrom = '2020-01-01'

const shipped: Partial<Record<Channel, Protocol>> = { visit: visitProtocol }

export const shippedProtocol = (channel: Channel): Protocol | undefined => shipped[channel]
