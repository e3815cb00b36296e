// Gets the dictionary in the browser (or a worker of it), once however many ask.
import { openDictionary, type Dictionary } from './reader.ts'

const fetched = new Map<string, Promise<Dictionary>>()

/** The dictionary from the server. Rejects when the network is away or the server is older than this page; the next call tries again. */
export function fetchDictionary(address = '/russian.bin'): Promise<Dictionary> {
  const known = fetched.get(address)
  if (known) return known
  const coming = read(address)
  fetched.set(address, coming)
  coming.catch(() => fetched.delete(address))
  return coming
}

async function read(address: string): Promise<Dictionary> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`Словарь не загрузился: ответ ${reply.status}`)
  return openDictionary(await reply.arrayBuffer())
}
