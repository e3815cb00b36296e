// Signing in: login and password, told plainly what did not fit; what was typed stays.
import { useState, type FormEvent } from 'react'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { staff } from '../api.ts'
import { useSetMe } from './me.ts'
import './frame.css'

export function SignInPage() {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const setMe = useSetMe()
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      setMe(await call(staff.signIn, { body: { login, password } }))
    } catch (error) {
      setWrong((error as Error).message)
      setBusy(false)
    }
  }
  return (
    <main className="alone">
      <p className="brand" style={{ marginLeft: -8 }}>
        <Icon name="loop" />
        Забота
      </p>
      <h1 style={{ font: '600 26px/32px var(--font)', marginTop: 24 }}>Здравствуйте</h1>
      <form onSubmit={event => void enter(event)}>
        <div className="field">
          <label htmlFor="login">Логин</label>
          <input
            id="login"
            autoComplete="username"
            autoFocus
            required
            value={login}
            onChange={event => setLogin(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="password">Пароль</label>
          <input
            id="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            aria-invalid={wrong !== ''}
            aria-describedby="wrong"
            onChange={event => setPassword(event.target.value)}
          />
          <p id="wrong" className="wrong" role="alert">
            {wrong}
          </p>
        </div>
        <button type="submit" className="btn btn-main" data-main style={{ marginTop: 16 }} aria-disabled={busy}>
          Войти
        </button>
      </form>
    </main>
  )
}
