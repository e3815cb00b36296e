// HTML of a stranger made harmless: words, lists, tables and links stay; scripts, styles, forms, frames and everything fetched go.
import sanitizeHtml from 'sanitize-html'

const words = [
  'p',
  'br',
  'div',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'sub',
  'sup',
  'small',
  'blockquote',
  'pre',
  'code',
  'hr',
]
const blocks = [
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'dl',
  'dt',
  'dd',
  'a',
]

export type Cleaned = {
  html: string
  /** Pictures that were left out: remote ones tell the sender who reads, and when. */
  pictures: number
}

/** Links open elsewhere and tell nothing of where they were pressed. Nothing that is left makes a request by itself. */
export function cleaned(html: string): Cleaned {
  let pictures = 0
  const clean = sanitizeHtml(html, {
    allowedTags: [...words, ...blocks],
    allowedAttributes: { a: ['href', 'rel', 'target'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
    transformTags: {
      a: (tagName, { href = '' }) => ({ tagName, attribs: { href, rel: 'noopener noreferrer', target: '_blank' } }),
    },
    onOpenTag: name => void (name === 'img' && pictures++),
  })
  return { html: clean, pictures }
}
