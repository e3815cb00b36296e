// A line of one's own log with what can be done with it; what is in the registry is changed there.
import { numericDay } from '#calendar/day-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import type { Study } from '../model.ts'
import { hoursWords, kindWords } from '../rules/words.ts'
import { Twice } from './fields.tsx'

export type Acts = Record<'save' | 'register' | 'mend' | 'forget', (id: string) => void>
/** `isCourse`: the one that Alt+H sends to the registry. */
type Props = { study: Study; year: number; isCourse: boolean; acts: Acts }

export function StudyLine({ study, year, isCourse, acts }: Props) {
  const { id, title, link, kind, inRegistry } = study
  return (
    <li>
      <span>
        {link === '' ? (
          <b>{title}</b>
        ) : (
          <a href={link} target="_blank" rel="noreferrer">
            {title}
          </a>
        )}
        <small>
          {[numericDay(study.doneOn, year), kindWords[kind], study.issuer, hoursWords(study.hours)].filter(Boolean).join(' · ')}
        </small>
        {study.taken !== '' && <small>Пригодится: {study.taken}</small>}
      </span>
      <span className="growth-acts">
        {inRegistry && (
          <span className="state ok">
            <Icon name="check" /> в реестре
          </span>
        )}
        {study.fileId !== null && (
          <button type="button" className="btn btn-bare" onClick={() => acts.save(id)}>
            Файл<span className="vh">: {title}</span>
          </button>
        )}
        {kind === 'course' && !inRegistry && (
          <button
            type="button"
            className="btn"
            {...(isCourse && { 'aria-keyshortcuts': 'Alt+KeyH' })}
            onClick={() => acts.register(id)}
          >
            В реестр
            <span className="vh">: {title}</span> {isCourse && <Kbd code="Alt+KeyH" />}
          </button>
        )}
        {!inRegistry && (
          <>
            <button type="button" className="btn btn-bare" onClick={() => acts.mend(id)}>
              Изменить<span className="vh">: {title}</span>
            </button>
            <Twice label="Убрать" sure="Убрать запись" title={title} onSure={() => acts.forget(id)} />
          </>
        )}
      </span>
    </li>
  )
}
