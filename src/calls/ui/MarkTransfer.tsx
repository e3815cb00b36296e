// The receiver says how the client was handed over: three words, one press.
import { calls } from '../api.ts'
import type { WarmTransfer } from '../model.ts'
import type { Acting } from './calls-state.ts'

const marks = [
  { mark: 3, words: 'Всё было ясно' },
  { mark: 2, words: 'Пришлось уточнять' },
  { mark: 1, words: 'Начали заново' },
] as const

export function MarkTransfer({ transfer, acting }: { transfer: WarmTransfer; acting: Acting }) {
  return (
    <div className="calls-ask" role="group" aria-label="Как передали звонок">
      <span>Как передали звонок?</span>
      {marks.map(({ mark, words }) => (
        <button
          key={mark}
          type="button"
          className="btn"
          onClick={() => void acting.act(calls.mark, { params: { id: transfer.id }, body: { mark } })}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
