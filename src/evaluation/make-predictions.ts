import type { EvaluationSettings, TrainSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { runUserCommand } from '../project/run-command.ts'

const HOUR = 3_600_000

/**
 * Runs the evaluation's own command, which writes the predictions. Old ones are removed first, so that they cannot
 * pass for new. Throws what `runUserCommand` throws, and `predictions-not-written`.
 */
export async function makePredictions(
  {
    settings,
    words,
    folder,
    train,
  }: {
    readonly settings: EvaluationSettings
    readonly words: readonly string[]
    readonly folder: string
    readonly train: TrainSettings | null
  },
  ports: Pick<Ports, 'files' | 'processes' | 'runner'>,
): Promise<void> {
  const { name, predictions } = settings
  await ports.files.remove(predictions)
  const model = train?.model ?? null
  await runUserCommand(
    {
      key: `evaluations.${name}.command`,
      title: `Predicting: ${name}`,
      words,
      folder,
      environment: train?.env ?? [],
      extra: model === null ? {} : { MERGEMARK_MODEL: ports.files.resolve(model) },
      seed: train?.seeds[0] ?? 1,
      timeoutMs: train?.timeoutMs ?? HOUR,
    },
    ports,
  )
  if ((await ports.files.inspect(predictions)) === null) {
    throw fault('predictions-not-written', { evaluation: name, path: predictions })
  }
}
