// A paper that left: to whom, how, when, under which number.
import { useId, useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import type { AppealCard } from '../../card-model.ts'
import type { NewDispatch, Way } from '../../model.ts'
import { usualWay, wayWords } from '../../rules/words.ts'

export type Paper = Required<NewDispatch>

type Start = { addressee: string; way: Way; today: string; body?: string }

export const usePaper = ({ addressee, way, today, body = '' }: Start) =>
  useState<Paper>(() => ({ id: uuid7(), sentOn: today, number: '', addressee, way, body }))

/** To the author, by the way that the channel suggests. */
export const toAuthor = (card: AppealCard, today: string): Start => ({
  addressee: card.author,
  way: usualWay(card.channel),
  today,
})

type Props = { title: string; paper: Paper; onChange: (paper: Paper) => void; text?: string; focus?: boolean }

export function PaperFields({ title, paper, onChange, text, focus }: Props) {
  const id = useId()
  const set = (change: Partial<Paper>) => onChange({ ...paper, ...change })
  return (
    <fieldset className="paper-fields">
      <legend>{title}</legend>
      <div className="field wide">
        <label htmlFor={`${id}-to`}>Кому</label>
        <input
          id={`${id}-to`}
          data-autofocus={focus}
          autoComplete="off"
          maxLength={500}
          value={paper.addressee}
          onChange={event => set({ addressee: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-way`}>Как</label>
        <select id={`${id}-way`} value={paper.way} onChange={event => set({ way: event.target.value as Way })}>
          {(Object.keys(wayWords) as Way[]).map(way => (
            <option key={way} value={way}>
              {wayWords[way]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-on`}>Когда</label>
        <input id={`${id}-on`} type="date" value={paper.sentOn} onChange={event => set({ sentOn: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-n`}>Исходящий номер</label>
        <input
          id={`${id}-n`}
          autoComplete="off"
          maxLength={100}
          value={paper.number}
          onChange={event => set({ number: event.target.value })}
        />
      </div>
      {text && (
        <div className="field wide">
          <label htmlFor={`${id}-text`}>{text}</label>
          <textarea
            id={`${id}-text`}
            rows={paper.body ? 12 : 4}
            maxLength={30_000}
            value={paper.body}
            onChange={event => set({ body: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  )
}
