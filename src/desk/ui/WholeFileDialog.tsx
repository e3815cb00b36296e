// The whole file over the talk: everything that was, who wrote which note, consents to write down or take back.
import { Link } from '@tanstack/react-router'
import { momentWords } from '#calendar/moment-words.ts'
import type { ClientFile } from '#clients/model.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Icon } from '#platform/web/components/Icon.tsx'
import { opening } from '#staff/ui/opening.ts'
import { inside } from '../rules/words.ts'
import { Consents } from './Consents.tsx'
import { useTelling } from './desk-state.ts'
import { HelpWishes } from './HelpWishes.tsx'
import { Identity } from './Identity.tsx'
import { NoteField } from './NoteField.tsx'
import { useVisit } from './visit.ts'

const { open: openWhole, close, useOpened } = opening()
export { openWhole }

export function WholeFileDialog() {
  const { file } = useVisit()
  return (
    <Dialog opened={useOpened()} onClose={close} title="Всё дело" size="lg">
      <div className="file whole">
        {file ? <Whole file={file} /> : <p className="soft">Дело откроется, когда узнаете, кто пришёл.</p>}
      </div>
    </Dialog>
  )
}

function Whole({ file }: { file: ClientFile }) {
  const telling = useTelling()
  const { phone, email } = file.client
  return (
    <>
      <Identity file={file} />
      {(phone || email) && <p className="who">{[phone, email].filter(Boolean).join(', ')}</p>}
      {email && (
        <p>
          <Link to="/mail/new" search={{ client: file.client.id }}>
            Написать письмо
          </Link>
        </p>
      )}
      <HelpWishes file={file} />
      <Consents file={file} editable />
      <section>
        <h3>Заметки</h3>
        {file.notes.length === 0 && <p className="soft">Заметок пока нет.</p>}
        <ul className="notes">
          {file.notes.toReversed().map(({ id, body, author, writtenAt }) => (
            <li key={id}>
              {body}
              <small>
                {author}, {momentWords(writtenAt, telling)}
              </small>
            </li>
          ))}
        </ul>
        <NoteField file={file} withKey={false} />
      </section>
      <section>
        <h3>Что было</h3>
        <ol className="story">
          {file.timeline.toReversed().map((item, i) => (
            <li key={i}>
              {item.kind === 'promise' ? <Icon name="loop" /> : <i aria-hidden />}
              <span>
                {item.title}
                {item.detail && `, ${inside(item.detail)}`}
                {item.state && <span className="soft">, {item.state}</span>}
              </span>
              <time dateTime={item.at}>{momentWords(item.at, telling)}</time>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
