import type { Configuration, EvaluationSettings } from '../config/configuration.ts'
import { metricRulesOf } from '../config/metric-rules.ts'
import { type Evaluation, type EvaluationDocument, evaluationDocument } from '../documents/evaluation.ts'
import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Value } from '../metrics/define-metric.ts'
import type { Ports } from '../ports.ts'
import { findReadableBase } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { digestOf, SAMPLE_FILE } from '../project/sample-file.ts'
import { asFault, defineStage, PartialFailure } from '../project/stage.ts'
import { encodeSamples } from '../sample/encode.ts'
import type { Sample } from '../sample/sample.ts'
import { runCommandMetrics } from './command-metrics.ts'
import { evaluatePredictions, SEED } from './evaluate-predictions.ts'
import { findPredictions } from './find-predictions.ts'
import { makePredictions } from './make-predictions.ts'
import { readMetricsFile } from './metrics-file.ts'
import { openExamples } from './open-examples.ts'
import { readTrainingNumbers } from './training-numbers.ts'

type Needs = Pick<Ports, 'files' | 'git' | 'tables' | 'processes' | 'runner'>

/** What all evaluations of a run share. */
interface Context {
  readonly project: Project
  readonly configuration: Configuration
  /** What training.json says. */
  readonly training: ReadonlyMap<string, Value>
  /** The baseline's evaluations, whose thresholds are kept. */
  readonly base: EvaluationDocument | null
}

/** Turns each evaluation's predictions into metrics; the examples go to sample.bin, for the comparison. */
export const evaluationStage = defineStage({
  title: 'Evaluating',
  document: evaluationDocument,
  ports: ['files', 'git', 'tables', 'processes', 'runner'],
  nothing: { evaluations: [], sample: null },
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${SAMPLE_FILE}`)
    const { configuration } = await readJudged(project, ports.files)
    const training = await readTrainingNumbers(project, ports.files)
    const base = await findReadableBase(evaluationDocument, project, ports.files)
    const context = { project, configuration, training, base }
    const evaluations: Evaluation[] = []
    const samples: Sample[] = []
    const faults: MergemarkError[] = []
    for (const settings of configuration.evaluations) {
      try {
        const { evaluation, sample } = await evaluate(settings, context, ports)
        evaluations.push(evaluation)
        if (sample !== null) samples.push(sample)
      } catch (thrown) {
        const error = asFault(thrown)
        faults.push(error)
        evaluations.push(failedEvaluation(settings, error))
      }
    }
    const fields = { evaluations, sample: await writeSamples(samples, project, ports) }
    if (faults.length > 0) throw new PartialFailure(fields, joinFaults(faults))
    return fields
  },
})

async function evaluate(
  settings: EvaluationSettings,
  { project, configuration, training, base }: Context,
  ports: Needs,
): Promise<{ readonly evaluation: Evaluation; readonly sample: Sample | null }> {
  const { gate, train } = configuration
  const commands = { settings, folder: project.head.folder, train }
  await makePredictions(commands, ports)
  if (settings.task === 'metrics-only') {
    const asked = metricRulesOf(gate.rules).flatMap((rule) =>
      rule.evaluation === settings.name ? [rule.metric] : [],
    )
    return { evaluation: await readMetricsFile(settings, asked, ports.files), sample: null }
  }
  const predictions = await findPredictions(settings, ports.files)
  await using examples = await openExamples(settings.examples, project, ports)
  await using judgements = await openExamples(settings.judgements, project, ports)
  const given = new Map([...training, ...(await runCommandMetrics(commands, predictions, ports))])
  const truth = { examples: examples?.table ?? null, judgements: judgements?.table ?? null }
  const before = base?.evaluations.find(({ name }) => name === settings.name)
  const threshold = before?.threshold ?? null
  const { confidence } = gate
  return await evaluatePredictions(
    { settings, predictions, truth, given, threshold, confidence, seed: SEED },
    ports,
  )
}

async function writeSamples(samples: readonly Sample[], project: Project, ports: Needs) {
  if (samples.length === 0) return null
  const bytes = encodeSamples(samples, 'full')
  await ports.files.write(`${project.out}/${SAMPLE_FILE}`, bytes)
  return { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length }
}

function failedEvaluation({ name, task }: EvaluationSettings, error: MergemarkError): Evaluation {
  const failure = { code: error.code, message: error.message }
  return { name, task, examples: 0, digest: null, metrics: [], confusion: null, curves: [], failure }
}
