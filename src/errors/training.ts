import { declare, defineFaults } from './define-faults.ts'
import { didYouMean } from './nearest.ts'
import { quoteLastLines } from './quote-lines.ts'

export const trainingFaults = defineFaults({
  'command-failed': declare<{
    key: string
    command: string
    /** Where it ran: that of mergemark.yml, '' for the working directory. */
    folder: string
    exitCode: number | null
    lines: readonly string[]
  }>({
    code: 'MM-401',
    kind: 'broken',
    what: ({ key, command, exitCode }) =>
      `${key} "${command}" ${exitCode === null ? 'was ended by a signal' : `ended with exit code ${exitCode}`}`,
    mend: ({ folder, lines }) =>
      withOutput(
        `Run it by hand in ${folder === '' ? "mergemark.yml's folder" : `"${folder}", the folder of its mergemark.yml`}, ` +
          'with no environment but PATH and what `train.env` names.',
        lines,
      ),
    example: {
      key: 'train.command',
      command: 'python train.py --seed 1',
      folder: '',
      exitCode: 1,
      lines: ["KeyError: 'species'"],
    },
  }),
  'command-timed-out': declare<{
    key: string
    command: string
    seconds: number
    lines: readonly string[]
  }>({
    code: 'MM-402',
    kind: 'broken',
    what: ({ key, command, seconds }) => `${key} "${command}" was stopped after ${seconds} s: its time limit`,
    mend: ({ lines }) => withOutput('Raise `train.timeout`, or find what it waits for.', lines),
    example: {
      key: 'train.command',
      command: 'python train.py --seed 1',
      seconds: 1800,
      lines: ['waiting for a lock'],
    },
  }),
  'training-wrote-nothing': declare<{ path: string; command: string }>({
    code: 'MM-403',
    kind: 'broken',
    what: ({ path, command }) => `"${command}" ended well but wrote nothing at "${path}"`,
    mend: ({ path }) =>
      `\`train.outputs.model\` names "${path}": let the command write its model there, or correct the path. ` +
      'Whatever lay there before was removed, so that no earlier result is taken for this one.',
    example: { path: 'model', command: 'python train.py --seed 1' },
  }),
  'training-diverged': declare<{ epoch: number; learningRate: number }>({
    code: 'MM-404',
    kind: 'broken',
    what: ({ epoch }) =>
      `the training diverged: after epoch ${epoch} its loss or its weights are no finite numbers`,
    mend: ({ learningRate }) =>
      `Lower \`train.tensorflow.learning-rate\` (${learningRate}), and look for extreme values in the data.`,
    example: { epoch: 3, learningRate: 10 },
  }),
  'training-process-failed': declare<{ reason: string; lines: readonly string[] }>({
    code: 'MM-405',
    kind: 'broken',
    what: ({ reason }) => `the TensorFlow process gave no model: ${reason}`,
    mend: ({ lines }) =>
      withOutput(
        'If it was killed, it may have run out of memory: try fewer rows or a smaller network.',
        lines,
      ),
    example: { reason: 'it was ended by SIGKILL', lines: [] },
  }),
  'training-column-missing': declare<{
    path: string
    column: string
    columns: readonly string[]
  }>({
    code: 'MM-406',
    kind: 'usage',
    what: ({ path, column }) => `"${path}" has no column "${column}", which train.tensorflow needs`,
    mend: ({ column, columns }) => `${didYouMean(column, columns)}It has ${columns.join(', ')}.`,
    example: {
      path: 'data/train.csv',
      column: 'flipper_mm',
      columns: ['id', 'species', 'flipper_length_mm'],
    },
  }),
  'training-cell-unfit': declare<{
    path: string
    column: string
    value: string
    expected: string
  }>({
    code: 'MM-407',
    kind: 'broken',
    what: ({ path, column, value, expected }) =>
      `"${path}" has ${value} in column "${column}", not ${expected}`,
    mend: () => 'Mend the cell or take the row out. Nothing is guessed in its place.',
    example: {
      path: 'data/train.csv',
      column: 'body_mass_g',
      value: '"37S0"',
      expected: 'a number as in most of its rows',
    },
  }),
  'training-too-few-classes': declare<{
    path: string
    target: string
    labels: readonly string[]
  }>({
    code: 'MM-408',
    kind: 'broken',
    what: ({ path, target, labels }) =>
      labels.length === 0
        ? `"${path}" has no row to learn from`
        : `"${path}" has only "${labels.join(', ')}" in column "${target}"`,
    mend: () => 'A classifier needs rows of at least two classes. Was the file cut short?',
    example: {
      path: 'data/train.csv',
      target: 'species',
      labels: ['Adelie'],
    },
  }),
  'training-table-damaged': declare<{ path: string; count: number; message: string }>({
    code: 'MM-409',
    kind: 'broken',
    what: ({ path, count, message }) =>
      `${count} ${count === 1 ? 'row' : 'rows'} of "${path}" cannot be read; the first: ${message}`,
    mend: () => 'Mend the file. Training on what is left would pass over these rows in silence.',
    example: {
      path: 'data/train.csv',
      count: 1,
      message: 'expected 9 columns, found 7',
    },
  }),
  'training-column-empty': declare<{ path: string; column: string }>({
    code: 'MM-410',
    kind: 'broken',
    what: ({ path, column }) => `column "${column}" of "${path}" has no value in any row`,
    mend: () =>
      'Nothing can be learnt from it. Take it out of `train.tensorflow.features`, or mend the file.',
    example: { path: 'data/train.csv', column: 'body_mass_g' },
  }),
  'not-trained': declare<{ isWritten: boolean }>({
    code: 'MM-411',
    kind: 'broken',
    what: ({ isWritten }) =>
      `the configuration has "train", ${isWritten ? 'but training.json says that nothing was trained' : 'but there is no training.json: nothing was trained'}`,
    mend: () =>
      'Run `mergemark train` before evaluating, and hand its training.json on. Predictions that no training of this run made say nothing about it.',
    example: { isWritten: true },
  }),
})

function withOutput(advice: string, lines: readonly string[]): string {
  const quoted = quoteLastLines(lines)
  return [advice, ...(quoted.length === 0 ? ['It printed nothing.'] : ['Its last lines:', ...quoted])].join(
    '\n',
  )
}
