// The desk of an answer: what was asked on the left, the sheet, what to mend on the right, the way of the letter below.
import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { AppealCard } from '#appeals/card-model.ts'
import { momentWords } from '#calendar/moment-words.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { sameMark, type Aside } from '../../marks/standing.ts'
import { longestText } from '../../model.ts'
import { writing } from '../../writing/api.ts'
import type { Letter } from '../../writing/model.ts'
import { stateWords } from '../../writing/rules/course.ts'
import type { Asking } from '../checking.ts'
import { MendColumn } from '../MendColumn.tsx'
import { useMending } from '../mending.ts'
import { Sheet } from '../Sheet.tsx'
import { typeOver } from '../typing.ts'
import { useLetterAct, useLook, usePresence } from './answer-state.ts'
import { AskedColumn } from './AskedColumn.tsx'
import { useKeeper } from './keeper.ts'
import { PaperButtons } from './PaperButtons.tsx'
import { PhrasesDialog } from './PhrasesDialog.tsx'
import { RemarksOfReturn } from './RemarksOfReturn.tsx'
import { Remarking, type RemarkDraft } from './Remarking.tsx'
import { TwoLetters } from './TwoLetters.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'
import { WayBar } from './WayBar.tsx'

type Props = { letter: Letter; appeal: AppealCard }

export function Editor({ letter, appeal }: Props) {
  const me = useMe()
  const { keeper, kept, trouble } = useKeeper(letter, me.id)
  const acting = useLetterAct(letter.appealId)
  const others = usePresence(letter)
  const [opened, setOpened] = useState<'phrases' | 'versions' | 'send'>()
  const [remarks, setRemarks] = useState<RemarkDraft[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  const writes = letter.may.includes('write')
  const text = writes || kept.newer || trouble ? kept.typed : letter.text
  const look = useLook(letter.appealId, text, letter.details)
  const asked = useAsked(letter, text)
  const asides: Aside[] = letter.asides
  const mending = useMending({
    field,
    text,
    asked,
    asides,
    quiet: opened !== undefined || !writes || kept.newer !== undefined,
    onTakeUp: aside => {
      const found = letter.asides.find(one => sameMark(one, aside))
      if (found) void acting.act(writing.takeUp, { params: { id: found.id } })
    },
  })
  const leave = async (aside: Aside) => {
    const { id, rule, fragment, question, reason } = aside
    const done = await acting.act(writing.leave, { body: { id, rule, fragment, question, reason } })
    if (!done) throw new Error('Не записали причину. Она на месте, повторите через минуту.')
  }
  const goToGap = () => {
    const at = mending.findings.findIndex(({ rule }) => rule === 'question-unanswered' || rule === 'apology-missing')
    const finding = mending.findings[at]
    if (!finding || !field.current) return
    mending.acts.stand(at)
    field.current.focus()
    field.current.setSelectionRange(finding.end, finding.end)
  }
  useKeys(
    opened
      ? []
      : [
          ...(writes
            ? [
                { code: 'Alt+KeyJ', does: 'К месту, где ждут ответ', run: goToGap },
                { code: 'Alt+KeyA', does: 'Готовые фразы', run: () => setOpened('phrases') },
              ]
            : []),
          { code: 'Alt+KeyH', does: 'Версии письма', run: () => setOpened('versions') },
        ],
  )
  const insert = (words: string) => {
    setOpened(undefined)
    const at = field.current
    if (!at) return
    // After the window has given the focus back.
    setTimeout(() => typeOver(at, { start: at.selectionStart, end: at.selectionEnd }, words), 0)
  }
  return (
    <main className="check answer-desk">
      <header className="check-head">
        <h1>
          Ответ на{' '}
          <Link to="/appeals/$id" params={{ id: appeal.id }}>
            {appeal.number}
          </Link>
        </h1>
        <p className="saved" role="status">
          <Saved letter={letter} clean={kept.typed === kept.saved && !kept.sending} trouble={trouble} />
        </p>
        <p className="tools">
          {writes && (
            <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+A" onClick={() => setOpened('phrases')}>
              Фразы <Kbd code="Alt+KeyA" />
            </button>
          )}
          <button type="button" className="btn btn-bare" aria-keyshortcuts="Alt+H" onClick={() => setOpened('versions')}>
            Версии <Kbd code="Alt+KeyH" />
          </button>
          <PaperButtons appealId={letter.appealId} />
        </p>
        {others.length > 0 && (
          <p className="others" role="status">
            <Icon name="people" /> Открыто ещё у: {others.map(({ name }) => name).join(', ')}
          </p>
        )}
      </header>
      <AskedColumn letter={letter} appeal={appeal} look={look} acting={acting} flush={keeper.flush} />
      <div className="paper-column">
        {kept.newer && <TwoLetters kept={kept} keeper={keeper} />}
        <Sheet
          field={field}
          text={text}
          findings={writes ? mending.findings : []}
          current={mending.current}
          walked={mending.walked}
          onType={keeper.type}
          onStand={mending.acts.stand}
          readOnly={!writes || kept.newer !== undefined}
        />
        {text.length >= longestText && <p className="wrong">Больше сюда не поместится: уберите лишнее в приложение.</p>}
      </div>
      <MendColumn text={text} mending={mending} asides={asides} onLeave={leave} reads={!writes}>
        {letter.may.includes('return') && (
          <Remarking field={field} text={text} letter={letter} remarks={remarks} setRemarks={setRemarks} acting={acting} />
        )}
        {letter.remarks.length > 0 && <RemarksOfReturn letter={letter} field={field} />}
      </MendColumn>
      <WayBar
        letter={letter}
        appeal={appeal}
        look={look}
        ease={mending.checking.answer?.checked.ease ?? null}
        errors={mending.findings.filter(({ severity }) => severity === 'error').length}
        acting={acting}
        flush={keeper.flush}
        remarks={remarks.length}
        opened={opened}
        setOpened={setOpened}
      />
      <PhrasesDialog
        opened={opened === 'phrases'}
        of={letter.appealId}
        ask={() => call(writing.phrases, { params: { appealId: letter.appealId } })}
        onTake={insert}
        onClose={() => setOpened(undefined)}
      />
      <VersionsDialog opened={opened === 'versions'} letter={letter} text={text} onClose={() => setOpened(undefined)} />
    </main>
  )
}

function Saved({ letter, clean, trouble }: { letter: Letter; clean: boolean; trouble: string }) {
  const zone = useMe().centre.timeZone
  const [now] = useState(() => new Date().toISOString())
  if (trouble) return <span className="state late">{trouble}</span>
  if (letter.state !== 'draft' && letter.state !== 'returned') return stateWords[letter.state]
  if (!clean) return 'сохраняем, текст на месте'
  return `версия ${letter.revision}, сохранено ${momentWords(letter.changedAt, { now, zone })}`
}

/** The same object while nothing that the checker looks at has changed. */
function useAsked({ reader, complaint, questions }: Letter, text: string): Asking {
  const about = JSON.stringify([reader, complaint, questions])
  return useMemo(() => {
    const [{ title, surname, name, patronymic, gender }, verdict, list] = JSON.parse(about) as [
      Letter['reader'],
      Letter['complaint'],
      Letter['questions'],
    ]
    const person = { surname, ...(name && { name }), ...(patronymic && { patronymic }), ...(gender && { gender }) }
    return {
      textOnly: false,
      letterCase: {
        kind: 'letter',
        text,
        addressee: title === '' ? { type: 'person', ...person } : { type: 'organisation', title, ...(surname && { person }) },
        complaint: verdict,
        questions: list.map(({ body }) => body),
      },
    }
  }, [about, text])
}
