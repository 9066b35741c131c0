import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import { importSchema } from '../schemas/import-schema.ts'
import type { SettledSchema } from '../schemas/settle.ts'
import { folderOf, resolvePath } from './normalise/resolve-path.ts'
import { type ChartSpecification, readChart } from './read-chart.ts'
import { cut, formatKey } from './schema/quote-value.ts'
import { MOST_CHARTS } from './schema/report.ts'
import type { KeyPath } from './yaml/locate.ts'
import { readYaml, type YamlFile } from './yaml/read-yaml.ts'

/** Files that a policy may build on: more would be followed by no reader. */
const MOST_FILES = 8

/** A file with policy in it. */
export interface PolicySource {
  readonly path: string
  readonly file: YamlFile
  /** Where in it the keys of `gate` stand: `['gate']` in a configuration, `[]` in a file that one extends. */
  readonly at: KeyPath
}

export interface PolicySources {
  /** What is extended comes first, the configuration's own last: the later one counts. */
  readonly policies: readonly PolicySource[]
  readonly waivers: readonly { readonly path: string; readonly file: YamlFile }[]
  /** Specifications of the configuration's own charts, by path. */
  readonly charts: ReadonlyMap<string, ChartSpecification>
  /** What the schema files of data sets ask for, by data set. */
  readonly schemas: ReadonlyMap<string, SettledSchema>
  /** Every file that is named, from the working directory, whether or not it is there. */
  readonly named: readonly string[]
  readonly faults: readonly MergemarkError[]
}

/** A file that a policy names. */
interface Mention {
  readonly kind: 'policy' | 'waivers' | 'chart' | 'schema'
  readonly written: string
  /** From the working directory. */
  readonly path: string
  readonly key: KeyPath
}

/** The policy of a configuration with all that it extends, its waivers and its charts; `files`: their texts by path. */
export function openPolicy(main: PolicySource, files: ReadonlyMap<string, string>): PolicySources {
  const policies: PolicySource[] = []
  const waivers: { path: string; file: YamlFile }[] = []
  const charts = new Map<string, ChartSpecification>()
  const schemas = new Map<string, SettledSchema>()
  const named = new Set<string>()
  const faults: MergemarkError[] = []
  let policyCount = 0
  visit(main, [main.path])
  return { policies, waivers, charts, schemas, named: [...named], faults }

  function visit(source: PolicySource, chain: readonly string[]): void {
    for (const mention of mentionsIn(source)) {
      const trouble = troubleWith(mention, chain)
      if (trouble !== null) faults.push(trouble(formatKey(mention.key), source.file.placeOf(mention.key)))
      // Two files may build on the same third one, whose rules count once.
      // A schema file may describe several data sets.
      else if (mention.kind === 'schema' || !named.has(mention.path)) open(mention, source, chain)
    }
    policies.push(source)
  }

  function open(
    { kind, path, key, written }: Mention,
    { file: from }: PolicySource,
    chain: readonly string[],
  ) {
    if (kind === 'policy' && policyCount >= MOST_FILES) {
      const details = { key: formatKey(key), limit: MOST_FILES }
      faults.push(fault('policy-files-too-many', details, { place: from.placeOf(key) }))
      return
    }
    named.add(path)
    if (kind === 'policy') policyCount += 1
    const text = files.get(path)
    if (text === undefined) {
      const details = { key: formatKey(key), path: cut(written) }
      faults.push(fault('policy-file-missing', details, { place: from.placeOf(key) }))
      return
    }
    if (kind === 'chart') {
      const read = readChart(text, path)
      if ('fault' in read) faults.push(read.fault)
      else charts.set(path, read.specification)
      return
    }
    if (kind === 'schema') {
      readSchema({ text, path, key, from })
      return
    }
    const file = readYaml({ text, file: path })
    if ('faults' in file) faults.push(...file.faults)
    else if (kind === 'waivers') waivers.push({ path, file })
    else visit({ path, file, at: [] }, [...chain, path])
  }

  function readSchema({
    text,
    path,
    key,
    from,
  }: Pick<Mention, 'path' | 'key'> & { text: string; from: YamlFile }) {
    const name = String(key[1])
    const data = from.valueOf(['data', name, 'path'])
    const dataset = { name, path: typeof data === 'string' ? resolvePath(folderOf(main.path), data) : '' }
    try {
      schemas.set(name, importSchema({ text, path, dataset }))
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown
      faults.push(thrown)
    }
  }
}

function mentionsIn({ path: from, file, at }: PolicySource): Mention[] {
  const folder = folderOf(from)
  const mention = (kind: Mention['kind'], key: KeyPath): Mention[] => {
    const written = file.valueOf(key)
    if (typeof written !== 'string' || written === '') return []
    return [{ kind, written, path: resolvePath(folder, written), key }]
  }
  const extended = file.valueOf([...at, 'extends'])
  const keys = Array.isArray(extended)
    ? extended.map((_, index) => [...at, 'extends', index])
    : [[...at, 'extends']]
  return [
    ...keys.flatMap((key) => mention('policy', key)),
    ...mention('waivers', [...at, 'waivers']),
    // A file that is extended holds the keys of `gate` alone.
    ...(at.length === 0 ? [] : chartKeys(file).flatMap((key) => mention('chart', key))),
    ...(at.length === 0 ? [] : schemaKeys(file).flatMap((key) => mention('schema', key))),
  ]
}

function chartKeys(file: YamlFile): KeyPath[] {
  const charts = file.valueOf(['report', 'charts'])
  if (!Array.isArray(charts)) return []
  return charts.slice(0, MOST_CHARTS).map((_, index) => ['report', 'charts', index, 'spec'])
}

function schemaKeys(file: YamlFile): KeyPath[] {
  const data = file.valueOf(['data'])
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return []
  return Object.keys(data).map((name) => ['data', name, 'schema'])
}

type Trouble = (key: string, place: ReturnType<YamlFile['placeOf']>) => MergemarkError

function troubleWith({ written, path }: Mention, chain: readonly string[]): Trouble | null {
  const reason = reasonAgainst(written, path)
  if (reason !== null)
    return (key, place) => fault('policy-path', { key, path: cut(written), reason }, { place })
  if (!chain.includes(path)) return null
  return (key, place) => fault('policy-cycle', { key, chain: [...chain, path].map(cut) }, { place })
}

/** A policy from elsewhere would change without a commit here, and what is outside no commit holds. */
function reasonAgainst(written: string, path: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return 'is an address'
  if (path.startsWith('/') || path === '..' || path.startsWith('../'))
    return 'lies outside of the working directory'
  return null
}
