// The figures of the benches as a person reads them.
import { table } from '../simulate/words.ts'
import type { LiveFigures } from './live.ts'
import type { QueueFigures } from './queue.ts'

export const queueInWords = (figures: QueueFigures): string => {
  const {
    clients,
    processes,
    statements,
    rounds,
    ratio,
    visits,
    pgbenchVisits,
    requests,
    latency,
    visitMs,
    pgbenchVisitMs,
    paced,
    refused,
  } = figures
  return [
    `Очередь: талон, вызов, начало, конец. Клиентов: ${clients}, процессов сервера: ${processes}, запросов SQL на приём: ${statements}.`,
    '',
    table(
      ['Подход', 'HTTP, приёмов/с', 'pgbench, приёмов/с', 'доля'],
      [
        ...rounds.map(({ http, pgbench, ratio }, i) => [`${i + 1}`, http.toFixed(1), pgbench.toFixed(1), ratio.toFixed(2)]),
        ['медиана', visits.toFixed(1), pgbenchVisits.toFixed(1), ratio.toFixed(2)],
      ],
    ),
    '',
    `Доля pgbench ${ratio.toFixed(2)} (цель 0,40). HTTP: ${requests.toFixed(0)} запросов/с.`,
    '',
    table(
      ['Миллисекунды', 'медиана', '99 %'],
      [
        ['приём целиком, pgbench', pgbenchVisitMs.p50.toFixed(1), pgbenchVisitMs.p99.toFixed(1)],
        ['приём целиком, HTTP', visitMs.p50.toFixed(1), visitMs.p99.toFixed(1)],
        ...Object.entries(latency.bySteps).map(([step, { p50, p99 }]) => [
          stepNames[step as keyof typeof stepNames],
          p50.toFixed(1),
          p99.toFixed(1),
        ]),
        ['любой ответ, без пауз', latency.p50.toFixed(1), latency.p99.toFixed(1)],
        [
          `любой ответ, каждый раз в секунду, ${paced.requests.toFixed(0)} запросов/с`,
          paced.p50.toFixed(1),
          paced.p99.toFixed(1),
        ],
      ],
    ),
    ...(Object.keys(refused).length > 0 ? ['', `Отказы: ${JSON.stringify(refused)}`] : []),
  ].join('\n')
}

const stepNames = { issue: 'талон', call: 'вызов', start: 'начало', finish: 'конец' }

export const liveInWords = ({ boards, processes, calls, arrived, lost, p50, p99, max }: LiveFigures): string =>
  [
    `Живые табло: открыто ${boards}, процессов сервера: ${processes}, вызовов: ${calls}.`,
    `От нажатия «Следующий» до табло: медиана ${p50.toFixed(0)} мс, 99 % ${p99.toFixed(0)} мс (цель 250), дольше всех ${max.toFixed(0)} мс.`,
    `Показов ${arrived}, не дошло ${lost}.`,
  ].join('\n')
