// Two people and a network that comes and goes: each typed text is on the server, among its versions or still on the screen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledged, heard, isClean, opened, overtaken, settled, toSend, typedNow, type Kept } from './keeping.ts'

const server = (text: string, revision: number) => ({ text, revision, by: 'Ирина Крылова' })

describe('what a browser kept', () => {
  const local = { typed: 'Моё', saved: 'Было', revision: 3 }
  test.each<[string, Parameters<typeof opened>, Partial<Kept>]>([
    ['nothing', [server('Было', 3), undefined], { typed: 'Было', revision: 3 }],
    ['unsaved over the same revision', [server('Было', 3), local], { typed: 'Моё', saved: 'Было', revision: 3 }],
    ['unsaved, and somebody has written', [server('Чужое', 4), local], { typed: 'Моё', newer: server('Чужое', 4) }],
    [
      'a save whose answer was lost',
      [server('Моё', 4), { ...local, sending: { text: 'Моё', revision: 3, key: 'k' } }],
      { sending: { text: 'Моё', revision: 3, key: 'k' } },
    ],
  ])('%s', (_, given, told) => expect(opened(...given)).toMatchObject(told))
})

type Step = ['type' | 'other', 0 | 1, string] | ['send' | 'lose' | 'hear' | 'mine' | 'theirs' | 'reload', 0 | 1]

test('nothing that was typed is lost, and nobody is overwritten unseen', () => {
  const who = fc.constantFrom<0 | 1>(0, 1)
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(fc.constant('type' as const), who, fc.string({ maxLength: 4 })),
    fc.tuple(
      fc.constantFrom('send' as const, 'lose' as const, 'hear' as const, 'mine' as const, 'theirs' as const, 'reload' as const),
      who,
    ),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      let truth = { text: '', revision: 1 }
      const done = new Map<string, number>()
      const versions = new Set([''])
      const screens: [Kept, Kept] = [opened(server('', 1), undefined), opened(server('', 1), undefined)]
      let keys = 0
      for (const [name, i, text] of steps) {
        const now = screens[i]
        if (name === 'type') screens[i] = typedNow(now, text)
        if (name === 'hear') screens[i] = heard(now, { ...truth, by: '' })
        if (name === 'mine') screens[i] = settled(now, 'mine')
        if (name === 'theirs') {
          if (now.newer) versions.add(now.typed)
          screens[i] = settled(now, 'theirs')
        }
        if (name === 'reload') screens[i] = opened({ ...truth, by: '' }, isClean(now) ? undefined : now)
        if (name === 'send' || name === 'lose') {
          if (now.newer || (now.typed === now.saved && !now.sending)) continue
          const going = toSend(now, String(++keys))
          const { text: words, revision, key } = going.sending!
          const known = done.get(key)
          const fits = known !== undefined || revision === truth.revision || words === truth.text
          if (known === undefined && fits && words !== truth.text) {
            // Only over a text that this person has read.
            expect(going.saved).toBe(truth.text)
            expect(revision).toBe(truth.revision)
            truth = { text: words, revision: truth.revision + 1 }
            versions.add(words)
          }
          if (fits) done.set(key, known ?? truth.revision)
          if (name === 'lose') screens[i] = going
          else screens[i] = fits ? acknowledged(going, done.get(key)!) : overtaken(going, { ...truth, by: '' })
        }
        if (name === 'type') expect(screens[i].typed).toBe(text)
        for (const screen of screens) {
          // Whatever the screen takes for saved, the server has it or had it.
          expect(versions.has(screen.saved)).toBe(true)
        }
      }
    }),
    { numRuns: 500 },
  )
})
