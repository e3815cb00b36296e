// A new colleague: the fields, a login, and a password that is shown once.
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { AccountChange, Department } from '../model.ts'
import { AccountFields } from './AccountFields.tsx'
import { newPassword } from './new-password.ts'
import { PasswordSheet } from './PasswordSheet.tsx'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'

const blank: AccountChange = {
  surname: '',
  name: '',
  patronymic: '',
  gender: null,
  position: '',
  departmentId: '',
  roles: ['specialist'],
}

export function NewAccountForm({ departments, onDone }: { departments: Department[]; onDone: () => void }) {
  const queries = useQueryClient()
  const [id] = useState(uuid7)
  const [password] = useState(newPassword)
  const [value, setValue] = useState({ ...blank, departmentId: departments[0]?.id ?? '' })
  const [login, setLogin] = useState('')
  const [made, setMade] = useState(false)
  const { trouble, fields, busy, write } = useWriting()
  const add = (event: FormEvent) => {
    event.preventDefault()
    void write(async () => {
      await send(administration.add, { body: { ...value, id, login, password } })
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      setMade(true)
    })
  }
  if (made) return <PasswordSheet login={login.trim().toLowerCase()} password={password} onDone={onDone} />
  return (
    <form onSubmit={add} noValidate>
      <AccountFields value={value} onChange={setValue} departments={departments} wrong={fields} />
      <TextField
        label="Логин"
        value={login}
        wrong={fields.login}
        hint="Латиницей, например petrova. Пароль придумаем сами и покажем один раз"
        onChange={setLogin}
        max={40}
      />
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
          Завести
        </button>
      </p>
    </form>
  )
}
