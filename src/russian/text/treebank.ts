// Reads a treebank of Universal Dependencies for measuring and training: which readings of the dictionary are right.
import { readFileSync } from 'node:fs'
import * as bits from '../dictionary/tag-bits.ts'

export type Gold = { start: number; end: number; pos: string; classes: number; caseBit: number; shape: number }
export type GoldSentence = { text: string; words: Gold[] }

const CLASSES: Record<string, number> = {
  NOUN: bits.NOUN,
  PROPN: bits.NOUN,
  ADJ: bits.ADJECTIVE | bits.SHORT_ADJECTIVE | bits.COMPARATIVE,
  DET: bits.ADJECTIVE | bits.PRONOUN,
  PRON: bits.PRONOUN | bits.ADJECTIVE,
  ADV: bits.ADVERB | bits.COMPARATIVE | bits.PREDICATIVE,
  // The treebank takes «как» for a preposition.
  ADP: bits.PREPOSITION | bits.CONJUNCTION,
  CCONJ: bits.CONJUNCTION,
  SCONJ: bits.CONJUNCTION,
  PART: bits.PARTICLE,
  NUM: bits.NUMERAL | bits.PRONOMINAL,
  INTJ: bits.INTERJECTION,
}
const FORMS: Record<string, number> = {
  Inf: bits.INFINITIVE,
  Conv: bits.GERUND,
  Part: bits.PARTICIPLE,
  Fin: bits.VERB | bits.PREDICATIVE,
}
const SHAPES: Record<string, number> = {
  'Case=Nom': bits.NOMINATIVE,
  'Case=Gen': bits.GENITIVE,
  'Case=Dat': bits.DATIVE,
  'Case=Acc': bits.ACCUSATIVE,
  'Case=Ins': bits.INSTRUMENTAL,
  'Case=Loc': bits.PREPOSITIONAL,
  'Number=Sing': bits.SINGULAR,
  'Number=Plur': bits.PLURAL,
  'Gender=Masc': bits.MASCULINE,
  'Gender=Fem': bits.FEMININE,
  'Gender=Neut': bits.NEUTER,
  'Animacy=Anim': bits.ANIMATE,
  'Animacy=Inan': bits.INANIMATE,
}

export function readTreebank(file: string): GoldSentence[] {
  return readFileSync(file, 'utf8').trim().split(/\n\n+/u).map(readSentence)
}

function readSentence(block: string): GoldSentence {
  const lines = block.split('\n')
  const text = lines.find(line => line.startsWith('# text = '))!.slice(9)
  const words: Gold[] = []
  let at = 0
  for (const line of lines) {
    const cells = line.split('\t')
    if (cells.length < 10 || !/^\d+$/u.test(cells[0]!)) continue
    const start = text.indexOf(cells[1]!, at)
    if (start < 0) continue
    at = start + cells[1]!.length
    words.push(goldOf(start, at, cells[3]!, cells[5]!))
  }
  return { text, words }
}

function goldOf(start: number, end: number, pos: string, features: string): Gold {
  let shape = 0
  for (const feature of features.split('|')) shape |= SHAPES[feature] ?? 0
  const short = features.includes('Variant=Short')
  const form = /VerbForm=(\w+)/u.exec(features)?.[1]
  const verb = short ? bits.SHORT_PARTICIPLE : (FORMS[form ?? 'Fin'] ?? bits.VERB)
  const classes = pos === 'VERB' || pos === 'AUX' ? verb : (CLASSES[pos] ?? 0)
  return { start, end, pos, classes, caseBit: short ? 0 : shape & bits.ANY_CASE, shape }
}

/** How well a reading matches the treebank's: part of speech first, then case, number, gender, animacy. */
export function likeness(gold: Gold, wordClass: number, shape: number): number {
  const same = (mask: number): number => ((gold.shape & shape & mask) !== 0 ? 1 : 0)
  return (
    ((gold.classes & wordClass) !== 0 ? 16 : 0) +
    same(bits.ANY_CASE) * 8 +
    same(bits.ANY_NUMBER) * 4 +
    same(bits.ANY_GENDER) * 2 +
    same(bits.ANY_ANIMACY)
  )
}
