// What all steps need and takes a while on a new checkout: made beforehand, otherwise two of three test processes would only wait for the third.
import { readyDictionary } from '#russian/dictionary/serve.ts'
import { migratedMemory } from './like.ts'

await Promise.all([readyDictionary(), migratedMemory(), import('#main.ts')])
process.exit()
