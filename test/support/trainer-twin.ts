import { fault } from '../../src/errors/fault.ts'
import type { Trainer, TrainingRequest } from '../../src/ports.ts'

/** Above this the twin takes the training to have diverged. */
const STEEP = 1e6

/**
 * A trainer without TensorFlow: each class is the mean of its rows, and a row's shares fall with its squared distance
 * from them. It keeps the requests that it was given.
 */
export function createMemoryTrainer(): Trainer & { readonly requests: readonly TrainingRequest[] } {
  const requests: TrainingRequest[] = []
  return {
    requests,
    async fit(request) {
      requests.push(request)
      const { epochs, learningRate, hidden, seed } = request
      if (learningRate > STEEP) throw fault('training-diverged', { epoch: 1, learningRate })
      const centres = centresOf(request)
      return {
        engine: 'tfjs-cpu',
        loss: Array.from({ length: epochs }, (_, index) => 1 / (index + 1)),
        probabilities: sharesOf(request, centres),
        model: new Map([
          ['model.json', new TextEncoder().encode(JSON.stringify({ hidden, seed }))],
          ['weights.bin', new Uint8Array(Float32Array.from(centres.flat()).buffer)],
        ]),
        peakMemoryBytes: null,
      }
    },
  }
}

function centresOf({ inputs, features, targets, classes }: TrainingRequest): number[][] {
  const sums = Array.from({ length: classes }, () => new Array<number>(features).fill(0))
  const counts = new Array<number>(classes).fill(0)
  for (const [row, target] of targets.entries()) {
    counts[target] = (counts[target] ?? 0) + 1
    const sum = sums[target] as number[]
    for (let feature = 0; feature < features; feature += 1) {
      sum[feature] = (sum[feature] as number) + (inputs[row * features + feature] as number)
    }
  }
  return sums.map((sum, index) => sum.map((value) => value / Math.max(1, counts[index] as number)))
}

function sharesOf({ predict, features }: TrainingRequest, centres: readonly number[][]): Float32Array {
  const rows = Array.from({ length: predict.length / features }, (_, row) =>
    predict.subarray(row * features, (row + 1) * features),
  )
  return Float32Array.from(
    rows.flatMap((row) => {
      const distances = centres.map((centre) =>
        centre.reduce((sum, at, i) => sum + (at - (row[i] as number)) ** 2, 0),
      )
      const nearest = Math.min(...distances)
      const weights = distances.map((distance) => Math.exp(nearest - distance))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      return weights.map((weight) => weight / total)
    }),
  )
}
