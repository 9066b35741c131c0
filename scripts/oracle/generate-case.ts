import type { Generator } from '../../src/stats/generator.ts'

/** An evaluation as Mergemark and scikit-learn are both given it; labels by index, in the order of their text. */
export interface Case {
  readonly task: 'binary' | 'multiclass'
  readonly labels: readonly string[]
  /** Whether scikit-learn is given the labels as numbers. */
  readonly numeric: boolean
  readonly positive: string | null
  readonly target: readonly number[]
  readonly predicted: readonly number[]
  /** One column a label. */
  readonly scores: readonly (readonly number[])[] | null
  readonly weight: readonly number[] | null
}

const TEXTS = ['Adelie', 'a b', 'a[b]', 'no', 'x|y', 'yes', 'ä', '日本'].sort()
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7']

/** A random case, most of them awkward: few examples, absent classes, ties, extreme scores and weights. */
export function generateCase(generator: Generator): Case {
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
  }
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

function drawWeights(size: number, generator: Generator): number[] | null {
  const style = generator.nextBelow(6)
  if (style < 2) return null
  const weight = draw(size, () => {
    if (style === 2) return generator.nextBelow(3)
    if (style === 3) return generator.nextFloat()
    if (style === 4) return 10 ** (generator.nextBelow(7) - 3)
    return generator.nextBelow(5) === 0 ? 1 : 0
  })
  return weight.some((value) => value > 0) ? weight : null
}

function likeliest(row: readonly number[]): number {
  return row.indexOf(Math.max(...row))
}

function occursEvery(count: number, labels: readonly number[]): boolean {
  return new Set(labels).size === count
}

function draw<T>(count: number, one: () => T): T[] {
  return Array.from({ length: count }, one)
}
