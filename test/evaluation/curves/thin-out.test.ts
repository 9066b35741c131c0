import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinOut } from '../../../src/evaluation/curves/thin-out.ts'

/** How far a point is from a segment, by trying 2,000 points of it. */
function distance(x: number, y: number, from: readonly number[], to: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step <= 2000; step += 1) {
    const share = step / 2000
    const [startX = 0, startY = 0] = from
    const [endX = 0, endY = 0] = to
    least = Math.min(
      least,
      Math.hypot(x - startX - share * (endX - startX), y - startY - share * (endY - startY)),
    )
  }
  return least
}

describe('a thinned-out line', () => {
  it('leaves no point further than 0.001 from what is drawn, unless it has 200 points', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 60 }), (steps) => {
        const total = (place: 0 | 1) => steps.reduce((sum, one) => sum + one[place], 0) || 1
        let [x, y] = [0, 0]
        const points = steps.map(([right, up]) => {
          x += right / total(0)
          y += up / total(1)
          return [x, y]
        })
        const kept = [
          ...thinOut(
            Float64Array.from(points, ([a]) => a ?? 0),
            Float64Array.from(points, ([, b]) => b ?? 0),
          ),
        ]
        expect(kept[0]).toBe(0)
        expect(kept.at(-1)).toBe(points.length - 1)
        for (const [place, point] of points.entries()) {
          const next = kept.findIndex((at) => at >= place)
          if (kept[next] === place) continue
          const [from = [], to = []] = [points[kept[next - 1] as number], points[kept[next] as number]]
          expect(distance(point[0] ?? 0, point[1] ?? 0, from, to)).toBeLessThan(0.001 + 0.0008)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has two points where it is straight, and 200 at most where it is not', () => {
    const x = Float64Array.from({ length: 5000 }, (_, place) => place / 4999)
    expect(thinOut(x, x)).toEqual(Int32Array.of(0, 4999))
    const noise = x.map((_, place) => ((place * 7919) % 997) / 997)
    expect(thinOut(x, noise)).toHaveLength(200)
    expect(thinOut(x, x.map(Math.sqrt)).length).toBeLessThan(50)
  })
})
