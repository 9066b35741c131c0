import { trainingDocument } from '../documents/training.ts'
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
    return train(
      { settings: configuration.train, remove: writtenByTraining(configuration.evaluations) },
      ports,
    )
  },
})

/** Predictions that no command of an evaluation makes are training's; old ones must not pass for new. */
function writtenByTraining(
  evaluations: readonly { command: readonly string[] | null; predictions: string }[],
) {
  return evaluations.filter(({ command }) => command === null).map(({ predictions }) => predictions)
}
