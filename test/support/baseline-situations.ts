import type { BaselineDocument } from '../../src/documents/baseline.ts'
import type { Pairing } from '../../src/documents/comparison.ts'
import type { ReportInput } from '../../src/report/compose.ts'
import {
  baseline,
  compared,
  comparison,
  digestOf,
  evaluation,
  input,
  metric,
  RUN,
  rule,
  verdict,
} from './report-documents.ts'

const ANCESTOR = '83f0d2b16c5e4a7d9b8c0f1e2d3c4b5a69788796'
const sha = (digit: string) => digit.repeat(40)

const STORE = {
  address: 'https://github.com/rookery/penguins',
  tip: '7c11e0f5a2b3c4d5e6f708192a3b4c5d6e7f8091',
  sequence: 1312,
  signer: null,
}
const record = (of: string, run = '9214-1') => `runs/${of.slice(0, 2)}/${of}/penguins/${run}-0011223344556677`

/** An ordinary comparison, with the baseline that is told of. */
function against(
  fields: Partial<BaselineDocument>,
  pairing: Partial<Pairing> = {},
  sentence = 'at least as good as main',
): ReportInput {
  const document = baseline({ record: record(RUN.base ?? ''), store: STORE, ...fields })
  const { sha, strategy, distance, ageSeconds } = document
  const main = evaluation([metric('accuracy', 0.953)])
  if (pairing.examples !== undefined && pairing.examples !== 'same')
    for (const one of main.evaluations) one.digest = digestOf('0f')
  return input({
    baseline: document,
    evaluation: evaluation([metric('accuracy', 0.957)]),
    comparison: comparison([compared('accuracy', { base: 0.953, head: 0.957, change: [-0.004, 0.012] })], {
      baseline: { sha, strategy, distance, ageSeconds },
      pairings: [
        {
          evaluation: 'test',
          examples: 'same',
          paired: 1204,
          onlyBase: 0,
          onlyHead: 0,
          altered: 0,
          ...pairing,
        },
      ],
    }),
    base: { ...input().base, evaluation: main },
    verdict: verdict({ sentence, rules: [rule('accuracy')] }),
  })
}

/** A run that should have had a baseline: its comparing rules are missing, and it fails. */
function without(fields: Partial<BaselineDocument>): ReportInput {
  const nothing = { sha: null, strategy: 'none', distance: null, ageSeconds: null } as const
  const message = 'there is no baseline to compare with'
  return input({
    baseline: baseline({ ...nothing, record: null, ...fields }),
    evaluation: evaluation([metric('accuracy', 0.957)]),
    comparison: comparison([], { baseline: nothing, comparable: false, flipCounts: [] }),
    base: { evaluation: null, data: null, training: null },
    verdict: verdict({
      verdict: 'fail',
      sentence: 'nothing can be compared with main',
      rules: [rule('accuracy', { outcome: 'missing', effect: 'fail', pAdjusted: 1, message })],
    }),
  })
}

const failed = (code: string, message: string) =>
  without({ passedOver: [], failure: { code, message, place: null } })

/** Every way in which a baseline is found, or is not; by the name of its golden files. */
export const baselineSituations: ReadonlyMap<string, ReportInput> = new Map([
  ['merge-base', against({})],
  ['merge-base-waited', against({ ageSeconds: 372, waitedSeconds: 252 })],
  ['several-attempts', against({ attempts: 3, record: record(RUN.base ?? '', '9214-3') })],
  ['signed', against({ store: { ...STORE, signer: 'records@rookery.example' } })],
  [
    'ancestor',
    against({
      sha: ANCESTOR,
      strategy: 'ancestor',
      distance: 3,
      ageSeconds: 2.4 * 86_400,
      record: record(ANCESTOR),
      passedOver: [
        { sha: RUN.base ?? '', reason: 'it has no record; its run is still going after 10 minutes' },
        { sha: sha('9'), reason: 'run 9188, attempt 1: its evaluation failed (MM-402)' },
        { sha: sha('8'), reason: 'it has no record' },
      ],
    }),
  ],
  [
    'pinned-commit',
    against(
      {
        sha: ANCESTOR,
        strategy: 'pinned',
        distance: 41,
        ageSeconds: 33 * 86_400,
        pin: ANCESTOR,
        record: record(ANCESTOR),
      },
      {},
      'at least as good as 83f0d2b, to which the baseline is pinned',
    ),
  ],
  [
    'pinned-name',
    against(
      {
        sha: ANCESTOR,
        strategy: 'pinned',
        distance: 41,
        ageSeconds: 33 * 86_400,
        pin: 'best-2026',
        record: record(ANCESTOR),
      },
      {},
      'at least as good as the pinned baseline best-2026',
    ),
  ],
  [
    'latest',
    against(
      {
        sha: ANCESTOR,
        strategy: 'latest',
        distance: null,
        ageSeconds: 86_500,
        record: record(ANCESTOR),
        passedOver: [{ sha: RUN.base ?? '', reason: 'it has no record' }],
      },
      {},
      'at least as good as the latest record, which is not an ancestor',
    ),
  ],
  [
    'fallback-branch',
    against({
      store: { ...STORE, from: 'refs/heads/mergemark-records', insteadOf: 'refs/mergemark/records' },
    }),
  ],
  [
    'rebuild',
    against({
      strategy: 'rebuild',
      record: null,
      passedOver: [{ sha: RUN.base ?? '', reason: 'it has no record' }],
    }),
  ],
  [
    'bootstrap-while-running',
    without({
      strategy: 'bootstrap',
      store: { ...STORE, tip: null, sequence: 0 },
      passedOver: [
        { sha: RUN.base ?? '', reason: 'it has no record; its run is still going after 10 minutes' },
      ],
    }),
  ],
  [
    'common-examples',
    against({}, { examples: 'common', paired: 1161, onlyBase: 43, onlyHead: 120, altered: 2 }),
  ],
  ['re-evaluated', against({}, { examples: 're-evaluated', paired: 1281 })],
  [
    'differences',
    against({
      differences: [
        { what: 'configuration', base: 'sha256:77ab00000000', head: 'sha256:90ce00000000' },
        { what: 'Mergemark', base: '0.1.0', head: '0.2.0' },
        { what: 'requirements.txt', base: 'sha256:1b2c3d4e5f60', head: 'none' },
      ],
      noise: [
        { evaluation: 'test', name: 'accuracy', deviation: 0.0011, degrees: 9, floor: 0.0035 },
        // What adding up in another order leaves.
        { evaluation: 'test', name: 'f1_macro', deviation: 1e-14, degrees: 9, floor: 3e-14 },
      ],
    }),
  ],
  [
    'none-corrupt',
    without({
      store: STORE,
      passedOver: [
        { sha: RUN.base ?? '', reason: 'it has no record' },
        {
          sha: ANCESTOR,
          reason:
            'run 9188, attempt 1: MM-314 the record "runs/83/83f0d2b16c/penguins/9188-1-0011223344556677" is corrupt: the digest of evaluation.json differs from the manifest\'s',
        },
      ],
    }),
  ],
  [
    'none-rolled-back',
    failed(
      'MM-322',
      'refs/mergemark/records at https://github.com/rookery/penguins stands at sequence 1288, and had reached 1312: it was rolled back',
    ),
  ],
  [
    'none-unreachable',
    failed(
      'MM-310',
      'the records at https://github.com/rookery/penguins cannot be reached: Could not resolve host: github.com',
    ),
  ],
])
