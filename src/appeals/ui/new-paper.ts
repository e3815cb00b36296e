// The paper being written down, kept in this tab until it is in the register: a reload loses nothing.
import { useState } from 'react'
import type { Author, Channel, Complained, Form, Kind, Law } from '../model.ts'

export type NewPaper = {
  channel: Channel
  law: Law
  kind: Kind
  form: Form
  signatories: number
  receivedOn: string
  author: Required<Author>
  complained: Complained[]
  body: string
}

export const emptyPaper = (today: string): NewPaper => ({
  channel: 'in-person',
  law: 'appeal',
  kind: 'application',
  form: 'individual',
  signatories: 2,
  receivedOn: today,
  author: { clientId: null, surname: '', name: '', patronymic: '', title: '', address: '', email: '', phone: '' },
  complained: [],
  body: '',
})

const place = 'appeals.new'

export function useKeptPaper(today: string): [NewPaper, (paper: NewPaper) => void, () => void] {
  const [paper, setPaper] = useState<NewPaper>(() => {
    const kept = sessionStorage.getItem(place)
    return kept === null ? emptyPaper(today) : (JSON.parse(kept) as NewPaper)
  })
  const keep = (next: NewPaper) => {
    setPaper(next)
    sessionStorage.setItem(place, JSON.stringify(next))
  }
  return [paper, keep, () => sessionStorage.removeItem(place)]
}
