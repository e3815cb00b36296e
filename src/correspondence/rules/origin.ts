// Who speaks: a person, a machine that answers by itself, a refusal of the post, a mailing list. Only a person is answered.

/** `own` is a copy of what we sent ourselves; headers do not tell it, `placing.ts` does. */
export type Origin = 'person' | 'auto-reply' | 'bounce' | 'list' | 'own'

/** `header` gives a header in lower case, '' when there is none. Signs are those of RFC 3834, 3464 and 2919. */
export function originOf(header: (name: string) => string): Origin {
  if (header('content-type').includes('delivery-status') || header('x-failed-recipients') || header('return-path') === '<>')
    return 'bounce'
  if (/^(mailer-daemon|postmaster)@/u.test(addressIn(header('from')))) return 'bounce'
  const automatic = header('auto-submitted')
  if (
    (automatic && automatic !== 'no') ||
    header('x-autoreply') ||
    header('x-autorespond') ||
    /auto[-_]?reply/u.test(header('precedence'))
  )
    return 'auto-reply'
  if (header('x-auto-response-suppress') && /автоответ|auto(matic)?[ -]?reply|out of office/u.test(header('subject')))
    return 'auto-reply'
  if (header('list-id') || header('list-unsubscribe') || /^(bulk|list|junk)$/u.test(header('precedence'))) return 'list'
  return 'person'
}

const addressIn = (from: string) => /<([^>]*)>/u.exec(from)?.[1] ?? from.trim()
