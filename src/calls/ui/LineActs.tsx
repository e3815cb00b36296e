// What may be done with the line: pause, transfer, call back, refuse politely, the client hung up, the end; each by its key.
import { useState } from 'react'
import type { Guide } from '#conflicts/ui/guide-state.ts'
import type { Client } from '#clients/model.ts'
import type { Contact } from '#contacts/model.ts'
import { Icon, type IconName } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { CallOnDesk } from '../model.ts'
import { CallBackForm } from './CallBackForm.tsx'
import type { Acting } from './calls-state.ts'
import { FinishWithout } from './FinishWithout.tsx'
import { RefusalForm } from './RefusalForm.tsx'
import { TransferForm } from './TransferForm.tsx'

type Props = { call: CallOnDesk; contact: Contact; client: Client | null; left: number; guide: Guide; acting: Acting }
type Form = 'transfer' | 'call-back' | 'refusal' | 'finish'
type Action = { code: string; label: string; icon: IconName; run: () => void }

export function LineActs({ call, contact, client, left, guide, acting }: Props) {
  const [form, setForm] = useState<Form | undefined>(call.convenient === false ? 'call-back' : undefined)
  const now = useNow()
  const params = { id: call.id }
  const close = () => setForm(undefined)
  const open = (which: Form) => () => setForm(form === which ? undefined : which)
  const talks = call.state === 'talking'
  const over = call.endedAt !== null
  const late = call.promisedAt !== null && now > Date.parse(call.promisedAt)
  const finish = () => {
    if (left > 0 || late) return setForm('finish')
    void acting.act(calls.finish, { params, body: {} })
  }
  const hangUp = () => void acting.act(calls.hangUp, { params, body: { by: 'client' } })
  const actions: Action[] = [
    ...(talks
      ? [{ code: 'F7', label: 'Пауза', icon: 'pause' as const, run: () => void acting.act(calls.hold, { params, body: {} }) }]
      : []),
    ...(call.state === 'held'
      ? [{ code: 'F7', label: 'Вернуться', icon: 'pause' as const, run: () => void acting.act(calls.take, { params, body: {} }) }]
      : []),
    ...(talks || call.state === 'held'
      ? [{ code: 'F4', label: 'Передать', icon: 'transfer' as const, run: open('transfer') }]
      : []),
    { code: 'Alt+KeyG', label: 'Перезвоним', icon: 'loop', run: open('call-back') },
    { code: 'F8', label: 'Конфликт', icon: 'hand', run: guide.toggle },
    { code: 'Alt+KeyO', label: 'Не наше', icon: 'hand', run: open('refusal') },
    ...(over
      ? [{ code: 'F9', label: 'Завершить', icon: 'flag' as const, run: finish }]
      : call.state === 'transferring'
        ? []
        : [{ code: 'F9', label: 'Трубку положили', icon: 'phone' as const, run: hangUp }]),
  ]
  useKeys(actions.map(({ code, label, run }) => ({ code, does: label, run })))
  return (
    <>
      {form === 'transfer' && <TransferForm call={call} contact={contact} client={client} acting={acting} onClose={close} />}
      {form === 'call-back' && <CallBackForm call={call} acting={acting} onClose={close} />}
      {form === 'refusal' && <RefusalForm call={call} acting={acting} onClose={close} />}
      {form === 'finish' && <FinishWithout left={left} late={late} call={call} acting={acting} onClose={close} />}
      <section className="calls-acts" aria-label="Действия со звонком">
        {actions.map(({ code, label, icon, run }) => (
          <button key={code} type="button" className="btn" onClick={event => event.detail < 2 && run()}>
            <Icon name={icon} /> {label} <Kbd code={code} />
          </button>
        ))}
      </section>
      {over && <p className="soft">Трубку положили. Допишите, о чём договорились, и завершите разговор.</p>}
    </>
  )
}
