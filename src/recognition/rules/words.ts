// The words of the room’s screens.
import type { EvidenceKind, NominationState, Outcome } from '../model.ts'

export const evidenceWords: Record<EvidenceKind, string> = {
  client: 'Говорят клиенты',
  colleague: 'Говорят коллеги',
  promises: 'Обещания',
  help: 'Помощь другим отделам',
  mentoring: 'Наставничество',
  knowledge: 'Чем делится',
  idea: 'Идеи, которые помогли',
}

export const stateWords: Record<NominationState, string> = {
  voting: 'комиссия голосует',
  'to-decide': 'голоса собраны, пора решать',
  stuck: 'голосов не хватает, нужны запасные',
  decided: 'решено',
  appealed: 'рассматривают возражение',
  published: 'опубликовано',
}

export const outcomeWords: Record<Outcome, string> = { awarded: 'отметить', declined: 'не в этот раз' }

/** 0.5 → «50 %». */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
