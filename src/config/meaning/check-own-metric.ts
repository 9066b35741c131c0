import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { findMetric } from '../../metrics/find-metric.ts'
import { formatKey, quoteValue } from '../schema/quote-value.ts'
import type { KeyPath } from '../yaml/locate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** A metric of the user's own has a name of its own, and a source that its task has. */
export function checkOwnMetric(
  {
    name,
    own: { column, command },
    task,
    path,
  }: {
    readonly name: string
    readonly own: { readonly column?: unknown; readonly command?: unknown }
    readonly task: string | null
    readonly path: KeyPath
  },
  file: YamlFile,
): MergemarkError[] {
  const faults: MergemarkError[] = []
  const refuse = (key: string, value: unknown, details: { expected: string; hint: string }) => {
    const at = [...path, key]
    const shown = { key: formatKey(at), value: quoteValue(value, file.textOf(at)) }
    faults.push(fault('wrong-value', { ...shown, ...details }, { place: file.placeOf(at) }))
  }
  if (findMetric(name) !== null) {
    const expected = "a name that no metric of Mergemark's has"
    refuse('name', name, { expected, hint: `To compute that one, write \`${name}\` alone.` })
  }
  if (task === 'metrics-only') {
    const expected = 'left out: the task is metrics-only'
    const hint = 'The number is read from the metrics file, by its name.'
    if (column !== undefined) refuse('column', column, { expected, hint })
    if (command !== undefined) refuse('command', command, { expected, hint })
    return faults
  }
  if (column !== undefined || command !== undefined) return faults
  const hint =
    'What it is made from: `column: latency_ms`, or a `command`. Only a metrics file has numbers by name.'
  const place = file.placeOf([...path, 'name'])
  return [...faults, fault('missing-key', { key: formatKey([...path, 'column']), hint }, { place })]
}
