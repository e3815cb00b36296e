// A word for a private address, made in the browser: the server keeps only its hash.

/** 256 bits that nobody guesses, as a word for an address. */
export const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
