// Two small SCORM packages of our own, made as an editor of courses would make them; and a course with a lesson of each kind.
import { strToU8, zipSync } from 'fflate'
import { uuid7 } from '#platform/uuid7.ts'
import { catalogue, partSize } from '#learning/catalogue-api.ts'
import type { NewCourse, NewLesson } from '#learning/model.ts'
import type { Somebody } from './app.ts'

export const course = (more: Partial<NewCourse> = {}): NewCourse => ({
  title: 'Разговор по телефону',
  purpose: 'Отвечать спокойно и кратко',
  clauses: ['4.3'],
  own: true,
  provider: '',
  hours: 4,
  format: 'online',
  validMonths: 12,
  trainerId: null,
  ...more,
})

export const textLesson = (): NewLesson => ({
  id: uuid7(),
  kind: 'text',
  title: 'Первые слова',
  minutes: 10,
  content: {
    words: '# Начало\n\nПоздоровайтесь и **назовите себя**.\n\n- ровный голос\n- без спешки\n\n> Здравствуйте, слушаю Вас',
  },
})

export const testLesson = (): NewLesson => ({
  id: uuid7(),
  kind: 'test',
  title: 'Проверка',
  minutes: 5,
  content: {
    passMark: 100,
    questions: [
      { ask: 'С чего начать?', options: ['С имени', 'С вопроса'], right: [0], why: 'Сначала человек узнаёт, с кем говорит.' },
      { ask: 'Что помогает?', options: ['Ровный голос', 'Спешка', 'Тишина вокруг'], right: [0, 2], why: '' },
    ],
  },
})

const manifest = (standard: '1.2' | '2004') => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="own" xmlns="${standard === '1.2' ? 'http://www.imsproject.org/xsd/imscp_rootv1p1p2' : 'http://www.imsglobal.org/xsd/imscp_v1p1'}" xmlns:adlcp="${standard === '1.2' ? 'http://www.adlnet.org/xsd/adlcp_rootv1p2' : 'http://www.adlnet.org/xsd/adlcp_v1p3'}">
  <metadata><schema>ADL SCORM</schema><schemaversion>${standard === '1.2' ? '1.2' : '2004 3rd Edition'}</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Спокойный разговор</title>
    <item identifier="i" identifierref="r"><title>Три страницы, ${standard}</title></item>
  </organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:${standard === '1.2' ? 'scormtype' : 'scormType'}="sco" href="page/index.html">
    <file href="page/index.html"/><file href="page/run.js"/></resource></resources>
</manifest>`

const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Спокойный разговор</title><link rel="stylesheet" href="look.css"></head>
<body><h1>Спокойный разговор</h1><p id="where"></p><button id="next">Дальше</button><script src="run.js"></script></body></html>`

/** Finds the API as the standard tells, goes on from the kept page, passes at the third. */
const script = (standard: '1.2' | '2004') => {
  const v2004 = standard === '2004'
  const names = v2004
    ? { api: 'API_1484_11', begin: 'Initialize', get: 'GetValue', set: 'SetValue', save: 'Commit', end: 'Terminate' }
    : { api: 'API', begin: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', save: 'LMSCommit', end: 'LMSFinish' }
  const [place, status, done] = v2004
    ? ['cmi.location', 'cmi.completion_status', 'completed']
    : ['cmi.core.lesson_location', 'cmi.core.lesson_status', 'passed']
  return `
const find = from => { for (let w = from, n = 0; n < 7; w = w.parent, n++) { try { if (w.${names.api}) return w.${names.api} } catch {} if (w.parent === w) return null } }
const api = find(window)
let reach = 'нет'
try { reach = String(window.top.document.cookie) } catch { reach = 'закрыто' }
document.body.dataset.reach = reach
if (!api) document.getElementById('where').textContent = 'Нет связи с «Заботой»'
else {
  api.${names.begin}('')
  let at = Number(api.${names.get}('${place}')) || 1
  const note = api.${names.get}('cmi.suspend_data')
  const show = () => { document.getElementById('where').textContent = 'Страница ' + at + ' из 3. ' + (note ? 'Вспомнили: ' + note : 'Впервые') }
  show()
  document.getElementById('next').onclick = () => {
    at++
    api.${names.set}('${place}', String(at))
    api.${names.set}('cmi.suspend_data', 'были на ' + at)
    if (at < 3) { api.${names.set}('${status}', 'incomplete'); api.${names.set}('${v2004 ? 'cmi.exit' : 'cmi.core.exit'}', 'suspend') }
    else {
      ${v2004 ? "api.SetValue('cmi.success_status', 'passed'); api.SetValue('cmi.score.scaled', '0.9')" : "api.LMSSetValue('cmi.core.score.raw', '90')"}
      api.${names.set}('${status}', '${done}')
    }
    api.${names.save}('')
    if (at === 3) api.${names.end}('')
    show()
  }
}`
}

type Files = Record<string, string>
export const zipped = (files: Files): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))

export const scormPackage = (standard: '1.2' | '2004', more: Files = {}): Buffer =>
  zipped({
    'imsmanifest.xml': manifest(standard),
    'page/index.html': page,
    'page/run.js': script(standard),
    'page/look.css': 'body { font: 18px/1.5 sans-serif; padding: 24px }',
    ...more,
  })

/** In parts, as a browser sends it. Returns its id. */
export async function upload(who: Somebody, name: string, bytes: Buffer): Promise<string> {
  const id = uuid7()
  await who(catalogue.newFile, { params: { id }, body: { name, size: bytes.length } })
  for (let n = 0; n * partSize < bytes.length; n++) {
    const content = bytes.subarray(n * partSize, (n + 1) * partSize).toString('base64')
    await who(catalogue.filePart, { params: { id, n: String(n) }, body: { content } })
  }
  return id
}

/** Written by HR and opened to everybody. Returns its id. */
export async function openCourse(hr: Somebody, lessons: readonly NewLesson[], more: Partial<NewCourse> = {}): Promise<string> {
  const id = uuid7()
  await hr(catalogue.save, { params: { id }, body: course(more) })
  for (const lesson of lessons) await hr(catalogue.saveLesson, { params: { id, lessonId: lesson.id }, body: lesson })
  await hr(catalogue.setState, { params: { id }, body: { state: 'open' } })
  return id
}
