const BLOCKS = [...'▁▂▃▄▅▆▇█']
const MISSING = '·'
const MIDDLE = '▄'

/**
 * One character a value, low to high; `·` for a missing one. `marks`: characters that stand before the value of an
 * index. The last `width` values are drawn.
 */
export function drawSparkline(
  values: readonly (number | null)[],
  {
    marks = new Map(),
    width = 60,
  }: { readonly marks?: ReadonlyMap<number, string>; readonly width?: number } = {},
): string {
  const start = Math.max(0, values.length - width)
  const shown = values.slice(start)
  const known = shown.filter((value) => value !== null)
  const low = Math.min(...known)
  const range = Math.max(...known) - low
  return shown
    .map((value, at) => {
      const mark = at === 0 ? '' : (marks.get(start + at) ?? '')
      if (value === null) return mark + MISSING
      if (!(range > 0)) return mark + MIDDLE
      return mark + BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(((value - low) / range) * BLOCKS.length))]
    })
    .join('')
}
