// UTF-7 of old mail programs (RFC 2152): letters beyond ASCII stand between «+» and «-».

/** What is no such run stays as it is. */
export const fromUtf7 = (text: string): string =>
  text.replaceAll(/\+([\d/A-Za-z+]*)(-?)/gu, (whole, run: string, end: string) => {
    if (run === '') return end ? '+' : whole
    const bytes = Uint8Array.from(atob(run.slice(0, run.length - (run.length % 4 === 1 ? 1 : 0))), sign => sign.charCodeAt(0))
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1))
  })
