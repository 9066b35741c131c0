import type { GateSettings } from '../config/configuration.ts'
import { metricRulesOf } from '../config/metric-rules.ts'
import { baselineDocument } from '../documents/baseline.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { trainingDocument } from '../documents/training.ts'
import { fault } from '../errors/fault.ts'
import type { Files } from '../ports.ts'
import { findBaseDocument, findDocument, readDocument } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { readSamples, SAMPLE_FILE } from '../project/sample-file.ts'
import { defineStage } from '../project/stage.ts'
import { toSample } from '../sample/decode.ts'
import { spendOverAttempts } from '../stats/spend-confidence.ts'
import { compare } from './compare.ts'
import { readBase, readPins, readRebuilt } from './read-base.ts'

const SEED = 20_260_102

const nothing = {
  baseline: { sha: null, strategy: 'none' as const, distance: null, ageSeconds: null },
  comparable: false,
  reasons: [],
  metrics: [],
  flips: [],
  flipCounts: [],
}

/** Pairs the head's examples with the baseline's and weighs each metric's change. Every number is recomputed. */
export const comparisonStage = defineStage({
  title: 'Comparing with the baseline',
  document: comparisonDocument,
  ports: ['files'],
  nothing,
  async run(project, { files }) {
    const { configuration } = await readJudged(project, files)
    const baseline = await readDocument(baselineDocument, project, files)
    if (baseline.failure !== undefined) throw fault('baseline-failed', { reason: baseline.failure.message })
    const head = await readDocument(evaluationDocument, project, files)
    const stored = await readSamples(project.out, head, files)
    const path = `${project.out}/${SAMPLE_FILE}`
    const onChange = configuration.baseline.onEvaluationChange
    const base = baseline.sha === null ? null : await readBase(project, files, onChange)
    const asked = metricRulesOf(configuration.gate.rules)
    return compare({
      baseline,
      head: { evaluations: head.evaluations, samples: stored.map((sample) => toSample(sample, path)) },
      base,
      rebuilt: await readRebuilt(project, files, { sha: baseline.sha, base, onChange }),
      onEvaluationChange: onChange,
      metrics: new Map(configuration.evaluations.map(({ name, metrics }) => [name, metrics])),
      tasks: new Map(configuration.evaluations.map(({ name, task }) => [name, task])),
      decisions: new Map(configuration.evaluations.map((settings) => [settings.name, settings])),
      terms: new Map(configuration.evaluations.map(({ name, terms }) => [name, terms])),
      sameModel: await isSameModel(project, files),
      confidence: confidenceOf(configuration.gate, project),
      asked,
      pins: await readPins(project, files, { asked, onChange }),
      seed: SEED,
    })
  },
})

/** `strict` spends its level over attempts, and bounds judge the ends of intervals, which are made here. */
function confidenceOf({ preset, confidence }: GateSettings, { run }: Project): number {
  return preset === 'strict' ? spendOverAttempts({ confidence, attempt: run?.attempt ?? 1 }) : confidence
}

async function isSameModel(project: Project, files: Files): Promise<boolean> {
  const head = await findDocument(trainingDocument, project, files)
  const base = await findBaseDocument(trainingDocument, project, files)
  const model = head?.model?.digest
  return model !== undefined && model === base?.model?.digest
}
