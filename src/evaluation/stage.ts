import type { EvaluationSettings, TrainSettings } from '../config/configuration.ts'
import { type Evaluation, evaluationDocument } from '../documents/evaluation.ts'
import { joinFaults } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports } from '../ports.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { digestOf, SAMPLE_FILE } from '../project/sample-file.ts'
import { asFault, defineStage, PartialFailure } from '../project/stage.ts'
import { encodeSamples } from '../sample/encode.ts'
import type { Sample } from '../sample/sample.ts'
import { evaluateSample } from './evaluate-sample.ts'
import { makePredictions } from './make-predictions.ts'
import { openExamples } from './open-examples.ts'
import { readPredictions } from './read-predictions.ts'

/** One seed for all resampling, so that the same predictions give the same intervals everywhere. */
const SEED = 20_260_101
const RESAMPLES = 2000

type Needs = Pick<Ports, 'files' | 'git' | 'tables' | 'processes' | 'runner'>

/** Turns each evaluation's predictions into metrics; the examples go to sample.bin, for the comparison. */
export const evaluationStage = defineStage({
  title: 'Evaluating',
  document: evaluationDocument,
  ports: ['files', 'git', 'tables', 'processes', 'runner'],
  nothing: { evaluations: [], sample: null },
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${SAMPLE_FILE}`)
    const { configuration } = await readJudged(project, ports.files)
    const evaluations: Evaluation[] = []
    const samples: Sample[] = []
    const faults: MergemarkError[] = []
    for (const settings of configuration.evaluations) {
      try {
        const sample = await readExamples(settings, { project, train: configuration.train }, ports)
        const { metrics } = settings
        const { confidence } = configuration.gate
        samples.push(sample)
        evaluations.push(evaluateSample({ sample, metrics, confidence, seed: SEED, resamples: RESAMPLES }))
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

async function readExamples(
  settings: EvaluationSettings,
  { project, train }: { readonly project: Project; readonly train: TrainSettings | null },
  ports: Needs,
): Promise<Sample> {
  const { folder } = project.head
  const words = settings.command
  if (words !== null) await makePredictions({ settings, words, folder, train }, ports)
  await using examples = await openExamples(settings, project, ports)
  return await readPredictions(settings, examples?.table ?? null, ports)
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
