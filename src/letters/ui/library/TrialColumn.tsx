// How a template reads: filled in for a real appeal or somebody invented, with what the checker finds, anew as one types.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { library } from '../../writing/library-api.ts'
import type { Trial, TrialReader } from '../../writing/library-model.ts'
import type { Purpose } from '../../writing/template-model.ts'
import { shortened } from '../Findings.tsx'
import { ruleWords, severityWords } from '../rule-words.ts'

const quietMs = 400
const readers: Record<TrialReader, string> = {
  man: 'Образец: Иванов Иван Иванович',
  woman: 'Образец: Иванова Анна Ивановна',
  organisation: 'Образец: ООО «Ромашка»',
  unknown: 'Образец: Вакуленко Саша, род не виден',
}

export function TrialColumn({ purpose, body }: { purpose: Purpose; body: string }) {
  const [chosen, choose] = useState<string>('man')
  const [text] = useDebouncedValue(body, quietMs)
  const appeals = useQuery({
    queryKey: ['letters', 'library', 'appeals'],
    queryFn: () => call(library.appeals, {}),
    enabled: purpose === 'answer',
  })
  const invented = chosen in readers
  const trial = useQuery({
    queryKey: ['letters', 'library', 'trial', purpose, chosen, text],
    queryFn: () =>
      call(library.try, {
        body: { purpose, body: text, appealId: invented ? null : chosen, ...(invented && { reader: chosen as TrialReader }) },
      }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
    retry: false,
  })
  return (
    <section className="trial" aria-label="Как прочтут">
      <h2>Как прочтут</h2>
      <label className="field">
        <span>Примерить на</span>
        <select value={chosen} onChange={event => choose(event.target.value)}>
          {Object.entries(readers).map(([reader, words]) => (
            <option key={reader} value={reader}>
              {words}
            </option>
          ))}
          {purpose === 'answer' &&
            (appeals.data ?? []).map(({ id, number, author }) => (
              <option key={id} value={id}>
                {number}, {author}
              </option>
            ))}
        </select>
      </label>
      {text.trim() === '' ? (
        <p className="soft">Начните писать: здесь будет письмо с именами и тем, что в нём поправить.</p>
      ) : trial.error ? (
        <p className="wrong" role="alert">
          {trial.error.message}
        </p>
      ) : (
        trial.data && <Told trial={trial.data} />
      )}
    </section>
  )
}

const Told = ({ trial: { text, wrong, asks, findings } }: { trial: Trial }) => (
  <>
    {wrong.map(words => (
      <p key={words} className="state late">
        <Icon name="alarm" label="Ошибка" /> {words}
      </p>
    ))}
    <p className="trial-paper">{text}</p>
    {asks.length > 0 && <p className="soft">Спросим у того, кто пишет: {asks.join(', ')}.</p>}
    <h3>Что поправить</h3>
    {findings.length === 0 ? (
      <p className="state ok">
        <Icon name="check" /> Замечаний нет
      </p>
    ) : (
      <ul className="trial-findings">
        {findings.slice(0, 12).map(({ rule, severity, start, end, message }) => (
          <li key={`${rule} ${start} ${end}`}>
            <span className={`state ${severityWords[severity].tone}`}>
              <Icon name={severityWords[severity].icon} label={severityWords[severity].word} /> {ruleWords[rule]}
            </span>
            <span>
              {end > start && `«${shortened(text.slice(start, end), 60)}». `}
              {message}
            </span>
          </li>
        ))}
      </ul>
    )}
  </>
)
