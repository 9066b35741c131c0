import type { EvaluationSettings, TrainSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { runUserCommand, type UserCommand } from '../project/run-command.ts'
import { matchPredictions } from './find-predictions.ts'

const HOUR = 3_600_000

/** What surrounds an evaluation's commands. */
export interface CommandContext {
  readonly settings: EvaluationSettings
  /** Folder that commands start in, that of mergemark.yml; '' for the working directory. */
  readonly folder: string
  readonly train: TrainSettings | null
}

/**
 * Runs the evaluation's own command, if it has one, which writes the predictions or the metrics file. Old ones are
 * removed first, so that they cannot pass for new. Throws what `runUserCommand` throws, and `predictions-not-written`.
 */
export async function makePredictions(
  context: CommandContext,
  ports: Pick<Ports, 'files' | 'processes' | 'runner'>,
): Promise<void> {
  const { settings } = context
  const { name, command: words, metricsFile } = settings
  if (words === null) return
  const predictions = metricsFile === null ? settings.predictions : [metricsFile]
  const old = await matchPredictions({ predictions }, ports.files)
  for (const path of new Set([...predictions, ...old])) await ports.files.remove(path)
  const key = `evaluations.${name}.command`
  await runUserCommand({ ...surroundings(context, ports), key, title: `Predicting: ${name}`, words }, ports)
  for (const path of predictions) {
    const written = await matchPredictions({ predictions: [path] }, ports.files)
    if (written.length === 0) throw fault('predictions-not-written', { evaluation: name, path })
  }
}

/** With what every command of an evaluation is run. */
export function surroundings(
  { folder, train }: CommandContext,
  ports: Pick<Ports, 'files'>,
): Omit<UserCommand, 'key' | 'title' | 'words'> {
  const model = train?.model ?? null
  return {
    folder,
    environment: train?.env ?? [],
    extra: model === null ? {} : { MERGEMARK_MODEL: ports.files.resolve(model) },
    seed: train?.seeds[0] ?? 1,
    timeoutMs: train?.timeoutMs ?? HOUR,
  }
}
