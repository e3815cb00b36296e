// I am invited to a window: essence, name and place above the page; «Иду», «через N минут», or on to the next.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Channel } from '#contacts/model.ts'
import { call, send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useLive } from '#platform/web/live.ts'
import type { Me } from '#staff/model.ts'
import { useActing } from '#platform/web/acting.ts'
import { conflicts } from '../api.ts'
import type { Answering, Summons } from '../model.ts'
import { chimeEvery, isMuted, mute } from './chime.ts'
import { SoundAsleep } from './SoundAsleep.tsx'

const key = ['summons'] as const
const soundEveryMs = 8000
const byChannel: Partial<Record<Channel, string>> = { call: ', по телефону', mail: ', по почте', message: ', в сообщениях' }

export function SummonsStrip({ me }: { me: Me }) {
  const queries = useQueryClient()
  useLive([`rings:${me.id}`], () => void queries.invalidateQueries({ queryKey: key }))
  const summons = useQuery({ queryKey: key, queryFn: () => call(conflicts.summons, {}), refetchInterval: 15_000 })
  const all = summons.data ?? []
  const sounds = all.some(({ invitation, quiet }) => invitation.state === 'open' && !quiet)
  useEffect(() => (sounds ? chimeEvery('ring', soundEveryMs) : undefined), [sounds])
  return (
    <div role="status" className="everywhere">
      {sounds && <SoundAsleep />}
      {all.map((one, i) => (
        <OneSummons key={one.invitation.id} summons={one} first={i === 0} />
      ))}
    </div>
  )
}

function OneSummons({ summons: { invitation, place, staffName, channel }, first }: { summons: Summons; first: boolean }) {
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const [muted, setMuted] = useState(isMuted)
  const params = { id: invitation.id }
  const set = (state: Summons[]) => queries.setQueryData(key, state)
  const answer = (body: Answering) =>
    void run(async () => {
      try {
        set(await send(conflicts.answer, { params, body }))
      } catch (error) {
        // Somebody was faster: the sentence says who, the strip goes.
        void queries.invalidateQueries({ queryKey: key })
        throw error
      }
    })
  const arrive = () => void run(async () => set(await send(conflicts.arrive, { params, body: {} })))
  const rings = invitation.state === 'open'
  useKeys(
    first && rings
      ? [
          { code: 'Alt+Digit1', does: 'К окну: иду', run: () => answer({ answer: 'coming' }) },
          { code: 'Alt+Digit2', does: 'К окну: через 5 минут', run: () => answer({ answer: 'in-minutes', minutes: 5 }) },
          { code: 'Alt+Digit3', does: 'К окну: передать дальше', run: () => answer({ answer: 'passed' }) },
        ]
      : [],
  )
  return (
    <section className="summons" aria-label={`Вас зовут: ${place}`}>
      <p className="summons-what">
        <Icon name="hand" />
        <span>
          <b>
            {rings ? 'Вас зовут' : 'Вас ждут'}: {place}
          </b>{' '}
          {staffName}
          {byChannel[channel]}. {invitation.clientName && `${invitation.clientName}: `}
          {invitation.essence}
        </span>
      </p>
      {trouble && <p className="trouble">{trouble}</p>}
      <p className="summons-acts">
        {rings ? (
          <>
            <button type="button" className="btn btn-main" onClick={() => answer({ answer: 'coming' })}>
              Иду <Kbd code="Alt+Digit1" />
            </button>
            {[3, 5, 10].map(minutes => (
              <button key={minutes} type="button" className="btn" onClick={() => answer({ answer: 'in-minutes', minutes })}>
                Через {minutes} мин {minutes === 5 && <Kbd code="Alt+Digit2" />}
              </button>
            ))}
          </>
        ) : (
          <button type="button" className="btn btn-main" onClick={arrive}>
            Подошли
          </button>
        )}
        <button type="button" className="btn" onClick={() => answer({ answer: 'passed' })}>
          Передать дальше {rings && <Kbd code="Alt+Digit3" />}
        </button>
        <button
          type="button"
          className="btn btn-bare"
          aria-pressed={muted}
          onClick={() => {
            mute(!muted)
            setMuted(!muted)
          }}
        >
          <Icon name={muted ? 'silence' : 'sound'} /> Без звука
        </button>
      </p>
    </section>
  )
}
