// Whether bytes are a letter at all, and where it begins: some programs put something before its first header.

const usual =
  /^(?:from|to|cc|bcc|subject|date|message-id|received|return-path|delivered-to|sender|reply-to|in-reply-to|resent-(?:from|to|date)|mime-version)[ \t]*:/imu
const header = /^[!-9;-~]+[ \t]*:/u

/** Without a mark of UTF-8, empty lines and an envelope of a mailbox before it; with lines that end as everywhere. */
export function bareMessage(raw: Buffer): Buffer {
  let from = raw.subarray(0, 3).toString('latin1') === '\u00EF\u00BB\u00BF' ? 3 : 0
  while (raw[from] === 0x0a || raw[from] === 0x0d) from++
  const envelope = /^>?From [^\r\n]*(?:\r\n|\n|\r)/u.exec(raw.subarray(from, from + 1000).toString('latin1'))
  const bare = raw.subarray(from + (envelope?.[0].length ?? 0))
  // Lines of an old Macintosh end with a return alone.
  if (bare.includes(0x0a) || !bare.includes(0x0d)) return bare
  return Buffer.from(bare.toString('latin1').replaceAll('\r', '\n'), 'latin1')
}

/** A message of several parts that does not say where they part: by its first line that looks so; a text where there is none. */
export function withBoundary(bare: Buffer): Buffer {
  const text = bare.toString('latin1')
  const gap = /\r?\n[ \t]*\r?\n/u.exec(text)
  if (!gap) return bare
  const head = text.slice(0, gap.index)
  const said = /^content-type[ \t]*:[ \t]*(multipart\/[^\s;]+)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/imu.exec(head)
  if (!said || /boundary\*?(?:0\*?)?[ \t]*=/iu.test(said[0])) return bare
  const found = /^--([^\s-][^\r\n"]{0,68}[^\s"-]|[^\s"-])[ \t]*\r?\n(?=content-|\r?\n)/imu.exec(text.slice(gap.index))?.[1]
  const instead = found ? `Content-Type: ${said[1]}; boundary="${found}"` : 'Content-Type: text/plain'
  return Buffer.from(text.slice(0, said.index) + instead + text.slice(said.index + said[0].length), 'latin1')
}

/** It begins with a header, and among its headers is one of those that letters have. */
export function looksLikeLetter(bare: Buffer): boolean {
  const text = bare.subarray(0, 200_000).toString('latin1')
  const head = text.slice(0, /\r?\n[ \t]*\r?\n/u.exec(text)?.index)
  const known = head.match(new RegExp(usual, 'gimu'))?.length ?? 0
  return known > 1 || (known > 0 && header.test(head))
}
