// Addresses: whose they may be. The office writes from its own domain; a colleague's private box takes no part in office mail (4.5).
import { freeDomains } from './free-domains.data.ts'

/** Lower case, without spaces around; undefined where it is no address. One @, a domain with a dot; no control signs. */
export function addressOf(typed: string): string | undefined {
  const address = typed.trim().toLowerCase()
  return /^[^\s@<>"(),:;\\[\]]{1,64}@[\p{L}\d](?:[\p{L}\d.-]{0,200}[\p{L}\d])?$/u.test(address) && !address.includes('..')
    ? address
    : undefined
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** A box that anybody may open for nothing, on that day. */
export const isFree = (address: string, day: string): boolean =>
  freeDomains.some(({ domain, from }) => from <= day && domain === domainOf(address))

export type WhyNot = 'no-address' | 'ourselves' | 'machine' | 'private-box'

/** Why no letter goes to an address; undefined: it may. `privateBoxes` are those that colleagues named as their own. */
export function whyNotTo(
  address: string,
  { own, privateBoxes }: { own: string; privateBoxes: readonly string[] },
): WhyNot | undefined {
  if (addressOf(address) === undefined) return 'no-address'
  if (address === own) return 'ourselves'
  if (/^(?:mailer-daemon|postmaster|no-?_?reply|do-?not-?reply|bounces?)(?:[+@-])/u.test(address)) return 'machine'
  if (privateBoxes.includes(address)) return 'private-box'
  return undefined
}
