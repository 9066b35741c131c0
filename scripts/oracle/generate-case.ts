import type { Generator } from '../../src/stats/generator.ts'
import type { Case, LabelledCase } from './case.ts'
import { draw, drawWeights } from './draw.ts'
import { generateMultilabel, generateRanking, generateRegression } from './generate-other-cases.ts'

const TEXTS = ['Adelie', 'a b', 'a[b]', 'no', 'x|y', 'yes', 'ä', '日本'].sort()
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7']

/** A random case, one of two with one label an example. */
export function generateCase(generator: Generator): Case {
  const kind = generator.nextBelow(6)
  if (kind === 0) return generateMultilabel(generator)
  if (kind === 1) return generateRanking(generator)
  if (kind === 2) return generateRegression(generator)
  return generateLabelled(generator)
}

/** Most of them awkward: few examples, absent classes, ties, extreme scores and weights. */
function generateLabelled(generator: Generator): LabelledCase {
  const pick = <T>(values: readonly T[]): T => values[generator.nextBelow(values.length)] as T
  const binary = generator.nextBelow(2) === 0
  const numeric = generator.nextBelow(2) === 0
  const count = binary ? 2 : 2 + generator.nextBelow(6)
  const labels = chooseLabels({ count, numeric, generator })
  const size = pick([1, 2, 3, 5, 8, 13, 30, 80, 250])
  const occurring = pick([1, 2, count, count, count])
  const target = draw(size, () => generator.nextBelow(Math.min(count, occurring)))
  const rows = drawScores({ target, count, style: generator.nextBelow(5), generator })
  const scores = labels.map((_, label) => rows.map((row) => row[label] as number))
  const predicted =
    generator.nextBelow(2) === 0 ? rows.map(likeliest) : draw(size, () => generator.nextBelow(count))
  return {
    task: binary ? 'binary' : 'multiclass',
    labels,
    numeric,
    positive: binary ? pick(labels) : null,
    target,
    predicted,
    // Without scores only labels that occur are known.
    scores: generator.nextBelow(10) === 0 && occursEvery(count, [...target, ...predicted]) ? null : scores,
    weight: drawWeights(size, generator),
    slices: binary && generator.nextBelow(8) === 0 ? drawSlices(size, generator) : [],
    costs: generator.nextBelow(3) > 0 ? [] : drawCosts(labels, generator),
  }
}

/** Up to three groups; some examples are in none. */
function drawSlices(size: number, generator: Generator) {
  const groups = draw(size, () => generator.nextBelow(4))
  return ['x', 'y', 'z'].flatMap((value, group) => {
    const members = [...groups.keys()].filter((example) => groups[example] === group)
    return members.length === 0 ? [] : [{ name: `sex=${value}`, of: 'sex', members }]
  })
}

function drawCosts(labels: readonly string[], generator: Generator) {
  return labels.flatMap((target) =>
    labels
      .filter((predicted) => predicted !== target && generator.nextBelow(2) === 0)
      .map((predicted) => ({ target, predicted, cost: generator.nextBelow(100) / 4 })),
  )
}

function chooseLabels(input: { count: number; numeric: boolean; generator: Generator }): string[] {
  const { count, numeric, generator } = input
  if (numeric && count === 2) return generator.nextBelow(2) === 0 ? ['0', '1'] : ['-1', '1']
  const left = [...(numeric ? DIGITS : TEXTS)]
  while (left.length > count) left.splice(generator.nextBelow(left.length), 1)
  return left
}

/** Rows that sum to 1. */
function drawScores(input: {
  target: readonly number[]
  count: number
  style: number
  generator: Generator
}): number[][] {
  const { target, count, style, generator } = input
  return target.map((label) => {
    const parts = draw(count, () => drawPart(style, generator))
    if (generator.nextBelow(3) > 0) parts[label] = (parts[label] as number) + drawPart(style, generator)
    const sum = parts.reduce((total, part) => total + part, 0)
    if (sum === 0) return parts.map((_, index) => (index === label ? 1 : 0))
    return parts.map((part) => part / sum)
  })
}

/** 0: any number; 1: few values, so that scores tie; 2: mostly 0 and 1; 3: all equal; 4: thirds and fifteenths. */
function drawPart(style: number, generator: Generator): number {
  if (style === 0) return generator.nextFloat()
  if (style === 1) return generator.nextBelow(4)
  if (style === 2) return generator.nextBelow(4) === 0 ? 1 : 0
  if (style === 3) return 1
  return [0, 1, 2, 5, 15][generator.nextBelow(5)] as number
}

function likeliest(row: readonly number[]): number {
  return row.indexOf(Math.max(...row))
}

function occursEvery(count: number, labels: readonly number[]): boolean {
  return new Set(labels).size === count
}
