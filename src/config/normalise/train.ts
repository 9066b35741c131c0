import type { TensorflowSettings, TrainSettings } from '../configuration.ts'
import { parseDuration } from '../schema/duration.ts'
import type { TrainInput } from '../schema/train.ts'
import { wordsOf } from './words-of.ts'

type Resolve = (path: string) => string

export function normaliseTrain(train: TrainInput, resolve: Resolve): TrainSettings {
  const { command, tensorflow, env = [], outputs, seeds = [1], timeout = '30m' } = train
  return {
    command: command === undefined ? null : wordsOf(command),
    tensorflow: tensorflow === undefined ? null : normaliseTensorflow(tensorflow, resolve),
    env,
    model: outputs?.model === undefined ? null : resolve(outputs.model),
    seeds,
    timeoutMs: parseDuration(timeout),
  }
}

function normaliseTensorflow(
  input: NonNullable<TrainInput['tensorflow']>,
  resolve: Resolve,
): TensorflowSettings {
  const { data, target, features, hidden = [16], epochs = 50, predict } = input
  return {
    data: resolve(data),
    target,
    features,
    hidden,
    epochs,
    learningRate: input['learning-rate'] ?? 0.01,
    batchSize: input['batch-size'] ?? 32,
    predict:
      predict === undefined ? null : { data: resolve(predict.data), id: predict.id, to: resolve(predict.to) },
  }
}
