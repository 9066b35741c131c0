import type { TrainSettings } from '../config/configuration.ts'
import { fault } from '../errors/fault.ts'
import { removeOutputs } from './remove-outputs.ts'
import { trainBuiltIn } from './tensorflow/train-built-in.ts'
import { trainByCommand } from './train-by-command.ts'
import type { Training, TrainingPorts } from './training.ts'

export interface TrainInput {
  readonly settings: TrainSettings
  /** Outputs and predictions of earlier runs, removed before training. */
  readonly remove: readonly string[]
  /** Folder that the command starts in, that of mergemark.yml; '' for the working directory. */
  readonly folder?: string
}

/**
 * Trains by the user's command or by the built-in trainer. The model's folder, the predictions that the trainer
 * writes and `remove` are removed first. Throws what `runUserCommand` and `trainBuiltIn` throw, `unsafe-output`,
 * and `training-wrote-nothing`.
 */
export async function train(
  { settings, remove, folder = '' }: TrainInput,
  ports: TrainingPorts,
): Promise<Training> {
  const seed = onlySeed(settings.seeds)
  const { tensorflow, command, model } = settings
  const written = [model, tensorflow?.predict?.to ?? null].filter((path) => path !== null)
  const inputs = tensorflow === null ? [] : [tensorflow.data, tensorflow.predict?.data ?? tensorflow.data]
  await removeOutputs({ outputs: [...new Set([...written, ...remove])], inputs }, ports)
  if (tensorflow !== null) return trainBuiltIn({ settings, tensorflow, seed }, ports)
  return trainByCommand({ settings, words: command ?? [], folder, seed }, ports)
}

/** Several seeds would write over each other's model. */
function onlySeed(seeds: readonly number[]): number {
  const [seed, ...others] = seeds
  if (seed === undefined || others.length > 0)
    throw fault('not-yet', { key: 'train.seeds with other than one seed' })
  return seed
}
