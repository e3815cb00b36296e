// A cable between a browser and the server that the test may pull out: a browser's own «offline» leaves open streams alive.
import { connect, createServer, type Socket } from 'node:net'

export type Cable = {
  /** The server's address through the cable. */
  address: string
  pull: () => void
  plugIn: () => void
  remove: () => void
}

/** `to` is the server's own address. A pulled cable ends what runs over it and lets nothing new through. */
export async function cable(to: string): Promise<Cable> {
  const { hostname, port } = new URL(to)
  const ends = new Set<Socket>()
  let pulled = false
  const hold = (socket: Socket) => {
    ends.add(socket)
    socket.on('error', () => {}).on('close', () => ends.delete(socket))
  }
  const server = createServer(near => {
    hold(near)
    if (pulled) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    hold(far)
    near.pipe(far).pipe(near)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const cut = () => ends.forEach(end => end.destroy())
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    pull: () => {
      pulled = true
      cut()
    },
    plugIn: () => void (pulled = false),
    remove: () => {
      cut()
      server.close()
    },
  }
}
