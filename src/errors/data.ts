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
  'examples-published': declare<{ path: string; out: string }>({
    code: 'MM-207',
    kind: 'usage',
    what: ({ path, out }) =>
      `--all-examples "${path}" lies in "${out}", the folder of the documents, which are published`,
    mend: () =>
      'Values that are withheld elsewhere are in that file: write it to another folder, and do not commit it.',
    example: { path: 'mergemark-out/failing.jsonl', out: 'mergemark-out' },
  }),
  'no-such-dataset': declare<{ name: string; known: readonly string[]; suggestion: string }>({
    code: 'MM-208',
    kind: 'broken',
    what: ({ name }) => `there is no data set and no file "${name}"`,
    mend: ({ known, suggestion }) =>
      known.length === 0
        ? 'No data set is configured here. Give the path of a file, or a glob in quotes.'
        : `${suggestion}Data sets: ${known.join(', ')}. Anything else is the path of a file, or a glob in quotes.`,
    example: { name: 'penguin', known: ['penguins'], suggestion: 'Did you mean penguins? ' },
  }),
  'dataset-is-a-folder': declare<{ path: string; pattern: string }>({
    code: 'MM-209',
    kind: 'usage',
    what: ({ path }) => `"${path}" is a folder`,
    mend: ({ pattern }) => `Name its files: "${pattern}", in quotes.`,
    example: { path: 'data', pattern: 'data/**/*.csv' },
  }),
  'table-outside': declare<{ path: string }>({
    code: 'MM-210',
    kind: 'broken',
    what: ({ path }) => `"${path}" lies outside the repository, or in the folder of git itself`,
    mend: () =>
      'What a configuration names is read only within the repository, links followed: have a step fetch it to a folder there that .gitignore names. A path given on the command line may lie anywhere.',
    example: { path: '../shared/train.csv' },
  }),
  'table-is-pointer': declare<{ path: string; tool: string; fetch: string }>({
    code: 'MM-211',
    kind: 'broken',
    what: ({ path, tool }) => `"${path}" is a pointer of ${tool}, and not the data`,
    mend: ({ fetch }) => `Fetch the data before: ${fetch}.`,
    example: {
      path: 'data/train.csv',
      tool: 'Git LFS',
      fetch: '`git lfs pull`, or `lfs: true` of actions/checkout',
    },
  }),
  'sql-too-slow': declare<{ sql: string; minutes: number }>({
    code: 'MM-212',
    kind: 'broken',
    what: ({ minutes }) => `a query ran for more than ${minutes} minutes and was stopped`,
    mend: () =>
      'Does a condition compare every row with every other one (a subquery, a join without equality)? Compare within a key, or check a sample of the file.',
    example: { sql: 'SELECT count(*) FROM data a, data b', minutes: 10 },
  }),
})
