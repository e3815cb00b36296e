// A SCORM lesson: opened by its button, played in a frame that has no origin, with what is counted told under it.
import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Lesson } from '../../model.ts'
import { minutesWords, stateWords } from '../../rules/words.ts'
import type { Said } from './keeping.ts'
import { openLaunch, type Launch } from './launch.ts'

export function ScormPlayer({ lesson, courseId }: { lesson: Lesson; courseId: string }) {
  const me = useMe()
  const queries = useQueryClient()
  const frame = useRef<HTMLIFrameElement>(null)
  const [open, setOpen] = useState<Launch>()
  const [opening, setOpening] = useState(false)
  const [said, setSaid] = useState<Partial<Said> & { away?: boolean }>({})
  const [error, setError] = useState<Error>()
  useEffect(() => {
    if (!open) return undefined
    const hear = (event: MessageEvent) => open.hear(event, frame.current?.contentWindow ?? null)
    addEventListener('message', hear)
    return () => {
      removeEventListener('message', hear)
      open.close()
    }
  }, [open])
  const begin = async () => {
    setOpening(true)
    setError(undefined)
    try {
      setOpen(
        await openLaunch(me.id, lesson.id, now => {
          setSaid(before => ({ ...before, ...now }))
          if (now.state === 'passed') void queries.invalidateQueries({ queryKey: ['learning', 'course', courseId] })
        }),
      )
    } catch (problem) {
      setError(problem as Error)
    }
    setOpening(false)
  }
  const seconds = said.seconds ?? open?.seconds ?? lesson.seconds
  const state = said.state ?? lesson.state
  return (
    <section className="learning-player">
      {open ? (
        <iframe
          ref={frame}
          title={lesson.title}
          name={open.frame.name}
          src={open.frame.src}
          sandbox="allow-scripts allow-forms allow-modals allow-downloads"
        />
      ) : (
        <button type="button" className="btn btn-main" disabled={opening} onClick={() => void begin()}>
          {state === null ? 'Открыть урок' : 'Продолжить урок'}
        </button>
      )}
      {error && <Trouble error={error} onRetry={() => void begin()} />}
      <p className="soft" role="status">
        {[
          state && `Урок ${stateWords[state]}`,
          said.score !== null && said.score !== undefined && `результат ${said.score} из 100`,
          seconds > 0 && `время ${minutesWords(seconds)}`,
          said.away && 'нет сети: запомнили в этом браузере, отправим сами',
          said.replaced && 'урок открыт и в другом окне: продолжайте там, время посчитаем один раз',
        ]
          .filter(Boolean)
          .join('. ')}
      </p>
    </section>
  )
}
