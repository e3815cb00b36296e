// Time that counts once, tests, packages, effect: what the room decides without a clock or a database.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestOf, cmiToResume, readCmi } from './cmi.ts'
import { isFinished, markTest, progressOf } from './course.ts'
import { indicatorOf, sharesOf, verdictOf } from './effect.ts'
import { readManifest } from './manifest.ts'
import { blocksOf } from './markup.ts'
import { hrefOf, kindOf, safePath } from './package-paths.ts'
import { rangeOf } from './ranges.ts'
import { believed, clockTime, isoTime, secondsOf } from './time.ts'

describe('time', () => {
  const stretches = fc.array(
    fc.record({ openedAt: fc.integer({ min: 0, max: 1e7 }).map(n => n * 1000), seconds: fc.nat({ max: 20_000 }) }),
    { maxLength: 8 },
  )

  test('two screens at once count once', () => {
    expect(
      secondsOf([
        { openedAt: 0, seconds: 600 },
        { openedAt: 300_000, seconds: 600 },
      ]),
    ).toBe(900)
    expect(
      secondsOf([
        { openedAt: 0, seconds: 600 },
        { openedAt: 100_000, seconds: 60 },
      ]),
    ).toBe(600)
    expect(
      secondsOf([
        { openedAt: 0, seconds: 60 },
        { openedAt: 600_000, seconds: 60 },
      ]),
    ).toBe(120)
  })

  test('never more than all together, never less than the longest, and nothing is lost by saying more', () => {
    fc.assert(
      fc.property(stretches, list => {
        const total = secondsOf(list)
        expect(total).toBeLessThanOrEqual(list.reduce((sum, { seconds }) => sum + seconds, 0))
        expect(total).toBeGreaterThanOrEqual(Math.max(0, ...list.map(({ seconds }) => seconds)))
        expect(secondsOf(list.toReversed())).toBe(total)
        expect(secondsOf([...list, ...list])).toBe(total)
        expect(secondsOf(list.map(one => ({ ...one, seconds: one.seconds + 5 })))).toBeGreaterThanOrEqual(total)
      }),
    )
  })

  test('a screen is believed no more than the clock', () => {
    expect(believed(3600, 0, 60_000)).toBe(65)
    expect(believed(50.9, 0, 60_000)).toBe(50)
    expect(believed(-5, 0, 60_000)).toBe(0)
    expect([clockTime(3723), isoTime(3723)]).toEqual(['0001:02:03', 'PT1H2M3S'])
  })
})

describe('what a SCORM lesson says', () => {
  test('1.2: the status, or the mark against the pass mark of the package', () => {
    const core = (lesson_status: string, raw = '') => ({ core: { lesson_status, score: { raw } } })
    expect(readCmi('1.2', core('completed'))).toEqual({ passed: true, failed: false, score: null })
    expect(readCmi('1.2', core('incomplete', '40'))).toEqual({ passed: false, failed: false, score: 40 })
    expect(readCmi('1.2', core('completed', '79'), 80)).toEqual({ passed: false, failed: true, score: 79 })
    expect(readCmi('1.2', core('completed', '80'), 80).passed).toBe(true)
  })

  test('2004: success goes before completion; a scaled mark is in hundredths', () => {
    expect(readCmi('2004', { completion_status: 'completed', success_status: 'unknown' }).passed).toBe(true)
    expect(readCmi('2004', { completion_status: 'completed', success_status: 'failed' })).toMatchObject({
      passed: false,
      failed: true,
    })
    expect(readCmi('2004', { success_status: 'passed', score: { scaled: '0.85' } })).toEqual({
      passed: true,
      failed: false,
      score: 85,
    })
    expect(readCmi('2004', { score: { raw: '30', min: '0', max: '40' } }).score).toBe(75)
  })

  test('it is told its own words, that it goes on, and the time; a session of before is not told', () => {
    const cmi = { suspend_data: 'стр. 3', core: { lesson_location: '3', session_time: '00:10:00', exit: 'suspend' } }
    const told = { suspend_data: 'стр. 3', core: { lesson_location: '3', entry: 'resume', total_time: '0000:10:00' } }
    expect(cmiToResume('1.2', cmi, 600)).toEqual(told)
    expect(cmiToResume('2004', { location: '3', session_time: 'PT5M' }, 60)).toEqual({
      location: '3',
      entry: 'resume',
      total_time: 'PT0H1M0S',
    })
    expect(cmiToResume('2004', {}, 0)).toEqual({ entry: 'ab-initio', total_time: 'PT0H0M0S' })
  })

  test('what was passed stays passed whatever comes, in whatever order', () => {
    const said = fc.record({ passed: fc.boolean(), failed: fc.boolean(), score: fc.option(fc.integer({ min: 0, max: 100 })) })
    fc.assert(
      fc.property(said, said, (a, b) => {
        const best = bestOf(a, b)
        expect(best.passed).toBe(a.passed || b.passed)
        expect(best.passed && best.failed).toBe(false)
        expect(best.score).toBe(bestOf(b, a).score)
      }),
    )
    fc.assert(fc.property(fc.anything(), anything => void [readCmi('1.2', anything), readCmi('2004', anything)]))
  })
})

describe('a package', () => {
  test.each(['../x.html', 'a/../../x', '/etc/passwd', 'C:/x', String.raw`..\x`, String.raw`\\host\x`, '', './', 'a\u0000b'])(
    'the path «%s» stays outside',
    path => {
      expect(safePath(path)).toBeUndefined()
    },
  )

  test('no path that is let in leaves the folder', () => {
    expect(safePath('./a//b.html')).toBe('a/b.html')
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', 'a', '', 'C:', '\\', 'б.html')), parts => {
        const path = safePath(parts.join('/'))
        expect(path === undefined || !/(^|\/)\.\.?(\/|$)|^\/|\\/u.test(path)).toBe(true)
      }),
    )
    expect(hrefOf('a/', 'стр%201.html?p=1')).toEqual({ path: 'a/стр 1.html', asked: '?p=1' })
    expect(hrefOf('', '%2e%2e/x')).toBeUndefined()
    expect([kindOf('a.HTML'), kindOf('x.exe'), kindOf('x')]).toEqual([
      'text/html; charset=utf-8',
      'application/octet-stream',
      'application/octet-stream',
    ])
  })

  test('the manifest of 1.2: parts in order, bases joined, pass mark', () => {
    expect(
      readManifest(`<?xml version="1.0"?><manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="x">
        <metadata><schemaversion>1.2</schemaversion></metadata>
        <organizations><organization><title>Приём &amp; прощание</title>
          <item identifierref="b"><title>Второе имя</title><adlcp:masteryscore>70</adlcp:masteryscore></item>
          <item><title>Глава</title><item identifierref="a" parameters="?p=2"><title>Часть</title></item></item>
          <item identifierref="c"><title>Чужое</title></item>
        </organization></organizations>
        <resources xml:base="in/"><resource identifier="a" href="a.html" adlcp:scormtype="sco"/>
        <resource identifier="b" xml:base="b/" href="b.html"/><resource identifier="c" href="../../c.html"/></resources></manifest>`),
    ).toEqual({
      standard: '1.2',
      title: 'Приём & прощание',
      parts: [
        { title: 'Второе имя', href: 'in/b/b.html', mastery: 70, asset: false },
        { title: 'Часть', href: 'in/a.html?p=2', mastery: null, asset: false },
      ],
      unplayed: [],
    })
    expect(readManifest('<html></html>')).toBeUndefined()
    fc.assert(fc.property(fc.string(), text => void readManifest(`<manifest>${text}`)))
  })

  test('rules of sequencing that are not carried out are named, what happens anyway is not', () => {
    const unplayed = (rules: string) =>
      readManifest(`<manifest><organizations><organization><title>К</title><item identifierref="a"><title>У</title>${rules}</item></organization></organizations>
        <resources><resource identifier="a" href="a.html"/></resources></manifest>`)!.unplayed
    expect(unplayed('<imsss:sequencing><imsss:controlMode choice="true" flow="false"/></imsss:sequencing>')).toEqual([])
    expect(unplayed('<imsss:randomizationControls randomizationTiming="never"/>')).toEqual([])
    expect(unplayed('<imsss:preConditionRule/><imsss:postConditionRule/><imsss:controlMode flow="true"/>')).toHaveLength(1)
    const all =
      '<imsss:controlMode choice="false"/><imsss:rollupRule/><imsss:limitConditions attemptLimit="2"/><adlcp:prerequisites>b</adlcp:prerequisites>'
    expect(
      unplayed(`${all}<imsss:mapInfo targetObjectiveID="o"/><imsss:randomizationControls selectionTiming="once"/>`),
    ).toHaveLength(6)
  })

  test('the manifest of 2004 is told from it', () => {
    const manifest = (version: string) =>
      readManifest(`<manifest><metadata><schemaversion>${version}</schemaversion></metadata>
        <organizations><organization><title>К</title><item identifierref="a"><title>У</title><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></item></organization></organizations>
        <resources><resource identifier="a" href="a.html"/></resources></manifest>`)
    expect(manifest('2004 4th Edition')).toMatchObject({ standard: '2004', parts: [{ mastery: 80 }] })
    expect(manifest('CAM 1.3')?.standard).toBe('2004')
  })
})

describe('a course', () => {
  const content = {
    passMark: 60,
    questions: [
      { ask: 'А?', options: ['1', '2'], right: [0], why: '' },
      { ask: 'Б?', options: ['1', '2', '3'], right: [0, 2], why: '' },
      { ask: 'В?', options: ['1', '2'], right: [1], why: '' },
    ],
  }

  test('a question of several right options is right only with all of them', () => {
    expect(markTest(content, [[0], [2, 0], [1]])).toEqual({ score: 100, passed: true, wrong: [] })
    expect(markTest(content, [[0], [0], [1]])).toEqual({ score: 66, passed: true, wrong: [1] })
    expect(markTest(content, [[0], [0, 1, 2]])).toEqual({ score: 33, passed: false, wrong: [1, 2] })
    expect(markTest({ ...content, passMark: 67 }, [[0], [], [1]]).passed).toBe(false)
  })

  test('finished: all lessons, all sittings, and never out of nothing', () => {
    const online = { format: 'online' as const, came: [] }
    expect(isFinished({ ...online, states: ['passed', 'passed'] })).toBe(true)
    expect(isFinished({ ...online, states: ['passed', 'waiting'] })).toBe(false)
    expect(isFinished({ ...online, states: [] })).toBe(false)
    expect(isFinished({ format: 'classroom', states: [], came: [true, true] })).toBe(true)
    expect(isFinished({ format: 'classroom', states: [], came: [true, null] })).toBe(false)
    expect(isFinished({ format: 'mixed', states: ['passed'], came: [] })).toBe(false)
    expect(progressOf(['passed', null, 'begun'])).toEqual({ passed: 1, of: 3 })
  })

  test('markup is blocks and never HTML', () => {
    expect(blocksOf('# Приём\nСлово **важно**\nдальше\n\n- раз\n- два\n1. один\n> Здравствуйте')).toEqual([
      { kind: 'heading', pieces: [{ text: 'Приём', bold: false }] },
      {
        kind: 'paragraph',
        pieces: [
          { text: 'Слово ', bold: false },
          { text: 'важно', bold: true },
          { text: ' дальше', bold: false },
        ],
      },
      { kind: 'list', numbered: false, items: [[{ text: 'раз', bold: false }], [{ text: 'два', bold: false }]] },
      { kind: 'list', numbered: true, items: [[{ text: 'один', bold: false }]] },
      { kind: 'voice', pieces: [{ text: 'Здравствуйте', bold: false }] },
    ])
  })

  test('ranges of a film', () => {
    expect(rangeOf('bytes=0-99', 1000)).toEqual({ from: 0, to: 99 })
    expect(rangeOf('bytes=900-', 1000)).toEqual({ from: 900, to: 999 })
    expect(rangeOf('bytes=-10', 1000)).toEqual({ from: 990, to: 999 })
    expect(rangeOf('bytes=990-5000', 1000)).toEqual({ from: 990, to: 999 })
    expect([rangeOf('bytes=1000-', 1000), rangeOf('bytes=-0', 1000)]).toEqual([null, null])
    expect([rangeOf(undefined, 10), rangeOf('bytes=1-2,4-5', 10)]).toEqual([undefined, undefined])
  })
})

describe('effect', () => {
  const count = (n: number, of: number) => ({ count: n, of })
  const four = {
    takersBefore: count(60, 100),
    takersAfter: count(90, 100),
    othersBefore: count(60, 100),
    othersAfter: count(62, 100),
  }
  const people = { takers: 5, others: 8 }

  test('a claim only against the colleagues, and only of enough', () => {
    expect(verdictOf(four, people, 10)).toBe('better')
    expect(verdictOf({ ...four, othersAfter: count(88, 100) }, people, 10)).toBe('same')
    expect(verdictOf({ ...four, takersAfter: count(30, 100) }, people, 10)).toBe('worse')
    expect(verdictOf({ ...four, othersBefore: count(9, 9) }, people, 10)).toBe('few')
    expect(verdictOf(four, { takers: 2, others: 8 }, 10)).toBe('few')
    expect(sharesOf(count(9, 10), count(9, 10), 2, 10).before).toEqual({ count: 0, of: 0, share: null, interval: null })
  })

  test('no change at all is never an effect, however large the sample', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 500, max: 5000 }), (n, of) => {
        const same = count(n, of)
        expect(verdictOf({ takersBefore: same, takersAfter: same, othersBefore: same, othersAfter: same }, people, 10)).toBe(
          'same',
        )
      }),
    )
  })

  test('which record speaks of a clause', () => {
    expect(['4.2.3', '2.1', '2.2', '4.20', '5.1'].map(indicatorOf)).toEqual([
      'steps',
      'ratings',
      'promises',
      undefined,
      undefined,
    ])
  })
})
