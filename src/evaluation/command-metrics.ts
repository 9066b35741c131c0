import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Value } from '../metrics/define-metric.ts'
import type { OwnMetric } from '../metrics/own-metric.ts'
import type { Ports } from '../ports.ts'
import { runUserCommand } from '../project/run-command.ts'
import { type CommandContext, surroundings } from './make-predictions.ts'

type CommandMetric = OwnMetric & { readonly kind: 'command' }

/** In characters: far above a number and its name. */
const LONGEST = 65_536

/**
 * The user's metrics that a command makes, by name: it reads a file of predictions on stdin and prints JSON, a number
 * or an object that has the metric's name. One that fails is missing with its reason, and the others go on. Of several
 * files it is the mean.
 */
export async function runCommandMetrics(
  context: CommandContext,
  predictions: readonly string[],
  ports: Pick<Ports, 'files' | 'processes' | 'runner'>,
): Promise<Map<string, Value>> {
  const { metrics, terms } = context.settings
  const values = new Map<string, Value>()
  for (const metric of terms.own) {
    if (metric.kind !== 'command' || !metrics.includes(metric.name)) continue
    const ofFiles: Value[] = []
    for (const path of predictions) ofFiles.push(await runOne(metric, path, context, ports))
    values.set(metric.name, meanOf(ofFiles))
  }
  return values
}

async function runOne(
  { name, words }: CommandMetric,
  path: string,
  context: CommandContext,
  ports: Pick<Ports, 'files' | 'processes' | 'runner'>,
): Promise<Value> {
  const evaluation = context.settings.name
  const lines: string[] = []
  let length = 0
  try {
    await runUserCommand(
      {
        ...surroundings(context, ports),
        key: `the command of ${name}`,
        title: `Measuring: ${evaluation}, ${name}`,
        words,
        input: await ports.files.readBytes(path),
        onStdout(line) {
          length += line.length + 1
          if (length <= LONGEST) lines.push(line)
        },
      },
      ports,
    )
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return { value: null, reason: thrown.message }
  }
  if (length > LONGEST) return { value: null, reason: `its command printed more than ${LONGEST} characters` }
  return readNumber(lines.join('\n'), name)
}

function readNumber(text: string, name: string): Value {
  if (text.trim() === '') return { value: null, reason: 'its command printed nothing' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { value: null, reason: 'its command printed something else than JSON' }
  }
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
  if (isObject && !Object.hasOwn(json as object, name))
    return { value: null, reason: `its command printed an object without "${name}"` }
  const value = isObject ? (json as Readonly<Record<string, unknown>>)[name] : json
  if (typeof value === 'number' && Number.isFinite(value)) return { value, reason: null }
  return { value: null, reason: `its command printed ${kindOf(value)}, not a finite number` }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return 'a number that is too large'
  return typeof value === 'string' ? 'text' : `a value of type ${typeof value}`
}

function meanOf(values: readonly Value[]): Value {
  const [first = { value: null, reason: 'there are no predictions' } as const, ...others] = values
  if (others.length === 0) return first
  let sum = 0
  for (const [index, { value, reason }] of values.entries()) {
    if (value === null) return { value, reason: `run ${index + 1}: ${reason}` }
    sum += value
  }
  return { value: sum / values.length, reason: `the mean of ${values.length} runs` }
}
