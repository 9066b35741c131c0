import { bareDataset } from '../config/bare-dataset.ts'
import type { DatasetSettings } from '../config/configuration.ts'
import { addSchema } from '../config/normalise/add-schema.ts'
import { fault } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import { didYouMean } from '../errors/nearest.ts'
import type { Files } from '../ports.ts'
import { importSchema } from '../schemas/import-schema.ts'
import { text } from './define-input.ts'

/** What is said of files that no configuration names. */
export const bareFileInputs = {
  schema: text('Schema of the files: Table Schema, ODCS, GX suite, TFDV, dbt or pandera.', null, {
    surface: 'cli',
    placeholder: 'file',
  }),
  key: text('Column that names a row, for files.', null, { surface: 'cli', placeholder: 'column' }),
  nulls: text('Cells that mean "no value", separated by commas, for files.', null, {
    surface: 'cli',
    placeholder: '"",NA',
  }),
} as const

interface Asked {
  readonly datasets: readonly string[]
  readonly schema: string | null
  readonly key: string | null
  readonly nulls: string | null
}

interface Named {
  readonly settings: DatasetSettings[]
  /** Of words that name neither a data set nor a file. */
  readonly faults: MergemarkError[]
}

/**
 * The data sets that the words name: those of the configuration, else files or globs. Throws `invalid-input` for what is
 * said of files where a word names a data set, `no-such-file`, and what `importSchema` throws.
 */
export async function findNamed(
  asked: Asked,
  configured: readonly DatasetSettings[],
  files: Files,
): Promise<Named> {
  const schema =
    asked.schema === null ? null : { path: asked.schema, text: await files.readText(asked.schema) }
  const named: Named = { settings: [], faults: [] }
  for (const word of asked.datasets) {
    const one = configured.find(({ name }) => name === word)
    if (one !== undefined) refuseBareInputs(asked, word)
    const unknown = one === undefined ? await explainUnknown(word, configured, files) : null
    if (unknown !== null) named.faults.push(unknown)
    else named.settings.push(one ?? settingsOf(word, { asked, schema }))
  }
  return named
}

function refuseBareInputs(asked: Asked, dataset: string): void {
  for (const input of ['schema', 'key', 'nulls'] as const) {
    const value = asked[input]
    if (value === null) continue
    const expected = `left out for the data set ${dataset}, of which mergemark.yml says it, or given with the path of a file`
    throw fault('invalid-input', { input, value, expected })
  }
}

function settingsOf(
  path: string,
  {
    asked,
    schema,
  }: { readonly asked: Asked; readonly schema: { readonly path: string; readonly text: string } | null },
): DatasetSettings {
  const bare = bareDataset({ name: path, path })
  const nulls = asked.nulls === null ? null : readNulls(asked.nulls)
  const own = { ...bare, key: asked.key, nulls: nulls ?? bare.nulls }
  if (schema === null) return own
  const input = { path, ...(nulls === null ? {} : { options: { nulls } }) }
  return addSchema(own, input, importSchema({ ...schema, dataset: { name: path, path } }))
}

/** `"",NA` as a shell hands it over, with its quotes or without. */
function readNulls(written: string): string[] {
  return written.split(',').map((cell) => cell.replace(/^(["'])(.*)\1$/s, '$2'))
}

/** A word for each file that the configuration has checks of, which a path does not ask for. */
export function hintAtNames(
  named: readonly DatasetSettings[],
  configured: readonly DatasetSettings[],
): string[] {
  return named.flatMap((one) => {
    const known = configured.find(({ name, path }) => path === one.path && name !== one.name)
    if (known === undefined || configured.includes(one)) return []
    return [
      `${one.path} was read as a bare file: \`validate-data ${known.name}\` asks what mergemark.yml asks of it.`,
    ]
  })
}

async function explainUnknown(
  word: string,
  configured: readonly DatasetSettings[],
  files: Pick<Files, 'find' | 'inspect'>,
): Promise<MergemarkError | null> {
  const found = await files.inspect(word)
  if (found?.kind === 'folder')
    return fault('dataset-is-a-folder', { path: word, pattern: await patternOf(word, files) })
  if (found !== null || (await files.find(word)).length > 0) return null
  const known = configured.map(({ name }) => name)
  return fault('no-such-dataset', { name: word, known, suggestion: didYouMean(word, known) })
}

const ENDING = /\.(?:csv|tsv|tab|jsonl|ndjson|json|parquet|arrows?|feather)(?:\.(?:gz|zst))?$/i

/** By the first file in it that could be read. */
async function patternOf(folder: string, files: Pick<Files, 'find'>): Promise<string> {
  const path = folder.replace(/\/+$/, '')
  const ending = (await files.find(`${path}/**/*`)).flatMap((file) => ENDING.exec(file)?.[0] ?? [])[0]
  return `${path}/**/*${ending ?? '.csv'}`
}
