// Who is measured: our checker, its reading alone, and others that check texts, given work as like ours as they can do.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readText } from '#russian/text/read.ts'
import { checker } from '../check.ts'
import { jargon } from '../words/jargon.data.ts'
import { plainWords } from '../words/plain-words.data.ts'
import { rudeWords } from '../words/rude-words.data.ts'
import { vagueTerms } from '../words/vague-terms.data.ts'
import type { LetterCase } from '../model.ts'

export type Contestant = 'zabota' | 'reading' | 'textlint' | 'retext' | 'hunspell'
export type Work = (letterCase: LetterCase) => unknown

export const rivals: readonly { id: Contestant; name: string }[] = [
  { id: 'textlint', name: 'textlint: длина предложений и наши же списки слов' },
  { id: 'retext', name: 'retext: разбор и повторы слов' },
  { id: 'hunspell', name: 'hunspell: одна орфография' },
]

/** Rejects where the package is not installed. */
export function load(contestant: Contestant): Promise<Work> | Work {
  return loaders[contestant]()
}

const loaders: Record<Contestant, () => Promise<Work> | Work> = { zabota, reading, textlint, retext: retextWork, hunspell }

function zabota(): Work {
  const check = checker(loadDictionary())
  return letterCase => check(letterCase)
}

function reading(): Work {
  const dictionary = loadDictionary()
  return ({ text, kind }) => readText(dictionary, text, { kind })
}

/** Its kernel with the length of sentences and the words that our rules know; it looks for them as they stand, not in all forms. */
async function textlint(): Promise<Work> {
  const { TextlintKernel } = await import('@textlint/kernel')
  const [text, length, terminology] = await Promise.all([
    import('@textlint/textlint-plugin-text'),
    import('textlint-rule-sentence-length'),
    import('textlint-rule-terminology'),
  ])
  const words = [...[...plainWords, ...vagueTerms, ...rudeWords].map(({ phrase }) => phrase), ...jargon.map(({ term }) => term)]
  const kernel = new TextlintKernel()
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: unwrapped(text) }],
    rules: [
      { ruleId: 'sentence-length', rule: unwrapped(length), options: { max: 160 } },
      {
        ruleId: 'terminology',
        rule: unwrapped(terminology),
        options: { defaultTerms: false, terms: words.map(word => [word, 'иначе']) },
      },
    ],
  }
  return letterCase => kernel.lintText(letterCase.text, options)
}

/** What CommonJS exports as its default comes wrapped. */
function unwrapped<T>(module: { default: T | { default: T } }): T {
  const { default: inner } = module
  return typeof inner === 'object' && inner !== null && 'default' in inner ? inner.default : inner
}

async function retextWork(): Promise<Work> {
  const [{ retext }, { default: repeatedWords }] = await Promise.all([import('retext'), import('retext-repeated-words')])
  const processor = retext().use(repeatedWords)
  return ({ text }) => processor.process(text)
}

async function hunspell(): Promise<Work> {
  const { loadModule } = await import('hunspell-asm')
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-ru'))
  const factory = await loadModule()
  const [affixes, words] = ['aff', 'dic'].map(kind =>
    factory.mountBuffer(readFileSync(join(folder, `index.${kind}`)), `ru.${kind}`),
  ) as [string, string]
  const speller = factory.create(affixes, words)
  return ({ text }) => (text.match(/[\p{L}-]+/gu) ?? []).filter(word => !speller.spell(word))
}
