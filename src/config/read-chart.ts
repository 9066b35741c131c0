import { findInChart } from '../documents/chart-specification.ts'
import { fault } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Json } from '../ports.ts'
import { findNonsense } from './chart-sense.ts'
import { cut } from './schema/quote-value.ts'

/** Characters of a specification: one that holds its data is larger, and is not meant. */
const LARGEST = 100_000

export type ChartSpecification = { readonly [key: string]: Json }

/** A Vega-Lite specification, from the file at `path`, or what is wrong with it. */
export function readChart(
  text: string,
  path: string,
): { readonly specification: ChartSpecification } | { readonly fault: MergemarkError } {
  const place = { file: path, line: 1, column: 1 }
  const unreadable = (reason: string) => ({
    fault: fault('chart-unreadable', { path: cut(path), reason }, { place }),
  })
  if (text.length > LARGEST) return unreadable(`it has ${text.length} characters`)
  const value = parse(text)
  if ('reason' in value) return unreadable(value.reason)
  const { json } = value
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return unreadable('it is no JSON object')
  const specification = json as ChartSpecification
  if (/\/vega\/v\d/.test(String(specification['$schema'] ?? '')))
    return unreadable('it is Vega, not Vega-Lite')
  const refused = findInChart(specification)
  if (refused === null) {
    const nonsense = findNonsense(specification)
    return nonsense === null ? { specification } : unreadable(nonsense)
  }
  const details = { path: cut(path), key: cut(refused.key), reason: refused.reason }
  return { fault: fault('chart-with-address', details, { place }) }
}

function parse(text: string): { readonly json: Json } | { readonly reason: string } {
  try {
    return { json: JSON.parse(text) as Json }
  } catch (error) {
    return { reason: error instanceof SyntaxError ? cut(error.message) : 'it cannot be read' }
  }
}
