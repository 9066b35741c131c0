import type { EvaluationSettings } from '../config/configuration.ts'
import { trainingDocument } from '../documents/training.ts'
import type { Files } from '../ports.ts'
import { readJudged } from '../project/judged.ts'
import { defineStage } from '../project/stage.ts'
import { train } from './train.ts'

const nothing = {
  command: null,
  exitCode: null,
  seconds: 0,
  peakMemoryBytes: null,
  seeds: [],
  params: {},
  curves: [],
  model: null,
  engine: 'none',
  reused: false,
}

/** Trains by the head's own command. A project that trains elsewhere gets a document that says so. */
export const trainingStage = defineStage({
  title: 'Training',
  document: trainingDocument,
  ports: ['files', 'processes', 'tables', 'trainer', 'runner', 'clock'],
  nothing,
  async run(project, ports) {
    const { configuration } = await readJudged(project, ports.files)
    if (configuration.train === null) return nothing
    const remove = await writtenByTraining(configuration.evaluations, ports.files)
    return train({ settings: configuration.train, remove, folder: project.head.folder }, ports)
  },
})

/** What no command of an evaluation makes is training's; old ones must not pass for new. */
async function writtenByTraining(
  evaluations: readonly EvaluationSettings[],
  files: Pick<Files, 'find'>,
): Promise<string[]> {
  const patterns = evaluations
    .filter(({ command }) => command === null)
    .flatMap(({ predictions, metricsFile }) => [
      ...predictions,
      ...(metricsFile === null ? [] : [metricsFile]),
    ])
  const found = await Promise.all(patterns.map((pattern) => files.find(pattern)))
  return [...new Set([...patterns, ...found.flat()])]
}
