// What every form of an act has: its fields, what went wrong, one main button under Ctrl+Enter.
import type { FormEvent, ReactNode } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'

type Props = { main: string; wrong: string; busy: boolean; onSubmit: () => Promise<void>; children: ReactNode }

export function FormFrame({ main, wrong, busy, onSubmit, children }: Props) {
  useKeys([{ code: 'Ctrl+Enter', does: main, run: () => void onSubmit() }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <form className="act-form" onSubmit={submit}>
      {children}
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" aria-disabled={busy}>
          {main} <Kbd code="Ctrl+Enter" />
        </button>
      </p>
    </form>
  )
}
