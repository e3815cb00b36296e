// The decision: proposed with criteria and a ground, confirmed or returned by another person; then the answer to an offer.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { valueWords } from '#reviews/rules/words.ts'
import { candidates } from '../api.ts'
import type { Candidate, Decision } from '../model.ts'
import { useAct } from './hiring-state.ts'

export function DecisionSection({ candidate }: { candidate: Candidate }) {
  const { decisions, standing, settles } = candidate
  return (
    <section>
      <h2>Решение</h2>
      {decisions.map(one => (
        <Told key={one.number} decision={one} />
      ))}
      {standing === 'decision' && !settles && (
        <p className="hint">Решение предложили Вы. Подтвердить или вернуть его должен другой человек.</p>
      )}
      {settles && <Settling id={candidate.id} number={decisions.at(-1)!.number} />}
      {standing === 'discussion' && <Proposing candidate={candidate} />}
    </section>
  )
}

const Told = ({ decision: { outcome, criteria, ground, by, confirmed, settledBy, remark } }: { decision: Decision }) => (
  <article className="hiring-decision">
    <p>
      <b>{outcome === 'offer' ? 'Предложить место' : 'Отказать'}</b>
      {criteria.length > 0 && `: ${criteria.map(value => valueWords[value].toLowerCase()).join(', ')}`}
    </p>
    {ground && <p>{ground}</p>}
    <p className="soft">
      Предлагает {by}.{' '}
      {confirmed === null
        ? 'Ждёт второго человека'
        : confirmed
          ? `Подтверждает ${settledBy}`
          : `Возвращает ${settledBy}: ${remark}`}
    </p>
  </article>
)

function Proposing({ candidate: { id, requirements, decisions } }: { candidate: Candidate }) {
  const [given, setGiven] = useState({ criteria: [] as Candidate['requirements'][number]['value'][], ground: '', noTie: false })
  const propose = useAct((outcome: 'offer' | 'refuse') =>
    send(candidates.propose, {
      params: { id },
      body: { ...given, outcome, after: decisions.length, noTie: given.noTie as true },
    }),
  )
  return (
    <div className="hiring-form">
      <fieldset>
        <legend>По каким ценностям решаете</legend>
        <div className="hiring-checks">
          {requirements.map(({ value }) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={given.criteria.includes(value)}
                onChange={event =>
                  setGiven({
                    ...given,
                    criteria: event.target.checked ? [...given.criteria, value] : given.criteria.filter(one => one !== value),
                  })
                }
              />
              {valueWords[value]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field">
        <span>Основание: что в ответах говорит за это решение</span>
        <textarea
          rows={3}
          maxLength={1000}
          value={given.ground}
          onChange={event => setGiven({ ...given, ground: event.target.value })}
        />
      </label>
      <NoTie checked={given.noTie} onChange={noTie => setGiven({ ...given, noTie })} />
      {propose.error && <Trouble error={propose.error} />}
      <div className="hiring-acts">
        <button type="button" className="btn btn-main" disabled={propose.isPending} onClick={() => propose.mutate('offer')}>
          Предложить место
        </button>
        <button type="button" className="btn" disabled={propose.isPending} onClick={() => propose.mutate('refuse')}>
          Отказать
        </button>
      </div>
    </div>
  )
}

function Settling({ id, number }: { id: string; number: number }) {
  const [given, setGiven] = useState({ remark: '', noTie: false })
  const settle = useAct((confirmed: boolean) =>
    send(candidates.settle, { params: { id, number }, body: { ...given, confirmed, noTie: given.noTie as true } }),
  )
  return (
    <div className="hiring-form">
      <label className="field">
        <span>Если возвращаете, почему</span>
        <input value={given.remark} maxLength={500} onChange={event => setGiven({ ...given, remark: event.target.value })} />
      </label>
      <NoTie checked={given.noTie} onChange={noTie => setGiven({ ...given, noTie })} />
      {settle.error && <Trouble error={settle.error} />}
      <div className="hiring-acts">
        <button type="button" className="btn btn-main" disabled={settle.isPending} onClick={() => settle.mutate(true)}>
          Подтвердить
        </button>
        <button type="button" className="btn" disabled={settle.isPending} onClick={() => settle.mutate(false)}>
          Вернуть
        </button>
      </div>
    </div>
  )
}

const NoTie = ({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) => (
  <div className="hiring-checks">
    <label>
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      Кандидат мне не родственник и не знакомый
    </label>
  </div>
)

export function AnswerToOffer({ id }: { id: string }) {
  const answer = useAct((accepted: boolean) => send(candidates.answer, { params: { id }, body: { accepted } }))
  return (
    <section>
      <h2>Что ответил кандидат</h2>
      {answer.error && <Trouble error={answer.error} />}
      <div className="hiring-acts">
        <button type="button" className="btn btn-main" disabled={answer.isPending} onClick={() => answer.mutate(true)}>
          Согласен, принимаем
        </button>
        <button type="button" className="btn" disabled={answer.isPending} onClick={() => answer.mutate(false)}>
          Отказался
        </button>
      </div>
    </section>
  )
}
