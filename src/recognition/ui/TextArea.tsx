// A labelled field of several lines with what is wrong about it, read aloud together.
import { useId, type Ref } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  wrong?: string | undefined
  first?: Ref<HTMLTextAreaElement>
}

export function TextArea({ label, value, onChange, wrong, first }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={first}
        id={id}
        rows={3}
        maxLength={1000}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-said`}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}-said`} className={wrong ? 'wrong' : 'hint'}>
        {wrong}
      </p>
    </div>
  )
}
