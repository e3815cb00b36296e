// Rules of mail: subjects, quotations, addresses, when a letter may go and what is believed after an attempt.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, isFree, whyNotTo } from './address.ts'
import { splitQuoted } from './quoted.ts'
import { brakeUntil, mayAnswerByItself, pauseMinutes, verdictOf } from './sending.ts'
import { isSigned, missingIn, signatureOf } from './signature.ts'
import { answerSubject, subjectKey } from './subject.ts'
import { cameAt, waits } from './waiting.ts'

describe('subjects', () => {
  test.each([
    ['Re: Пособие', 'пособие'],
    ['RE[2]: Ответ: Fwd: Пособие', 'пособие'],
    ['  Пособие  за   май ', 'пособие за май'],
    ['Re:', ''],
    ['Наш вопрос: пособие', 'наш вопрос: пособие'],
  ])('%s → %s', (subject, key) => expect(subjectKey(subject)).toBe(key))

  test('an answer has the key of its question', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), subject => {
        fc.pre(subjectKey(subject) !== '')
        expect(subjectKey(answerSubject(subject))).toBe(subjectKey(subject))
      }),
    ))
})

describe('quotations', () => {
  test.each([
    ['Спасибо.\n\n24.11.2026, 10:30, "Центр занятости" <czn@czn.test> пишет:\n> Приходите.', 'Спасибо.'],
    ['Да.\n\n-------- Исходное сообщение --------\nОт: a@b.ru\nТекст', 'Да.'],
    ['Ок\n> старое\n> ещё\n', 'Ок'],
    ['Yes\n\nOn Tue, 24 Nov 2026 at 10:30, Centre <czn@czn.test> wrote:\n> Come', 'Yes'],
    ['Yes\n\nOn Tue, 24 Nov 2026 at 10:30, Centre\n<czn@czn.test> wrote:\n> Come', 'Yes'],
    ['Хорошо\n\nОт: Центр <czn@czn.test>\nОтправлено: вторник\nТема: x', 'Хорошо'],
  ])('%j', (body, own) => expect(splitQuoted(body).own).toBe(own))

  test('answers between quoted lines stay in sight, and a letter that is all quotation too', () => {
    expect(splitQuoted('> Когда?\nЗавтра.\n> Где?\nУ вас.').quoted).toBe('')
    expect(splitQuoted('> одно\n> другое')).toEqual({ own: '> одно\n> другое', quoted: '' })
    expect(splitQuoted('Моё имя: Нина. Пишет сестра.\nПока.').quoted).toBe('')
  })

  test('no line is lost', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('> a', 'b', '', 'От: x@y.ru', 'в 10:00 <a@b.ru> пишет:')), lines => {
        const { own, quoted } = splitQuoted(lines.join('\n'))
        const kept = (text: string) => text.split('\n').filter(line => line.trim() !== '')
        expect([...kept(own), ...kept(quoted)]).toEqual(kept(lines.join('\n')))
      }),
    ))
})

describe('addresses', () => {
  test('what is an address', () => {
    expect(addressOf(' Nina@Mail.RU ')).toBe('nina@mail.ru')
    expect(addressOf('нина@почта.рф')).toBe('нина@почта.рф')
    for (const wrong of ['nina', 'a@b@c.ru', 'a@b..ru', 'a@b.ru, c@d.ru', 'a\n@b.ru', '@b.ru'])
      expect(addressOf(wrong)).toBeUndefined()
  })
  test('a free box is one since its service began', () => {
    expect(isFree('a@outlook.com', '2026-11-24')).toBe(true)
    expect(isFree('a@outlook.com', '2012-07-30')).toBe(false)
    expect(isFree('a@czn.cap.ru', '2026-11-24')).toBe(false)
  })
  test('to whom no letter goes', () => {
    const frame = { own: 'czn@czn.test', privateBoxes: ['gusev@mail.ru'] }
    expect(whyNotTo('nina@mail.ru', frame)).toBeUndefined()
    expect(whyNotTo('gusev@mail.ru', frame)).toBe('private-box')
    expect(whyNotTo('czn@czn.test', frame)).toBe('ourselves')
    expect(whyNotTo('no-reply@shop.ru', frame)).toBe('machine')
    expect(whyNotTo('noreplykina@mail.ru', frame)).toBeUndefined()
  })
})

describe('sending', () => {
  test('only what a server said is believed', () => {
    expect(verdictOf({ phase: 'connecting', code: 535 })).toBe('again')
    expect(verdictOf({ phase: 'handing', code: 550 })).toBe('refused')
    expect(verdictOf({ phase: 'handing', code: 451 })).toBe('again')
    expect(verdictOf({ phase: 'handing', code: null })).toBe('uncertain')
  })
  test('pauses grow to an hour', () => expect([1, 2, 3, 7, 50].map(pauseMinutes)).toEqual([1, 2, 4, 60, 60]))

  test('with the brake no hour ever holds more than the norm', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        (gaps, most) => {
          const sent: number[] = []
          let now = 0
          for (const gap of gaps) {
            now += gap
            now = brakeUntil(sent, now, most) ?? now
            sent.push(now)
          }
          for (const start of sent)
            expect(sent.filter(at => at >= start && at < start + 3_600_000).length).toBeLessThanOrEqual(most)
        },
      ),
    ))
  test('a machine answers only people', () =>
    expect(['person', 'auto-reply', 'bounce', 'list', 'own'].filter(mayAnswerByItself)).toEqual(['person']))
})

test('a signature has all its parts, or says which is missing', () => {
  const signer = { surname: 'Гусев', name: 'Олег', patronymic: '', position: 'инспектор', phone: '+78350000100' }
  expect(signatureOf(signer)).toBe('С уважением,\nГусев Олег,\nинспектор,\n8 835 000-01-00')
  expect(missingIn(signer)).toEqual([])
  expect(missingIn({ ...signer, phone: '', position: '' })).toEqual(['position', 'phone'])
  expect(isSigned(`Ответ.\n\n${signatureOf(signer)}`, signer)).toBe(true)
  expect(isSigned('Гусев ответит', signer)).toBe(false)
})

test('fresh letters of people wait; history, machines and clocks that run ahead do not matter', () => {
  const receivedAt = '2026-11-24T07:30:00.000Z'
  const came = { origin: 'person' as const, arrivedAt: null, sentAt: '2026-11-23T07:00:00.000Z', receivedAt }
  expect(waits(came)).toBe(true)
  expect(waits({ ...came, sentAt: '2020-01-01T00:00:00.000Z' })).toBe(false)
  // The box got it now, whatever the sender's clock says.
  expect(waits({ ...came, sentAt: '2001-01-01T00:00:00.000Z', arrivedAt: receivedAt })).toBe(true)
  expect(cameAt({ ...came, sentAt: '2040-01-01T00:00:00.000Z' })).toBe(receivedAt)
  expect(waits({ ...came, origin: 'auto-reply' })).toBe(false)
})
