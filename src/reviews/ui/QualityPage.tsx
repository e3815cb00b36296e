// «Разбор работы»: a sample of the month drawn by chance, whose card is done, how far reviewers agree.
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { quality } from '../quality-api.ts'
import type { Item, Sample, Samples } from '../quality-model.ts'
import { agreementWords } from '../rules/words.ts'
import { cardWords, channelWords } from './OwnWork.tsx'
import { useSamples, useWrite } from './review-state.ts'
import './Reviews.css'

const monthNames = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const monthWords = (month: string) => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

export function Page() {
  const samples = useSamples()
  return (
    <main className="page reviews">
      <h1>Разбор работы</h1>
      <p className="lead">
        Разговоры и письма выбирает случай. Двое смотрят порознь, сотрудник видит обе карты и может возразить.
      </p>
      {samples.error && !samples.data && <Trouble error={samples.error} onRetry={() => void samples.refetch()} />}
      {samples.isPending && <Waiting lines={8} />}
      {samples.data && <Shown data={samples.data} />}
    </main>
  )
}

function Shown({ data: { samples, agreement, departments } }: { data: Samples }) {
  return (
    <>
      <DrawForm departments={departments} />
      <p className="soft">
        {agreement.alpha === null
          ? 'Согласие разбирающих посчитаем, когда двое отметят одни и те же шаги.'
          : `Согласие разбирающих: альфа Криппендорфа ${agreement.alpha.toFixed(2).replace('.', ',')}, общих шагов ${agreement.units}: ${agreementWords(agreement.alpha)}.`}
      </p>
      {samples.length === 0 && (
        <Empty>
          <p>Здесь будут пять случайных разговоров и писем отдела за месяц. Выберите месяц и сделайте выборку.</p>
        </Empty>
      )}
      {samples.map(sample => (
        <SampleShown key={sample.id} sample={sample} />
      ))}
    </>
  )
}

function SampleShown({ sample: { department, month, items, drawnOf } }: { sample: Sample }) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  return (
    <section>
      <h2>
        {department}, {monthWords(month)}
      </h2>
      <p className="soft">
        Выбрано {items.length} из {drawnOf}
      </p>
      <ul className="rows">
        {items.map(item => (
          <li key={item.id}>
            {item.mine ? (
              <p className="own-row soft">
                {channelWords[item.channel]}, {dayWords(todayAt({ now: item.doneAt, zone }), today)}: Ваша работа, её смотрят
                другие
              </p>
            ) : (
              <Link to="/reviews/quality/$id" params={{ id: item.id }}>
                <b>{item.name}</b>
                <span>
                  {channelWords[item.channel]}, {dayWords(todayAt({ now: item.doneAt, zone }), today)}
                </span>
                <span className="num">{ownWords(item)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const ownWords = (item: Item) => ({ none: 'разобрать', begun: 'карта начата', sent: cardWords(item) })[item.own]

function DrawForm({ departments }: { departments: Samples['departments'] }) {
  const zone = useMe().centre.timeZone
  const [months] = useState(() => lastMonths(todayAt({ now: Date.now(), zone })))
  const [month, setMonth] = useState(months.at(1)!)
  const [departmentId, setDepartment] = useState(departments[0]?.id ?? '')
  const draw = useWrite(quality.draw)
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        draw.mutate({ body: { id: uuid7(), departmentId, month } })
      }}
    >
      <div className="form-row">
        <NativeSelect
          size="md"
          label="Месяц"
          value={month}
          data={months.map(value => ({ value, label: monthWords(value) }))}
          onChange={event => setMonth(event.currentTarget.value)}
        />
        <NativeSelect
          size="md"
          label="Отдел"
          value={departmentId}
          data={departments.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={event => setDepartment(event.currentTarget.value)}
        />
        <button type="submit" className="btn btn-main" disabled={draw.isPending || !departmentId}>
          Сделать выборку
        </button>
      </div>
      {draw.error && <Trouble error={draw.error} />}
    </form>
  )
}

/** This month and five before, as their first days. */
function lastMonths(today: string): string[] {
  const number = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: 6 }, (_, at) => number - at).map(
    month => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
  )
}
