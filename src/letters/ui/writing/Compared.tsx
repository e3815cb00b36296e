// Two texts compared word by word: what came is underlined, what went is struck through.
import { compared } from '../../writing/rules/comparison.ts'

type Props = { older: string; newer: string; /** `newer`: only what stands in the newer text. */ show?: 'both' | 'newer' }

export const Compared = ({ older, newer, show = 'both' }: Props) => (
  <p className="compared">
    {compared(older, newer).map(({ kind, words }, i) =>
      kind === 'come' ? <ins key={i}>{words}</ins> : kind === 'gone' ? show === 'both' && <del key={i}>{words}</del> : words,
    )}
  </p>
)
