import { declare, defineFaults } from './define-faults.ts'

export const platformFaults = defineFaults({
  'duckdb-unavailable': declare<{ reason: string; hint: string }>({
    code: 'MM-701',
    kind: 'broken',
    what: ({ reason }) => `DuckDB's native library is not to be had: ${reason}`,
    mend: ({ hint }) => hint,
    example: {
      reason: 'npm pack @duckdb/node-bindings-linux-x64@1.5.4-r.1 failed: there is no npm on the PATH',
      hint: "Where there is no network, run `npm ci` in Mergemark's own folder beforehand.",
    },
  }),
  'chart-refused': declare<{ key: string }>({
    code: 'MM-710',
    kind: 'broken',
    what: ({ key }) =>
      `a chart's specification has the key "${key}", under which code or an address could stand`,
    mend: () => 'Give the chart values that are worked out already.',
    example: { key: 'calculate' },
  }),
  'chart-failed': declare<{ reason: string }>({
    code: 'MM-711',
    kind: 'broken',
    what: ({ reason }) => `a chart could not be drawn: ${reason}`,
    mend: () =>
      'This is a fault of Mergemark. The numbers are in the report; please tell us with the documents that made it.',
    example: { reason: 'Unrecognized scale range value: "effect"' },
  }),
  'own-chart-failed': declare<{ reason: string }>({
    code: 'MM-712',
    kind: 'usage',
    what: ({ reason }) => `it could not be drawn: ${reason}`,
    mend: () =>
      'Try the specification in the Vega editor over the rows of the document; docs/charts.md says what they hold.',
    example: { reason: 'Unrecognized function: foo' },
  }),
})
