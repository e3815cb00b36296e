// The ticket that has just been taken: number, place, wait, QR for the telephone; closes itself, but never in the middle of reading.
import { useEffect, useRef, useState } from 'react'
import { renderSVG } from 'uqr'
import type { TicketView } from '../model.ts'
import type { Words } from './kiosk-words.ts'

const staysSeconds = 30

export function TakenTicket({ ticket, words, onDone }: { ticket: TicketView; words: Words; onDone: () => void }) {
  const left = useCountdown(onDone)
  const heading = useRef<HTMLHeadingElement>(null)
  // A screen reader goes on from here: the button that was pressed is gone.
  useEffect(() => heading.current?.focus(), [])
  const link = `${location.origin}/t/${ticket.code}`
  return (
    <main className="taken">
      <h1 ref={heading} tabIndex={-1}>
        <span>{words.yours}</span>
        <b>{ticket.label}</b>
      </h1>
      <p className="reason">{ticket.reason}</p>
      <p className="ahead">{words.ahead(ticket.ahead)}</p>
      <p className="wait">
        {words.wait(ticket.wait)}. {words.watch}.
      </p>
      <figure>
        <div
          role="img"
          aria-label={words.follow}
          className="qr"
          dangerouslySetInnerHTML={{ __html: renderSVG(link, { border: 1 }) }}
        />
        <figcaption>
          {words.follow}
          <span>{link.replace(/^https?:\/\//u, '')}</span>
        </figcaption>
      </figure>
      <div className="taken-acts">
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" className="main" onClick={onDone}>
          {words.done}
        </button>
      </div>
      <p className="stays" aria-live="off">
        {words.stays(left)}
      </p>
    </main>
  )
}

/** Any touch or key begins the time anew (WCAG 2.2.1: time can be extended). */
function useCountdown(onEnd: () => void): number {
  const [left, setLeft] = useState(staysSeconds)
  const end = useRef(onEnd)
  useEffect(() => void (end.current = onEnd))
  useEffect(() => {
    const restart = () => setLeft(staysSeconds)
    const timer = setInterval(() => setLeft(now => now - 1), 1000)
    window.addEventListener('pointerdown', restart)
    window.addEventListener('keydown', restart)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', restart)
      window.removeEventListener('keydown', restart)
    }
  }, [])
  useEffect(() => {
    if (left <= 0) end.current()
  }, [left])
  return Math.max(0, left)
}
