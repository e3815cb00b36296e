// The shelf of templates: for answers and for letters, each opened to be read, changed, compared, taken out of use.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { monthDay } from '#calendar/day-words.ts'
import { counted } from '#calendar/plural.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { library } from '../../writing/library-api.ts'
import type { LibraryLine } from '../../writing/library-model.ts'
import type { Purpose } from '../../writing/template-model.ts'
import { TemplateEditor, type TemplateDraft } from './TemplateEditor.tsx'

export const templatesKey = ['letters', 'library']

const groups: { purpose: Purpose; title: string; none: string }[] = [
  { purpose: 'answer', title: 'Ответы на обращения', none: 'Шаблонов ответа пока нет: ответ начинают с чистого листа.' },
  { purpose: 'letter', title: 'Письма клиентам', none: 'Шаблонов письма пока нет: письмо начинают с чистого листа.' },
]

export function TemplateShelf() {
  const me = useMe()
  const queries = useQueryClient()
  const [opened, setOpened] = useState<{ line: LibraryLine; fresh: boolean }>()
  const { data, error, refetch } = useQuery({ queryKey: templatesKey, queryFn: () => call(library.templates, {}) })
  const writes = hasRole(me, 'head', 'director')
  // Typed and not kept: it is there again when the template is opened again.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TemplateDraft>>(new Map())
  const [blank, setBlank] = useState(() => blankLine(hasRole(me, 'director') ? null : me.departmentId))
  const begin = () => setOpened({ line: blank, fresh: true })
  useKeys(writes && !opened ? [{ code: 'Alt+KeyY', does: 'Новый шаблон', run: begin }] : [])
  if (opened)
    return (
      <TemplateEditor
        key={opened.line.code}
        line={opened.line}
        fresh={opened.fresh}
        draft={drafts.get(opened.line.code)}
        onDraft={draft => setDrafts(new Map([...drafts, [opened.line.code, draft]]))}
        onClose={() => setOpened(undefined)}
        onSaved={lines => {
          setDrafts(new Map([...drafts].filter(([code]) => code !== opened.line.code)))
          if (opened.fresh) setBlank(blankLine(blank.departmentId))
          queries.setQueryData(templatesKey, lines)
          void queries.invalidateQueries({ queryKey: ['letters', 'templates'] })
          setOpened(undefined)
        }}
      />
    )
  return (
    <>
      <p className="lead">
        {writes
          ? 'Из шаблона письмо начинают одним нажатием: имя встанет в нужном падеже, условия выберут нужные слова.'
          : 'Из шаблона письмо начинают одним нажатием. Меняет шаблоны начальник отдела, для всего центра директор.'}
      </p>
      {writes && (
        <button type="button" className="btn btn-main" aria-keyshortcuts="Alt+Y" onClick={begin}>
          Новый шаблон <Kbd code="Alt+KeyY" />
        </button>
      )}
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting lines={8} />
      ) : (
        groups.map(({ purpose, title, none }) => (
          <section key={purpose}>
            <h2>{title}</h2>
            <Rows
              lines={data.filter(line => line.purpose === purpose)}
              none={none}
              onOpen={line => setOpened({ line, fresh: false })}
            />
          </section>
        ))
      )}
    </>
  )
}

type RowsProps = { lines: readonly LibraryLine[]; none: string; onOpen: (line: LibraryLine) => void }

const Rows = ({ lines, none, onOpen }: RowsProps) =>
  lines.length === 0 ? (
    <Empty>
      <p>{none}</p>
    </Empty>
  ) : (
    <ul className="library-rows">
      {lines
        .toSorted((a, b) => Number(a.withdrawn) - Number(b.withdrawn))
        .map(line => (
          <li key={line.code}>
            <button type="button" onClick={() => onOpen(line)}>
              <b>{line.title}</b>
              <span>{line.about}</span>
              <span className="soft">{whose(line)}</span>
            </button>
          </li>
        ))}
    </ul>
  )

function whose({ own, withdrawn, departmentId, validFrom, editions }: LibraryLine): string {
  if (withdrawn) return `не применяем с ${monthDay(validFrom, 0)}`
  if (!own) return 'поставлен с программой'
  const times = editions > 1 ? `, ${counted(editions, 'редакция', 'редакции', 'редакций')}` : ''
  return `${departmentId ? 'отдела' : 'центра'}, с ${monthDay(validFrom, 0)}${times}`
}

const blankLine = (departmentId: string | null): LibraryLine => ({
  ...{ code: uuid7(), purpose: 'answer', title: '', about: '', departmentId, body: '', validFrom: '', withdrawn: false },
  ...{ own: true, edits: true, editions: 0 },
})
