/** Of ascending values, linearly between neighbours: definition 7 of Hyndman and Fan, 1996. null of none. */
export function quantileOf(sorted: readonly number[], level: number): number | null {
  const place = level * (sorted.length - 1)
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (place - Math.floor(place))
}
