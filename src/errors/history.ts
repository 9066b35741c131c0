import { declare, defineFaults } from './define-faults.ts'
import { didYouMean } from './nearest.ts'

export const historyFaults = defineFaults({
  'metric-not-recorded': declare<{ metric: string; recorded: readonly string[] }>({
    code: 'MM-370',
    kind: 'usage',
    what: ({ metric }) => `no record has a metric "${metric}"`,
    mend: ({ metric, recorded }) => `${didYouMean(metric, recorded)}The records have ${recorded.join(', ')}.`,
    example: { metric: 'f1_marco', recorded: ['f1_macro', 'accuracy'] },
  }),
  'evaluation-not-recorded': declare<{ evaluation: string; recorded: readonly string[] }>({
    code: 'MM-371',
    kind: 'usage',
    what: ({ evaluation }) => `no record has an evaluation "${evaluation}"`,
    mend: ({ evaluation, recorded }) =>
      `${didYouMean(evaluation, recorded)}The records have ${recorded.join(', ')}.`,
    example: { evaluation: 'tset', recorded: ['test'] },
  }),
  'metric-ambiguous': declare<{ metric: string; evaluations: readonly string[] }>({
    code: 'MM-372',
    kind: 'usage',
    what: ({ metric, evaluations }) => `${evaluations.join(' and ')} all have a metric "${metric}"`,
    mend: () => 'Name one of them with --evaluation.',
    example: { metric: 'accuracy', evaluations: ['test', 'holdout'] },
  }),
  'index-overtaken': declare<{ tries: number }>({
    code: 'MM-373',
    kind: 'broken',
    what: ({ tries }) => `the index was not rebuilt: other writers were first ${tries} times`,
    mend: () => 'Nothing was changed. Run it again when fewer runs are recording.',
    example: { tries: 3 },
  }),
  'history-too-short': declare<{ revision: string }>({
    code: 'MM-374',
    kind: 'usage',
    what: ({ revision }) => `"${revision}" is no ancestor of the branch whose history is asked for`,
    mend: () => 'Name a commit or tag that the branch holds, a date, or an age such as 90d.',
    example: { revision: 'experiment' },
  }),
})
