import { declare, defineFaults } from './define-faults.ts'
import { listAll } from './enumerate.ts'
import { didYouMean } from './nearest.ts'

/** What is wrong with slices, thresholds, runs and metrics files. */
export const evaluationFaults = defineFaults({
  'slice-condition-failed': declare<{ name: string; where: string; reason: string }>({
    code: 'MM-260',
    kind: 'usage',
    what: ({ name, where, reason }) => `the condition "${where}" of the slice "${name}" fails: ${reason}`,
    mend: () =>
      'A condition is SQL over the columns of the examples, true for the rows of the slice, e.g. `age >= 65`.',
    example: { name: 'old', where: 'agee >= 65', reason: 'there is no column "agee"' },
  }),
  'slices-too-many': declare<{ of: string; count: number; limit: number }>({
    code: 'MM-261',
    kind: 'usage',
    what: ({ of, count, limit }) => `slicing by "${of}" makes ${count} slices; at most ${limit} are served`,
    mend: () =>
      'Does it hold few values, and not ids? Numbers are sliced with `quantiles`, e.g. into 4 bins.',
    example: { of: 'patient', count: 4821, limit: 200 },
  }),
  'slice-column-missing': declare<{ path: string; column: string; columns: readonly string[] }>({
    code: 'MM-262',
    kind: 'usage',
    what: ({ path, column }) => `slices are to be made of column "${column}", and "${path}" has none`,
    mend: ({ column, columns }) => `${didYouMean(column, columns)}The file has ${listAll(columns)}.`,
    example: { path: 'data/test.csv', column: 'iland', columns: ['id', 'species', 'island'] },
  }),
  'slice-not-numeric': declare<{ path: string; column: string; value: string }>({
    code: 'MM-263',
    kind: 'usage',
    what: ({ path, column, value }) =>
      `column "${column}" of "${path}" is to be sliced by quantiles, and holds "${value}"`,
    mend: () => 'Quantiles are of finite numbers; slice other columns by their values.',
    example: { path: 'data/test.csv', column: 'island', value: 'Dream' },
  }),
  'threshold-impossible': declare<{ name: string; rule: string; reason: string }>({
    code: 'MM-264',
    kind: 'broken',
    what: ({ name, rule, reason }) =>
      `evaluation "${name}" has no threshold by the rule "${rule}": ${reason}`,
    mend: () =>
      'Name `columns.score` or `columns.scores`, ask for less, or leave `threshold` out to take the predictions as they are.',
    example: { name: 'test', rule: 'reach precision 0.99', reason: 'the highest precision is 0.91' },
  }),
  'runs-differ': declare<{ name: string; reason: string }>({
    code: 'MM-265',
    kind: 'broken',
    what: ({ name, reason }) => `the runs of evaluation "${name}" do not belong together: ${reason}`,
    mend: () =>
      'Folds are parts of one set, each example in one of them; seeds predict the same examples each. Say which in `runs`.',
    example: { name: 'test', reason: 'run 2 has the id "17", and run 1 has it too' },
  }),
  'predictions-ambiguous': declare<{ name: string; pattern: string; count: number }>({
    code: 'MM-266',
    kind: 'usage',
    what: ({ name, pattern, count }) =>
      `evaluation "${name}" has ${count} files of predictions by "${pattern}", and nothing says what they are`,
    mend: () =>
      'Say `runs: folds` for the folds of one cross-validation or `runs: seeds` for several trainings, or name one file.',
    example: { name: 'test', pattern: 'out/fold-*.csv', count: 5 },
  }),
  'metrics-file-unreadable': declare<{ path: string; reason: string }>({
    code: 'MM-267',
    kind: 'broken',
    what: ({ path, reason }) => `"${path}" is no file of metrics: ${reason}`,
    mend: () =>
      'It is a JSON object of numbers by name, as in {"accuracy": 0.93}, nested as DVC writes it, or with ' +
      '{"value": 0.93, "direction": "higher"} in place of a number. What could not be computed is null.',
    example: { path: 'out/metrics.json', reason: 'it is not JSON' },
  }),
  'predictions-not-written': declare<{ evaluation: string; path: string }>({
    code: 'MM-268',
    kind: 'broken',
    what: ({ evaluation, path }) => `the command of evaluation "${evaluation}" wrote no "${path}"`,
    mend: ({ evaluation }) =>
      `evaluations.${evaluation}.predictions names the file that it must write; old ones are removed before it runs.`,
    example: { evaluation: 'test', path: 'out/predictions.csv' },
  }),
  'metric-direction-differs': declare<{ path: string; metric: string; says: string; declared: string }>({
    code: 'MM-269',
    kind: 'broken',
    what: ({ path, metric, says, declared }) =>
      `"${path}" says that ${says} is better for "${metric}", and it is ${declared}`,
    mend: () => 'What is better is settled by the configuration. Write the other direction, or leave it out.',
    example: { path: 'out/metrics.json', metric: 'loss', says: 'higher', declared: 'lower' },
  }),
})
