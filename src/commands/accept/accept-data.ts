import { posix } from 'node:path'
import { parseDocument } from 'yaml'
import type { DatasetSettings } from '../../config/configuration.ts'
import { type Change, relaxDataset } from '../../data/infer/relax-dataset.ts'
import { validateDataset } from '../../data/validate-dataset.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Ports } from '../../ports.ts'
import { readConfiguration } from '../../project/read-configuration.ts'
import { describeChange, describeDoubts, describeSubject } from './describe-change.ts'
import { editConfiguration } from './edit-configuration.ts'
import { editTableSchema } from './edit-table-schema.ts'

type Needed = Pick<Ports, 'files' | 'tables'> & Partial<Pick<Ports, 'clock'>>

/** What a wider type brings to light takes a second round; that there is an end is sure. */
const MOST_ROUNDS = 4

/**
 * Writes what the data need for their failing checks to pass into the schema files and the configuration, as a change
 * for a reviewer to see; the policy of a pull request stays the base branch's. Gives what was done, a sentence each.
 * `names` are the data sets; all where there are none.
 */
export async function acceptData(
  { config, names }: { readonly config: string; readonly names: readonly string[] },
  ports: Needed,
): Promise<string[]> {
  const said = new Set<string>()
  const doubted = new Set<string>()
  let left: string[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { configuration } = await readConfiguration(config, ports.files)
    const asked = configuration.data.filter(({ name }) => names.length === 0 || names.includes(name))
    const done: string[] = []
    left = []
    for (const settings of asked) {
      const found = await acceptDataset(settings, { config, datasets: configuration.data, ports })
      done.push(...found.done)
      left.push(...found.left)
      for (const one of found.doubts) doubted.add(one)
    }
    for (const one of done) said.add(one)
    if (done.length === 0) break
  }
  return [...said, ...doubted, ...left.map((one) => `left as it is, and still fails: ${one}`)]
}

interface Accepted {
  readonly done: readonly string[]
  /** What lists did not take in. */
  readonly doubts: readonly string[]
  readonly left: readonly string[]
}

async function acceptDataset(
  settings: DatasetSettings,
  {
    config,
    datasets,
    ports,
  }: { readonly config: string; readonly datasets: readonly DatasetSettings[]; readonly ports: Needed },
): Promise<Accepted> {
  const { name } = settings
  const dataset = await validateDataset(settings, ports, {
    datasets,
    base: null,
    now: (ports.clock?.now() ?? 0) / 1000,
  })
  if (dataset.checks.every(({ result }) => result !== 'fail')) return { done: [], doubts: [], left: [] }
  const { changes, columns, left } = await relaxDataset(settings, dataset, ports)

  const text = await ports.files.readText(config)
  const schemaPath = schemaOf(text, name, config)
  const schema = schemaPath === null ? null : await ports.files.readText(schemaPath)
  const inSchema = schema === null ? null : editTableSchema(schema, changes, columns)
  const inConfiguration = editConfiguration(text, {
    dataset: name,
    changes,
    inSchema: (change) => inSchema?.made.some((one) => isSame(one, change)) ?? false,
  })
  if (schemaPath !== null && inSchema !== null && inSchema.text !== schema)
    await ports.files.write(schemaPath, inSchema.text)
  if (inConfiguration.text !== text) await ports.files.write(config, inConfiguration.text)
  const unread = await explainUnread(config, ports.files)
  if (unread !== null) {
    // A column of the data may have a name that no configuration can hold.
    await ports.files.write(config, text)
    if (schemaPath !== null && schema !== null) await ports.files.write(schemaPath, schema)
    const whole = `${name}: all of it, since the change could not be read again: ${unread}`
    return { done: [], doubts: [], left: [whole] }
  }

  const placesOf = (change: Change) => [
    ...(schemaPath !== null && inSchema?.made.includes(change) === true ? [schemaPath] : []),
    ...(inConfiguration.made.includes(change) ? [config] : []),
  ]
  const told = changes.map((change) => ({ change, places: placesOf(change) }))
  const elsewhere = schemaPath ?? config
  return {
    done: told
      .filter(({ places }) => places.length > 0)
      .map(({ change, places }) => `${name}: ${describeChange(change)} (${places.join(', ')})`),
    doubts: changes.flatMap(describeDoubts).map((doubt) => `${name}: ${doubt}`),
    left: [
      ...told
        .filter(({ places }) => places.length === 0)
        .map(({ change }) => {
          const subject = `${name}: ${describeSubject(change)}`
          return isLeft(change) ? subject : `${subject}, which ${elsewhere} says in a form that is not edited`
        }),
      ...left.map((check) => `${name}: ${check}`),
    ],
  }
}

/** Why the configuration cannot be read as it stands; null where it can. */
async function explainUnread(config: string, files: Needed['files']): Promise<string | null> {
  try {
    await readConfiguration(config, files)
    return null
  } catch (error) {
    if (error instanceof MergemarkError) return error.message
    throw error
  }
}

function isLeft(change: Change): boolean {
  return change.kind === 'check' && change.to.kind === 'leave'
}

function isSame(one: Change, other: Change): boolean {
  const ruleOf = (change: Change) => (change.kind === 'check' ? change.rule : null)
  return one.kind === other.kind && one.column === other.column && ruleOf(one) === ruleOf(other)
}

/** The schema file that a data set names, from the working directory. */
function schemaOf(text: string, dataset: string, config: string): string | null {
  const path: unknown = parseDocument(text).getIn(['data', dataset, 'schema'])
  return typeof path === 'string' ? posix.join(posix.dirname(config), path) : null
}
