// Closes a window or a department under its form; what stands in the way is said in its place.
import { useWriting } from './writing.ts'

type Props = { what: string; about: string; onClose: () => Promise<void> }

export function ClosingButton({ what, about, onClose }: Props) {
  const { trouble, busy, write } = useWriting()
  return (
    <section className="access" aria-label={what}>
      <p className="hint">{about}</p>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="button" className="btn" aria-disabled={busy} onClick={() => void write(onClose)}>
          {what}
        </button>
      </p>
    </section>
  )
}
