import { expect, it } from 'vitest'
import { createGenerator } from '../../src/stats/generator.ts'
import { affordResamples, resampleWeights } from '../../src/stats/resample-weights.ts'
import { unitsOf } from '../../src/stats/units.ts'

it('draws whole clusters, each as often as there are any, with the weights of their examples', () => {
  const units = unitsOf(6, Int32Array.of(0, 0, 1, 1, 2, 2))
  const weight = Float64Array.of(1, 2, 1, 2, 1, 2)
  resampleWeights({ units, weight, resamples: 20, generator: createGenerator(1) }, (drawn) => {
    expect([0, 2, 4].reduce((sum, first) => sum + (drawn[first] as number), 0)).toBe(3)
    for (const first of [0, 2, 4]) expect(drawn[first + 1]).toBe(2 * (drawn[first] as number))
  })
})

it.each([
  { examples: 25_000, resamples: 4000, afforded: 4000 },
  { examples: 100_000, resamples: 4000, afforded: 1000 },
  { examples: 300_000, resamples: 4000, afforded: null },
])('affords $afforded of $resamples resamples of $examples examples', ({ examples, resamples, afforded }) => {
  expect(affordResamples({ examples, resamples })).toBe(afforded)
})
