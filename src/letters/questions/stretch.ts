// Looks along sentences: how many may make an answer, what it tells that the thing asked for is among them.

/** Sentences that an answer may take. */
export const WINDOW = 3
/** What it adds that the kind of thing asked for stands there, and takes away that it does not. */
export const KIND = 0.1

/** Is it so of one of the sentences `from` … `to − 1`? */
export function some(from: number, to: number, isSo: (sentence: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (isSo(at)) return true
  return false
}
