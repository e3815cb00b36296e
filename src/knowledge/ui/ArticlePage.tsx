// One answer: what to say, the whole of it, its source and state; checked, confirmed, printed and judged from here.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { knowledge } from '../api.ts'
import type { Article } from '../model.ts'
import { sourceWords } from '../rules/answers.ts'
import { audienceWords, channelWords } from '../rules/words.ts'
import { FeedbackForm, FeedbackRow } from './Feedback.tsx'
import { useAct, useArticle } from './knowledge-state.ts'
import { StateLine } from './StateLine.tsx'
import { TwoVersions } from './TwoVersions.tsx'
import './Knowledge.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const article = useArticle(id)
  return (
    <main className="page knowledge">
      <p className="back">
        <Link to="/knowledge">База знаний</Link>
      </p>
      {article.error && !article.data && <Trouble error={article.error} onRetry={() => void article.refetch()} />}
      {article.isPending && <Waiting lines={8} />}
      {article.data && <Shown article={article.data} />}
    </main>
  )
}

function Shown({ article }: { article: Article }) {
  const { id, words, state, may } = article
  return (
    <>
      <h1>{words.asked[0]}</h1>
      <p className="knowledge-about">
        <StateLine state={state} reviewBy={words.reviewBy} why={article.staleWhy} />
        <span>Отвечает {article.owner}</span>
        {article.verifiedBy && <span>Проверка: {article.verifiedBy}</span>}
      </p>
      <p className="knowledge-aloud">{words.short}</p>
      <p className="knowledge-full">{words.full}</p>
      <dl className="knowledge-facts">
        <div>
          <dt>Источник</dt>
          <dd>{sourceWords(words)}</dd>
        </div>
        <div>
          <dt>Для кого</dt>
          <dd>
            {[audienceWords[words.audience], ...words.channels.map(channel => channelWords[channel])].join(', ')}
            {words.clause && `; Кодекс, п. ${words.clause}`}
          </dd>
        </div>
        <div>
          <dt>Как спрашивают</dt>
          <dd>{words.asked.join(' ')}</dd>
        </div>
        <div>
          <dt>Как это называется</dt>
          <dd>{words.official.join('; ')}</dd>
        </div>
      </dl>
      <div className="knowledge-acts">
        {state === 'verified' && (
          <a className="btn" href={knowledge.leaflet.path.replace(':id', id)} target="_blank" rel="noreferrer">
            Напечатать памятку
          </a>
        )}
        {may.edit && (
          <Link className="btn" to="/knowledge/$id/edit" params={{ id }}>
            Править
          </Link>
        )}
        <Link className="btn btn-bare" to="/knowledge/$id/versions" params={{ id }}>
          Версии
        </Link>
        {may.retire && <Retire id={id} />}
      </div>
      <Checking article={article} />
      {may.edit && state === 'stale' && !article.waiting && <Confirm article={article} />}
      <h2>Помог ли ответ</h2>
      <p className="soft">
        Помог {article.helped}, не помог {article.notHelped}.
      </p>
      {state !== 'draft' && state !== 'retired' && <FeedbackForm articleId={id} />}
      <ul className="knowledge-lines">
        {article.feedback.map(one => (
          <FeedbackRow key={one.id} one={one} mayAnswer={may.answer} />
        ))}
      </ul>
    </>
  )
}

function Retire({ id }: { id: string }) {
  const [sure, setSure] = useState(false)
  const retire = useAct(() => send(knowledge.retire, { params: { id }, body: {} }))
  return sure ? (
    <button type="button" className="btn" onClick={() => retire.mutate(undefined)}>
      Да, убрать: искать его больше не будут
    </button>
  ) : (
    <button type="button" className="btn btn-bare" onClick={() => setSure(true)}>
      Убрать из базы
    </button>
  )
}

/** What waits for its check; of a first draft the whole of it stands above. */
function Checking({ article }: { article: Article }) {
  const { id, version, words, waiting, may, state } = article
  const verify = useAct(() => send(knowledge.verify, { params: { id }, body: { version } }))
  if (version === article.verifiedVersion || state === 'retired') return null
  return (
    <section className="knowledge-waiting">
      <h2>{waiting ? 'Правка ждёт проверки' : 'Ответ ждёт проверки'}</h2>
      {waiting && <TwoVersions older={words} newer={waiting} />}
      {may.verify ? (
        <button type="button" className="btn btn-main" disabled={verify.isPending} onClick={() => verify.mutate(undefined)}>
          Проверено, показывать всем
        </button>
      ) : (
        <p className="soft">Проверяет другой человек, не автор: владелец, начальник отдела или специалист по качеству.</p>
      )}
      {verify.error && <Trouble error={verify.error} />}
    </section>
  )
}

/** The law was read again and says the same. */
function Confirm({ article: { id, version, words } }: { article: Article }) {
  const [reviewBy, setReviewBy] = useState('')
  const [edition, setEdition] = useState(words.edition ?? '')
  const confirm = useAct(() => send(knowledge.confirm, { params: { id }, body: { version, reviewBy, edition: edition || null } }))
  return (
    <form
      className="knowledge-form"
      onSubmit={event => {
        event.preventDefault()
        confirm.mutate(undefined)
      }}
    >
      <h2>Перечитали источник, всё верно?</h2>
      <div className="knowledge-pair">
        <TextField label="Редакция, которую читали" type="date" value={edition} onChange={setEdition} />
        <TextField label="Пересмотреть до" type="date" value={reviewBy} onChange={setReviewBy} />
      </div>
      {confirm.error && <Trouble error={confirm.error} />}
      <div className="knowledge-acts">
        <button className="btn btn-main" disabled={confirm.isPending || reviewBy === ''}>
          Верно, отдать на проверку
        </button>
      </div>
    </form>
  )
}
