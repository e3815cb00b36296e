// A lesson being written: words, a film, a task or a test.
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { catalogue, type DraftLesson } from '../catalogue-api.ts'
import { TestContent, type LessonKind, type NewLesson, type Question } from '../model.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { uploadFile, useAct } from './learning-state.ts'

type Props = { courseId: string; open: { id: string; kind: LessonKind; lesson?: DraftLesson }; onDone: () => void }

export function LessonForm({ courseId, open: { id, kind, lesson }, onDone }: Props) {
  const test = kind === 'test' && lesson ? TestContent.parse(lesson.content) : undefined
  const [title, setTitle] = useState(lesson?.title ?? '')
  const [minutes, setMinutes] = useState(String(lesson?.minutes ?? 10))
  const [words, setWords] = useState((lesson?.content.words as string | undefined) ?? '')
  const [film, setFilm] = useState<File>()
  const [sent, setSent] = useState(0)
  const [passMark, setPassMark] = useState(String(test?.passMark ?? 80))
  const [questions, setQuestions] = useState<Question[]>(test?.questions ?? [emptyQuestion])
  const save = useAct(async () => {
    const head = { id, title, minutes: Number(minutes) || 0 }
    const fileId = film ? await uploadFile(film, setSent) : (lesson?.fileId ?? '')
    const body = bodyOf(kind, head, { words, fileId, passMark: Number(passMark), questions })
    return send(catalogue.saveLesson, { params: { id: courseId, lessonId: id }, body })
  }, onDone)
  return (
    <form
      className="learning-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <div className="learning-pair">
        <TextField label="Как называется урок" value={title} onChange={setTitle} max={200} first />
        <TextField label="Минут" value={minutes} onChange={setMinutes} max={4} />
      </div>
      {kind === 'video' && (
        <label className="field">
          <span>Видео: MP4 или WebM, до 500 МБ</span>
          <input type="file" accept=".mp4,.webm" onChange={event => setFilm(event.target.files?.[0])} />
        </label>
      )}
      {save.isPending && film && <p className="soft">Отправляем видео: {Math.round(sent * 100)} %</p>}
      {kind === 'test' ? (
        <>
          <TextField label="Нужно верных из 100" value={passMark} onChange={setPassMark} max={3} />
          <QuestionFields questions={questions} onChange={setQuestions} />
        </>
      ) : (
        <label className="field">
          <span>{kind === 'task' ? 'Что сделать' : kind === 'video' ? 'Слова под видео' : 'Текст урока'}</span>
          <textarea rows={10} value={words} maxLength={30_000} onChange={event => setWords(event.target.value)} />
          <span className="soft"># заголовок, - список, {'>'} слова для клиента, **важное**</span>
        </label>
      )}
      {save.error && <Trouble error={save.error} />}
      <div className="learning-acts">
        <button className="btn btn-main" disabled={save.isPending}>
          Сохранить урок
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не менять
        </button>
      </div>
    </form>
  )
}

const emptyQuestion: Question = { ask: '', options: ['', ''], right: [0], why: '' }

type Given = { words: string; fileId: string; passMark: number; questions: Question[] }

function bodyOf(
  kind: LessonKind,
  head: { id: string; title: string; minutes: number },
  { words, fileId, passMark, questions }: Given,
): NewLesson {
  if (kind === 'video') return { ...head, kind, content: { words }, fileId }
  if (kind === 'test') return { ...head, kind, content: { passMark, questions } }
  return { ...head, kind: kind === 'task' ? 'task' : 'text', content: { words } }
}
