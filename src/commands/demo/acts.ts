import type { Verdict } from '../../documents/parts.ts'

/** One pull request of the demo, or main itself. */
export interface Act {
  readonly name: string
  readonly title: string
  /** Replacements in the example's files; null for main as it is. */
  readonly edits: readonly { readonly file: string; readonly find: string; readonly put: string }[] | null
  readonly expected: Verdict
  /** The one whose report is printed at the end. */
  readonly showReport?: true
}

const MARK = { file: 'mergemark.yml', find: '    learning-rate: 0.01\n' }

export const acts: readonly Act[] = [
  { name: 'main', title: 'main is trained, judged and recorded', edits: null, expected: 'warn' },
  {
    name: 'better-model',
    title: 'a pull request that improves the model passes',
    edits: [
      {
        file: 'mergemark.yml',
        find: '      - body_mass_g\n',
        put: '      - body_mass_g\n      - bill_length_mm\n',
      },
    ],
    expected: 'pass',
  },
  {
    name: 'broken-data',
    title: 'a pull request that breaks the data is stopped',
    edits: [
      {
        file: 'data/train.csv',
        find: 'p160,Chinstrap,Dream,51.3,18.2,197,3750,',
        put: 'p160,Chinstrap,Dream,51.3,18.2,197,37500,',
      },
    ],
    expected: 'fail',
  },
  {
    name: 'worse-model',
    title: 'a pull request that makes the model worse is stopped',
    edits: [{ ...MARK, put: '    learning-rate: 0.001\n' }],
    expected: 'fail',
    showReport: true,
  },
  {
    name: 'no-change',
    title: 'a pull request that changes nothing that matters passes',
    edits: [{ ...MARK, put: '    learning-rate: 0.01 # found by hand\n' }],
    expected: 'pass',
  },
]
