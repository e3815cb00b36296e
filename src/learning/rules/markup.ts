// The simple markup of a text lesson: headings, lists, a warm quotation, bold words. Blocks of data, never HTML.
export type Piece = { text: string; bold: boolean }
export type Block =
  | { kind: 'heading' | 'paragraph' | 'voice'; pieces: Piece[] }
  | { kind: 'list'; numbered: boolean; items: Piece[][] }

/** `# ` heading, `- ` and `1. ` lists, `> ` words said to a client, `**bold**`; an empty line ends a paragraph. */
export function blocksOf(words: string): Block[] {
  const blocks: Block[] = []
  let paragraph: string[] = []
  const close = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', pieces: piecesOf(paragraph.join(' ')) })
    paragraph = []
  }
  for (const line of words.split('\n').map(one => one.trim())) {
    const [, mark = '', rest = line] = /^(#{1,3}|>|[-–•]|\d{1,3}[.)])\s+(.*)$/u.exec(line) ?? []
    if (mark === '') {
      if (line === '') close()
      else paragraph.push(line)
      continue
    }
    close()
    if (mark.startsWith('#')) blocks.push({ kind: 'heading', pieces: piecesOf(rest) })
    else if (mark === '>') blocks.push({ kind: 'voice', pieces: piecesOf(rest) })
    else addItem(blocks, /\d/u.test(mark), piecesOf(rest))
  }
  close()
  return blocks
}

function addItem(blocks: Block[], numbered: boolean, item: Piece[]): void {
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.numbered === numbered) last.items.push(item)
  else blocks.push({ kind: 'list', numbered, items: [item] })
}

const piecesOf = (text: string): Piece[] =>
  text
    .split(/\*\*/u)
    .map((piece, i) => ({ text: piece, bold: i % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '')
