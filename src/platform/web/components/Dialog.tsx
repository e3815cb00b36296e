// A window over the page: titled, closed by Escape, gives the focus back. For work that is not worth a page of its own.
import { Modal, type ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { opened: boolean; onClose: () => void; title: string; size?: ModalRootProps['size']; children: ReactNode }

/** Mantine's own header is a `<header>`, which a screen reader would take for the banner of a second page. */
export const Dialog = ({ opened, onClose, title, size = 'md', children }: Props) => (
  <Modal.Root opened={opened} onClose={onClose} size={size} centered transitionProps={{ duration: 0 }}>
    <Modal.Overlay backgroundOpacity={0.35} />
    <Modal.Content radius={8}>
      <div className="dialog-head">
        <Modal.Title fz={20} fw={600}>
          {title}
        </Modal.Title>
        <Modal.CloseButton aria-label="Закрыть" />
      </div>
      <Modal.Body>{children}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
)
