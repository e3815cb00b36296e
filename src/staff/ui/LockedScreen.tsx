// The screen locks itself after a pause: nothing of a client is seen, everything typed stays underneath.
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { call } from '#platform/web/call.ts'
import { staff } from '../api.ts'
import type { Me } from '../model.ts'
import { useMe, useSetMe } from './me.ts'

export function LockedScreen({ me }: { me: Me }) {
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState('')
  const setMe = useSetMe()
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    try {
      setMe(await call(staff.unlock, { body: { password } }))
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  return (
    <div className="locked" role="dialog" aria-modal="true" aria-labelledby="locked-title">
      <main className="alone">
        <h1 id="locked-title" style={{ font: '600 26px/32px var(--font)' }}>
          Экран закрыт
        </h1>
        <p style={{ marginTop: 8, color: 'var(--ink-2)' }}>
          {me.name} {me.patronymic}, всё осталось на месте. Введите пароль.
        </p>
        <form onSubmit={event => void unlock(event)}>
          <div className="field">
            <label htmlFor="unlock">Пароль</label>
            <input
              id="unlock"
              type="password"
              autoFocus
              autoComplete="current-password"
              value={password}
              aria-invalid={wrong !== ''}
              aria-describedby="unlock-wrong"
              onChange={event => setPassword(event.target.value)}
            />
            <p id="unlock-wrong" className="wrong" role="alert">
              {wrong}
            </p>
          </div>
          <button type="submit" className="btn btn-main" data-main style={{ marginTop: 16 }}>
            Открыть
          </button>
        </form>
      </main>
    </div>
  )
}

/** Locks after the centre's norm of minutes without a key, a click or a touch. */
export function useIdleLock(): void {
  const me = useMe()
  const setMe = useSetMe()
  const latest = useRef(me)
  useEffect(() => void (latest.current = me))
  useEffect(() => {
    let stirred = Date.now()
    const stir = () => void (stirred = Date.now())
    const check = () => {
      if (latest.current.locked || Date.now() - stirred < latest.current.lockAfterMinutes * 60_000) return
      setMe({ ...latest.current, locked: true })
      call(staff.lock, {}).catch(() => {})
    }
    const timer = setInterval(check, 5000)
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
    signs.forEach(sign => window.addEventListener(sign, stir, { passive: true }))
    return () => {
      clearInterval(timer)
      signs.forEach(sign => window.removeEventListener(sign, stir))
    }
  }, [setMe])
}
