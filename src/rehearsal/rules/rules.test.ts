// The engine, the debrief, the matching of typed words and what they cost, on a story of three lines.
import { describe, expect, test } from 'vitest'
import type { Story } from '../model.ts'
import { stories, storyOf } from '../stories/shelf.ts'
import { better, debrief } from './debrief.ts'
import { nearest } from './match.ts'
import { choiceBy, isEnding, moodAfter, play } from './play.ts'
import { protocolOf, threadOf } from './protocol.ts'
import { everyStory, inOrder, matching } from './shelf.ts'
import { slipsOf } from './slips.ts'
import { changeWords, moodWords, placesWords, quoted } from './words.ts'

const story: Story = {
  code: 'small',
  title: '',
  kind: 'calm',
  channel: 'visit',
  minutes: 1,
  about: '',
  client: { name: 'Анна', patronymic: 'Ильинична', looks: '', voice: 'high' },
  mood: 5,
  first: 'a',
  nodes: {
    a: {
      says: 'Здравствуйте',
      choices: [
        { say: 'Здравствуйте! Чем помочь?', to: 'b', mood: 2, worth: 'good', steps: ['greet'], clause: '4.2.1', why: '' },
        { say: 'Ну?', to: 'b', mood: -3, worth: 'poor', clause: '4.2.1', why: '' },
      ],
    },
    b: {
      says: 'Вот',
      choices: [
        {
          say: 'Давайте посмотрим',
          to: 'well',
          otherwise: { below: 4, to: 'ill' },
          mood: 1,
          worth: 'good',
          steps: ['listen', 'greet'],
          clause: '4.2.5',
          why: '',
        },
        { say: 'Не к нам', to: 'ill', mood: -1, worth: 'fair', clause: '2.4', why: '' },
      ],
    },
    well: { says: 'Спасибо', end: 'good', came: '' },
    ill: { says: 'Пойду', end: 'bad', came: '' },
  },
}

describe('play', () => {
  test('where the talk stands follows from what was said', () => {
    const { node, mood, turns, steps } = play(story, [{ choice: 0 }, { choice: 0 }])
    expect([node, mood, turns.length]).toEqual(['well', 8, 2])
    expect(steps).toEqual([
      { step: 'greet', turn: 0 },
      { step: 'listen', turn: 1 },
    ])
  })

  test('the same words lead elsewhere once the client is angry', () => {
    expect(play(story, [{ choice: 1 }, { choice: 0 }]).node).toBe('ill')
  })

  test('own rude words spoil what the choice would have done', () => {
    const slip = { rule: 'rude', clause: '3.6.а', words: 'ну', message: '', mood: -3 }
    expect(
      moodAfter(5, story.nodes.a && 'choices' in story.nodes.a ? story.nodes.a.choices[0]! : undefined!, { slips: [slip] }),
    ).toBe(4)
    expect(play(story, [{ choice: 0, typed: 'ну', slips: [slip] }, { choice: 0 }]).node).toBe('well')
    expect(play(story, [{ choice: 0, typed: 'ну', slips: [slip, slip] }, { choice: 0 }]).node).toBe('ill')
  })

  test('what cannot be said there, or after the end, ends the fold', () => {
    expect(play(story, [{ choice: 7 }, { choice: 0 }]).turns).toHaveLength(0)
    expect(play(story, [{ choice: 0 }, { choice: 0 }, { choice: 0 }]).turns).toHaveLength(2)
  })
})

test('the thread of a real talk shows the steps that were done', () => {
  const { protocol, steps } = threadOf('visit', play(story, [{ choice: 0 }]))
  expect(protocol.steps.map(({ code }) => code)).toEqual(protocolOf('visit').map(({ code }) => code))
  expect(steps.map(({ step }) => step)).toEqual(['greet'])
})

describe('debrief', () => {
  const told = debrief(protocolOf('visit'), play(story, [{ choice: 1 }, { choice: 0 }]))

  test('tells steps done at their turn and steps passed by', () => {
    expect(told.steps.map(({ step, turn }) => [step.code, turn])).toEqual([
      ['greet', 1],
      ['name', undefined],
      ['listen', 1],
      ['services', undefined],
      ['agree', undefined],
      ['check', undefined],
    ])
  })

  test('tells where the client flared up and calmed down, and each clause', () => {
    expect([told.flared, told.calmed]).toEqual([0, 1])
    expect(told.moods).toEqual([5, 2, 3])
    expect(told.clauses).toEqual([
      { clause: '4.2.1', kept: 0, missed: 1 },
      { clause: '4.2.5', kept: 1, missed: 0 },
    ])
    expect(told.chances).toBe(1)
  })

  test('offers a better answer only where one was passed by', () => {
    const [poor, good] = play(story, [{ choice: 1 }, { choice: 0 }]).turns
    expect(better(poor!)?.say).toBe('Здравствуйте! Чем помочь?')
    expect(better(good!)).toBeUndefined()
  })

  test('before the first word there is nothing to tell but the mood', () => {
    expect(debrief(protocolOf('visit'), play(story, []))).toMatchObject({
      moods: [5],
      calmed: undefined,
      flared: undefined,
      clauses: [],
    })
  })
})

describe('typed words', () => {
  const burst = storyOf('unpaid')!.nodes.burst!
  const offered = isEnding(burst) ? [] : burst.choices

  test.each([
    ['Добрый день, меня зовут Ольга, что у Вас случилось? Я слушаю', 'Здравствуйте. Я {me}. Расскажите'],
    ['Не надо кричать, успокойтесь пожалуйста', 'Успокойтесь'],
    ['пятого вам никто не обещал, назначено двенадцатого', 'Назначение было'],
  ])('«%s» is the nearest to «%s…»', (typed, beginning) => {
    expect(offered[nearest(offered, typed)?.choice ?? -1]?.say).toMatch(new RegExp(`^${beginning.replace(/[{}.]/gu, '.')}`, 'u'))
  })

  test('what has nothing in common with any choice is not understood', () => {
    expect(nearest(offered, 'погода нынче хорошая')).toBeUndefined()
    expect(nearest(offered, '')).toBeUndefined()
  })

  test('a guess between two equals is told as a guess', () => {
    expect(nearest([{ say: 'Позову начальника' }, { say: 'Начальника нет' }], 'начальник')?.close).toBe(true)
  })

  test('a choice is always the nearest to its own words', () => {
    offered.forEach(({ say }, i) => expect(nearest(offered, say)).toEqual({ choice: i, close: false }))
  })

  test('only what hurts a person costs calm, each rule once', () => {
    const finding = { severity: 'error' as const, suggestions: [], confidence: 'sure' as const, message: '' }
    const found = slipsOf('Ты чего, ты!', [
      { ...finding, rule: 'familiarity', clause: '4.2', start: 0, end: 2 },
      { ...finding, rule: 'familiarity', clause: '4.2', start: 9, end: 11 },
      { ...finding, rule: 'spelling', clause: '4.4', start: 3, end: 7 },
      { ...finding, rule: 'rude', clause: '3.6 а', start: 0, end: 12 },
    ])
    expect(found.map(({ rule, clause, words }) => [rule, clause, words])).toEqual([
      ['familiarity', '4.2', 'Ты'],
      ['rude', '3.6.а', 'Ты чего, ты!'],
    ])
  })
})

test('an act of its own key finds its answer only where the scene has it', () => {
  const turn = storyOf('threat')!.nodes.turn!
  const papers = storyOf('threat')!.nodes.papers!
  if (isEnding(turn) || isEnding(papers)) throw new Error('scenes')
  expect(turn.choices[choiceBy(turn, ({ act }) => act === 'alarm') ?? -1]?.act).toBe('alarm')
  expect(choiceBy(papers, ({ act }) => act === 'alarm')).toBeUndefined()
})

test('moods have words from end to end', () => {
  expect([0, 2, 5, 7, 9, 10].map(moodWords)).toEqual(['на пределе', 'тяжело', 'напряжённо', 'ровно', 'спокойно', 'с доверием'])
  expect([changeWords(2), changeWords(-1), changeWords(0)]).toEqual(['спокойнее на 2', 'тяжелее на 1', 'без перемен'])
})

test('spoken words are quoted as they are printed', () => {
  expect(quoted('Вот. «Неявка».')).toBe('«Вот. „Неявка“»')
  expect(quoted('(Подойти)')).toBe('(Подойти)')
  expect([quoted('Не знаю…'), quoted('Да?')]).toEqual(['«Не знаю…»', '«Да?»'])
  expect([placesWords(1), placesWords(5), placesWords(21)]).toEqual(['в 1 месте', 'в 5 местах', 'в 21 месте'])
})

test('stories are found by kind, clause, length and by what was not tried yet', () => {
  expect(matching(stories, everyStory, {})).toEqual(stories)
  expect(matching(stories, { ...everyStory, kind: 'threat' }, {}).map(({ code }) => code)).toEqual(['threat'])
  expect(matching(stories, { ...everyStory, clause: '4.3.9' }, {}).map(({ code }) => code)).toEqual(['employer'])
  expect(matching(stories, { ...everyStory, minutes: 4 }, {}).every(({ minutes }) => minutes <= 4)).toBe(true)
  expect(matching(stories, { kind: 'threat', untried: true }, { threat: ['guard'] })).toEqual([])
})

test('clauses stand in the order of the document', () => {
  expect(inOrder(['4.2.10', '4.2.9', '3.6.в', '3.6.а', '4.2.9'])).toEqual(['3.6.а', '3.6.в', '4.2.9', '4.2.10'])
})
