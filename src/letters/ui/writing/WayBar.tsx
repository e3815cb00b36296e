// Below the sheet: how many pages it takes, where the letter is on its way, and the one thing to do next.
import { Link } from '@tanstack/react-router'
import type { AppealCard } from '#appeals/card-model.ts'
import { counted } from '#calendar/plural.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Ease } from '../../model.ts'
import { writing } from '../../writing/api.ts'
import type { Letter, Look, State } from '../../writing/model.ts'
import { easeWords, fewest } from '../EaseLine.tsx'
import type { Acting } from './answer-state.ts'
import { SentDialog } from './SentDialog.tsx'

type Props = {
  letter: Letter
  appeal: AppealCard
  look: Look | undefined
  ease: Ease | null
  errors: number
  acting: Acting
  flush: () => Promise<boolean>
  /** How many remarks the approver has written: with some the letter is returned, not agreed. */
  remarks: number
  opened: string | undefined
  setOpened: (name: 'send' | undefined) => void
}

export function WayBar({ letter, appeal, look, ease, errors, acting, flush, remarks, opened, setOpened }: Props) {
  const { may, revision } = letter
  const ready = async (e: typeof writing.submit) => {
    if (await flush()) await acting.act(e, { body: { revision: await revisionNow(letter.appealId, revision) } })
  }
  // With remarks written down the letter goes back: it is not signed over them.
  const step = (e: typeof writing.sign | typeof writing.agree) => {
    if (remarks === 0) void acting.act(e, { body: { revision } })
  }
  const acts = [
    may.includes('submit') && {
      code: 'F9',
      words: 'На согласование',
      run: () => void ready(writing.submit),
      why: hinders(errors, look),
    },
    may.includes('sign') && { code: 'F9', words: 'Согласовать и подписать', run: () => step(writing.sign), why: waits(remarks) },
    may.includes('agree') &&
      !may.includes('sign') && { code: 'F9', words: 'Согласовать', run: () => step(writing.agree), why: waits(remarks) },
    may.includes('send') && { code: 'F9', words: 'Записать отправку', run: () => setOpened('send'), why: '' },
  ]
  const main = acts.find(act => act !== false)
  const byMail = may.includes('handOver') && appeal.authorAs.email ? () => void acting.act(writing.handOver, {}) : undefined
  const back = may.includes('takeBack') ? () => void acting.act(writing.takeBack, {}) : undefined
  useKeys(
    opened
      ? []
      : [
          ...(main ? [{ code: main.code, does: main.words, run: main.run }] : []),
          ...(byMail ? [{ code: 'Alt+KeyG', does: 'Отправить почтой', run: byMail }] : []),
          ...(back ? [{ code: 'Alt+KeyZ', does: 'Отменить отправку почтой', run: back }] : []),
        ],
  )
  return (
    <footer className="way">
      <Pages look={look} ease={ease} />
      <ol className="path" aria-label="Путь письма">
        {steps.map(({ title, states }) => (
          <li
            key={title}
            className={states.includes(letter.state) ? 'is-here' : ''}
            aria-current={states.includes(letter.state) ? 'step' : undefined}
          >
            <b>{title}</b>
            <span>{noteOf(title, letter, appeal)}</span>
          </li>
        ))}
      </ol>
      <div className="go">
        {main && (
          <button
            type="button"
            className="btn btn-main"
            aria-keyshortcuts={main.code}
            aria-disabled={acting.busy}
            onClick={main.run}
          >
            {main.words} <Kbd code={main.code} />
          </button>
        )}
        {main?.why && !acting.wrong && (
          <p className="state late">
            <Icon name="alarm" /> {main.why}
          </p>
        )}
        {byMail && (
          <button type="button" className="btn" aria-keyshortcuts="Alt+G" onClick={byMail}>
            Отправить на {appeal.authorAs.email} <Kbd code="Alt+KeyG" />
          </button>
        )}
        {back && (
          <button type="button" className="btn" aria-keyshortcuts="Alt+Z" onClick={back}>
            Отменить отправку почтой <Kbd code="Alt+KeyZ" />
          </button>
        )}
        {letter.state === 'sent' && (
          <Link className="btn" to="/appeals/$id" params={{ id: appeal.id }}>
            К обращению
          </Link>
        )}
        <p className="wrong" role="alert">
          {acting.wrong}
        </p>
      </div>
      <SentDialog opened={opened === 'send'} letter={letter} acting={acting} onClose={() => setOpened(undefined)} />
    </footer>
  )
}

/** The save that has just been acknowledged may not have come back to the screen yet. */
const revisionNow = async (appealId: string, known: number) =>
  (await call(writing.open, { params: { appealId } }).catch(() => null))?.revision ?? known

const hinders = (errors: number, look: Look | undefined) =>
  errors > 0 ? `поправьте ${counted(errors, 'ошибку', 'ошибки', 'ошибок')}` : (look?.lacks[0] ?? '')

const waits = (remarks: number) => (remarks > 0 ? 'есть замечания: верните письмо' : '')

const steps: { title: string; states: State[] }[] = [
  { title: 'Черновик', states: ['draft', 'returned'] },
  { title: 'Согласование', states: ['approval'] },
  { title: 'Подпись', states: ['agreed'] },
  { title: 'Отправка', states: ['signed', 'sending', 'sent'] },
]

function noteOf(title: string, letter: Letter, appeal: AppealCard): string {
  const day = (date: string) => `${date.slice(8)}.${date.slice(5, 7)}`
  if (title === 'Черновик') return letter.state === 'returned' ? 'вернули с замечаниями' : appeal.executor
  if (title === 'Согласование') return appeal.approver
  if (title === 'Подпись')
    return letter.signedOn ? day(letter.signedOn) : (letter.signers.find(({ id }) => id === letter.details.signerId)?.name ?? '')
  const number = letter.number ? `№ ${letter.number}` : `до ${day(appeal.dueOn)}`
  return letter.sentOn ? `${number}, ушло ${day(letter.sentOn)}` : number
}

/** Two sheets by the Code: more is told by a word, never hidden. */
const Pages = ({ look, ease }: { look: Look | undefined; ease: Ease | null }) => (
  <p className="pages" aria-live="off">
    {look ? (
      <>
        <b>
          {String(look.filled).replace('.', ',')} из {counted(2, 'страницы', 'страниц', 'страниц')}
        </b>
        {look.pages > 2 ? (
          <span className="state late">
            <Icon name="alarm" /> длиннее двух страниц
          </span>
        ) : (
          <span>{ease && ease.words >= fewest ? easeWords(ease).toLowerCase() : 'по настоящей вёрстке'}</span>
        )}
      </>
    ) : (
      <span>считаем страницы</span>
    )}
  </p>
)
