// The batch command's contract: one line in, one answer out, and a bad line never stops the others.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answerLine } from './batch.ts'

const zabota = path.resolve(import.meta.dirname, '../../zabota.ts')
const run = (input: string | Uint8Array, args = ['--json']) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [zabota, 'names', 'decline', ...args], {
    input,
    encoding: 'utf8',
  })
  return {
    status,
    stderr,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Record<string, unknown>),
  }
}

test('a line of five fields is answered with the declined name', () => {
  expect(answerLine('Кравец\tЛев\tМихайлович\tm\tdat', 1)).toEqual({
    surname: 'Кравцу',
    name: 'Льву',
    patronymic: 'Михайловичу',
    gender: 'm',
    confident: true,
  })
  expect(answerLine('Золя\tЭмиль\t\t\tgen', 1)).toEqual({
    surname: 'Золя',
    name: 'Эмиля',
    patronymic: '',
    gender: 'm',
    confident: true,
  })
  expect(answerLine('Мельник\t\t\t\tgen', 1)).toEqual({
    surname: 'Мельник',
    name: '',
    patronymic: '',
    gender: '',
    confident: false,
  })
})

test.each([
  ['Иванов Иван', 'нужно 5 полей через табуляцию, а их 1'],
  ['Иванов\tИван\tИванович\tx\tdat', 'пол должен быть'],
  ['Иванов\tИван\tИванович\tm\tvoc', 'падеж должен быть'],
  ['\t\t\tm\tdat', 'нет ни фамилии, ни имени, ни отчества'],
])('the line «%s» is refused with a reason', (line, reason) => {
  expect(answerLine(line, 7)).toEqual({ error: expect.stringContaining(reason) })
})

test('the command survives a byte order mark, CRLF, empty lines and bad lines, and tells of the bad by its code', () => {
  const { status, answers } = run('\uFEFFИванов\tИван\tИванович\tm\tdat\r\n\r\nплохо\n\nИванова\tМария\tПетровна\tf\tdat')
  expect(status).toBe(2)
  expect(answers.map(answer => answer['surname'] ?? 'error')).toEqual(['Иванову', 'error', 'Ивановой'])
  expect(answers[1]!['error']).toContain('Строка 3')
})

test('a batch without bad lines ends with code 0 and keeps the order of thousands of lines', () => {
  const input = Array.from({ length: 5000 }, (_, i) => `Иванов${i % 2 ? '' : 'а'}\tСаша\t\t${i % 2 ? 'm' : 'f'}\tdat`).join('\n')
  const { status, answers } = run(input)
  expect(status).toBe(0)
  expect(answers.length).toBe(5000)
  expect(answers.every((answer, i) => answer['surname'] === (i % 2 ? 'Иванову' : 'Ивановой'))).toBe(true)
})

test('without --json the command explains itself', () => {
  expect(run('', []).status).toBe(2)
  expect(run('', []).stderr).toContain('names decline --json')
})
