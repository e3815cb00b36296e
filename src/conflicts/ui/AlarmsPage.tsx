// «Тревоги»: those that go on stand above every page; here all of the last month, with how soon somebody went.
import { momentWords } from '#calendar/moment-words.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Alarm } from '../alarm-model.ts'
import { median } from '../rules/pattern.ts'
import { secondsWords } from '../rules/words.ts'
import { useAlarms } from './alarm-state.ts'
import { Rehearse } from './Rehearse.tsx'
import { SoundAsleep } from './SoundAsleep.tsx'
import { useTelling } from './telling.ts'
import './Conflicts.css'

export function Page() {
  const me = useMe()
  const state = useAlarms(me)
  const all = state.data?.alarms ?? []
  return (
    <main className="page conflicts">
      <h1>Тревоги</h1>
      <p className="lead">
        Когда поднимут тревогу, место и имя появятся вверху любой страницы, со звуком. Снимают её от своего имени.
      </p>
      <SoundAsleep />
      <p>
        <Rehearse />
      </p>
      {state.error && <Trouble error={state.error} onRetry={() => void state.refetch()} />}
      {!state.data && !state.error && <Waiting lines={4} />}
      {state.data && all.length === 0 && (
        <Empty>
          <p>За месяц тревог не было. Раз в квартал сыграйте учебную: все узнают, как это выглядит.</p>
        </Empty>
      )}
      {all.length > 0 && <AlarmTable all={all} />}
    </main>
  )
}

const firstHelp = ({ help, raisedAt }: Alarm): number | undefined =>
  help[0] && (Date.parse(help[0].at) - Date.parse(raisedAt)) / 1000

const noticeWords: Record<string, string> = { sent: 'передано', waiting: 'передаём', 'given-up': 'не передано' }

function AlarmTable({ all }: { all: Alarm[] }) {
  const telling = useTelling()
  const times = all.filter(({ rehearsal }) => !rehearsal).flatMap(alarm => firstHelp(alarm) ?? [])
  const middle = median(times)
  return (
    <>
      <p>
        {middle === undefined
          ? 'Времени отклика пока нет: настоящих тревог с ответом не было.'
          : `Первый отклик: в середине ${secondsWords(middle)}, тревог ${times.length}.`}
      </p>
      {/* A wide table scrolls within itself, also by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="wide" role="region" aria-label="Тревоги за месяц" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              {['Когда', 'Где и у кого', 'Отклик', 'Наружу', 'Чем кончилась'].map(title => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(alarm => {
              const help = firstHelp(alarm)
              return (
                <tr key={alarm.id}>
                  <td>
                    {momentWords(alarm.raisedAt, telling)}
                    {alarm.rehearsal && <b> Учебная</b>}
                  </td>
                  <td>
                    {alarm.place}, {alarm.staffName}
                  </td>
                  <td>{help === undefined ? 'никто' : `${alarm.help[0]?.name}, ${secondsWords(help)}`}</td>
                  <td>
                    {alarm.rehearsal
                      ? 'не уходит'
                      : alarm.notices.map(({ state }) => noticeWords[state]).join(', ') || 'не настроено'}
                  </td>
                  <td>{alarm.endedAt ? `${alarm.endedByName}: ${alarm.endReason}` : 'идёт'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
