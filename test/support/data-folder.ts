import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import type { Ports } from '../../src/ports.ts'

export interface DataFolder extends Pick<Ports, 'files' | 'tables'> {
  readonly root: string
  write(name: string, content: string | Uint8Array): void
}

/** A folder of small files that DuckDB reads; gone when the test is. */
export function createDataFolder(): DataFolder {
  const root = mkdtempSync(join(tmpdir(), 'mergemark-data-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return {
    root,
    files: createFiles({ root }),
    tables: createTables({ root }),
    write: (name, content) => writeFileSync(join(root, name), content),
  }
}
