import { open } from 'node:fs/promises'
import { type Delimited, walkRecords } from './walk-records.ts'

const LINE_END = Buffer.from('\n')

/**
 * Writes the records that can be read to `to`: no header, each line `<record number><delimiter><cells as they were>`,
 * ended by a line feed. So DuckDB meets no defect, and every row knows which record it was.
 */
export async function copySound(file: Delimited, to: string): Promise<void> {
  await using target = await open(to, 'wx', 0o600)
  const separator = String.fromCharCode(file.delimiter)
  let parts: Uint8Array[] = []
  await walkRecords(file, {
    header() {},
    sound({ bytes, start, end }, record) {
      parts.push(Buffer.from(`${record}${separator}`), bytes.subarray(start, end), LINE_END)
    },
    defect() {},
    irregular() {},
    async flush() {
      await target.appendFile(Buffer.concat(parts))
      parts = []
    },
  })
}
