import { open } from 'node:fs/promises'
import { type Delimited, type Slice, walkRecords } from './walk-records.ts'

/** Longest record number, its delimiter and a line feed. */
const AROUND = 20

/**
 * Writes the records that can be read to `to`: no header, each line `<record number><delimiter><cells as they were>`,
 * ended by a line feed. So DuckDB meets no defect, and every row knows which record it was.
 */
export async function copySound(file: Delimited, to: string): Promise<void> {
  await using target = await open(to, 'wx', 0o600)
  const separator = String.fromCharCode(file.delimiter)
  // One buffer for all: a part may hold half a million records.
  let buffer = Buffer.allocUnsafe(1 << 22)
  let used = 0

  function append({ bytes, start, end }: Slice, record: number) {
    const needed = used + end - start + AROUND
    if (needed > buffer.length) buffer = Buffer.concat([buffer.subarray(0, used)], 2 * needed)
    used += buffer.write(`${record}${separator}`, used, 'latin1')
    buffer.set(bytes.subarray(start, end), used)
    used += end - start
    used += buffer.write('\n', used, 'latin1')
  }

  await walkRecords(file, {
    header() {},
    sound: append,
    defect() {},
    irregular() {},
    async flush() {
      await target.appendFile(buffer.subarray(0, used))
      used = 0
    },
  })
}
