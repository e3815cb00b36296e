// The kiosk: what have you come with, may we help, a ticket. Touch, keyboard and screen reader alike.
import { useEffect, useRef, useState } from 'react'
import type { Reason } from '#catalogue/model.ts'
import type { Help } from '#clients/model.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Icon, isIcon, type IconName } from '#platform/web/components/Icon.tsx'
import type { ExpectedWait, TicketView } from '../model.ts'
import { kioskWords, type Language, type Words } from './kiosk-words.ts'
import { centre, issue, reasons, waits } from './light.ts'
import { hush, say } from './speech.ts'
import { TakenTicket } from './TakenTicket.tsx'
import './Kiosk.css'

const helpIcons: Record<Help, IconName> = {
  escort: 'people',
  louder: 'ear',
  'large-print': 'letters',
  'sign-language': 'sign-language',
  interpreter: 'globe',
  'with-child': 'child',
}

type Hall = { title: string; reasons: Reason[]; waits: Map<string, ExpectedWait> }

export default function KioskPage() {
  const [language, setLanguage] = useState<Language>('ru')
  const [hall, setHall] = useState<Hall>()
  const [trouble, setTrouble] = useState('')
  const [ticket, setTicket] = useState<TicketView>()
  const [tries, setTries] = useState(0)
  const words = kioskWords[language]
  useEffect(() => {
    document.documentElement.lang = language
    document.title = words.title
  }, [language, words])
  useEffect(() => {
    const read = () =>
      readHall().then(
        now => (setHall(now), setTrouble('')),
        () => setTrouble(words.trouble),
      )
    void read()
    const timer = setInterval(() => void read(), 20_000)
    return () => clearInterval(timer)
  }, [tries, words])

  const startOver = () => {
    setTicket(undefined)
    setLanguage('ru')
    setTries(tries + 1)
  }
  return (
    <div className="kiosk">
      <Top title={hall?.title ?? ''} words={words} language={language} reasons={hall?.reasons ?? []} />
      {ticket ? (
        <TakenTicket ticket={ticket} words={words} onDone={startOver} />
      ) : (
        <main>
          <h1>{words.title}</h1>
          <p className="lede">{words.lead}</p>
          {trouble && <Trouble text={trouble} again={words.again} onAgain={() => setTries(tries + 1)} />}
          {hall && <Choice key={tries} hall={hall} words={words} language={language} onTaken={setTicket} />}
        </main>
      )}
      <Languages language={language} onChange={setLanguage} />
    </div>
  )
}

async function readHall(): Promise<Hall> {
  const [about, lines, times] = await Promise.all([call(centre, {}), call(reasons, {}), call(waits, {})])
  return {
    title: `${about.shortTitle}, ${about.address}`,
    reasons: lines,
    waits: new Map(times.map(({ reasonId, wait }) => [reasonId, wait])),
  }
}

const titleOf = (reason: Reason, language: string) => reason.translations[language] ?? reason

function Choice({
  hall,
  words,
  language,
  onTaken,
}: {
  hall: Hall
  words: Words
  language: string
  onTaken: (ticket: TicketView) => void
}) {
  const [reasonId, setReasonId] = useState<string>()
  const [help, setHelp] = useState<Help[]>([])
  const [trouble, setTrouble] = useState('')
  // Made once per client: a second touch on the button is the same ticket.
  const [id] = useState(uuid7)
  const attempt = useRef({ choice: '', key: '' })
  const take = async () => {
    if (!reasonId) return setTrouble(words.takeFirst)
    const body = { id, reasonId, help, language }
    // A repeated attempt with the same choice is the same request.
    const choice = JSON.stringify(body)
    if (attempt.current.choice !== choice) attempt.current = { choice, key: uuid7() }
    try {
      onTaken(await call(issue, { body }, attempt.current.key))
    } catch (error) {
      setTrouble((error as Error).name === 'NoNetwork' ? words.trouble : (error as Error).message)
    }
  }
  const toggle = (one: Help) => setHelp(help.includes(one) ? help.filter(h => h !== one) : [...help, one])
  return (
    <>
      <ul className="reasons">
        {hall.reasons.map(reason => (
          <li key={reason.id}>
            <button type="button" aria-pressed={reason.id === reasonId} onClick={() => (setReasonId(reason.id), setTrouble(''))}>
              <Icon name={isIcon(reason.icon) ? reason.icon : 'question'} />
              <span>
                {titleOf(reason, language).title}
                <small>{titleOf(reason, language).hint}</small>
              </span>
              <span className="pick">
                <Icon name="check" />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <section className="help">
        <h2>
          {words.helpTitle}
          <span>{words.helpLead}</span>
        </h2>
        <ul>
          {(Object.keys(helpIcons) as Help[]).map(one => (
            <li key={one}>
              <button type="button" aria-pressed={help.includes(one)} onClick={() => toggle(one)}>
                <Icon name={helpIcons[one]} />
                {words.help[one]}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p role="alert" className="kiosk-alert">
        {trouble}
      </p>
      <button type="button" className="take" aria-disabled={!reasonId} onClick={() => void take()}>
        <span>
          {words.take}
          <small>{reasonId ? words.wait(hall.waits.get(reasonId) ?? null) : words.takeFirst}</small>
        </span>
        <Icon name="right" />
      </button>
    </>
  )
}

function Top({ title, words, language, reasons: lines }: { title: string; words: Words; language: string; reasons: Reason[] }) {
  const [size, setSize] = useState(1)
  const [dark, setDark] = useState(false)
  const larger = () => {
    const next = size >= 1.5 ? 1 : size + 0.25
    setSize(next)
    document.documentElement.style.setProperty('--larger', String(next))
  }
  const contrast = () => {
    document.documentElement.dataset.theme = dark ? 'light' : 'dark'
    setDark(!dark)
  }
  const aloud = () => {
    hush()
    void say([words.title, words.lead, ...lines.map(reason => titleOf(reason, language).title)].join('. '), language)
  }
  return (
    <header className="kiosk-top">
      <p className="kiosk-brand">
        <Icon name="loop" />
        {title}
      </p>
      <p className="view">
        <button type="button" aria-label={words.larger} onClick={larger}>
          <Icon name="letters" />
        </button>
        <button type="button" aria-label={words.contrast} aria-pressed={dark} onClick={contrast}>
          <Icon name="contrast" />
        </button>
        <button type="button" aria-label={words.aloud} onClick={aloud}>
          <Icon name="sound" />
        </button>
      </p>
    </header>
  )
}

const Languages = ({ language, onChange }: { language: Language; onChange: (language: Language) => void }) => (
  <nav className="lang" aria-label="Язык, language">
    {(Object.entries(kioskWords) as [Language, Words][]).map(([code, { language: name }]) => (
      <button key={code} type="button" lang={code} aria-current={code === language} onClick={() => onChange(code)}>
        {name}
      </button>
    ))}
  </nav>
)

const Trouble = ({ text, again, onAgain }: { text: string; again: string; onAgain: () => void }) => (
  <div role="alert" className="kiosk-trouble">
    <p>{text}</p>
    <button type="button" onClick={onAgain}>
      {again}
    </button>
  </div>
)
