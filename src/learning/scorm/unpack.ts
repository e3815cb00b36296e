// A SCORM package opened: sizes looked at before anything is unpacked, paths kept inside, contents read.
import { Unzip, UnzipInflate } from 'fflate'
import { refused, type Problem } from '#platform/errors.ts'
import { readManifest, type Manifest } from '../rules/manifest.ts'
import { kindOf, safePath } from '../rules/package-paths.ts'
import { hasFrames } from '../rules/unplayed.ts'
import type { PackedFile } from '../store/files.ts'

/** Bytes that one file, and all of them together, may unpack to; how many files there may be. */
export const shipped = { file: 40 << 20, all: 160 << 20, files: 4000 }
type Limits = typeof shipped

export type Unpacked = Manifest & { files: PackedFile[]; size: number }

/**
 * Refuses `bad-package` for what is no package, and `large-package`; both in words for the person. Unpacks piece by piece and
 * stops at the limit whatever the archive says of its sizes. A path that leaves the package spoils it whole.
 */
export function unpack(zip: Uint8Array, limits: Limits = shipped): Unpacked {
  const files = new Map<string, PackedFile>()
  let size = 0
  // The library catches what is thrown while it unfolds and tells it again as its own.
  let problem: Problem | undefined
  const stop: (because: Problem) => never = because => {
    problem ??= because
    throw problem
  }
  const unzip = new Unzip(entry => {
    if (entry.name.endsWith('/')) return
    const path = safePath(entry.name) ?? stop(badPackage('в нём есть файл, который вышел бы за пределы пакета'))
    if (files.size >= limits.files) stop(tooLarge(limits))
    const pieces: Uint8Array[] = []
    let own = 0
    entry.ondata = (error, piece, last) => {
      if (error) stop(problem ?? badPackage('архив повреждён'))
      own += piece.length
      size += piece.length
      if (own > limits.file || size > limits.all) stop(tooLarge(limits))
      pieces.push(piece)
      if (last) files.set(path, { path, mediaType: kindOf(path), content: Buffer.concat(pieces) })
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In small pieces: a bomb is stopped before it has unfolded.
    for (let at = 0; at < zip.length; at += piece) unzip.push(zip.subarray(at, at + piece), at + piece >= zip.length)
  } catch {
    throw problem ?? badPackage('архив повреждён')
  }
  return { ...contentsOf(files), files: [...files.values()], size }
}

const piece = 16 << 10

function contentsOf(files: ReadonlyMap<string, PackedFile>): Manifest {
  const manifest = files.get('imsmanifest.xml')
  if (!manifest) throw badPackage('в корне архива нет imsmanifest.xml')
  const contents = readManifest(manifest.content.toString('utf8'))
  if (!contents) throw badPackage('в imsmanifest.xml нет ни одного урока')
  const missing = contents.parts.find(({ href }) => !files.has(href.replace(/[?#].*$/su, '')))
  if (missing) throw badPackage(`в архиве нет страницы урока «${missing.title}»`)
  const framed = contents.parts.filter(({ href }) =>
    hasFrames(files.get(href.replace(/[?#].*$/su, ''))!.content.toString('utf8')),
  )
  const asked = framed.map(({ title }) => `обмен данными между окнами внутри урока «${title}»`)
  return { ...contents, unplayed: [...contents.unplayed, ...asked] }
}

const badPackage = (because: string) =>
  refused('bad-package', `Пакет не подошёл: ${because}. Ничего не добавили. Выгрузите его из редактора курсов заново.`)
const tooLarge = (limits: Limits) =>
  refused(
    'large-package',
    `Пакет слишком велик: после распаковки больше ${limits.all >> 20} МБ или ${limits.files} файлов. Разделите его.`,
  )
