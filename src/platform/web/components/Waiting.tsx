// The states that every screen has: loading (grey lines after 300 ms, a word after 5 s), error, empty.
import { useEffect, useState, type ReactNode } from 'react'
import { Refused } from '../call.ts'
import './states.css'

/** Grey lines in their places; nothing at all for the first 300 ms. */
export function Waiting({ lines = 4, onCancel }: { lines?: number; onCancel?: () => void }) {
  const seconds = useSeconds()
  if (seconds < 0.3) return <div aria-busy className="wait-none" />
  return (
    <div aria-busy className="wait-lines" role="status">
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} style={{ width: `${[92, 74, 85, 60][i % 4]}%` }} />
      ))}
      {seconds >= 5 && (
        <p>
          Загружаем{' '}
          {onCancel && (
            <button type="button" className="btn btn-bare" onClick={onCancel}>
              Отменить
            </button>
          )}
        </p>
      )}
      <span className="vh">Загружаем</span>
    </div>
  )
}

function useSeconds(): number {
  const [seconds, set] = useState(0)
  useEffect(() => {
    const timers = [300, 5000].map(ms => setTimeout(() => set(ms / 1000), ms))
    return () => timers.forEach(clearTimeout)
  }, [])
  return seconds
}

/** Not for this person, or not there: asking once more changes nothing. */
const isSettled = (error: Error) => error instanceof Refused && (error.status === 403 || error.status === 404)

/** What happened, what is safe, what to do. */
export const Trouble = ({ error, onRetry }: { error: Error; onRetry?: () => void }) => (
  <div role="alert" className="trouble">
    <p>{error.message}</p>
    {onRetry && !isSettled(error) && (
      <button type="button" className="btn" onClick={onRetry}>
        Повторить
      </button>
    )}
  </div>
)

/** What will be here and one thing to do. */
export const Empty = ({ children }: { children: ReactNode }) => <div className="empty">{children}</div>
