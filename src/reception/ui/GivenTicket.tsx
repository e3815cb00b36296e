// The ticket that was just given at the door: the number to tell, a sheet to print, a code for the telephone.
import { renderSVG } from 'uqr'
import { counted } from '#calendar/plural.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { TicketView } from '../model.ts'
import { minutesWords } from './board-words.ts'

export function GivenTicket({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  useKeys([{ code: 'Enter', does: 'Готово', run: onDone }])
  const { label, reason, ahead, wait } = ticket
  return (
    <div className="given">
      <p className="given-number" role="status">
        {label}
      </p>
      <p>{reason}</p>
      <p>
        {ahead === 0 ? 'Следующий в очереди' : `Впереди ${counted(ahead, 'человек', 'человека', 'человек')}`}
        {wait && `, ждать ${minutesWords(wait)} минут`}
      </p>
      <div
        role="img"
        aria-label="Код для телефона: за очередью можно следить на нём"
        className="given-code"
        dangerouslySetInnerHTML={{ __html: renderSVG(`${location.origin}/t/${ticket.code}`, { border: 1 }) }}
      />
      <p className="soft">Код для телефона: за очередью можно следить на нём</p>
      <p className="go">
        <button type="button" className="btn btn-main" data-main data-autofocus autoFocus onClick={onDone}>
          Готово <Kbd code="Enter" />
        </button>
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon name="print" />
          Напечатать
        </button>
      </p>
    </div>
  )
}
