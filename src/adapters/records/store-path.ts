import { fault } from '../../errors/fault.ts'
import type { Addition } from '../../ports.ts'

/** Starts with no dot, so neither `..` nor `.git`; holds nothing that a file system or git reads as something else. */
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._+=@-]{0,199}$/

/** Throws `unsafe-record-name` where a path could lead out of the store. */
export function expectStorePath(path: string): void {
  if (path.split('/').every((segment) => SEGMENT.test(segment))) return
  throw fault('unsafe-record-name', {
    part: 'path',
    value: path,
    expected: 'names of letters, digits, "._+=@-", not starting with a dot, with "/" between them',
  })
}

/** The same for a folder and the names of the files that go into it. */
export function expectStoreFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  expectStorePath(folder)
  for (const name of files.keys()) {
    expectStorePath(name)
    if (!name.includes('/')) continue
    throw fault('unsafe-record-name', { part: 'file', value: name, expected: 'a name without "/"' })
  }
}

/** The same for all of an addition. */
export function expectAddition({ folder, files, lines = new Map() }: Addition): void {
  expectStoreFiles(folder, files)
  for (const [path, line] of lines) {
    expectStorePath(path)
    if (!/[\r\n]/.test(line)) continue
    throw fault('unsafe-record-name', { part: 'line', value: line.slice(0, 80), expected: 'one line' })
  }
}
