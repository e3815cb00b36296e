// The table behind a plot: the same figures in cells, opened by Enter.
type Props = { title: string; head: readonly string[]; rows: readonly (readonly (string | number)[])[] }

/** The first cell of a row is its heading. */
export const PlotTable = ({ title, head, rows }: Props) => (
  <details className="plot-table">
    <summary>{title}</summary>
    <table className="list">
      <thead>
        <tr>
          {head.map(cell => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={at} className="num">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
