import type { DatasetSettings } from '../config/configuration.ts'
import { failingChecks } from '../data/failing.ts'
import { dataStage } from '../data/stage.ts'
import { validateDatasets } from '../data/validate-datasets.ts'
import { type CheckResult, type Dataset, dataDocument } from '../documents/data.ts'
import type { Files, Ports } from '../ports.ts'
import { writeDocument } from '../project/document-folder.ts'
import { readConfiguration } from '../project/read-configuration.ts'
import { PartialFailure } from '../project/stage.ts'
import { commonInputs } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { type InputValues, text, words } from './define-input.ts'
import { filesProject } from './files-project.ts'
import { runStageCommand } from './stage-command.ts'

const inputs = {
  ...commonInputs,
  datasets: words('Data sets of the configuration, or files; default: all data sets.', {
    surface: 'cli',
    positional: true,
  }),
  key: text('Column that names a row, for files.', null, { surface: 'cli', placeholder: 'column' }),
} as const

export const validateData = defineCommand({
  name: 'validate-data',
  summary: 'Profile the data sets and check them against their schema and rules.',
  inputs,
  outputs: { out: 'Folder of the documents.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'tables'],
  run: ({ inputs, ports }) =>
    inputs.datasets.length === 0
      ? runStageCommand({
          stage: dataStage,
          readsCheckout: true,
          asked: inputs,
          ports,
          describe: ({ document }) => describeDatasets(document.datasets),
          failed: ({ datasets }) => failingChecks(datasets).length > 0,
        })
      : validateNamed(inputs, ports),
})

async function validateNamed(
  asked: InputValues<typeof inputs>,
  ports: Pick<Ports, 'files' | 'tables' | 'runner'>,
): Promise<CommandResult> {
  const configured = await readDatasets(asked.config, ports.files)
  const settings = asked.datasets.map(
    (word) => configured.find(({ name }) => name === word) ?? describeFile(word, asked.key),
  )
  const fields = await validateDatasets(settings, ports).catch((thrown) => {
    throw thrown instanceof PartialFailure ? thrown.error : thrown
  })
  const json = await writeDocument(dataDocument, fields, filesProject('files', asked.out), ports.files)
  return {
    exitCode: failingChecks(fields.datasets).length > 0 ? 1 : 0,
    text: describeDatasets(fields.datasets),
    json,
    markdown: null,
    outputs: { out: asked.out },
  }
}

async function readDatasets(path: string, files: Files): Promise<readonly DatasetSettings[]> {
  if ((await files.inspect(path)) === null) return []
  return (await readConfiguration(path, files)).configuration.data
}

function describeFile(path: string, key: string | null): DatasetSettings {
  return { name: path, path, format: null, nulls: [''], key, columns: [], rules: [] }
}

function describeDatasets(datasets: readonly Dataset[]): string {
  return datasets.map(describeDataset).join('\n')
}

function describeDataset({ name, path, rows, columns, checks }: Dataset): string {
  const broken = checks.filter(({ result }) => result !== 'pass')
  const passing = `${checks.length - broken.length} of ${checks.length} checks pass`
  const head = `${name === path ? name : `${name} (${path})`}: ${rows} rows, ${columns.length} columns; ${passing}`
  return [head, ...broken.flatMap((check) => describeCheck(check, path))].join('\n')
}

function describeCheck(check: CheckResult, path: string): string[] {
  const subject = check.column === null ? check.rule : `${check.column}: ${check.rule}`
  const count =
    check.result === 'error' ? 'could not be evaluated' : `${check.failing} of ${check.total} fail`
  const places = check.examples.map(
    ({ line, value }) => `    ${path}:${line ?? '?'}  ${JSON.stringify(value)} ${check.message}`,
  )
  return [
    `  ${check.severity}: ${subject}: ${count}`,
    ...(places.length === 0 ? [`    ${check.message}`] : places),
  ]
}
