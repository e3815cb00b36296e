// The model of answers as it was learned, unpacked when a question is asked for the first time.
import { bytesOf } from '#russian/base64.ts'
import { rowFinder, unpackKeys } from '../keys.ts'
import type { Model } from './answering.ts'
import { keys, none, scale, traits, weights } from './answering.data.ts'

let unpacked: Model | undefined

export const learned = (): Model =>
  (unpacked ??= { traits, none, scale, rowOf: rowFinder(unpackKeys(keys)), weights: new Int8Array(bytesOf(weights).buffer) })
