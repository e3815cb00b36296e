// Every story holds together: all of it can be met, every path ends, each answer is told about, good words are clean.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanings } from '#code/rules/meanings.data.ts'
import { guideOf } from '#conflicts/rules/guide.data.ts'
import { checker } from '#letters/check.ts'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { calmest, kinds, type Choice, type Said, type Scene } from '../model.ts'
import { stories } from '../stories/shelf.ts'
import { clausesOf, endingsOf, placesOf } from './graph.ts'
import { isEnding, nodeOf, play } from './play.ts'
import { protocolOf } from './protocol.ts'
import { slipsOf } from './slips.ts'

const check = checker(loadDictionary())
const nobody = { type: 'person', surname: '', name: '', patronymic: '' } as const
const slips = (text: string) =>
  slipsOf(text, check({ kind: 'message', addressee: nobody, complaint: null, questions: [], text }, { textOnly: true }))

test('there are stories of every kind, in every channel, from a calm talk to a threat', () => {
  expect(stories.length).toBeGreaterThanOrEqual(15)
  expect(new Set(stories.map(({ code }) => code)).size).toBe(stories.length)
  expect(kinds.filter(kind => !stories.some(story => story.kind === kind))).toEqual([])
  expect(new Set(stories.map(({ channel }) => channel))).toEqual(new Set(['visit', 'call', 'message']))
})

test('the place of an answer tells nothing of its worth', () => {
  const firsts = stories.flatMap(({ nodes }) => Object.values(nodes).flatMap(at => (isEnding(at) ? [] : at.choices[0]!.worth)))
  const good = firsts.filter(worth => worth === 'good').length / firsts.length
  expect(good).toBeGreaterThan(0.3)
  expect(good).toBeLessThan(0.5)
})

describe.each(stories.map(story => [story.code, story] as const))('%s', (_, story) => {
  const places = placesOf(story)
  const scenes = Object.entries(story.nodes).filter((entry): entry is [string, Scene] => !isEnding(entry[1]))
  const choices: [string, Choice][] = scenes.flatMap(([node, scene]) =>
    scene.choices.map((choice): [string, Choice] => [node, choice]),
  )

  test('is of a size for one sitting', () => {
    const size = Object.keys(story.nodes).length
    expect(size).toBeGreaterThanOrEqual(8)
    expect(size).toBeLessThanOrEqual(16)
    expect(story.mood).toBeGreaterThan(0)
    expect(story.mood).toBeLessThan(calmest)
  })

  test('every node can be met, in a mood that this story can bring about', () => {
    const met = new Set(places.map(({ place }) => place.node))
    expect(Object.keys(story.nodes).filter(node => !met.has(node))).toEqual([])
  })

  test('every branch of a choice that looks at the mood can be taken', () => {
    const taken = new Set(places.flatMap(({ place, ways }) => ways.map(({ node }) => `${place.node} ${node}`)))
    const branches = choices.flatMap(([node, { to, otherwise }]) =>
      otherwise ? [`${node} ${to}`, `${node} ${otherwise.to}`] : [],
    )
    expect(branches.filter(branch => !taken.has(branch))).toEqual([])
  })

  test('no path goes round and none stops before an ending', () => {
    const ways = new Map<string, Set<string>>()
    for (const [node, { to, otherwise }] of choices)
      ways.set(node, new Set([...(ways.get(node) ?? []), to, ...(otherwise ? [otherwise.to] : [])]))
    const onWay = new Set<string>()
    const settled = new Set<string>()
    const walk = (node: string): void => {
      expect(onWay.has(node), `${node} leads back to itself`).toBe(false)
      if (settled.has(node)) return
      const at = nodeOf(story, node)
      if (!isEnding(at)) expect(at.choices.length, node).toBeGreaterThanOrEqual(2)
      onWay.add(node)
      ways.get(node)?.forEach(walk)
      onWay.delete(node)
      settled.add(node)
    }
    walk(story.first)
  })

  test('it may end well and it may end badly', () => {
    const ends = endingsOf(story).map(node => {
      const at = nodeOf(story, node)
      return isEnding(at) ? at.end : undefined
    })
    expect(ends).toContain('good')
    expect(ends).toContain('bad')
    expect(ends.length).toBeGreaterThanOrEqual(3)
  })

  test('always choosing well leads to a good ending with the whole protocol, the alarm excepted', () => {
    const said: Said[] = []
    for (let now = play(story, said); !isEnding(now.at); now = play(story, said))
      said.push({ choice: now.at.choices.findIndex(({ worth }) => worth === 'good') })
    const { at, steps } = play(story, said)
    expect(isEnding(at) && at.end).toBe('good')
    const done = new Set(steps.map(({ step }) => step))
    const left = protocolOf(story.channel).filter(({ code, required }) => required && !done.has(code))
    if (story.kind !== 'threat') expect(left.map(({ code }) => code)).toEqual([])
  })

  test('each scene has a good answer and one to learn from; each answer says why, by a clause with a meaning', () => {
    for (const [node, { choices: offered }] of scenes) {
      expect(
        offered.some(({ worth }) => worth === 'good'),
        node,
      ).toBe(true)
      expect(
        offered.some(({ worth }) => worth !== 'good'),
        node,
      ).toBe(true)
      expect(offered.length, node).toBeLessThanOrEqual(4)
      expect(new Set(offered.map(({ say }) => say)).size, node).toBe(offered.length)
      // One key for the head, one for the alarm, one line of the guide: each may mean only one answer.
      for (const act of ['invite', 'alarm'] as const) expect(offered.filter(one => one.act === act).length).toBeLessThanOrEqual(1)
    }
    for (const [node, { why, clause, mood }] of choices) {
      expect(why.length, node).toBeGreaterThanOrEqual(20)
      expect(meanings[clause], `${node}: clause ${clause}`).toBeDefined()
      expect(Math.abs(mood), node).toBeLessThanOrEqual(4)
    }
    expect(clausesOf(story).length).toBeGreaterThanOrEqual(4)
  })

  test('a place for the worker’s own name stands only in the worker’s words', () => {
    const told = Object.values(story.nodes).flatMap(at => [at.says, at.sees ?? '', isEnding(at) ? at.came : ''])
    expect(told.filter(words => /[{}]/u.test(words))).toEqual([])
    const places = choices.flatMap(([, { say }]) => say.match(/\{\w*\}/gu) ?? [])
    expect(places.filter(place => !['{me}', '{position}', '{department}'].includes(place))).toEqual([])
  })

  test('steps and lines of the guide are those of the real talk', () => {
    const steps = new Set(protocolOf(story.channel).map(({ code }) => code))
    const lines = new Set(guideOf(story.channel).map(({ step }) => step))
    expect(choices.flatMap(([, { steps: named = [] }]) => named).filter(step => !steps.has(step))).toEqual([])
    expect(choices.flatMap(([, { guide: line }]) => line ?? []).filter(line => !lines.has(line))).toEqual([])
  })

  test('a good answer calms or keeps calm, and is clean by the checker of words', () => {
    for (const [node, { worth, mood, say, act }] of choices) {
      if (worth !== 'good') continue
      expect(mood, `${node}: ${say}`).toBeGreaterThanOrEqual(0)
      if (act === undefined) expect(slips(say), `${node}: ${say}`).toEqual([])
    }
  })

  test('any walk ends, with the mood within its bounds, and is the same when played again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }), steps => {
        const said: Said[] = []
        for (const step of steps) {
          const { at } = play(story, said)
          if (isEnding(at)) break
          said.push({ choice: step % at.choices.length })
        }
        const played = play(story, said)
        expect(isEnding(played.at)).toBe(true)
        expect(played.turns).toHaveLength(said.length)
        for (const { before, after } of played.turns) {
          expect(before).toBeGreaterThanOrEqual(0)
          expect(after).toBeLessThanOrEqual(calmest)
        }
        // Trying again from a point is the path up to it.
        for (let cut = 0; cut <= said.length; cut++) {
          const again = play(story, said.slice(0, cut))
          expect(again.node).toBe(played.turns[cut]?.node ?? played.node)
        }
      }),
      { numRuns: 40 },
    )
  })
})
