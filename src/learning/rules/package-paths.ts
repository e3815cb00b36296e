// Paths and kinds of files in a package: nothing may leave its folder, nothing is served under a guessed kind.

/** The path without empty parts and dots; undefined where it would leave the package, or names a drive or a hidden trick. */
export function safePath(written: string): string | undefined {
  const path = written.replaceAll('\\', '/')
  if (path.startsWith('/') || path.length > 400 || /[\u0000-\u001f\u007f]|^[a-z]:/iu.test(path)) return undefined
  const parts = path.split('/').filter(part => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/')
}

/** A path of the manifest beside the folder that it is written for; its question part apart. Undefined as in `safePath`. */
export function hrefOf(base: string, href: string): { path: string; asked: string } | undefined {
  const cut = href.search(/[?#]/u)
  const bare = cut < 0 ? href : href.slice(0, cut)
  let decoded = bare
  try {
    decoded = decodeURIComponent(bare)
  } catch {
    // Written with a bare per cent sign: taken as it stands.
  }
  const path = safePath(`${base}${decoded}`)
  return path === undefined ? undefined : { path, asked: cut < 0 ? '' : href.slice(cut) }
}

const kinds: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml',
  xsd: 'application/xml',
  dtd: 'application/xml-dtd',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  pdf: 'application/pdf',
}

/** A file of an unknown ending is data and nothing more. */
export const kindOf = (path: string): string =>
  kinds[/\.([a-z0-9]{1,6})$/iu.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
