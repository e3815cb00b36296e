// Words of the screens.
import type { Audience, Channel, GapKind, Match, State } from '../model.ts'

export const stateWords: Record<State, string> = { draft: 'черновик', verified: 'проверен', stale: 'устарел', retired: 'убран' }
export const channelWords: Record<Channel, string> = {
  visit: 'приём',
  call: 'телефон',
  letter: 'письмо',
  mail: 'почта',
  message: 'мессенджер',
}
export const audienceWords: Record<Audience, string> = { person: 'граждане', organisation: 'организации', staff: 'коллеги' }
export const gapWords: Record<GapKind, string> = {
  nothing: 'не нашлось',
  'no-answer': 'ответ не подошёл',
  colleague: 'спросил коллега',
}
export const matchWords: Record<Match['how'], string> = {
  same: '',
  kin: 'родственное слово',
  synonym: 'то же по смыслу',
  slip: 'похоже на опечатку',
}
