// The little language of templates: {поле}, {поле|дательный}, {если [не] признак} … {иначе} … {конец}. It names, it never computes.

/** What a template may name; a new one gets its value in wording.ts. */
export const fieldNames = [
  ...['клиент', 'номер', 'дата обращения', 'сегодня', 'вопросы', 'центр', 'адрес центра', 'телефон центра', 'отдел'],
  ...['должность подписанта', 'подписант', 'исполнитель', 'телефон исполнителя'],
] as const
export type FieldName = (typeof fieldNames)[number]

export const factNames = [
  ...['жалоба', 'жалоба обоснована', 'предложение', 'повторное', 'коллективное', 'организация'],
  ...['женщина', 'мужчина', 'несколько вопросов', 'есть другой орган'],
] as const
export type FactName = (typeof factNames)[number]

export const caseNames = ['именительный', 'родительный', 'дательный', 'винительный', 'творительный', 'предложный'] as const
export type CaseName = (typeof caseNames)[number]

type Field = { kind: 'field'; name: FieldName; to: CaseName }
type Choice = { kind: 'choice'; fact: FactName; holds: boolean; so: Node[]; otherwise: Node[] }
export type Node = string | Field | Choice

/** `wrong`: what cannot be understood, in words, with the line it stands in; empty for a good template. */
export type Parsed = { nodes: Node[]; wrong: string[] }

/** What one letter gives to a template. A fact that nobody knows is asked of the writer and counts as «no» meanwhile. */
export type Wording = {
  field: (name: FieldName, to: CaseName) => string
  fact: (name: FactName) => boolean | undefined
}

const deepest = 8
const mark = /\{([^{}\n]*)\}/gu

/** Never throws: whatever is wrong is told in `wrong`, and the text stays as it was written. */
export function parseTemplate(body: string): Parsed {
  const wrong: string[] = []
  const top: Node[] = []
  const open: { choice: Choice; into: Node[]; line: number }[] = []
  const into = () => open.at(-1)?.into ?? top
  let at = 0
  const text = (until: number) => {
    if (until > at) into().push(body.slice(at, until))
  }
  for (const { 0: whole, 1: inside = '', index } of body.matchAll(mark)) {
    text(index)
    at = index + whole.length
    const line = body.slice(0, index).split('\n').length
    const words = inside.trim().replaceAll(/\s+/gu, ' ')
    const told = (what: string) => void wrong.push(`Строка ${line}: ${what}`)
    if (words.startsWith('если ')) {
      const choice = choiceOf(words.slice(5))
      if (!choice) told(`признака «${words.slice(5)}» нет. Есть: ${factNames.join(', ')}.`)
      else if (open.length >= deepest) told('слишком много условий одно в другом.')
      else {
        into().push(choice)
        open.push({ choice, into: choice.so, line })
      }
    } else if (words === 'иначе') {
      const last = open.at(-1)
      if (!last || last.into === last.choice.otherwise) told('«иначе» стоит не после «если».')
      else last.into = last.choice.otherwise
    } else if (words === 'конец') {
      if (!open.pop()) told('«конец» без «если».')
    } else {
      const field = fieldOf(words)
      if (typeof field === 'string') told(field)
      else into().push(field)
    }
  }
  text(body.length)
  for (const { line } of open) wrong.push(`Строка ${line}: у «если» нет «конец».`)
  if (/[{}]/u.test(body.replaceAll(mark, ''))) wrong.push('Есть скобка { или } без пары.')
  return { nodes: top, wrong }
}

function choiceOf(words: string): Choice | undefined {
  const holds = !words.startsWith('не ')
  const fact = factNames.find(name => name === (holds ? words : words.slice(3)))
  return fact && { kind: 'choice', fact, holds, so: [], otherwise: [] }
}

function fieldOf(words: string): Field | string {
  const [name, to = 'именительный'] = words.split('|').map(part => part.trim())
  const field = fieldNames.find(one => one === name)
  const form = caseNames.find(one => one === to)
  if (!field) return `поля «${name}» нет. Есть: ${fieldNames.join(', ')}.`
  if (!form) return `падежа «${to}» нет. Есть: ${caseNames.join(', ')}.`
  return { kind: 'field', name: field, to: form }
}

/** What a letter that answers no appeal can say; everything else speaks of an appeal. */
const fieldsOfLetter: readonly FieldName[] = [
  ...(['клиент', 'сегодня', 'центр', 'адрес центра', 'телефон центра', 'отдел', 'исполнитель', 'телефон исполнителя'] as const),
]
const factsOfLetter: readonly FactName[] = ['женщина', 'мужчина', 'организация']

/** What may be named in a template of this kind. */
export const fieldsFor = (purpose: 'answer' | 'letter'): readonly FieldName[] =>
  purpose === 'letter' ? fieldsOfLetter : fieldNames
export const factsFor = (purpose: 'answer' | 'letter'): readonly FactName[] => (purpose === 'letter' ? factsOfLetter : factNames)

/** Of a template of a letter to a client: which of its fields and conditions only an answer to an appeal can fill, in words. */
export function unfitInLetter(nodes: readonly Node[]): string[] {
  const found = new Set<string>()
  const walk = (list: readonly Node[]): void => {
    for (const node of list) {
      if (typeof node === 'string') continue
      if (node.kind === 'field') {
        if (!fieldsOfLetter.includes(node.name)) found.add(`поле «${node.name}»`)
        continue
      }
      if (!factsOfLetter.includes(node.fact)) found.add(`признак «${node.fact}»`)
      walk(node.so)
      walk(node.otherwise)
    }
  }
  walk(nodes)
  return [...found].map(what => `Здесь ${what} взять неоткуда: обращения нет.`)
}

/** What the writer gives is text and never template: a brace in a name stays a brace. `asked`: facts that nobody knows. */
export function fill(nodes: readonly Node[], wording: Wording): { text: string; asked: FactName[] } {
  const asked = new Set<FactName>()
  const say = (list: readonly Node[]): string =>
    list
      .map(node => {
        if (typeof node === 'string') return node
        if (node.kind === 'field') return wording.field(node.name, node.to)
        const known = wording.fact(node.fact)
        if (known === undefined) asked.add(node.fact)
        return say((known ?? false) === node.holds ? node.so : node.otherwise)
      })
      .join('')
  const text = say(nodes)
    .replaceAll(/[ \t]+\n/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
  return { text, asked: [...asked] }
}

/** Places that the writer has to fill: «[день выплаты]». */
export const blanksIn = (text: string): string[] => [...text.matchAll(/\[([^\][\n]{1,80})\]/gu)].map(found => found[1]!)
