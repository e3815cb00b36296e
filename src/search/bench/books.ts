// Invented books of a large centre for `bench search`: clients, appeals, conversations with letters; the same on every machine.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export const places = 10
const corpus = join(import.meta.dirname, '../../../corpus/letters/tune/*.json')
const hours = JSON.stringify([...Array.from({ length: 5 }, () => [['09:00', '18:00']]), [], []])

/** Words of letters as they follow each other: frequent ones come as often as they do in life. */
export const wordsOfCorpus = (): string[] =>
  globSync(corpus)
    .toSorted()
    .flatMap(file => (JSON.parse(readFileSync(file, 'utf8')) as { text: string }).text.split(/\s+/u))

const roots =
  'Ворон Гус Крыл Мельн Сидор Лебед Роман Белоус Котов Марк Щёлок Федос Ерем Голуб Карас Журавл Соловь Медвед Берез Калин'
const middles = ' ец ат иш еньк овск ушк ин ан ух'
const ends = 'ов ин енко ский ук евич ченко ых ян адзе'

/** Two thousand surnames. */
export const surnames: string[] = roots
  .split(' ')
  .flatMap(root => middles.split(' ').flatMap(middle => ends.split(' ').map(end => root + middle + end)))

const names = 'Анна Иван Елена Сергей Ольга Пётр Мария Алексей Гузель Тимур Нина Борис Вера Олег Юлия Роман Зоя Артём Лидия Фарид'
const patronymics = 'Ильинична Петровна Сергеевна Олеговна Ивановна Романовна Борисовна'
/** One of the words, by a number. */
const oneOf = (words: string, n: string) =>
  sql`(${sql.lit(`{${words.replaceAll(' ', ',')}}`)}::text[])[1 + ${sql.raw(n)} % ${sql.lit(words.split(' ').length)}]`

export type Books = { messages: number; theirs: number; ours: number; threads: number; appeals: number; clients: number }

export const sizes = (messages: number): Books => {
  const ours = Math.floor(messages / 5)
  const share = (of: number) => Math.max(1, Math.floor(messages / of))
  return { messages, ours, theirs: messages - ours, threads: share(4), appeals: share(20), clients: share(10) }
}

/** Made by the database itself: a million letters do not travel. Indexes of words are built when the rows are there. */
export async function fillBooks(db: Db, { theirs, ours, threads, appeals, clients }: Books): Promise<void> {
  await vocabulary(db)
  await people(db)
  const { rows: indexes } = await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes where indexdef like '% USING gin (search%'
      and tablename in ('mail', 'mail_outbox', 'mail_thread', 'appeal', 'client')`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)
  await sql`insert into client (id, kind, name, surname, patronymic, phone, known_since)
    select gen_random_uuid(), 'person', ${oneOf(names, 'n')}, s.t, ${oneOf(patronymics, 'n / 7')}, '+7903' || lpad((n::bigint * 7919 % 10000000)::text, 7, '0'), now()
    from generate_series(1, ${clients}::int) n join bench_surname s on s.i = n % ${surnames.length}`.execute(db)
  await sql`insert into appeal (id, state, law, channel, kind, form, number, year, received_on, received_by, received_at, registered_on,
      surname, name, body, executor_id, department_id, due_on, due_why, due_source, nth)
    overriding system value
    select gen_random_uuid(), 'assigned', 'appeal', 'post', 'application', 'individual', 'О-' || n || '/2026', 2026, at.day, s.id, at.day, at.day,
      f.t, ${oneOf(names, 'n')}, a.t || ' ' || b.t || ' ' || c.t, s.id, s.department_id, at.day + 30, '', '', n
    from generate_series(1, ${appeals}::int) n
    cross join lateral (select date '2026-01-01' + n % 320 as day) at
    join bench_staff s on s.i = n % 200 join bench_surname f on f.i = n * 13 % ${surnames.length}
    join bench_chunk a on a.i = ${place('n', 1)} join bench_chunk b on b.i = ${place('n', 2)} join bench_chunk c on c.i = ${place('n', 3)}`.execute(
    db,
  )
  await sql`insert into mail_thread (id, subject, subject_key, address, origin, department_id, owner_id, last_at)
    select gen_random_uuid(), s.t, s.t, lower('client' || n || '.' || substr(md5(n::text), 1, 5) || '@mail.test'), 'person',
      case when n % 20 > 0 then d.department_id end, null, timestamptz '2020-01-01 00:00:00+03' + n * interval '1 minute'
    from generate_series(1, ${threads}::int) n
    join bench_subject s on s.i = ${place('n', 9)} join bench_staff d on d.i = n % 200`.execute(db)
  await sql`create table bench_thread as
    select id, address, subject, row_number() over (order by last_at) - 1 as i from mail_thread`.execute(db)
  await sql`create index on bench_thread (i)`.execute(db)
  await letters(db, { theirs, ours, threads })
  for (const { made } of indexes) await sql.raw(made).execute(db)
  await sql`vacuum analyze`.execute(db)
}

async function letters(db: Db, { theirs, ours, threads }: Pick<Books, 'theirs' | 'ours' | 'threads'>): Promise<void> {
  await sql`insert into mail (id, fingerprint, raw, state, received_at, message_id, origin, subject, from_address, from_name, body, thread_id, nth)
    overriding system value
    select gen_random_uuid(), 'f' || n, convert_to(t.body, 'UTF8'), 'stored', timestamptz '2020-01-01 00:00:00+03' + n * interval '3 minutes',
      'm' || n, 'person', h.subject, h.address, 'Иван ' || f.t, t.body, h.id, n
    from generate_series(1, ${theirs}::int) n
    join bench_thread h on h.i = n * 5::bigint / 4 % ${threads} join bench_surname f on f.i = n * 17::bigint % ${surnames.length}
    join bench_chunk a on a.i = ${place('n', 4)} join bench_chunk b on b.i = ${place('n', 5)} join bench_chunk c on c.i = ${place('n', 6)}
    cross join lateral (select 'Здравствуйте! ' || a.t || ' ' || b.t || ' ' || c.t || ' Дело ' || n as body) t`.execute(db)
  await sql`insert into mail_outbox (id, thread_id, message_id, to_address, subject, body, state, not_before, written_by, department_id, written_at, ended_at, nth)
    overriding system value
    select gen_random_uuid(), h.id, 'o' || n, h.address, h.subject, 'Здравствуйте! ' || a.t || ' ' || b.t, 'handed-over', at.at, s.id, s.department_id,
      at.at, at.at, n
    from generate_series(1, ${ours}::int) n
    cross join lateral (select timestamptz '2020-01-01 00:00:00+03' + n * interval '15 minutes' as at) at
    join bench_thread h on h.i = n * 5::bigint % ${threads} join bench_staff s on s.i = n % 200
    join bench_chunk a on a.i = ${place('n', 7)} join bench_chunk b on b.i = ${place('n', 8)}`.execute(db)
}

const chunks = 20_000

/** One of the chunks, the same for the same row, otherwise at random. */
const place = (n: string, salt: number) =>
  sql`abs(hashint8(${sql.raw(n)}::bigint * 16 + ${sql.lit(salt)})::bigint) % ${sql.lit(chunks)}`

async function vocabulary(db: Db): Promise<void> {
  const words = wordsOfCorpus()
  const at = (i: number) => (i * 7919) % (words.length - 40)
  const all = Array.from({ length: chunks }, (_, i) => words.slice(at(i), at(i) + 25).join(' '))
  const heads = Array.from({ length: chunks }, (_, i) => words.slice(at(i) + 3, at(i) + 7).join(' '))
  for (const [table, lines] of [
    ['chunk', all],
    ['subject', heads],
    ['surname', surnames],
  ] as const) {
    const name = sql.ref(`bench_${table}`)
    await sql`create table ${name} as select (i - 1)::bigint as i, t from unnest(${lines}::text[]) with ordinality as of(t, i)`.execute(
      db,
    )
    await sql`analyze ${name}`.execute(db)
  }
}

async function people(db: Db): Promise<void> {
  await sql`insert into centre (title, short_title, address, phone) values ('Центр', 'Центр', 'Липовая, 8', '+78350000100')`.execute(
    db,
  )
  await sql`insert into department (id, title, short_title, hours, sort)
    select gen_random_uuid(), 'Отдел ' || n, 'Отдел ' || n, ${hours}::jsonb, n from generate_series(1, ${places}::int) n`.execute(
    db,
  )
  await sql`insert into staff (id, surname, name, position, department_id, roles, login, password_hash, joined_on)
    select gen_random_uuid(), 'Фамилия' || n, 'Имя', 'инспектор', d.id,
      case when n <= ${places} then array['head', 'specialist'] when n = ${places + 1} then array['director'] else array['specialist'] end,
      'login' || n, '', date '2020-01-01'
    from generate_series(1, 200) n join department d on d.sort = 1 + n % ${places}`.execute(db)
  await sql`create table bench_staff as
    select id, department_id, roles, row_number() over (order by login) - 1 as i from staff`.execute(db)
}
