// Words of the room for the screen.
import type { GatheringState, Kind, Notice } from '../model.ts'

export const kindWords: Record<Kind, string> = {
  corporate: 'Праздник центра',
  training: 'Тренинг',
  sport: 'Спорт',
  family: 'День семьи',
  volunteer: 'Добровольное дело',
  veterans: 'Встреча с ветеранами',
}

export const stateWords: Record<GatheringState, string> = {
  proposed: 'ждёт согласования',
  agreed: 'согласовано',
  declined: 'не согласовали',
  cancelled: 'отменили',
}

export const noticeWords: Record<Notice['about'], string> = {
  decide: 'Ждёт Вашего решения',
  agreed: 'Согласовали',
  declined: 'Не согласовали',
  soon: 'Скоро начнётся',
  promoted: 'Для Вас освободилось место',
  changed: 'Изменилось время или место',
  cancelled: 'Отменили',
  photo: 'Вы на снимке: можно ли показать коллегам',
}

/** «1 ч 30 мин». */
export function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} ч`, (rest > 0 || hours === 0) && `${rest} мин`].filter(Boolean).join(' ')
}
