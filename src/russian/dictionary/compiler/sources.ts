// Where the sources of the dictionary lie, and a hash that tells one state of them and of the compiler from another.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileDictionary } from './compile.ts'
import { expandHunspell } from './hunspell.ts'
import { ownWords } from './own-words.ts'
import { readOpenCorpora } from './opencorpora.ts'

const compiler = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const packageFolder = (name: string) => dirname(require.resolve(name))
const corporaFolder = join(packageFolder('az'), '../dicts')

/** Files outside this folder that decide what is in the compiled file. */
const ALSO = ['../alphabet.ts', '../automaton.ts', '../entry-bits.ts', '../sections.ts', '../tag-bits.ts']

export function compileFromSources(): ArrayBuffer {
  const corpora = readOpenCorpora(corporaFolder)
  const second = join(packageFolder('dictionary-ru'), 'index')
  return compileDictionary(corpora, ownWords(corpora), expandHunspell(`${second}.aff`, `${second}.dic`))
}

/** Own words. */
const SPELLING = '../../spelling'

/** Packages are pinned, so their description stands for their data. */
export function sourcesHash(): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(corporaFolder, 'meta.json')))
  hash.update(readFileSync(join(packageFolder('dictionary-ru'), 'package.json')))
  const own = readdirSync(compiler).filter(name => !name.endsWith('.test.ts'))
  const lists = readdirSync(join(compiler, SPELLING)).filter(name => name.endsWith('.data.ts'))
  for (const name of [...own.sort(), ...ALSO, ...lists.sort().map(list => join(SPELLING, list))])
    hash.update(readFileSync(join(compiler, name)))
  return hash.digest('hex').slice(0, 16)
}
