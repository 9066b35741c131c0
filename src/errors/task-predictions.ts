import { declare, defineFaults } from './define-faults.ts'
import { amount, list, listAll } from './enumerate.ts'
import { didYouMean } from './nearest.ts'

/** At most so many things are named. */
const NAMED = 5

/** What is wrong with predictions of numbers, of several labels, of rankings and of grades. */
export const taskPredictionFaults = defineFaults({
  'score-not-binary': declare<{ name: string; task: string; column: string }>({
    code: 'MM-248',
    kind: 'usage',
    what: ({ name, task, column }) =>
      `evaluation "${name}" is ${task}, and \`columns.score\` names one column of scores, "${column}"`,
    mend: () =>
      'Name a column for each label: `columns.scores: p_{class}`. One is enough for `task: binary` only.',
    example: { name: 'test', task: 'multiclass', column: 'score' },
  }),
  'columns-alike': declare<{ path: string; columns: readonly [string, string]; meaning: string }>({
    code: 'MM-249',
    kind: 'broken',
    what: ({ path, columns: [one, other], meaning }) =>
      `columns "${one}" and "${other}" of "${path}" are both for ${meaning}`,
    mend: () => 'Keep one of them, or rename the one that is something else. None is chosen by itself.',
    example: { path: 'out/predictions.csv', columns: ['p_1', 'p_1.0'], meaning: 'label "1"' },
  }),
  'number-invalid': declare<{ path: string; key: string; column: string; value: string; count: number }>({
    code: 'MM-250',
    kind: 'broken',
    what: ({ path, column, value, count }) =>
      `column "${column}" of "${path}" has ${amount(count, 'cell')} that ${count === 1 ? 'is' : 'are'} no finite number; the first is ${value}`,
    mend: ({ key }) =>
      `\`${key}\` names a column of numbers, written like 12.5 or 1e-3. None is guessed or left out.`,
    example: {
      path: 'out/predictions.csv',
      key: 'columns.predicted',
      column: 'price',
      value: '"n/a"',
      count: 2,
    },
  }),
  'columns-crossing': declare<{
    path: string
    low: { column: string; value: number }
    high: { column: string; value: number }
    count: number
  }>({
    code: 'MM-251',
    kind: 'broken',
    what: ({ path, low, high, count }) =>
      `"${low.column}" is above "${high.column}" in ${amount(count, 'row')} of "${path}"; the first has ${low.value} and ${high.value}`,
    mend: () =>
      'A lower quantile, or the lower end of an interval, is never above the higher one. Are the names swapped? ' +
      'Quantiles that were fitted apart may cross: sort those of each row before they are written.',
    example: {
      path: 'out/predictions.csv',
      low: { column: 'q_0.1', value: 12.5 },
      high: { column: 'q_0.5', value: 11 },
      count: 3,
    },
  }),
  'no-quantile-columns': declare<{ path: string; template: string; columns: readonly string[] }>({
    code: 'MM-252',
    kind: 'broken',
    what: ({ path, template }) =>
      `no column of "${path}" is named like "${template}", as \`columns.quantiles\` says`,
    mend: ({ columns }) =>
      `\`{level}\` stands for a level, as in "q_{level}" for q_0.1 and q_0.9. The file has ${listAll(columns)}.`,
    example: { path: 'out/predictions.csv', template: 'q_{level}', columns: ['id', 'price', 'p10'] },
  }),
  'level-invalid': declare<{ path: string; template: string; column: string; level: string }>({
    code: 'MM-253',
    kind: 'broken',
    what: ({ path, template, column, level }) =>
      `column "${column}" of "${path}" fits \`columns.quantiles: ${template}\`, and "${level}" is no level`,
    mend: () =>
      'A level lies between 0 and 1 and is written like 0.05. Is the column no quantile? Rename it, or the template.',
    example: { path: 'out/predictions.csv', template: 'q_{level}', column: 'q_10', level: '10' },
  }),
  'bound-alone': declare<{ name: string; given: 'low' | 'high'; absent: 'low' | 'high' }>({
    code: 'MM-254',
    kind: 'usage',
    what: ({ name, given, absent }) =>
      `evaluation "${name}" names \`columns.${given}\`, and no \`columns.${absent}\``,
    mend: ({ absent }) => `A predicted interval has two ends: name \`columns.${absent}\` too.`,
    example: { name: 'test', given: 'low', absent: 'high' },
  }),
  'flag-invalid': declare<{ path: string; key: string; column: string; value: string; count: number }>({
    code: 'MM-255',
    kind: 'broken',
    what: ({ path, column, value, count }) =>
      `column "${column}" of "${path}" has ${amount(count, 'cell')} that ${count === 1 ? 'is' : 'are'} neither 0 nor 1; the first is ${value}`,
    mend: ({ key }) =>
      `\`${key}\` is written with {class}, so each of its columns says whether a row has the label. Is this one no label? Rename it.`,
    example: { path: 'data/test.csv', key: 'columns.target', column: 'y_urgent', value: '"2"', count: 1 },
  }),
  'class-column-missing': declare<{
    path: string
    key: string
    label: string
    column: string
    known: readonly string[]
  }>({
    code: 'MM-256',
    kind: 'broken',
    what: ({ path, key, label, column }) =>
      `"${path}" has no column "${column}" for the label "${label}", as \`${key}\` needs`,
    mend: ({ label, known }) =>
      `${didYouMean(label, known)}It has columns for ${listAll(known)}. Is the label misspelt, or does the model not know it?`,
    example: {
      path: 'out/predictions.csv',
      key: 'columns.scores',
      label: 'urgnet',
      column: 'p_urgnet',
      known: ['billing', 'urgent'],
    },
  }),
  'no-labels': declare<{ name: string; column: string; separator: string }>({
    code: 'MM-257',
    kind: 'broken',
    what: ({ name, column }) => `evaluation "${name}" has no label: "${column}" is empty in every row`,
    mend: ({ separator }) =>
      `Labels of a cell stand with "${separator}" between them (\`columns.separator\`); an empty cell has none.`,
    example: { name: 'test', column: 'tags', separator: '|' },
  }),
  'scale-invalid': declare<{ path: string; key: string; column: string; value: string; count: number }>({
    code: 'MM-258',
    kind: 'broken',
    what: ({ path, column, value, count }) =>
      `column "${column}" of "${path}" has ${amount(count, 'scale')} that ${count === 1 ? 'is' : 'are'} no number above 0; the first is ${value}`,
    mend: () =>
      'The scale is the mean absolute error of the naive forecast on the training part of the series. Where that is 0, the series never changes, and MASE does not exist: leave the series out of the evaluation set.',
    example: { key: 'columns.scale', path: 'data/test.csv', column: 'naive_mae', value: '"0"', count: 4 },
  }),
  'relevance-invalid': declare<{ path: string; column: string; value: string; count: number }>({
    code: 'MM-259',
    kind: 'broken',
    what: ({ path, column, value, count }) =>
      `column "${column}" of "${path}" has ${amount(count, 'cell')} that ${count === 1 ? 'is' : 'are'} no relevance from 0; the first is ${value}`,
    mend: () =>
      'Relevance is a finite number, 0 where the document is not relevant, and empty where nobody judged it.',
    example: { path: 'data/judgements.csv', column: 'relevance', value: '"-1"', count: 3 },
  }),
  'pairs-twice': declare<{
    path: string
    columns: readonly [string, string]
    count: number
    repeats: readonly { values: readonly [string, string]; lines: readonly [number, number] }[]
  }>({
    code: 'MM-271',
    kind: 'broken',
    what: ({ path, columns, count, repeats }) => {
      const named = repeats
        .slice(0, NAMED)
        .map(({ values, lines }) => `"${values[0]}" with "${values[1]}" (lines ${lines[0]} and ${lines[1]})`)
      return `"${path}" has ${amount(count, 'pair')} of "${columns[0]}" and "${columns[1]}" twice: ${list(named, count)}`
    },
    mend: ({ columns }) =>
      `Each "${columns[1]}" stands once under its "${columns[0]}". Which of the rows holds?`,
    example: {
      path: 'out/run.csv',
      columns: ['query', 'document'],
      count: 1,
      repeats: [{ values: ['q7', 'd12'], lines: [8, 19] }],
    },
  }),
  'queries-unjudged': declare<{ run: string; judgements: string; queries: readonly string[] }>({
    code: 'MM-272',
    kind: 'broken',
    what: ({ run, judgements, queries }) => {
      const named = queries.slice(0, NAMED).map((query) => `"${query}"`)
      const verb = queries.length === 1 ? 'has' : 'have'
      const where = run === judgements ? '' : ` in "${judgements}"`
      return `${queries.length === 1 ? '1 query' : `${queries.length} queries`} of "${run}" ${verb} no judged document${where}: ${list(named, queries.length)}`
    },
    mend: () =>
      'Judge at least one document of each query, or leave the query out of the run. Are queries written alike in both files?',
    example: { run: 'out/run.csv', judgements: 'data/judgements.csv', queries: ['q8', 'q9'] },
  }),
  'example-torn': declare<{ path: string; key: string; column: string; values: readonly [string, string] }>({
    code: 'MM-273',
    kind: 'broken',
    what: ({ path, column, values: [one, other] }) =>
      `column "${column}" of "${path}" says both ${quoteOrEmpty(one)} and ${quoteOrEmpty(other)} of one example`,
    mend: ({ key }) =>
      `\`${key}\` tells something of a whole example, which has several rows here: each of them must say the same.`,
    example: { path: 'out/run.csv', key: 'columns.weight', column: 'weight', values: ['1', '2'] },
  }),
  'repeats-unnamed': declare<{ name: string; repeat: string }>({
    code: 'MM-270',
    kind: 'usage',
    what: ({ name, repeat }) =>
      `evaluation "${name}" has repeats in "${repeat}", and no column that says of which example`,
    mend: () => 'Name `columns.id`: without it each row counts as an example of its own.',
    example: { name: 'golden', repeat: 'attempt' },
  }),
})

function quoteOrEmpty(cell: string): string {
  return cell === '' ? 'nothing' : `"${cell}"`
}
