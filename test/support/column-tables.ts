import { dialect } from '../../src/adapters/duckdb/dialect.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Defect, Tables, TextColumn } from '../../src/ports.ts'
import { packSorted } from './pack-sorted.ts'

export interface Columns {
  readonly [name: string]: readonly (string | null)[]
}

/** Tables that are written in a test column by column; what a training never asks of a table is not there. */
export function createColumnTables(
  files: Readonly<Record<string, Columns>>,
  defects: Readonly<Record<string, readonly Defect[]>> = {},
): Tables {
  const unasked = () => {
    throw new TypeError('a training does not ask this of a table')
  }
  return {
    get dialect(): never {
      return unasked()
    },
    async open({ path }) {
      const columns = files[path]
      if (columns === undefined) throw fault('no-such-file', { path, needed: 'The test did not write it.' })
      const names = Object.keys(columns)
      return {
        columns: names,
        rows: columns[names[0] as string]?.length ?? 0,
        defects: defects[path] ?? [],
        defectCount: defects[path]?.length ?? 0,
        relation: 'rows',
        rowNumber: 'row',
        cells: 'cells',
        query: unasked,
        numbers: unasked,
        text: async (name) => encode(columns[name] ?? []),
        sortedText: async (name) => packSorted(columns[name] ?? []),
        // The header is line 1.
        linesOf: async (records) => records.map((record) => record + 1),
        placesOf: async (records) => records.map((record) => ({ file: path, line: record + 1 })),
        files: [{ path, rows: columns[names[0] as string]?.length ?? 0 }],
        reading: {},
        dialect,
        [Symbol.asyncDispose]: async () => {},
      }
    },
  }
}

function encode(cells: readonly (string | null)[]): TextColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  return {
    dictionary,
    codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))),
  }
}
