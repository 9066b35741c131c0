import { didYouMean } from '../errors/nearest.ts'

/** vega-lite's marks, but for images, which are refused. */
const MARKS = [
  ...['arc', 'area', 'bar', 'boxplot', 'circle', 'errorband', 'errorbar', 'geoshape', 'line', 'point'],
  ...['rect', 'rule', 'square', 'text', 'tick', 'trail'],
]

/** What a chart is made of, or what holds further charts. */
const VIEWS = ['mark', 'layer', 'concat', 'hconcat', 'vconcat', 'spec']

/**
 * Why vega-lite could make nothing of the specification, or null: it would say so in words of its own insides, and only
 * once the chart is policy.
 */
export function findNonsense(specification: { readonly [key: string]: unknown }): string | null {
  if (Object.hasOwn(specification, 'data'))
    return 'it has `data`: the rows come from Mergemark, and what stands there would not be drawn'
  return findInView(specification)
}

function findInView(view: { readonly [key: string]: unknown }): string | null {
  const kind = VIEWS.find((key) => Object.hasOwn(view, key))
  if (kind === undefined) return `nothing in it is drawn: it has none of ${VIEWS.join(', ')}`
  if (kind === 'mark') return findInMark(view['mark'])
  const inner = Array.isArray(view[kind]) ? view[kind] : [view[kind]]
  if (inner.length === 0) return `its \`${kind}\` is empty`
  for (const one of inner) {
    const found = isMapping(one) ? findInView(one) : `its \`${kind}\` holds no chart`
    if (found !== null) return found
  }
  return null
}

function findInMark(mark: unknown): string | null {
  const name = isMapping(mark) ? mark['type'] : mark
  if (MARKS.includes(String(name))) return null
  return `its mark is ${JSON.stringify(name) ?? 'nothing'}, and vega-lite has none of that name. ${didYouMean(String(name), MARKS)}`.trimEnd()
}

function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
