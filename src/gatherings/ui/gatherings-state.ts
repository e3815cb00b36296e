// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt, timeWords } from '#calendar/moment-words.ts'
import { isoOf, localOf, msOfLocal } from '#calendar/zone.ts'
import { call } from '#platform/web/call.ts'
import { useLive } from '#platform/web/live.ts'
import { useMe } from '#staff/ui/me.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { album } from '../album-api.ts'
import { gatherings } from '../api.ts'
import { meetings } from '../meeting-api.ts'

const room = 'gatherings'

export const useGatherings = (when: 'coming' | 'past') =>
  useQuery({ queryKey: [room, 'list', when], queryFn: () => call(gatherings.list, { query: { when } }) })
export const useGathering = (id: string) =>
  useQuery({ queryKey: [room, 'one', id], queryFn: () => call(gatherings.page, { params: { id } }), retry: false })
export const useLessons = () => useQuery({ queryKey: [room, 'lessons'], queryFn: () => call(gatherings.lessons, {}) })
export const useTurnout = () => useQuery({ queryKey: [room, 'turnout'], queryFn: () => call(gatherings.turnout, {}) })
export const useFeed = () => useQuery({ queryKey: [room, 'feed'], queryFn: () => call(gatherings.feed, {}) })
export const useNotices = () =>
  useQuery({ queryKey: [room, 'notices'], queryFn: () => call(gatherings.notices, {}), refetchInterval: 60_000 })
/** Asked anew often: the code on the screen changes each half minute, people come in between. */
export const useDoor = (id: string) =>
  useQuery({
    queryKey: [room, 'door', id],
    queryFn: () => call(gatherings.door, { params: { id } }),
    refetchInterval: 5000,
    retry: false,
  })
export const usePhotos = (id: string) =>
  useQuery({ queryKey: [room, 'photos', id], queryFn: () => call(album.photos, { params: { id } }), retry: false })
export const useMeetings = (when: 'coming' | 'past') =>
  useQuery({ queryKey: [room, 'meetings', when], queryFn: () => call(meetings.list, { query: { when } }) })
export const useMeeting = (id: string) =>
  useQuery({ queryKey: [room, 'meeting', id], queryFn: () => call(meetings.page, { params: { id } }), retry: false })
export const useHours = () => useQuery({ queryKey: [room, 'hours'], queryFn: () => call(meetings.hours, {}) })
export const useSetting = () => useQuery({ queryKey: [room, 'setting'], queryFn: () => call(meetings.setting, {}) })

export const useFree = (asked: { staffIds: readonly string[]; day: string; minutes: number; without: string }) =>
  useQuery({
    queryKey: [room, 'free', asked],
    enabled: asked.staffIds.length > 0 && asked.day !== '' && asked.minutes >= 5,
    queryFn: () =>
      call(meetings.freeBusy, {
        query: { staffIds: asked.staffIds.join(','), day: asked.day, minutes: asked.minutes, without: asked.without },
      }),
  })

/** Those who work here today. */
export function usePeople() {
  const today = useToday()
  const people = useColleagues()
  return (people.data ?? []).filter(({ leftOn }) => leftOn === null || leftOn > today)
}

/** Places, the waiting list, the door, albums and meetings: read again as soon as they change. */
export function useLiveGatherings(): void {
  const queries = useQueryClient()
  useLive([room], () => void queries.invalidateQueries({ queryKey: [room] }))
}

/** A write after which everything of the room is read again. */
export function useAct<In, Out>(act: (input: In) => Promise<Out>, after?: (out: Out) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async out => {
      after?.(out)
      await queries.invalidateQueries({ queryKey: [room] })
    },
  })
}

/** The clock of the centre, not of the machine. */
export const useZone = (): string => useMe().centre.timeZone

export function useToday(): string {
  const zone = useZone()
  const [now] = useState(() => new Date().toISOString())
  return todayAt({ now, zone })
}

/** «завтра, среда 25.11, 10:00–12:00». */
export function useWhen(): (span: { startsAt: string; endsAt: string }) => string {
  const [zone, today] = [useZone(), useToday()]
  return ({ startsAt, endsAt }) => {
    const [from, to] = [localOf(startsAt, zone).date, localOf(endsAt, zone).date]
    const end = from === to ? timeWords(endsAt, zone) : ` ${dayWords(to, today)}, ${timeWords(endsAt, zone)}`
    return `${dayWords(from, today)}, ${timeWords(startsAt, zone)}–${end}`
  }
}

export type Clock = { date: string; from: string; to: string }

/** As people type it, and back; undefined while it is not a time. */
export function spanOf({ date, from, to }: Clock, zone: string): { startsAt: string; endsAt: string } | undefined {
  const minute = (text: string) => {
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(text.trim()) ?? []
    return hours === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes)
  }
  const [start, end] = [minute(from), minute(to)]
  if (date === '' || !(start < 1440) || !(end < 1440)) return undefined
  const at = (one: number) => isoOf(msOfLocal({ date, minute: one }, zone))
  return { startsAt: at(start), endsAt: at(end) }
}

export const clockOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string): Clock => ({
  date: localOf(startsAt, zone).date,
  from: timeWords(startsAt, zone),
  to: timeWords(endsAt, zone),
})
