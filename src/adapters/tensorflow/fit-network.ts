import type { Sequential, Tensor } from '@tensorflow/tfjs'
import type { TrainingRequest } from '../../ports.ts'
import { orderRows } from './batch-order.ts'
import type { Tf } from './engine.ts'
import { describeModel } from './model-files.ts'

export type Fitted =
  | { readonly diverged: number }
  | {
      readonly loss: readonly number[]
      readonly probabilities: Float32Array
      readonly model: ReadonlyMap<string, Uint8Array>
    }

/**
 * Trains a dense network with Adam on the cross-entropy, ReLU between layers and softmax at the end. Initial
 * weights and the order of rows come from the seed, and each sum is taken by one thread: the same request gives the
 * same bits. `diverged` is the epoch, from 1, after which the loss or a weight was no finite number.
 */
export async function fitNetwork(tf: Tf, request: TrainingRequest): Promise<Fitted> {
  const model = buildNetwork(tf, request)
  const loss: number[] = []
  for (let epoch = 1; epoch <= request.epochs; epoch += 1) {
    const mean = await trainEpoch(tf, model, request, epoch)
    if (!Number.isFinite(mean) || !hasFiniteWeights(model)) return { diverged: epoch }
    loss.push(mean)
  }
  const probabilities = predict(tf, model, request)
  if (!probabilities.every(Number.isFinite)) return { diverged: request.epochs }
  return { loss, probabilities, model: await describeModel(tf, model) }
}

function buildNetwork(
  tf: Tf,
  { seed, features, hidden, classes, learningRate }: TrainingRequest,
): Sequential {
  const widths = [...hidden, classes]
  const seeds = tf.tidy(() =>
    tf.randomUniform([widths.length], 0, 2 ** 31, 'int32', `${seed}:weights`).dataSync(),
  )
  const model = tf.sequential({ name: 'dense_network' })
  for (const [index, units] of widths.entries()) {
    const last = index === widths.length - 1
    model.add(
      tf.layers.dense({
        name: last ? 'classes' : `hidden_${index + 1}`,
        units,
        activation: last ? 'softmax' : 'relu',
        kernelInitializer: tf.initializers.glorotUniform({ seed: seeds[index] ?? 0 }),
        ...(index === 0 ? { inputShape: [features] } : {}),
      }),
    )
  }
  model.compile({ optimizer: tf.train.adam(learningRate), loss: 'categoricalCrossentropy' })
  return model
}

/** One pass over all rows; gives the mean loss a row, as it was when each batch came by. */
async function trainEpoch(
  tf: Tf,
  model: Sequential,
  request: TrainingRequest,
  epoch: number,
): Promise<number> {
  const order = orderRows(tf, request.rows, `${request.seed}:epoch:${epoch}`)
  let sum = 0
  for (let start = 0; start < order.length; start += request.batchSize) {
    const rows = order.subarray(start, start + request.batchSize)
    const [inputs, targets] = gatherBatch(tf, request, rows)
    sum += Number(await model.trainOnBatch(inputs, targets)) * rows.length
    tf.dispose([inputs, targets])
  }
  return sum / request.rows
}

function gatherBatch(
  tf: Tf,
  { inputs, features, targets, classes }: TrainingRequest,
  rows: Int32Array,
): [Tensor, Tensor] {
  const batch = new Float32Array(rows.length * features)
  const expected = new Float32Array(rows.length * classes)
  for (const [index, row] of rows.entries()) {
    batch.set(inputs.subarray(row * features, (row + 1) * features), index * features)
    expected[index * classes + (targets[row] as number)] = 1
  }
  return [tf.tensor2d(batch, [rows.length, features]), tf.tensor2d(expected, [rows.length, classes])]
}

/** The loss alone does not tell: TensorFlow.js clips the shares in it, and WebAssembly clips a NaN to a number. */
function hasFiniteWeights(model: Sequential): boolean {
  return model.getWeights().every((weights) => weights.dataSync().every(Number.isFinite))
}

function predict(tf: Tf, model: Sequential, { predict: inputs, features }: TrainingRequest): Float32Array {
  const rows = inputs.length / features
  if (rows === 0) return new Float32Array()
  const output = tf.tidy(
    () => model.predict(tf.tensor2d(inputs, [rows, features]), { batchSize: rows }) as Tensor,
  )
  const probabilities = Float32Array.from(output.dataSync())
  output.dispose()
  return probabilities
}
