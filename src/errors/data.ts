import { declare, defineFaults } from './define-faults.ts'

export const dataFaults = defineFaults({
  'table-empty': declare<{ path: string }>({
    code: 'MM-201',
    kind: 'broken',
    what: ({ path }) => `"${path}" is empty: it has not even a header`,
    mend: () => 'Its first line must name the columns. Did what writes it stop half-way?',
    example: { path: 'out/predictions.csv' },
  }),
  'table-encoding': declare<{ path: string; found: string }>({
    code: 'MM-202',
    kind: 'broken',
    what: ({ path, found }) => `"${path}" is not UTF-8: ${found}`,
    mend: () =>
      'Save it as UTF-8, e.g. `iconv -f latin1 -t utf-8`; in pandas, `to_csv(…, encoding="utf-8")`. A data set may say `options: { encoding: latin-1 }`.',
    example: { path: 'data/train.csv', found: 'line 118 has the byte 0xE9, which is "é" in Latin-1' },
  }),
  'table-unreadable': declare<{ path: string; reason: string }>({
    code: 'MM-203',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" cannot be read as a table: ${reason}`,
    mend: () => 'Check that it is what `format` (or its ending) says, and that `options` fit it.',
    example: { path: 'data/train.csv', reason: 'its header has a quote that is never closed' },
  }),
  'sql-failed': declare<{ sql: string; reason: string }>({
    code: 'MM-204',
    kind: 'broken',
    what: ({ reason }) => `a query failed: ${reason}`,
    mend: () =>
      'Conditions are SQL expressions over the columns of the file, read-only and without access to any other.',
    example: { sql: 'flipper_length > 0', reason: 'there is no column "flipper_length"' },
  }),
  'dataset-missing': declare<{ name: string; path: string }>({
    code: 'MM-205',
    kind: 'broken',
    what: ({ name, path }) => `no file matches "${path}", the path of the data set "${name}"`,
    mend: ({ name }) =>
      `Correct data.${name}.path in mergemark.yml; it starts at that file's folder. Does a step have to fetch the file first?`,
    example: { name: 'penguins', path: 'data/penguin.csv' },
  }),
  'table-too-wide': declare<{ path: string; columns: number; most: number }>({
    code: 'MM-206',
    kind: 'broken',
    what: ({ path, columns, most }) => `"${path}" has ${columns} columns, and may have ${most}`,
    mend: () =>
      'Take out the columns that nothing needs, or turn the table: one row a measurement. Does `format` say the right delimiter?',
    example: { path: 'data/train.csv', columns: 20000, most: 5000 },
  }),
})
