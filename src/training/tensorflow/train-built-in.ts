import type { TensorflowSettings, TrainSettings } from '../../config/configuration.ts'
import type { Ports, TrainingRequest, TrainingResult } from '../../ports.ts'
import { describeModel } from '../describe-model.ts'
import type { Training } from '../training.ts'
import { formatPredictions } from './predictions-csv.ts'
import { formatPreprocessing } from './preprocessing.ts'
import { type PredictionRows, readPrediction } from './read-prediction.ts'
import { readTraining, type TrainingRows } from './read-training.ts'

interface BuiltIn {
  readonly settings: TrainSettings
  readonly tensorflow: TensorflowSettings
  readonly seed: number
}

interface Made {
  readonly training: TrainingRows
  readonly prediction: PredictionRows | null
  readonly result: TrainingResult
}

/**
 * Trains a dense network on a table, writes it with its preprocessing to the model's folder, and the predictions to
 * their file. Throws what reading the tables and `Trainer.fit` throw.
 */
export async function trainBuiltIn(
  { settings, tensorflow, seed }: BuiltIn,
  ports: Pick<Ports, 'files' | 'tables' | 'trainer' | 'runner' | 'clock'>,
): Promise<Training> {
  const started = ports.clock.now()
  const { target, predict, data, epochs } = tensorflow
  const training = await readTraining(tensorflow, ports)
  const { encodings, rows } = training
  const prediction =
    predict && (await readPrediction({ ...predict, target }, { encodings, tables: ports.tables }))
  ports.runner.info(`Training a dense network on ${rows} rows of ${data}, ${epochs} epochs`)
  const result = await ports.trainer.fit(requestOf({ settings, tensorflow, seed }, { training, prediction }))
  await writeModel({ settings, tensorflow, seed }, { training, prediction, result }, ports)
  await writePredictions(tensorflow, { training, prediction, result }, ports)
  return {
    command: null,
    exitCode: null,
    seconds: Math.max(0, ports.clock.now() - started) / 1000,
    peakMemoryBytes: result.peakMemoryBytes,
    seeds: [seed],
    params: paramsOf(tensorflow),
    curves: [{ name: 'loss', step: result.loss.map((_, index) => index + 1), value: [...result.loss] }],
    model: settings.model === null ? null : await describeModel(settings.model, ports.files),
    engine: result.engine,
    reused: false,
  }
}

function requestOf(
  { settings, tensorflow, seed }: BuiltIn,
  { training, prediction }: Omit<Made, 'result'>,
): TrainingRequest {
  const { inputs, rows, targets, labels } = training
  const { hidden, epochs, learningRate, batchSize } = tensorflow
  return {
    inputs,
    rows,
    features: inputs.length / rows,
    targets,
    classes: labels.length,
    hidden,
    epochs,
    learningRate,
    batchSize,
    seed,
    predict: prediction?.inputs ?? new Float32Array(),
    timeoutMs: settings.timeoutMs,
  }
}

async function writeModel(
  { settings, tensorflow }: BuiltIn,
  { training, result }: Made,
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  if (settings.model === null) return
  const { labels, encodings } = training
  for (const [name, bytes] of result.model) await files.write(`${settings.model}/${name}`, bytes)
  const preprocessing = formatPreprocessing({ target: tensorflow.target, labels, features: encodings })
  await files.write(`${settings.model}/preprocessing.json`, preprocessing)
}

async function writePredictions(
  { predict, target }: TensorflowSettings,
  { training, prediction, result }: Made,
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  if (predict === null || prediction === null) return
  const { labels } = training
  const { probabilities } = result
  const names = { id: predict.id, target }
  await files.write(predict.to, formatPredictions({ rows: prediction, names, labels, probabilities }))
}

function paramsOf({ data, target, features, hidden, epochs, learningRate, batchSize }: TensorflowSettings) {
  return {
    data,
    target,
    features: features.join(', '),
    hidden: hidden.join(', '),
    epochs,
    'learning-rate': learningRate,
    'batch-size': batchSize,
    optimizer: 'adam',
  }
}
