// imsmanifest.xml of a package: which edition of SCORM it speaks, what it is called, which of its pages are lessons, in their order.
import { Parser } from 'htmlparser2'
import { hrefOf } from './package-paths.ts'
import { unplayedBy } from './unplayed.ts'

/** `href` is a path within the package, with its question part; an `asset` is a plain page that tells nothing of itself. `mastery` 0…100, where the package names one. */
export type Part = { title: string; href: string; mastery: number | null; asset: boolean }
/** `unplayed`: what it asks for and does not get, in plain words. */
export type Manifest = { standard: '1.2' | '2004'; title: string; parts: Part[]; unplayed: string[] }

type Item = { ref: string; asked: string; title: string; mastery: number | null }
type Found = {
  version: string
  base: string
  title: string
  items: Item[]
  resources: Map<string, { href: string; asset: boolean }>
  unplayed: Set<string>
}

/** Undefined where there is nothing to open: no manifest of SCORM, or no page that stays inside the package. */
export function readManifest(xml: string): Manifest | undefined {
  const { version, base, title, items, resources, unplayed } = gather(xml)
  const standard = /2004|CAM 1\.3/iu.test(version) ? '2004' : '1.2'
  const parts = items.flatMap(({ ref, asked, title: name, mastery }) => {
    const resource = resources.get(ref)
    const at = resource && hrefOf(base, resource.href)
    return at ? [{ title: name || title, href: `${at.path}${joined(at.asked, asked)}`, mastery, asset: resource.asset }] : []
  })
  return parts.length === 0 ? undefined : { standard, title: title || parts[0]!.title, parts, unplayed: [...unplayed] }
}

/** The parameters of an item come after those of its page. */
const joined = (own: string, added: string): string =>
  added === '' ? own : own === '' ? (/^[?#]/u.test(added) ? added : `?${added}`) : `${own}&${added.replace(/^[?&]/u, '')}`

function gather(xml: string): Found {
  const found: Found = { version: '', base: '', title: '', items: [], resources: new Map(), unplayed: new Set() }
  const open: string[] = []
  const chain: Item[] = []
  const bases: string[] = []
  let words = ''
  const parser = new Parser(
    {
      onopentag(full, attributes) {
        const name = local(full)
        const of = (key: string) => Object.entries(attributes).find(([one]) => local(one) === key)?.[1] ?? ''
        open.push(name)
        words = ''
        if (name === 'manifest' || name === 'resources') bases.push(of('base'))
        if (name === 'manifest' && /2004/u.test(Object.values(attributes).join(' '))) found.version ||= '2004'
        if (name === 'manifest' && /adlcp_v1p3/u.test(Object.values(attributes).join(' '))) found.version ||= '2004'
        const asks = unplayedBy(name, attributes)
        if (asks) found.unplayed.add(asks)
        if (name === 'item') {
          const item = { ref: of('identifierref'), asked: of('parameters'), title: '', mastery: null }
          chain.push(item)
          if (item.ref !== '') found.items.push(item)
        }
        if (name === 'resource') {
          const href = of('href')
          if (href !== '')
            found.resources.set(of('identifier'), {
              href: `${of('base')}${href}`,
              asset: /^asset$/iu.test(of('scormtype') || of('scormType')),
            })
        }
      },
      ontext(text) {
        words += text
      },
      onclosetag() {
        const name = open.pop()
        const said = words.replace(/\s+/gu, ' ').trim().slice(0, 200)
        if (name === 'schemaversion' && said !== '') found.version = said
        if (name === 'title') {
          const item = chain.at(-1)
          if (item) item.title ||= said
          else if (open.at(-1) === 'organization') found.title ||= said
        }
        const item = chain.at(-1)
        if (item && (name === 'masteryscore' || name === 'minNormalizedMeasure')) item.mastery = markOf(name, said)
        if (name === 'item') chain.pop()
        words = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  found.base = bases.join('')
  return found
}

const local = (name: string) => name.split(':').at(-1)!

function markOf(name: string, said: string): number | null {
  const value = Number(said)
  if (said === '' || Number.isNaN(value)) return null
  const hundred = name === 'masteryscore' ? value : value * 100
  return hundred >= 0 && hundred <= 100 ? hundred : null
}
