import { crc32 } from 'node:zlib'

/** A zip archive of these files, stored: as in section 4 of PKWARE's APPNOTE.TXT 6.3.3. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [path, bytes] of files) {
    const name = Buffer.from(path)
    const about = describe(bytes, name)
    const local = Buffer.concat([number(0x04034b50, 4), about, name, bytes])
    const outside = [
      number(0, 2),
      number(0, 2),
      number(0, 2),
      number((0o100644 << 16) >>> 0, 4),
      number(offset, 4),
    ]
    entries.push(Buffer.concat([number(0x02014b50, 4), number(0x0314, 2), about, ...outside, name]))
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const counts = [number(0, 4), number(files.size, 2), number(files.size, 2)]
  const where = [number(directory.length, 4), number(offset, 4), number(0, 2)]
  return Buffer.concat([...parts, directory, number(0x06054b50, 4), ...counts, ...where])
}

/** From the version needed to the length of the extra field: the same in both headers. */
function describe(bytes: Uint8Array, name: Uint8Array): Buffer {
  return Buffer.concat([
    number(20, 2),
    number(0x0800, 2), // names are UTF-8
    number(0, 2), // stored
    number(0, 2),
    number(0x21, 2), // 1 January 1980
    number(crc32(bytes), 4),
    number(bytes.length, 4),
    number(bytes.length, 4),
    number(name.length, 2),
    number(0, 2),
  ])
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 2) buffer.writeUInt16LE(value)
  else buffer.writeUInt32LE(value)
  return buffer
}
