import { declare, defineFaults } from './define-faults.ts'
import { amount, list, listAll } from './enumerate.ts'
import { didYouMean } from './nearest.ts'

/** At most so many ids, labels or lines are named. */
const NAMED = 5

/** Which columns hold predictions, by task; else it is `columns.predicted`. */
const PREDICTED: Readonly<Record<string, string>> = {
  binary: 'Name `columns.predicted`, or `columns.score` or `columns.scores` to take the likeliest label.',
  multiclass: 'Name `columns.predicted`, or `columns.scores` to take the likeliest label.',
  multilabel: 'Name `columns.predicted`, or `columns.scores` to take the labels with a score of 0.5 or more.',
  ranking: 'Name `columns.score`, by which documents are ranked.',
  graded: 'Name `columns.score`, which the grader gave.',
}

export const predictionFaults = defineFaults({
  'ids-twice': declare<{
    what: 'predictions' | 'examples'
    column: string
    count: number
    repeats: readonly { id: string; lines: readonly [number, number] }[]
  }>({
    code: 'MM-214',
    kind: 'broken',
    what: ({ what, count, repeats }) => {
      const named = repeats
        .slice(0, NAMED)
        .map(({ id, lines }) => `"${id}" (lines ${lines[0]} and ${lines[1]})`)
      return `the ${what} have ${amount(count, 'id')} twice: ${list(named, count)}`
    },
    mend: ({ column }) =>
      `Each example needs one row. If "${column}" does not tell examples apart, name a column that does as \`columns.id\`.`,
    example: {
      what: 'predictions',
      column: 'id',
      count: 3,
      repeats: [
        { id: '117', lines: [12, 118] },
        { id: '203', lines: [80, 204] },
        { id: '7', lines: [8, 511] },
      ],
    },
  }),
  'no-rows': declare<{ path: string }>({
    code: 'MM-230',
    kind: 'broken',
    what: ({ path }) => `"${path}" has a header and no rows`,
    mend: () => 'Nothing can be evaluated on no examples. Did the command that writes it stop early?',
    example: { path: 'out/predictions.csv' },
  }),
  'column-missing': declare<{ path: string; key: string; column: string; columns: readonly string[] }>({
    code: 'MM-231',
    kind: 'broken',
    what: ({ path, key, column }) => `"${path}" has no column "${column}", which \`${key}\` names`,
    mend: ({ column, columns }) => `${didYouMean(column, columns)}It has ${listAll(columns)}.`,
    example: {
      path: 'out/predictions.csv',
      key: 'columns.predicted',
      column: 'prediction',
      columns: ['id', 'species', 'predicted'],
    },
  }),
  'row-unreadable': declare<{ path: string; count: number; column: string | null; message: string }>({
    code: 'MM-232',
    kind: 'broken',
    what: ({ path, count, column, message }) => {
      const where = column === null ? '' : `column "${column}": `
      return `${amount(count, 'row')} of "${path}" cannot be read; the first: ${where}${message}`
    },
    mend: () => 'Mend the file. Metrics of the other rows would not be those of the evaluation set.',
    example: { path: 'out/predictions.csv', count: 2, column: null, message: '3 fields, not 5' },
  }),
  'cell-missing': declare<{ path: string; key: string; column: string; count: number }>({
    code: 'MM-233',
    kind: 'broken',
    what: ({ path, column, count }) =>
      `column "${column}" of "${path}" has no value in ${amount(count, 'row')}`,
    mend: ({ key }) =>
      `Every example needs a value there: \`${key}\` names the column. None is guessed or left out.`,
    example: { path: 'out/predictions.csv', key: 'columns.predicted', column: 'predicted', count: 4 },
  }),
  'score-invalid': declare<{ path: string; key: string; column: string; value: string; count: number }>({
    code: 'MM-234',
    kind: 'broken',
    what: ({ path, column, value, count }) =>
      `column "${column}" of "${path}" has ${amount(count, 'score')} outside 0 to 1; the first is ${value}`,
    mend: () =>
      'A score is a probability, written as a number from 0 to 1: not a logit, a percentage or NaN.',
    example: {
      key: 'columns.scores',
      path: 'out/predictions.csv',
      column: 'p_Gentoo',
      value: '"NaN"',
      count: 2,
    },
  }),
  'scores-unbalanced': declare<{ path: string; columns: readonly string[]; id: string; sum: number }>({
    code: 'MM-235',
    kind: 'broken',
    what: ({ path, columns, id, sum }) =>
      `the scores of id "${id}" in "${path}" sum to ${sum}, not to 1, over ${listAll(columns)}`,
    mend: () =>
      'An example has one class, so the scores of its classes sum to 1, within 1e-5. Were they rounded when they were ' +
      'written? Keep at least 6 decimals. Is one of these columns no class? Rename it.',
    example: { path: 'out/predictions.csv', columns: ['p_Adelie', 'p_Gentoo'], id: '17', sum: 0.98 },
  }),
  'label-unscored': declare<{
    path: string
    what: 'target' | 'prediction'
    label: string
    column: string
    scored: readonly string[]
    count: number
  }>({
    code: 'MM-236',
    kind: 'broken',
    what: ({ what, label, path, column, count }) =>
      `the ${what} "${label}" (in ${amount(count, 'row')}) has no score: "${path}" has no column "${column}"`,
    mend: ({ label, scored }) =>
      `${didYouMean(label, scored)}The scored classes are ${listAll(scored)}. Is the label misspelt, or does the model not know it?`,
    example: {
      path: 'out/predictions.csv',
      what: 'target',
      label: 'Gento',
      column: 'p_Gento',
      scored: ['Adelie', 'Chinstrap', 'Gentoo'],
      count: 1,
    },
  }),
  'no-score-columns': declare<{
    path: string
    key: string
    template: string
    columns: readonly string[]
  }>({
    code: 'MM-237',
    kind: 'broken',
    what: ({ path, key, template }) =>
      `no column of "${path}" is named like "${template}", as \`${key}\` says`,
    mend: ({ columns }) =>
      `\`{class}\` stands for a label, as in "p_{class}" for p_Adelie and p_Gentoo. The file has ${listAll(columns)}.`,
    example: {
      path: 'out/predictions.csv',
      key: 'columns.scores',
      template: 'prob_{class}',
      columns: ['id', 'species', 'p_Adelie'],
    },
  }),
  'nothing-predicted': declare<{ name: string; task: string }>({
    code: 'MM-238',
    kind: 'usage',
    what: ({ name }) => `evaluation "${name}" names no column that holds predictions`,
    mend: ({ task }) => PREDICTED[task] ?? 'Name `columns.predicted`.',
    example: { name: 'test', task: 'binary' },
  }),
  'positive-needed': declare<{ name: string; labels: readonly string[] }>({
    code: 'MM-239',
    kind: 'usage',
    what: ({ name, labels }) =>
      `evaluation "${name}" is binary, and nothing says which of ${listAll(labels)} is the positive label`,
    mend: ({ labels }) =>
      `Add \`positive: ${labels[0]}\` or the other one. Only 0/1, −1/1 and false/true are taken without it.`,
    example: { name: 'test', labels: ['benign', 'malignant'] },
  }),
  'positive-unknown': declare<{ name: string; positive: string; labels: readonly string[] }>({
    code: 'MM-240',
    kind: 'usage',
    what: ({ name, positive }) =>
      `evaluation "${name}" has the positive label "${positive}", and no example is of it or predicted as it`,
    mend: ({ positive, labels }) => `${didYouMean(positive, labels)}The labels are ${listAll(labels)}.`,
    example: { name: 'test', positive: 'malignent', labels: ['benign', 'malignant'] },
  }),
  'not-binary': declare<{ name: string; labels: readonly string[] }>({
    code: 'MM-241',
    kind: 'broken',
    what: ({ name, labels }) =>
      `evaluation "${name}" is binary, and has ${labels.length} labels: ${listAll(labels)}`,
    mend: () =>
      'Are targets and predictions written alike (1 and "yes" differ)? For more than two classes: `task: multiclass`.',
    example: { name: 'test', labels: ['0', '1', 'unknown'] },
  }),
  'too-many-labels': declare<{ name: string; column: string; count: number; limit: number }>({
    code: 'MM-242',
    kind: 'broken',
    what: ({ name, column, count, limit }) =>
      `evaluation "${name}" has ${count} different labels in "${column}" and the predictions; at most ${limit} are served`,
    mend: () => 'Does the column hold classes, and not ids or numbers?',
    example: { name: 'test', column: 'price', count: 4821, limit: 1000 },
  }),
  'weight-invalid': declare<{ path: string; key: string; column: string; value: string; count: number }>({
    code: 'MM-243',
    kind: 'broken',
    what: ({ path, column, value, count }) =>
      `column "${column}" of "${path}" has ${amount(count, 'weight')} that ${count === 1 ? 'is' : 'are'} no number from 0; the first is ${value}`,
    mend: () => 'A weight is a finite number, 0 or more.',
    example: { key: 'columns.weight', path: 'data/test.csv', column: 'weight', value: '"-1"', count: 1 },
  }),
  'weights-zero': declare<{ path: string; column: string }>({
    code: 'MM-244',
    kind: 'broken',
    what: ({ path, column }) => `all weights in column "${column}" of "${path}" are 0`,
    mend: () => 'At least one example must count.',
    example: { path: 'data/test.csv', column: 'weight' },
  }),
  'ids-unmatched': declare<{
    predictions: string
    examples: string
    unpredicted: { count: number; ids: readonly string[] }
    unknown: { count: number; ids: readonly string[] }
  }>({
    code: 'MM-245',
    kind: 'broken',
    what: ({ predictions, examples, unpredicted, unknown }) =>
      [
        sideOf(unpredicted, `of "${examples}" have no prediction in "${predictions}"`),
        sideOf(unknown, `of "${predictions}" are not in "${examples}"`),
      ]
        .filter((side) => side !== null)
        .join('; '),
    mend: () =>
      'Predict exactly the examples of the evaluation set, once each. An example left out would not count, and one more has no target.',
    example: {
      predictions: 'out/predictions.csv',
      examples: 'data/test.csv',
      unpredicted: { count: 2, ids: ['17', '18'] },
      unknown: { count: 1, ids: ['901'] },
    },
  }),
  'id-needed': declare<{ name: string; examples: string }>({
    code: 'MM-246',
    kind: 'usage',
    what: ({ name, examples }) =>
      `evaluation "${name}" takes its examples from "${examples}", and names no column to join them by`,
    mend: () => 'Name `columns.id`, in both files. Rows are never matched by their order.',
    example: { name: 'test', examples: 'data/test.csv' },
  }),
  'sample-too-large': declare<{ what: string; found: number; limit: number }>({
    code: 'MM-247',
    kind: 'broken',
    what: ({ what, found, limit }) => `there are ${found} ${what}; at most ${limit} can be kept`,
    mend: () => 'Evaluate on fewer examples, drawn at random, or split the evaluation into several.',
    example: { what: 'examples of "test"', found: 30_000_000, limit: 20_000_000 },
  }),
})

function sideOf({ count, ids }: { count: number; ids: readonly string[] }, rest: string): string | null {
  if (count === 0) return null
  return `${amount(count, 'id')} ${rest}: ${list(
    ids.slice(0, NAMED).map((id) => `"${id}"`),
    count,
  )}`
}
