import { describe, expect, it } from 'vitest'
import { createTrainer } from '../../src/adapters/tensorflow/trainer.ts'
import type { TrainingRequest } from '../../src/ports.ts'
import { createMemoryTrainer } from '../support/trainer-twin.ts'

/** Three clouds of points, far apart: any sound trainer tells them from each other. */
const centres = [
  [-2, 0],
  [2, 0],
  [0, 3],
] as const
const points = Array.from({ length: 60 }, (_, row) => {
  const [x, y] = centres[row % 3] as (typeof centres)[number]
  return [x + Math.sin(row) / 4, y + Math.cos(row * 2) / 4]
})

const request: TrainingRequest = {
  inputs: Float32Array.from(points.flat()),
  rows: 60,
  features: 2,
  targets: Int32Array.from(points, (_, row) => row % 3),
  classes: 3,
  hidden: [8],
  epochs: 25,
  learningRate: 0.05,
  batchSize: 16,
  seed: 7,
  predict: Float32Array.from(centres.flat()),
}

describe.each([
  ['TensorFlow.js in a process of its own', () => createTrainer({ root: import.meta.dirname })],
  ['the twin', createMemoryTrainer],
])('a trainer: %s', (_, create) => {
  it('learns to tell classes apart that are apart', async () => {
    const { probabilities } = await create().fit(request)
    const best = [0, 1, 2].map((row) => {
      const shares = Array.from(probabilities.subarray(row * 3, row * 3 + 3))
      return shares.indexOf(Math.max(...shares))
    })
    expect(best).toEqual([0, 1, 2])
  })

  it('gives each predicted row shares that sum to 1, and a loss for each epoch that falls', async () => {
    const { probabilities, loss } = await create().fit(request)
    expect(probabilities).toHaveLength(9)
    for (const row of [0, 1, 2]) {
      const sum = probabilities.subarray(row * 3, row * 3 + 3).reduce((total, share) => total + share, 0)
      expect(sum).toBeCloseTo(1, 6)
    }
    expect(loss).toHaveLength(25)
    expect(loss.at(-1)).toBeLessThan(loss[0] as number)
  })

  it('gives the same bits for the same request', async () => {
    const [one, other] = await Promise.all([create().fit(request), create().fit(request)])
    expect({ ...one, peakMemoryBytes: null }).toEqual({ ...other, peakMemoryBytes: null })
  })

  it('gives another model for another seed, in the files that TensorFlow.js reads', async () => {
    const [one, other] = await Promise.all([create().fit(request), create().fit({ ...request, seed: 8 })])
    expect([...one.model.keys()]).toEqual(['model.json', 'weights.bin'])
    expect(one.model).not.toEqual(other.model)
  })

  it('predicts nothing where nothing is asked for', async () => {
    const { probabilities } = await create().fit({ ...request, epochs: 1, predict: new Float32Array() })
    expect(probabilities).toHaveLength(0)
  })

  it('says so when the loss is no number any more', async () => {
    const steep = { ...request, learningRate: 1e38, predict: new Float32Array() }
    await expect(create().fit(steep)).rejects.toMatchObject({ code: 'MM-404' })
  })
})
