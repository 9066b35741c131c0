import type { Generator } from '../../src/stats/generator.ts'

export function draw<T>(count: number, one: () => T): T[] {
  return Array.from({ length: count }, one)
}

export function pickOf<T>(values: readonly T[], generator: Generator): T {
  return values[generator.nextBelow(values.length)] as T
}

/** None, small whole numbers with 0, real, of very different size, or mostly 0; never all 0. */
export function drawWeights(size: number, generator: Generator): number[] | null {
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
