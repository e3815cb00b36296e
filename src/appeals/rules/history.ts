// The course of an appeal in words, from its events: who did what; no texts.
const words: Record<string, (data: Record<string, unknown>) => string> = {
  'appeal.received': () => 'Поступило, записано',
  'appeal.registered': ({ number, late }) => `Зарегистрировано: ${String(number)}${late === true ? ', позже срока' : ''}`,
  'appeal.corrected': () => 'Поправлены сведения',
  'appeal.questions-written': ({ count }) => `Выписаны вопросы: ${String(count)}`,
  'appeal.complained-named': ({ count }) => (count === 0 ? 'Ни на кого не жалуются' : 'Указано, на кого жалуются'),
  'appeal.linked': ({ count }) => (count === 0 ? 'Не повторное' : 'Связано с прежними обращениями'),
  'appeal.file-added': () => 'Приложен файл',
  'appeal.assigned': ({ owner }) => `Исполнитель: ${String(owner)}`,
  'appeal.passed': ({ owner }) => (typeof owner === 'string' ? `Передано: ${owner}` : 'Осталось без исполнителя'),
  'appeal.submitted': () => 'Проект ответа отдан на подпись',
  'appeal.returned': () => 'Возвращено с замечаниями',
  'appeal.signed': () => 'Ответ подписан',
  'appeal.extended': ({ days }) => `Срок продлён на ${String(days)} дн., человек извещён`,
  'appeal.paper-sent': ({ paper }) => papers[String(paper)] ?? 'Отправлена бумага',
  'appeal.reminded': ({ point, owner }) => `Напомнили: ${points[String(point)] ?? 'срок'} (${String(owner)})`,
  'appeal.recounted': () => 'Срок пересчитан: изменился календарь или норма',
  'appeal.answered': ({ late }) => `Ответ отправлен${late === true ? ', позже срока' : ''}`,
  'appeal.redirected': ({ late }) => `Направлено по компетенции${late === true ? ', позже срока' : ''}`,
  'appeal.closed': ({ late }) => `Закрыто без ответа по существу${late === true ? ', позже срока' : ''}`,
  'appeal.explained': ({ late }) => `Объяснили, как подать официально${late === true ? ', позже срока' : ''}`,
}

const papers: Record<string, string> = {
  copy: 'Отправлена копия другому органу',
  inquiry: 'Отправлен запрос документов',
  notice: 'Отправлено уведомление',
}

export const points: Record<string, string> = {
  draft: 'пора готовить проект',
  approval: 'пора подписывать',
  soon: 'срок близко',
  urgent: 'срок совсем близко',
  late: 'срок прошёл',
  registration: 'пора регистрировать',
}

type Told = { at: string; kind: string; staffId: string | null; data: Record<string, unknown> }

/** Oldest first; `names` by staff id. */
export const historyOf = (told: readonly Told[], names: ReadonlyMap<string, string>) =>
  told.flatMap(({ at, kind, staffId, data }) => {
    const say = words[kind]
    const owner = typeof data.owner === 'string' ? (names.get(data.owner) ?? '') : undefined
    return say ? [{ at, who: (staffId && names.get(staffId)) ?? 'Система', what: say({ ...data, owner }) }] : []
  })
