import type { Generator } from '../../src/stats/generator.ts'
import type { MultilabelCase, RankingCase, RegressionCase } from './case.ts'
import { draw, drawWeights, pickOf } from './draw.ts'

const SIZES = [1, 2, 3, 8, 20, 60]

/** Labels that none, few or all examples have; scores that tie. */
export function generateMultilabel(generator: Generator): MultilabelCase {
  const size = pickOf(SIZES, generator)
  const labels = ['a', 'b c', 'd', 'é', '日'].slice(0, 2 + generator.nextBelow(4))
  const bits = () =>
    labels.map(() => {
      const rate = pickOf([0, 0.1, 0.5, 0.5, 0.9, 1], generator)
      return draw(size, () => (generator.nextFloat() < rate ? 1 : 0))
    })
  const steps = pickOf([2, 4, 1000], generator)
  const target = bits()
  const isPerfect = generator.nextBelow(10) === 0
  const scores = labels.map(() => draw(size, () => generator.nextBelow(steps + 1) / steps))
  return {
    task: 'multilabel',
    labels,
    target,
    predicted: isPerfect ? target : bits(),
    scores: generator.nextBelow(4) === 0 ? null : scores,
    weight: drawWeights(size, generator),
  }
}

/** Queries with tied scores, without relevant documents, with some not retrieved or not judged. */
export function generateRanking(generator: Generator): RankingCase {
  const size = pickOf([1, 2, 5, 20], generator)
  return {
    task: 'ranking',
    queries: draw(size, () => drawQuery(generator)),
    weight: drawWeights(size, generator),
  }
}

function drawQuery(generator: Generator) {
  const retrieved = pickOf([0, 1, 2, 5, 14], generator)
  const missed = retrieved === 0 ? 1 : pickOf([0, 0, 1, 3], generator)
  const grades = pickOf([[0], [0, 1], [0, 0, 0, 1], [0, 1, 2, 3], [0, 0.5, 7.25], [1]], generator)
  const steps = pickOf([1, 3, 1000], generator)
  const judge = () => (generator.nextBelow(8) === 0 ? null : pickOf(grades, generator))
  const score = draw(retrieved, () => generator.nextBelow(steps) - steps / 2).sort(
    (one, other) => other - one,
  )
  return {
    relevance: [...draw(retrieved, judge), ...draw(missed, () => pickOf(grades, generator))],
    score: [...score, ...draw(missed, () => null)],
  }
}

/** Targets that are all one number or 0, whole numbers that tie, far from 0, or of very different size. */
export function generateRegression(generator: Generator): RegressionCase {
  const size = pickOf(SIZES, generator)
  const style = generator.nextBelow(5)
  const value = () => {
    if (style === 0) return generator.nextFloat() * 2 - 1
    if (style === 1) return generator.nextBelow(5) - 2
    if (style === 2) return 1000 + generator.nextFloat()
    if (style === 3) return (generator.nextFloat() - 0.5) * 10 ** (generator.nextBelow(7) - 3)
    return 3
  }
  const target = draw(size, value)
  const isPerfect = generator.nextBelow(10) === 0
  const predicted = isPerfect
    ? target
    : target.map((one) => (generator.nextBelow(2) === 0 ? value() : one + generator.nextFloat() - 0.5))
  const weight = drawWeights(size, generator)
  // Of a constant and real weights scikit-learn's weighted mean is a rounding off, and its r2 −1e29 instead of 0.
  const whole = style === 4 || size === 1 ? (weight?.map((one) => (one > 0 ? 1 : 0)) ?? null) : weight
  return { task: 'regression', target, predicted, weight: whole }
}
