// On every staff screen: the key that says thanks; on calm screens, what of the room waits for one.
import { Link, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Thanks } from '../model.ts'
import { useIdeas, useLiveRecognition, useNominations } from './recognition-state.ts'
import './Recognition.css'

const ThankDialog = lazy(async () => ({ default: (await import('./ThankDialog.tsx')).ThankDialog }))

export const thankCode = 'Alt+KeyC'
const openThanks = 'recognition:thank'

/** A button of any screen of the room opens the same window. */
export const askToThank = () => window.dispatchEvent(new Event(openThanks))

const toldMs = 6000

/** Where nobody is with a client. */
const calm = new Set(['/', '/department'])

export function RecognitionEverywhere() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  const [opened, setOpened] = useState<boolean>()
  const [said, setSaid] = useState<Thanks>()
  useKeys(me.locked ? [] : [{ code: thankCode, does: 'Сказать спасибо коллеге', run: () => setOpened(true) }])
  useEffect(() => {
    const open = () => setOpened(true)
    window.addEventListener(openThanks, open)
    return () => window.removeEventListener(openThanks, open)
  }, [])
  useEffect(() => {
    const timer = said ? setTimeout(() => setSaid(undefined), toldMs) : undefined
    return () => clearTimeout(timer)
  }, [said])
  return (
    <>
      {opened !== undefined && (
        <Suspense>
          <ThankDialog
            opened={opened}
            onClose={() => setOpened(false)}
            onSaid={one => {
              setOpened(false)
              setSaid(one)
            }}
          />
        </Suspense>
      )}
      <p className="thanks-told" role="status">
        {said && `Спасибо записано: ${said.to}`}
      </p>
      {calm.has(path) && !me.locked && <Waiting />}
    </>
  )
}

/** One was drawn into a committee; an idea waits for one's answer: at once for the head, past its day for a director. */
function Waiting() {
  const me = useMe()
  useLiveRecognition()
  const { data } = useNominations()
  const answers = hasRole(me, 'head', 'director')
  const ideas = useIdeas(answers)
  const judging = (data?.toJudge ?? []).filter(({ state }) => state !== 'decided')
  const asked = (ideas.data?.rows ?? []).filter(
    ({ may, departmentId, dueOn }) => may.answer && (departmentId === me.departmentId || dueOn < ideas.data!.today),
  )
  if (judging.length + asked.length === 0) return null
  return (
    <aside className="nudges" aria-label="Признание: ждёт Вас">
      <ul>
        {judging.length > 0 && (
          <li>
            <Link to="/recognition">Вас выбрали в комиссию: {judging.map(({ title }) => `«${title}»`).join(', ')}</Link>
          </li>
        )}
        {asked.length > 0 && (
          <li>
            <Link to="/ideas">Идеи ждут Вашего ответа: {asked.length}</Link>
          </li>
        )}
      </ul>
    </aside>
  )
}
