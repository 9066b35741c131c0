import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly path: string
  readonly content?: string | Uint8Array
  /** Mode of stat(2); default: a plain file. */
  readonly mode?: number
  /** 3: Unix, 0: MS-DOS. */
  readonly madeBy?: number
  readonly attributes?: number
  readonly stored?: boolean
  readonly method?: number
  readonly flags?: number
  /** What the archive says, where that is not so. */
  readonly says?: { readonly bytes?: number; readonly crc?: number }
}

/** A zip file, as APPNOTE 6.3.10 has it, with whatever lies are asked for. `count`: what its end says of its entries. */
export function zipFile(entries: readonly ZipEntry[], { count = entries.length } = {}): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { path, mode = 0o100644, madeBy = 3, stored = false, flags = 0x800, says = {} } = entry
    const content = Buffer.from(entry.content ?? '')
    const packed = stored ? content : deflateRawSync(content)
    const name = Buffer.from(path)
    const method = entry.method ?? (stored ? 0 : 8)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(says.crc ?? crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(says.bytes ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((entry.attributes ?? mode * 0x10000) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([
        Buffer.from(`PK\x01\x02\x14${String.fromCharCode(madeBy)}`, 'latin1'),
        common,
        tail,
        name,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}
