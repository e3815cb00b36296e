// Thanks from any screen: whom, Enter; a word and who may see it, if one likes.
import { useId, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { useWriting } from '#staff/ui/writing.ts'
import { thanks } from '../api.ts'
import type { Thanks } from '../model.ts'
import { useOptions, type Option } from './recognition-state.ts'
import { WhomField } from './WhomField.tsx'

type Props = { opened: boolean; onClose: () => void; onSaid: (said: Thanks) => void }

export const ThankDialog = ({ opened, onClose, onSaid }: Props) => (
  <Dialog opened={opened} onClose={onClose} title="Сказать спасибо">
    {opened && <Form onSaid={onSaid} />}
  </Dialog>
)

function Form({ onSaid }: { onSaid: (said: Thanks) => void }) {
  const options = useOptions(true)
  const queries = useQueryClient()
  const [id] = useState(uuid7)
  const [whom, setWhom] = useState<Option>()
  const [text, setText] = useState('')
  const [isPublic, setPublic] = useState(true)
  const [missing, setMissing] = useState(false)
  const { trouble, fields, busy, write } = useWriting()
  const box = useId()
  const say = (to: Option | undefined) => {
    setMissing(!to)
    if (!to) return
    void write(async () => {
      const body = { id, toStaffId: to.staffId, toDepartmentId: to.departmentId, text, isPublic }
      // A refused text is mended and sent again: what was sent differs, so it is another request.
      const said = await send(thanks.say, { body })
      await queries.invalidateQueries({ queryKey: ['recognition'] })
      onSaid(said)
    })
  }
  useKeys([{ code: 'Ctrl+Enter', does: 'Сказать спасибо', run: () => say(whom) }])
  return (
    <form
      className="recognition-thank"
      onSubmit={event => {
        event.preventDefault()
        say(whom)
      }}
    >
      <WhomField
        label="Кому"
        options={options}
        value={whom}
        onChange={setWhom}
        onEnter={say}
        wrong={missing && !whom ? 'Выберите, кому спасибо.' : undefined}
      />
      <TextField
        label="За что, если хочется"
        value={text}
        onChange={setText}
        max={500}
        wrong={fields['text']}
        placeholder="За помощь с трудным клиентом"
      />
      <label className="recognition-tick" htmlFor={box}>
        <input id={box} type="checkbox" checked={isPublic} onChange={event => setPublic(event.target.checked)} />
        <span>
          Видно всем
          <small>Иначе прочтёт только тот, кому Вы говорите</small>
        </span>
      </label>
      {trouble && (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      )}
      <p className="go">
        <button type="submit" className="btn btn-main" disabled={busy}>
          Сказать <Kbd code="Enter" />
        </button>
      </p>
    </form>
  )
}
