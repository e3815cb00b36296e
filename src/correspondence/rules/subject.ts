// The subject without what programs put before it: letters about one thing share a key.

/** «Re: Ответ: FW[2]: Пособие » → «пособие»; '' where nothing is left. */
export function subjectKey(subject: string): string {
  let rest = subject.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  for (;;) {
    const shorter = rest.replace(/^(?:re|fwd?|aw|отв|ответ|пересл|на|ha)(?:\s?[[(]\d+[\])])?\s?:\s?/iu, '')
    if (shorter === rest) return rest.toLowerCase()
    rest = shorter
  }
}

/** How an answer is headed: one «Re:», however long the talk. */
export function answerSubject(subject: string): string {
  const bare = subject.trim()
  if (bare === '') return 'Ответ на Ваше письмо'
  return /^re\s?:/iu.test(bare) ? bare : `Re: ${bare}`
}
