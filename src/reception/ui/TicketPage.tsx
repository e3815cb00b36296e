// The ticket on a telephone: how many are ahead, how long, when and where to go; it can wait outside or give up.
import { useEffect, useRef, useState } from 'react'
import { counted } from '#calendar/plural.ts'
import type { Help } from '#clients/model.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { listen } from '#platform/web/live.ts'
import type { TicketView } from '../model.ts'
import { minutesWords } from './board-words.ts'
import { kioskWords } from './kiosk-words.ts'
import { centre, changeHelp, leave, stepAway } from './light.ts'
import { chime } from './speech.ts'
import './Ticket.css'

const people = (n: number) => counted(n, 'человек', 'человека', 'человек')

export default function TicketPage({ code }: { code: string }) {
  const { ticket, setTicket, trouble, setTrouble, stale } = useTicket(code)
  const [place, setPlace] = useState('')
  useEffect(
    () =>
      void call(centre, {}).then(
        ({ shortTitle, address }) => setPlace(`${shortTitle}, ${address}`),
        () => {},
      ),
    [],
  )
  useEffect(() => void (document.title = ticket ? `Талон ${ticket.label}: ${headline(ticket)}` : 'Талон'), [ticket])
  if (trouble && !ticket)
    return (
      <main className="phone-page">
        <h1>Талон не нашли</h1>
        <p>{trouble}</p>
      </main>
    )
  if (!ticket)
    return (
      <main className="phone-page">
        <h1>Талон</h1>
        <p>Загружаем</p>
      </main>
    )
  const act = (work: Promise<TicketView>) =>
    void work.then(
      view => (setTicket(view), setTrouble('')),
      error => setTrouble((error as Error).message),
    )
  const waits = ticket.state === 'waiting' || ticket.state === 'away'
  return (
    <div className="ticket">
      <header className={ticket.state === 'called' ? 'live is-called' : 'live'}>
        <p className="where">
          <span>{place}</span>
        </p>
        <p className="no">{ticket.label}</p>
        <h1 aria-live="assertive">{headline(ticket)}</h1>
        {ticket.state === 'waiting' && <Line ahead={ticket.ahead} />}
      </header>
      <main>
        {stale && (
          <p role="status" className="ticket-stale">
            <Icon name="offline" />
            Связь пропала, место за Вами. Обновим сами
          </p>
        )}
        {waits && (
          <p className="wait">
            <b>{ticket.wait ? `${minutesWords(ticket.wait)} минут` : 'Скоро скажем'}</b>
          </p>
        )}
        {waits && <p className="calm">Номер окна появится здесь и на табло. Телефон подаст сигнал.</p>}
        {waits && ticket.documents.length > 0 && <Documents list={ticket.documents} />}
        {waits && <HelpChoice ticket={ticket} onChange={help => act(call(changeHelp, { params: { code }, body: { help } }))} />}
        {trouble && (
          <p role="alert" className="ticket-stale">
            {trouble}
          </p>
        )}
        {waits && (
          <div className="acts-two">
            <button
              type="button"
              className="btn"
              onClick={() => act(call(stepAway, { params: { code }, body: { away: ticket.state === 'waiting' } }))}
            >
              {ticket.state === 'waiting' ? 'Отойти на время' : 'Вернулись в зал'}
            </button>
            <Leaving onLeave={() => act(call(leave, { params: { code } }))} />
          </div>
        )}
        {ticket.state === 'left' && <p className="calm">Место освободили. Если передумаете, возьмите новый талон в зале.</p>}
        {ticket.state === 'done' && <p className="calm">Приём окончен. Спасибо, что пришли.</p>}
      </main>
    </div>
  )
}

function headline({ state, ahead, counter, direction }: TicketView): string {
  const way = { left: ', налево', right: ', направо', ahead: ', прямо' }[direction] ?? ''
  if (state === 'called') return `Вас ждут: окно ${counter}${way}`
  if (state === 'serving') return `Идёт приём, окно ${counter}`
  if (state === 'parked') return 'Приём отложен, место сохранено'
  if (state === 'away') return 'Вы отошли, место сохранено'
  if (state === 'no-show') return 'Звали, но Вы не подошли. Скажите администратору'
  if (state === 'left') return 'Вы решили не ждать'
  if (state === 'done') return 'Приём окончен'
  return ahead === 0 ? 'Вы следующий в очереди' : `Перед Вами ${people(ahead)}`
}

function Line({ ahead }: { ahead: number }) {
  const shown = Math.min(ahead, 5)
  return (
    <div className="line" role="img" aria-label={`Перед Вами: ${ahead}`}>
      {Array.from({ length: shown }, (_, i) => (
        <span key={i}>
          <i className="past" />
          <b />
        </span>
      ))}
      <i className="you">Вы</i>
    </div>
  )
}

function Documents({ list }: { list: string[] }) {
  return (
    <>
      <h2>Приготовьте, если с собой</h2>
      <ul className="have">
        {list.map(name => (
          <li key={name}>
            <label>
              <input type="checkbox" />
              <i>
                <Icon name="check" />
              </i>
              {name}
            </label>
          </li>
        ))}
      </ul>
      <p className="kind">Чего-то нет? Всё равно приходите, найдём другой способ.</p>
    </>
  )
}

function HelpChoice({ ticket, onChange }: { ticket: TicketView; onChange: (help: Help[]) => void }) {
  const words = kioskWords.ru
  const toggle = (one: Help) => onChange(ticket.help.includes(one) ? ticket.help.filter(h => h !== one) : [...ticket.help, one])
  return (
    <details className="know">
      <summary>
        {ticket.help.length > 0
          ? `Поможем: ${ticket.help.map(one => words.help[one].toLowerCase()).join(', ')}`
          : 'Нужна помощь?'}
      </summary>
      <p className="kind">{words.helpLead}</p>
      <ul className="have">
        {(Object.keys(words.help) as Help[]).map(one => (
          <li key={one}>
            <label>
              <input type="checkbox" checked={ticket.help.includes(one)} onChange={() => toggle(one)} />
              <i>
                <Icon name="check" />
              </i>
              {words.help[one]}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Asked twice on the button itself: a place in the queue is not lost by a slip of the thumb. */
function Leaving({ onLeave }: { onLeave: () => void }) {
  const [asked, setAsked] = useState(false)
  return (
    <button type="button" className="btn" onClick={asked ? onLeave : () => setAsked(true)} onBlur={() => setAsked(false)}>
      {asked ? 'Точно не ждать' : 'Не буду ждать'}
    </button>
  )
}

function useTicket(code: string) {
  const [ticket, setTicket] = useState<TicketView>()
  const [trouble, setTrouble] = useState('')
  const [stale, setStale] = useState(false)
  const was = useRef<string>(undefined)
  useEffect(() => {
    return listen(
      [`ticket:${code}`],
      ({ state }) => {
        const view = state as TicketView | null
        if (!view) return setTrouble('Проверьте адрес или подойдите к администратору зала.')
        if (view.state === 'called' && was.current !== 'called') signal()
        was.current = view.state
        setTicket(view)
        setStale(false)
      },
      () => setStale(true),
    )
  }, [code])
  return { ticket, setTicket, trouble, setTrouble, stale }
}

function signal(): void {
  navigator.vibrate?.([200, 100, 200])
  chime().catch(() => {})
}
