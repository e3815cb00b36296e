// A chosen file as base64, the way files travel to the server, and back.

/** Read by the browser itself: a whole scan is too many arguments for `String.fromCharCode`. */
export const base64Of = (file: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done((reader.result as string).replace(/^[^,]*,/u, '')))
    reader.addEventListener('error', () => fail(new Error('Файл не читается. Выберите его ещё раз.')))
    reader.readAsDataURL(file)
  })

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
