// Quiet lines on the start page and the room's own pages: never at a desk, never in a talk, gone until tomorrow at a press.
import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { heard } from '#code/ui/heard.ts'
import { useMe } from '#staff/ui/me.ts'
import { useCodeReminder, useNudge } from './practice-state.ts'
import './Practice.css'

/** Where nobody is with a client. */
const calm = new Set(['/', '/code', '/certification'])

export function PracticeNudges() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  return calm.has(path) && !me.locked ? <Lines /> : null
}

const today = () => new Date().toDateString()

function Lines() {
  const nudge = useNudge()
  const code = useCodeReminder()
  const [hushed, setHushed] = useState(() => localStorage.getItem('practice.hushed') === today())
  if (!nudge.data || !code.data || hushed) return null
  const { practice, certification, disputes } = nudge.data
  const { edition, department } = code.data
  const known = heard()
  const answered = code.data.answered.filter(({ note }) => !known.has(note))
  if (!practice && !certification && !edition && disputes === 0 && department === 0 && answered.length === 0) return null
  const hush = () => {
    localStorage.setItem('practice.hushed', today())
    setHushed(true)
  }
  return (
    <aside className="nudges" aria-label="Напоминания">
      <ul>
        {edition && (
          <li>
            <Link to="/code">Прочитайте Кодекс: действует с {numericDay(edition.inForceFrom, 0)}</Link>
          </li>
        )}
        {department > 0 && (
          <li>
            <Link to="/code/readers">В отделе не прочитали Кодекс: {department}</Link>
          </li>
        )}
        {answered.map(({ note, clause }) => (
          <li key={note}>
            <Link to="/code/clauses/$id" params={{ id: clause }}>
              Вам ответили на вопрос о пункте {clause}
            </Link>
          </li>
        ))}
        {certification && (
          <li>
            <Link to="/certification">
              {certification.until === null
                ? 'По приказу нужна аттестация'
                : `Аттестация действует до ${numericDay(certification.until, 0)}`}
            </Link>
          </li>
        )}
        {practice && (
          <li>
            <Link to="/practice">Неделю не вспоминали Кодекс. Найдётся пять минут?</Link>
          </li>
        )}
        {disputes > 0 && (
          <li>
            <Link to="/practice/questions">Спорных вопросов: {disputes}</Link>
          </li>
        )}
      </ul>
      <button type="button" className="btn btn-bare" onClick={hush}>
        Не сегодня
      </button>
    </aside>
  )
}
