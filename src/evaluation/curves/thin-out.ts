const MOST_POINTS = 200
const TOLERANCE = 0.001

interface Segment {
  readonly from: number
  readonly to: number
  /** The point between that is furthest from the line, and how far. */
  readonly furthest: number
  readonly distance: number
}

/**
 * Which points of a line to keep, ascending, the ends among them, so that no other is further than 0.001 from what is
 * drawn; at most 200, the ones that matter most. U. Ramer, "An iterative procedure for the polygonal approximation of
 * plane curves", Computer Graphics and Image Processing 1, 1972, the worst segment being split first. Both axes are
 * expected to be about as long as 1.
 */
export function thinOut(x: Float64Array, y: Float64Array): Int32Array {
  const last = x.length - 1
  if (last < 2) return Int32Array.from(x.keys())
  const kept = [0, last]
  const segments = [measure(x, y, 0, last)]
  while (kept.length < MOST_POINTS) {
    const worst = worstOf(segments)
    const segment = segments[worst] as Segment
    if (segment.distance <= TOLERANCE) break
    kept.push(segment.furthest)
    segments[worst] = measure(x, y, segment.from, segment.furthest)
    segments.push(measure(x, y, segment.furthest, segment.to))
  }
  return Int32Array.from(kept).sort()
}

function worstOf(segments: readonly Segment[]): number {
  let worst = 0
  for (const [place, { distance }] of segments.entries()) {
    if (distance > (segments[worst] as Segment).distance) worst = place
  }
  return worst
}

function measure(x: Float64Array, y: Float64Array, from: number, to: number): Segment {
  const startX = x[from] as number
  const startY = y[from] as number
  const alongX = (x[to] as number) - startX
  const alongY = (y[to] as number) - startY
  const square = alongX * alongX + alongY * alongY
  let furthest = from
  let distance = 0
  for (let point = from + 1; point < to; point += 1) {
    const offX = (x[point] as number) - startX
    const offY = (y[point] as number) - startY
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (offX * alongX + offY * alongY) / square))
    const awayX = offX - share * alongX
    const awayY = offY - share * alongY
    const found = awayX * awayX + awayY * awayY
    if (found > distance) {
      distance = found
      furthest = point
    }
  }
  return { from, to, furthest, distance: Math.sqrt(distance) }
}
