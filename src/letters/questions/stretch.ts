// Looks along sentences.

/** Is it so of one of the sentences `from` … `to − 1`? */
export function some(from: number, to: number, isSo: (sentence: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (isSo(at)) return true
  return false
}
