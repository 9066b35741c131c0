import { fault } from '../errors/fault.ts'

/** One number of a metrics file, or why there is none. */
export interface GivenMetric {
  readonly value: number | null
  readonly reason: string | null
  readonly direction: 'higher' | 'lower' | null
}

const DEEPEST = 10
const MOST = 10_000

/**
 * The numbers of a metrics file by name; keys of nested objects are joined by dots, as DVC names them. Text, truth
 * values and lists are no metrics, and left out. Throws `metrics-file-unreadable`.
 */
export function flattenMetrics(json: unknown, path: string): Map<string, GivenMetric> {
  const refuse = (reason: string) => fault('metrics-file-unreadable', { path, reason })
  if (!isObject(json)) throw refuse('it is not an object of numbers by name')
  const found = new Map<string, GivenMetric>()

  function walk(object: object, prefix: readonly string[]): void {
    if (prefix.length > DEEPEST) throw refuse(`it is nested more than ${DEEPEST} deep`)
    for (const [key, value] of Object.entries(object)) {
      const name = [...prefix, key]
      const metric = metricOf(value)
      if (metric !== null) add(name.join('.'), metric)
      else if (isObject(value)) walk(value, name)
    }
  }
  function add(name: string, metric: GivenMetric): void {
    if (found.has(name)) throw refuse(`it has "${name}" twice`)
    if (found.size === MOST) throw refuse(`it has more than ${MOST} numbers`)
    found.set(name, metric)
  }

  walk(json, [])
  if (found.size === 0) throw refuse('it has no number')
  return found
}

/** null for what is no metric. */
function metricOf(value: unknown): GivenMetric | null {
  if (typeof value === 'number' || value === null) return { ...readValue(value), direction: null }
  if (!isObject(value)) return null
  const { value: number, direction = null, ...others } = value
  const isStated = direction === null || direction === 'higher' || direction === 'lower'
  if (number === undefined || !isStated || Object.keys(others).length > 0) return null
  return typeof number === 'number' || number === null ? { ...readValue(number), direction } : null
}

function readValue(value: number | null): Pick<GivenMetric, 'value' | 'reason'> {
  if (value === null) return { value: null, reason: 'the metrics file has null' }
  if (Number.isFinite(value)) return { value, reason: null }
  return { value: null, reason: 'the metrics file has a number that is too large' }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
