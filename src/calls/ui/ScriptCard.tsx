// A reason's scripts in a window: what is in force, and the next edition on its way: text, rehearsal, approval.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { dayWords } from '../rules/script-words.ts'
import { scriptOn, wholeRehearsal } from '../rules/scripts.ts'
import { scripts } from '../script-api.ts'
import type { ReasonScripts, Script, ScriptBook, ScriptStep } from '../script-model.ts'
import { PracticeCall } from './PracticeCall.tsx'
import { ScriptEditor } from './ScriptEditor.tsx'

export type WriteBook = (run: () => Promise<ScriptBook>) => Promise<boolean>

/** One write at a time; what is declined is said. */
function useBookWrites() {
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const write: WriteBook = async run => {
    if (busy) return false
    setBusy(true)
    setTrouble('')
    try {
      queries.setQueryData(['call-scripts'], await run())
      return true
    } catch (error) {
      setTrouble((error as Error).message)
      void queries.invalidateQueries({ queryKey: ['call-scripts'] })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { trouble, write }
}

export function ScriptCard({ reason, today }: { reason: ReasonScripts; today: string }) {
  const { trouble, write } = useBookWrites()
  const [mode, setMode] = useState<'look' | 'edit' | 'rehearse'>('look')
  const now = scriptOn(reason.scripts, today)
  const later = reason.scripts.filter(({ validFrom }) => validFrom !== null && validFrom > today)
  const draft = reason.scripts.find(({ validFrom }) => validFrom === null)
  const [newId] = useState(uuid7)
  const save = async (steps: ScriptStep[]) => {
    const params = { id: draft?.id ?? newId }
    if (await write(() => call(scripts.write, { params, body: { reasonId: reason.reasonId, steps } }))) setMode('look')
  }
  return (
    <div className="script-card">
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {mode === 'edit' ? (
        <ScriptEditor
          steps={draft?.steps ?? reason.scripts[0]?.steps ?? [{ title: '', say: '' }]}
          onSave={steps => void save(steps)}
          onClose={() => setMode('look')}
        />
      ) : mode === 'rehearse' && draft ? (
        <PracticeCall script={draft} write={write} onOver={() => setMode('look')} />
      ) : (
        <>
          {now && <Edition script={now} about={`Редакция ${now.edition} действует с ${dayWords(now.validFrom!)}`} />}
          {later.map(one => (
            <Edition key={one.id} script={one} about={`Редакция ${one.edition} начнёт действовать ${dayWords(one.validFrom!)}`} />
          ))}
          {!now && !draft && later.length === 0 && (
            <p className="soft">По этому вопросу сценария нет: говорят по общему порядку разговора.</p>
          )}
          {draft ? (
            <Draft script={draft} today={today} write={write} onMode={setMode} />
          ) : (
            <p className="calls-row">
              <button type="button" className="btn btn-main" onClick={() => setMode('edit')}>
                Написать новую редакцию
              </button>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Edition({ script, about }: { script: Script; about: string }) {
  return (
    <section aria-label={about}>
      <h3>{about}</h3>
      {script.approvedBy && <p className="soft">Утвердил: {script.approvedBy}</p>}
      <ol className="script-steps">
        {script.steps.map((step, i) => (
          <li key={i}>
            {step.title}
            <q>«{step.say}»</q>
          </li>
        ))}
      </ol>
    </section>
  )
}

type DraftProps = { script: Script; today: string; write: WriteBook; onMode: (mode: 'edit' | 'rehearse') => void }

function Draft({ script, today, write, onMode }: DraftProps) {
  const [from, setFrom] = useState(today)
  const whole = wholeRehearsal(script.rehearsals)
  const approve = () => void write(() => call(scripts.goLive, { params: { id: script.id }, body: { validFrom: from } }))
  return (
    <>
      <Edition script={script} about={`Редакция ${script.edition}: ещё не действует`} />
      <p className="soft" role="status">
        {whole ? `Репетиция пройдена: ${whole.staffName}. Можно утверждать.` : 'Репетиции ещё не было: без неё не утвердить.'}
      </p>
      <p className="calls-row">
        <button type="button" className={whole ? 'btn' : 'btn btn-main'} onClick={() => onMode('rehearse')}>
          {whole ? 'Сыграть ещё раз' : 'Сыграть звонок'}
        </button>
        <button type="button" className="btn" onClick={() => onMode('edit')}>
          Изменить текст
        </button>
      </p>
      {whole && (
        <p className="calls-row script-approve">
          <label>
            С какого дня <input type="date" min={today} value={from} onChange={event => setFrom(event.target.value)} />
          </label>
          <button type="button" className="btn btn-main" onClick={approve}>
            Утвердить
          </button>
        </p>
      )}
    </>
  )
}
