// The video address of a meeting: the centre's pattern with the meeting's own code in it.

/** Null where there is no video, or the centre has no pattern yet. */
export const videoOf = (pattern: string, code: string | null): string | null =>
  code === null || pattern === '' ? null : pattern.replace('{code}', encodeURIComponent(code))
