// A text of a lesson, drawn from its blocks; words said to a client stand on the warm ground.
import { Fragment } from 'react'
import { blocksOf, type Piece } from '../rules/markup.ts'

export function Marked({ words }: { words: string }) {
  return (
    <div className="learning-text">
      {blocksOf(words).map((block, i) => {
        if (block.kind === 'heading')
          return (
            <h3 key={i}>
              <Pieces of={block.pieces} />
            </h3>
          )
        if (block.kind === 'voice')
          return (
            <p key={i} className="learning-voice">
              <Pieces of={block.pieces} />
            </p>
          )
        if (block.kind !== 'list')
          return (
            <p key={i}>
              <Pieces of={block.pieces} />
            </p>
          )
        const items = block.items.map((item, j) => (
          <li key={j}>
            <Pieces of={item} />
          </li>
        ))
        return block.numbered ? <ol key={i}>{items}</ol> : <ul key={i}>{items}</ul>
      })}
    </div>
  )
}

const Pieces = ({ of }: { of: readonly Piece[] }) =>
  of.map(({ text, bold }, i) => (bold ? <b key={i}>{text}</b> : <Fragment key={i}>{text}</Fragment>))
