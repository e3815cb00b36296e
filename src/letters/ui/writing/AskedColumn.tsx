// Left of the sheet: what was asked and by when, which paragraph answers which question, and what the writer decides.
import type { AppealCard } from '#appeals/card-model.ts'
import type { Result } from '#appeals/model.ts'
import { kindWords, leftWords, resultWords } from '#appeals/rules/words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { useMe } from '#staff/ui/me.ts'
import { writing } from '../../writing/api.ts'
import type { Covered, Details, Letter, Look } from '../../writing/model.ts'
import type { Acting } from './answer-state.ts'

type Props = { letter: Letter; appeal: AppealCard; look: Look | undefined; acting: Acting; flush: () => Promise<boolean> }

export function AskedColumn({ letter, appeal, look, acting, flush }: Props) {
  const { centre } = useMe()
  const [now] = useState(() => Date.now())
  const today = todayAt({ now, zone: centre.timeZone })
  return (
    <section className="whom asked" aria-label="Обращение">
      <h2>{appeal.author}</h2>
      <p className="soft">
        {kindWords[appeal.kind]} {appeal.repeated && 'повторно'}
      </p>
      <p className={`state ${appeal.urgency === 'late' ? 'late' : appeal.urgency === 'calm' ? '' : 'soon'}`}>
        <Icon name="clock" /> Ответить: {leftWords(appeal, today)}
      </p>
      <details>
        <summary>Текст обращения</summary>
        <blockquote>{appeal.body || 'Текста нет, смотрите скан в карточке обращения.'}</blockquote>
      </details>
      <QuestionMap letter={letter} look={look} />
      {letter.may.includes('write') ? (
        <Decisions letter={letter} acting={acting} flush={flush} />
      ) : (
        letter.details.result && <p className="soft">Чем закончилось: {resultWords[letter.details.result]}</p>
      )}
    </section>
  )
}

const answerWords: Record<Covered['answered'], { word: string; tone: string; icon: 'check' | 'warning' | 'alarm' }> = {
  yes: { word: 'есть', tone: 'ok', icon: 'check' },
  unsure: { word: 'посмотрите', tone: 'soon', icon: 'warning' },
  no: { word: 'нет', tone: 'late', icon: 'alarm' },
}

const QuestionMap = ({ letter: { questions }, look }: Pick<Props, 'letter' | 'look'>) => (
  <>
    <h3>Вопросы и ответы по абзацам</h3>
    {questions.length === 0 && <p className="soft">Вопросы ещё не выписали: это делают в карточке обращения.</p>}
    <ol className="map">
      {questions.map(({ id, body }) => {
        const found = look?.covered.find(one => one.id === id)
        const told = found && answerWords[found.answered]
        return (
          <li key={id}>
            <span>{body}</span>
            {look && found && told && (
              <span className="cells">
                <span className="vh">
                  {found.paragraphs.length > 0 ? `Абзацы: ${found.paragraphs.join(', ')}.` : 'Абзаца с ответом не нашли.'}
                </span>
                {Array.from({ length: Math.min(look.paragraphs, 12) }, (_, i) => (
                  <i key={i} aria-hidden className={found.paragraphs.includes(i + 1) ? 'y' : ''}>
                    {i + 1}
                  </i>
                ))}
                <span className={`state ${told.tone}`}>
                  <Icon name={told.icon} /> {told.word}
                </span>
              </span>
            )}
          </li>
        )
      })}
    </ol>
  </>
)

function Decisions({ letter, acting, flush }: Pick<Props, 'letter' | 'acting' | 'flush'>) {
  const { details, reader, signers } = letter
  const [cause, setCause] = useState(details.cause)
  const [remedy, setRemedy] = useState(details.remedy)
  const set = async (change: Partial<Details>) => {
    const signerId = details.signerId ?? signers[0]?.id
    if (!signerId || !(await flush())) return
    await acting.act(writing.decide, { body: { ...details, cause, remedy, ...change, signerId: change.signerId ?? signerId } })
  }
  if (signers.length === 0)
    return (
      <p className="state late">
        <Icon name="alarm" /> Подписать некому: в отделе нет начальника, в центре нет директора, или на них жалуются. Текст
        сохраняем; скажите администратору.
      </p>
    )
  return (
    <div className="decisions">
      {!reader.genderKnown && reader.surname + reader.name !== '' && (
        <label className="field">
          <span>Как обращаться</span>
          <select
            value={details.gender ?? ''}
            onChange={event => void set({ gender: (event.target.value || null) as Details['gender'] })}
          >
            <option value="">Пока не знаю: по имени не видно</option>
            <option value="female">Уважаемая</option>
            <option value="male">Уважаемый</option>
          </select>
        </label>
      )}
      <label className="field">
        <span>Чем закончилось</span>
        <select
          value={details.result ?? ''}
          onChange={event => void set({ result: (event.target.value || null) as Result | null })}
        >
          <option value="">Выберите</option>
          {(Object.keys(resultWords) as Result[]).map(result => (
            <option key={result} value={result}>
              {resultWords[result]}
            </option>
          ))}
        </select>
      </label>
      {letter.complaint === 'justified' && (
        <>
          <Words label="Почему так вышло" value={cause} onChange={setCause} onDone={() => void set({})} />
          <Words label="Что изменили, чтобы не повторилось" value={remedy} onChange={setRemedy} onDone={() => void set({})} />
        </>
      )}
      <label className="field">
        <span>Кто подпишет</span>
        <select value={details.signerId ?? ''} onChange={event => void set({ signerId: event.target.value })}>
          {details.signerId === null && <option value="">Выберите</option>}
          {signers.map(({ id, name, position }) => (
            <option key={id} value={id}>
              {name}, {position}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

type WordsProps = { label: string; value: string; onChange: (value: string) => void; onDone: () => void }

const Words = ({ label, value, onChange, onDone }: WordsProps) => (
  <label className="field">
    <span>{label}</span>
    <textarea rows={2} maxLength={1000} value={value} onChange={event => onChange(event.target.value)} onBlur={onDone} />
  </label>
)
