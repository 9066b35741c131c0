/**
 * What a line through points says at `x`, linearly between its neighbours; at a jump, the better (higher) end. null
 * outside of it.
 */
export function readAt(
  points: readonly { readonly x: number; readonly y: number }[],
  x: number,
): number | null {
  const sorted = points.toSorted((a, b) => a.x - b.x)
  const after = sorted.findIndex((point) => point.x >= x)
  const right = sorted[after]
  if (right === undefined) return null
  if (right.x === x) return Math.max(...sorted.filter((point) => point.x === x).map(({ y }) => y))
  const left = sorted[after - 1]
  if (left === undefined) return null
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x)
}
