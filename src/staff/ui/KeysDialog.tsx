// The list of keys that work on this screen now (Ctrl+/).
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useBoundKeys } from '#platform/web/keys.ts'
import { opening } from './opening.ts'

const { open: openKeys, close, useOpened } = opening()
export { openKeys }

export function KeysDialog() {
  const opened = useOpened()
  const keys = useBoundKeys()
  return (
    <Dialog opened={opened} onClose={close} title="Клавиши этого экрана">
      <table className="list">
        <tbody>
          {keys.map(({ code, does }) => (
            <tr key={code + does}>
              <td>
                <Kbd code={code} />
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
