// «Сменить пароль»: the old one, the new one twice; then a word that other screens have to sign in again.
import { useState, type FormEvent } from 'react'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { staff } from '../api.ts'
import { PasswordField } from './PasswordField.tsx'
import { useWriting } from './writing.ts'
import './admin.css'

type Props = { opened: boolean; onClose: () => void }

export const OwnPasswordDialog = ({ opened, onClose }: Props) => (
  <Dialog opened={opened} onClose={onClose} title="Сменить пароль">
    <Changing onDone={onClose} />
  </Dialog>
)

function Changing({ onDone }: { onDone: () => void }) {
  const [changed, setChanged] = useState(false)
  if (!changed) return <ChangeForm onChanged={() => setChanged(true)} />
  return (
    <>
      <p role="status">Пароль сменили. На других экранах, где Вы вошли, нужно войти заново.</p>
      <p className="go">
        <button type="button" className="btn btn-main" autoFocus onClick={onDone}>
          Готово
        </button>
      </p>
    </>
  )
}

function ChangeForm({ onChanged }: { onChanged: () => void }) {
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const { trouble, fields, busy, write } = useWriting()
  const change = (event: FormEvent) => {
    event.preventDefault()
    setDiffers(fresh !== again)
    if (fresh !== again) return
    void write(async () => {
      await call(staff.changePassword, { body: { old, fresh } })
      onChanged()
    })
  }
  return (
    <form onSubmit={change} noValidate>
      <PasswordField label="Прежний пароль" kind="current" first value={old} wrong={fields.old} onChange={setOld} />
      <PasswordField
        label="Новый пароль"
        kind="new"
        value={fresh}
        hint="Не короче 12 знаков, без имени и логина. Проще запомнить несколько слов."
        wrong={fields.fresh}
        onChange={setFresh}
      />
      <PasswordField
        label="Новый пароль ещё раз"
        kind="new"
        value={again}
        wrong={differs ? 'Не совпадает с новым паролем. Наберите оба ещё раз.' : undefined}
        onChange={setAgain}
      />
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
          Сменить пароль
        </button>
      </p>
    </form>
  )
}
