import { closeSync, openSync, writeSync } from 'node:fs'
import { createGenerator } from '../../src/stats/generator.ts'
import { columns } from './columns.ts'

const CHUNK = 1 << 20

/** The same rows on every machine. Returns the size of the file in bytes. */
export function writeFile(path: string, rows: number): number {
  const generator = createGenerator(8)
  const file = openSync(path, 'w')
  let bytes = 0
  let pending = `${columns.map(({ name }) => name).join(',')}\n`
  for (let row = 1; row <= rows; row += 1) {
    pending += `${columns.map(({ draw }) => draw(generator, row)).join(',')}\n`
    if (pending.length < CHUNK) continue
    bytes += writeSync(file, pending)
    pending = ''
  }
  bytes += writeSync(file, pending)
  closeSync(file)
  return bytes
}
