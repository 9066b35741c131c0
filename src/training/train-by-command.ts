import type { TrainSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { formatCommand, runUserCommand } from '../project/run-command.ts'
import { describeModel } from './describe-model.ts'
import type { Training } from './training.ts'

/** Runs the user's own training. What it wrote is known by its digest; how it went, by its exit code and its time. */
export async function trainByCommand(
  {
    settings,
    words,
    folder,
    seed,
  }: { settings: TrainSettings; words: readonly string[]; folder: string; seed: number },
  ports: Pick<Ports, 'files' | 'processes' | 'runner'>,
): Promise<Training> {
  const { env: environment, timeoutMs } = settings
  const title = `Training: ${formatCommand(words)}`
  const finished = await runUserCommand(
    { key: 'train.command', title, words, folder, environment, extra: {}, seed, timeoutMs },
    ports,
  )
  return {
    command: [...words],
    exitCode: finished.exitCode,
    seconds: finished.seconds,
    peakMemoryBytes: finished.peakMemoryBytes,
    seeds: [seed],
    params: {},
    curves: [],
    model: settings.model === null ? null : await expectModel(settings.model, { words, ports }),
    engine: 'command',
    reused: false,
  }
}

async function expectModel(
  path: string,
  { words, ports }: { words: readonly string[]; ports: Pick<Ports, 'files'> },
): Promise<Training['model']> {
  const model = await describeModel(path, ports.files)
  if (model === null) throw fault('training-wrote-nothing', { path, command: formatCommand(words) })
  return model
}
