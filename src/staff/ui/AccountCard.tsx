// A colleague in a window: what is known is changed here; below, what is done with the access.
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { Account, AccountChange, Department } from '../model.ts'
import { AccountFields } from './AccountFields.tsx'
import { LeavingForm } from './LeavingForm.tsx'
import { newPassword } from './new-password.ts'
import { PasswordSheet } from './PasswordSheet.tsx'
import { useWriting } from './writing.ts'

type Props = { account: Account; departments: Department[]; people: Account[] }

export function AccountCard({ account, departments, people }: Props) {
  const [value, setValue] = useState<AccountChange>(() => {
    const { surname, name, patronymic, gender, position, departmentId, roles } = account
    return { surname, name, patronymic, gender, position, departmentId, roles }
  })
  const [saved, setSaved] = useState(false)
  const { trouble, fields, busy, write } = useWriting()
  const queries = useQueryClient()
  const change = (event: FormEvent) => {
    event.preventDefault()
    void write(async () => {
      await send(administration.change, { params: { id: account.id }, body: value })
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      setSaved(true)
    })
  }
  return (
    <>
      <form onSubmit={change} noValidate>
        <AccountFields
          value={value}
          onChange={changed => (setValue(changed), setSaved(false))}
          departments={departments}
          wrong={fields}
        />
        <p className="wrong" role="alert">
          {trouble}
        </p>
        <p className="go">
          <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
            Сохранить
          </button>
          <span role="status">{saved && 'Сохранено, уже действует'}</span>
        </p>
      </form>
      <AccessActs account={account} people={people} />
    </>
  )
}

function AccessActs({ account, people }: Pick<Props, 'account' | 'people'>) {
  const params = { id: account.id }
  const [fresh, setFresh] = useState<string>()
  const [told, setTold] = useState('')
  const { trouble, write } = useWriting()
  const queries = useQueryClient()
  const act = (run: () => Promise<unknown>) => () =>
    void write(async () => {
      await run()
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    })
  const reset = act(async () => {
    const password = newPassword()
    await send(administration.resetPassword, { params, body: { password } })
    setFresh(password)
  })
  if (fresh) return <PasswordSheet login={account.login} password={fresh} onDone={() => setFresh(undefined)} />
  return (
    <section className="access">
      <h3>Доступ</h3>
      <p className="go">
        {account.barredUntil !== null && (
          <button type="button" className="btn" onClick={act(() => send(administration.unbar, { params }))}>
            Впустить сейчас
          </button>
        )}
        <button type="button" className="btn" onClick={reset}>
          Дать новый пароль
        </button>
        {account.leftOn !== null && (
          <button type="button" className="btn" onClick={act(() => send(administration.comeBack, { params }))}>
            Вернуть доступ
          </button>
        )}
      </p>
      <p className="hint">С новым паролем прежний перестанет подходить, а открытые сеансы закончатся.</p>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p role="status">{told}</p>
      {account.leftOn === null && <LeavingForm account={account} people={people} onLeft={setTold} />}
    </section>
  )
}
