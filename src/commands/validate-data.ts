import type { DatasetSettings } from '../config/configuration.ts'
import { expectedChecks } from '../config/expected-checks.ts'
import type { AllFailures } from '../data/all-failures.ts'
import { failingChecks } from '../data/failing.ts'
import { checkingStage } from '../data/stage.ts'
import { validateDatasets } from '../data/validate-datasets.ts'
import { type Dataset, dataDocument } from '../documents/data.ts'
import { joinFaults } from '../errors/fault.ts'
import type { CheckedProject } from '../gate/outputs/data-sarif.ts'
import type { Files, Ports } from '../ports.ts'
import { writeDocument } from '../project/document-folder.ts'
import { tellOtherPolicy } from '../project/other-policy.ts'
import { readConfiguration } from '../project/read-configuration.ts'
import { PartialFailure } from '../project/stage.ts'
import { acceptData } from './accept/accept-data.ts'
import { commonInputs } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { flag, type InputValues, words } from './define-input.ts'
import { describeDatasets } from './describe-datasets.ts'
import { filesProject } from './files-project.ts'
import {
  findingFileInputs,
  openFindingFiles,
  readCheckedProject,
  writeFindingFiles,
} from './finding-files.ts'
import { bareFileInputs, findNamed, hintAtNames } from './named-datasets.ts'
import { describeProfiles } from './profile-table.ts'
import { showDatasets } from './show-datasets.ts'
import { runStageCommand } from './stage-command.ts'

const inputs = {
  ...commonInputs,
  ...findingFileInputs,
  datasets: words('Data sets of the configuration, or files; default: all data sets.', {
    surface: 'cli',
    positional: true,
  }),
  accept: flag(
    'Write what the data need to pass into the schema files and the configuration: a change for a reviewer to see.',
    { surface: 'cli' },
  ),
  ...bareFileInputs,
} as const

export const validateData = defineCommand({
  name: 'validate-data',
  summary: 'Profile the data sets and check them against their schema and rules.',
  inputs,
  outputs: { out: 'Folder of the documents.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'tables', 'clock'],
  async run({ inputs, ports, installation: { version } }) {
    const { files } = ports
    const accepted = inputs.accept
      ? await acceptData({ config: inputs.config, names: inputs.datasets }, ports)
      : []
    const failures = await openFindingFiles(inputs, files)
    const checked: CheckedProject[] = []
    const write = () => writeFindingFiles(checked, { asked: inputs, failures, version, files })
    try {
      const asked = { asked: inputs, failures, checked, notes: [] as string[] }
      const result =
        inputs.datasets.length === 0
          ? await validateConfigured(asked, ports)
          : await validateNamed(asked, ports)
      const said = await write()
      return {
        ...result,
        text: [...accepted, result.text, ...asked.notes, ...(said === null ? [] : [said])].join('\n'),
      }
    } catch (thrown) {
      // What could be checked is in them, and that it is not all.
      if (checked.length > 0) await write()
      throw thrown
    }
  },
})

interface Validation {
  readonly asked: InputValues<typeof inputs>
  /** Filled with every failing row, where that was asked for. */
  readonly failures: AllFailures | null
  /** Filled with what each project's checks came to. */
  readonly checked: CheckedProject[]
  /** Filled with what a reader should know beside. */
  readonly notes: string[]
}

function validateConfigured(
  { asked, failures, checked, notes }: Validation,
  ports: Pick<Ports, 'files' | 'git' | 'runner' | 'tables' | 'clock'>,
): Promise<CommandResult> {
  return runStageCommand({
    stage: checkingStage(failures),
    readsCheckout: true,
    asked,
    ports,
    describe: ({ document }) => describeDatasets(document.datasets),
    show: ({ project, document }) => showDatasets(project.name, document.datasets),
    failed: ({ datasets }) => failingChecks(datasets).length > 0,
    after: async (project) => {
      checked.push(await readCheckedProject(project, ports.files))
      notes.push(...(await tellOtherPolicy(project, ports.files)))
    },
  })
}

const OF_FILES = 'files'

async function validateNamed(
  { asked, failures, checked }: Validation,
  ports: Pick<Ports, 'files' | 'tables' | 'runner' | 'clock'>,
): Promise<CommandResult> {
  const configured = await readDatasets(asked.config, ports.files)
  const { settings, faults } = await findNamed(asked, configured, ports.files)
  if (faults.length > 0 && settings.length === 0) throw joinFaults(faults)
  const project = { name: OF_FILES, configuration: asked.config }
  const fields = await validateDatasets(settings, ports, {
    datasets: [...configured, ...settings],
    ...(failures === null ? {} : { failures }),
  }).catch((thrown) => {
    if (!(thrown instanceof PartialFailure)) throw thrown
    const { datasets } = thrown.fields as { readonly datasets: CheckedProject['datasets'] }
    const error = joinFaults([thrown.error, ...thrown.error.also, ...faults])
    checked.push({ ...project, datasets, failure: error.message })
    throw error
  })
  if (faults.length > 0) {
    const error = joinFaults(faults)
    checked.push({ ...project, datasets: fields.datasets, failure: error.message })
    throw error
  }
  checked.push({ ...project, datasets: fields.datasets, failure: null })
  const json = await writeDocument(dataDocument, fields, filesProject(OF_FILES, asked.out), ports.files)
  return {
    exitCode: failingChecks(fields.datasets).length > 0 ? 1 : 0,
    text: [describeNamed(fields.datasets, settings), ...hintAtNames(settings, configured)].join('\n'),
    json,
    markdown: showDatasets('Data', fields.datasets),
    outputs: { out: asked.out },
  }
}

/** Of what nothing is asked that it passes says little, and what is in it is shown instead. */
function describeNamed(datasets: readonly Dataset[], settings: readonly DatasetSettings[]): string {
  const isBare = ({ name }: Dataset) =>
    settings.some(
      (one) => one.name === name && expectedChecks(one).length === 1 && one.unsupported.length === 0,
    )
  const bare = datasets.filter(isBare)
  const told = datasets.filter((dataset) => !isBare(dataset) || failingChecks([dataset]).length > 0)
  return [
    ...(told.length === 0 ? [] : [describeDatasets(told)]),
    ...(bare.length === 0 ? [] : [describeProfiles(bare)]),
  ].join('\n')
}

async function readDatasets(path: string, files: Files): Promise<readonly DatasetSettings[]> {
  if ((await files.inspect(path)) === null) return []
  return (await readConfiguration(path, files)).configuration.data
}
