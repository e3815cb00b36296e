// An invented centre: departments, people, windows, reasons, services. Every name, street and telephone is made up.

export const centre = {
  title: 'Центр занятости населения города Светлореченска',
  shortTitle: 'Центр занятости',
  address: 'Липовая, 8',
  phone: '+78350000100',
}

export const departments = [
  { code: 'jobs', title: 'Отдел помощи в поиске работы', shortTitle: 'Поиск работы' },
  { code: 'benefits', title: 'Отдел выплат', shortTitle: 'Выплаты' },
  { code: 'employers', title: 'Отдел работы с организациями и обучения', shortTitle: 'Организации и учёба' },
]

/** Whose each window is, by number. */
export const counterDepartments = ['jobs', 'jobs', 'jobs', 'jobs', 'benefits', 'benefits', 'benefits', 'employers', 'employers', 'employers']

const stretches: [string, string][] = [['09:00', '13:00'], ['13:45', '18:00']]

/** Of all departments, Monday first, as the table has it. */
export const weekOf = [stretches, stretches, stretches, stretches, stretches, [], []]

/** Since when each works here; the centre keeps its oldest hands and its new ones. */
export const joinedOn: Record<string, string> = {
  lebedev: '2011-03-01',
  zaytseva: '2014-09-15',
  krylova: '2009-06-08',
  melnik: '2012-02-20',
  ukhov: '2018-11-12',
  vorontsova: '2010-10-04',
  gusev: '2023-04-17',
  yakovleva: '2019-08-26',
  pronin: '2025-02-10',
  sorokina: '2007-05-14',
  akhmetov: '2021-07-05',
  golubeva: '2013-01-21',
  shilov: '2024-10-07',
  fedorova: '2022-03-14',
  abashev: '2016-04-04',
  kornilova: '2008-12-01',
  tikhonov: '2020-09-21',
  ermolaeva: '2025-03-03',
  sidorova: '2017-06-19',
  vasilkov: '2023-09-11',
  romanova: '2015-05-25',
  belov: '2019-02-18',
  kim: '2021-11-29',
  grachev: '2022-08-15',
  osipova: '2012-07-02',
  matveev: '2018-01-22',
}

/** code, title for the administrator, source. */
export const priorityGroups: [string, string, string][] = [
  ['veteran', 'Ветеран, Герой', 'Закон РФ № 4301-1, 5-ФЗ от 12.01.1995'],
  ['operation', 'Участник СВО, член его семьи', 'Порядок центра, пункт 4'],
  ['disabled', 'Инвалидность I или II группы', 'Порядок центра, пункт 4'],
  ['pregnant', 'Ждёт ребёнка', 'Порядок центра, пункт 4'],
  ['small-child', 'С ребёнком до трёх лет', 'Порядок центра, пункт 4'],
]

/** code, value, unit, source. */
export const norms: [string, number, string, string][] = [
  ['wait.live', 15, 'мин.', 'Указ Президента РФ от 07.05.2012 № 601, п. 1'],
  ['wait.booked', 5, 'мин.', 'Порядок центра, пункт 7'],
  ['rating.low', 3, 'балл', 'Порядок центра, пункт 11'],
  ['session.lock-after', 15, 'мин.', 'Приказ ФСТЭК № 21, мера УПД.10'],
]

/** login, surname, name, patronymic, gender, position, department, roles. */
export const people: [string, string, string, string, 'male' | 'female', string, string, string[]][] = [
  ['lebedev', 'Лебедев', 'Павел', 'Ильич', 'male', 'директор', 'jobs', ['director']],
  ['zaytseva', 'Зайцева', 'Марина', 'Юрьевна', 'female', 'заместитель директора', 'benefits', ['director']],
  ['krylova', 'Крылова', 'Ирина', 'Сергеевна', 'female', 'начальник отдела', 'jobs', ['head', 'specialist']],
  ['melnik', 'Мельник', 'Ольга', 'Яковлевна', 'female', 'начальник отдела', 'benefits', ['head', 'specialist']],
  ['ukhov', 'Ухов', 'Денис', 'Аркадьевич', 'male', 'начальник отдела', 'employers', ['head', 'specialist']],
  ['vorontsova', 'Воронцова', 'Елена', 'Андреевна', 'female', 'ведущий инспектор', 'jobs', ['specialist']],
  ['gusev', 'Гусев', 'Олег', 'Петрович', 'male', 'инспектор', 'jobs', ['specialist']],
  ['yakovleva', 'Яковлева', 'Нарспи', 'Витальевна', 'female', 'карьерный консультант', 'jobs', ['specialist']],
  ['pronin', 'Пронин', 'Артём', 'Валерьевич', 'male', 'инспектор', 'jobs', ['specialist']],
  ['sorokina', 'Сорокина', 'Вера', 'Николаевна', 'female', 'старший инспектор', 'jobs', ['specialist']],
  ['akhmetov', 'Ахметов', 'Тимур', 'Маратович', 'male', 'инспектор', 'benefits', ['specialist']],
  ['golubeva', 'Голубева', 'Наталья', 'Игоревна', 'female', 'ведущий инспектор', 'benefits', ['specialist']],
  ['shilov', 'Шилов', 'Кирилл', 'Романович', 'male', 'инспектор', 'benefits', ['specialist']],
  ['fedorova', 'Фёдорова', 'Алёна', 'Дмитриевна', 'female', 'инспектор', 'benefits', ['specialist']],
  ['abashev', 'Абашев', 'Ринат', 'Фаридович', 'male', 'кадровый консультант', 'employers', ['specialist']],
  ['kornilova', 'Корнилова', 'Светлана', 'Егоровна', 'female', 'ведущий инспектор', 'employers', ['specialist']],
  ['tikhonov', 'Тихонов', 'Максим', 'Львович', 'male', 'профконсультант', 'employers', ['specialist']],
  ['ermolaeva', 'Ермолаева', 'Дарья', 'Кирилловна', 'female', 'инспектор', 'employers', ['specialist']],
  ['sidorova', 'Сидорова', 'Нина', 'Павловна', 'female', 'администратор зала', 'jobs', ['hall']],
  ['vasilkov', 'Васильков', 'Егор', 'Степанович', 'male', 'администратор зала', 'jobs', ['hall']],
  ['romanova', 'Романова', 'Анна', 'Викторовна', 'female', 'специалист по кадрам', 'employers', ['hr']],
  ['belov', 'Белов', 'Сергей', 'Юрьевич', 'male', 'специалист по качеству', 'benefits', ['integrity']],
  ['kim', 'Ким', 'Виктор', 'Сергеевич', 'male', 'системный администратор', 'employers', ['admin']],
  ['grachev', 'Грачёв', 'Степан', 'Андреевич', 'male', 'охранник', 'jobs', ['security']],
  ['osipova', 'Осипова', 'Людмила', 'Фёдоровна', 'female', 'инспектор', 'jobs', ['specialist']],
  ['matveev', 'Матвеев', 'Игорь', 'Семёнович', 'male', 'инспектор', 'benefits', ['specialist']],
]

/** code, letter, title, hint, icon, department, usual minutes, documents, English title and hint. */
export const reasons: [string, string, string, string, string, string, number, string[], string, string][] = [
  ['work', 'Р', 'Ищу работу', 'вакансии, резюме, подработка', 'case', 'jobs', 20, ['Паспорт', 'Трудовая книжка или выписка', 'СНИЛС'], 'I am looking for work', 'vacancies, a CV, part-time'],
  ['benefit', 'П', 'Хочу получать пособие', 'кому положено и как оформить', 'card', 'benefits', 15, ['Паспорт', 'СНИЛС'], 'I want a benefit', 'who may have it and how'],
  ['study', 'У', 'Хочу учиться', 'бесплатные курсы, новая профессия', 'book', 'employers', 20, ['Паспорт', 'Документ об образовании'], 'I want to study', 'free courses, a new trade'],
  ['business', 'Д', 'Думаю о своём деле', 'план, деньги на начало', 'sprout', 'employers', 25, ['Паспорт'], 'A business of my own', 'a plan, money to begin'],
  ['young', 'М', 'Мне от 14 до 18', 'работа после уроков и летом', 'person', 'jobs', 15, ['Паспорт', 'Согласие родителя'], 'I am 14 to 18', 'work after school and in summer'],
  ['staff', 'Н', 'Ищу сотрудников', 'для организаций', 'people', 'employers', 20, [], 'I am looking for staff', 'for employers'],
  ['expected', 'З', 'Меня ждут', 'по записи или приглашению', 'calendar', 'jobs', 20, ['Паспорт'], 'I am expected', 'by appointment'],
  ['other', 'А', 'Другое или не знаю', 'подойдёт администратор', 'question', 'jobs', 10, [], 'Something else', 'the administrator will come'],
]
