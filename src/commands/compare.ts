import { type Comparison, compare as compareSamples } from '../comparison/compare.ts'
import { compareUnpaired, haveNoIdInCommon } from '../comparison/compare-unpaired.ts'
import { type AskedMethods, INTERVALS, TESTS } from '../comparison/methods.ts'
import { comparisonStage } from '../comparison/stage.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { fault } from '../errors/fault.ts'
import { evaluateForComparison } from '../evaluation/evaluate-file.ts'
import type { Ports } from '../ports.ts'
import { writeDocument } from '../project/document-folder.ts'
import { storeWhole } from '../sample/store-whole.ts'
import { commonInputs } from './common-inputs.ts'
import { compareRecords } from './compare-records/compare-records.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { choice, type InputValues, number, text, words } from './define-input.ts'
import { describeComparison } from './describe-comparison.ts'
import { filesProject } from './files-project.ts'
import { describePredictions, predictionInputs } from './prediction-inputs.ts'
import { runStageCommand } from './stage-command.ts'

const file = { surface: 'cli', placeholder: 'file' } as const
const inputs = {
  ...commonInputs,
  'base-predictions': text('Predictions to compare with, without a configuration.', null, file),
  'head-predictions': text('Predictions that are judged, without a configuration.', null, file),
  ...predictionInputs,
  commits: words('Two commits or pins whose records are compared; the first is the base.', {
    surface: 'cli',
    positional: true,
    placeholder: 'revision',
  }),
  test: choice(
    'Paired test in place of the documented one, where it applies.',
    ['documented', ...TESTS],
    'documented',
    {
      surface: 'cli',
    },
  ),
  interval: choice('The same of the interval.', ['documented', ...INTERVALS], 'documented', {
    surface: 'cli',
  }),
  confidence: number('Level of the two-sided intervals.', 0.95, { surface: 'cli' }),
} as const

type Asked = InputValues<typeof inputs>

export const compare = defineCommand({
  name: 'compare',
  summary: 'Pair the head’s examples with the baseline’s and weigh each metric’s change.',
  inputs,
  outputs: { out: 'Folder of the documents.', 'baseline-sha': 'Commit of the baseline, or empty.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'tables', 'stores', 'depots'],
  run({ inputs, ports }) {
    const isOfFiles = inputs['base-predictions'] !== null || inputs['head-predictions'] !== null
    if (inputs.commits.length > 0 || !isOfFiles) requireDocumented(inputs)
    if (inputs.commits.length > 0) {
      requireConfidence(inputs)
      return compareRecords(inputs, ports)
    }
    if (isOfFiles) return compareFiles(inputs, ports)
    return runStageCommand({
      stage: comparisonStage,
      asked: inputs,
      ports,
      describe: ({ document }) => describeComparison(document),
      outputs: (documents) => ({ 'baseline-sha': documents.at(-1)?.baseline.sha ?? '' }),
    })
  },
})

async function compareFiles(asked: Asked, ports: Pick<Ports, 'files' | 'tables'>): Promise<CommandResult> {
  const { seed, confidence } = asked
  requireConfidence(asked)
  const paths = { base: pathOf('base-predictions', asked), head: pathOf('head-predictions', asked) }
  const terms = { seed, confidence }
  const base = await evaluateForComparison(describePredictions(asked, paths.base), terms, ports)
  const head = await evaluateForComparison(describePredictions(asked, paths.head), terms, ports)
  if (base.sample === null || head.sample === null) {
    const expected = 'a task with examples, which can be paired'
    throw fault('invalid-input', { input: 'task', value: asked.task, expected })
  }
  if (haveNoIdInCommon({ base: base.sample, head: head.sample })) {
    return finish(unpairedFields({ base: base.sample, head: head.sample }, asked), asked, ports)
  }
  const fields = compareSamples({
    baseline: { sha: null, strategy: 'pinned', distance: null, ageSeconds: null },
    head: { evaluations: [head.evaluation], samples: [head.sample] },
    base: { evaluations: [base.evaluation], samples: [storeWhole(base.sample)] },
    metrics: new Map([['predictions', asked.metrics]]),
    sameModel: false,
    confidence,
    asked: [],
    methods: methodsOf(asked),
    seed,
  })
  requireApplied(fields, asked)
  return finish(fields, asked, ports)
}

async function finish(fields: Comparison, asked: Asked, ports: Pick<Ports, 'files'>): Promise<CommandResult> {
  const project = filesProject('predictions', asked.out)
  const json = await writeDocument(comparisonDocument, fields, project, ports.files)
  return {
    exitCode: fields.comparable ? 0 : 1,
    text: describeComparison({ ...fields, methods: methodsOf(asked) !== null }),
    json,
    markdown: null,
    outputs: { out: asked.out },
  }
}

/** Said to be so, since which set was the harder cannot be told from the models. */
function unpairedFields(
  sides: Parameters<typeof compareUnpaired>[0],
  { metrics, confidence, test, interval }: Asked,
): Comparison {
  const expected = 'left out: no id of the two sides is the same, so that there are no pairs'
  if (test !== 'documented') throw fault('invalid-input', { input: 'test', value: test, expected })
  if (interval !== 'documented')
    throw fault('invalid-input', { input: 'interval', value: interval, expected })
  return {
    baseline: { sha: null, strategy: 'pinned', distance: null, ageSeconds: null },
    comparable: true,
    reasons: [
      'predictions: no id of the two sides is the same; they were compared unpaired, as different examples',
    ],
    metrics: compareUnpaired(sides, { metrics, confidence }),
    flips: [],
    flipCounts: [],
  }
}

function methodsOf({ test, interval, metrics }: Asked): AskedMethods | null {
  const asked = {
    test: test === 'documented' ? null : test,
    interval: interval === 'documented' ? null : interval,
    isStrict: metrics.length > 0,
  }
  return asked.test === null && asked.interval === null ? null : asked
}

/** Metrics that were not named keep their own method where another does not apply; one must take it. */
function requireApplied({ metrics }: Comparison, asked: Asked): void {
  const tested = metrics.filter(({ evidence }) => evidence !== null && evidence.kind !== 'identical')
  const methods = methodsOf(asked)
  if (methods === null || tested.length === 0) return
  const expected = 'one that a metric here takes; name the metrics to see which each takes'
  const { test, interval } = methods
  if (test !== null && !tested.some((metric) => metric.test === test))
    throw fault('invalid-input', { input: 'test', value: test, expected })
  if (interval !== null && !tested.some((metric) => metric.interval?.method === interval))
    throw fault('invalid-input', { input: 'interval', value: interval, expected })
}

/** What the gate reads is always made by the documented methods. */
function requireDocumented({ test, interval }: Asked): void {
  const expected = 'left out, but with --base-predictions and --head-predictions'
  if (test !== 'documented') throw fault('invalid-input', { input: 'test', value: test, expected })
  if (interval !== 'documented')
    throw fault('invalid-input', { input: 'interval', value: interval, expected })
}

function pathOf(input: 'base-predictions' | 'head-predictions', asked: Asked): string {
  const path = asked[input]
  if (path === null) throw fault('missing-input', { input, hint: 'Name the predictions of both sides.' })
  return path
}

function requireConfidence({ confidence }: Asked): void {
  if (confidence > 0 && confidence < 1) return
  const value = String(confidence)
  throw fault('invalid-input', { input: 'confidence', value, expected: 'between 0 and 1' })
}
