// The code of a document as a PNG, for a word processor: one bit for a point, eight points to a square.
import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const scale = 8

/** White squares around the code belong to it: four, as its standard asks. */
export function codePicture(content: string): Buffer {
  const { data } = encode(content, { border: 4 })
  const side = data.length * scale
  const rowBytes = Math.ceil(side / 8)
  const rows = data.map(squares => {
    const row = Buffer.alloc(1 + rowBytes)
    // A square is eight points wide: a byte of its own.
    squares.forEach((dark, i) => (row[1 + i] = dark ? 0x00 : 0xff))
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const body = Buffer.concat(rows.flatMap(row => Array.from({ length: scale }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(body)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  const told = Buffer.concat([Buffer.from(name, 'latin1'), data])
  sum.writeUInt32BE(crc32(told))
  return Buffer.concat([size, told, sum])
}
