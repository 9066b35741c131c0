import { type AllFailures, collectFailures } from '../data/all-failures.ts'
import { dataDocument } from '../documents/data.ts'
import { fault } from '../errors/fault.ts'
import { dataToJunit } from '../gate/outputs/data-junit.ts'
import { type CheckedProject, dataToSarif } from '../gate/outputs/data-sarif.ts'
import type { Files } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { text } from './define-input.ts'
import { clearVerdictFiles } from './verdict-files.ts'

const file = { placeholder: 'file' } as const

/** For the command that checks data. */
export const findingFileInputs = {
  sarif: text(
    'Write what does not pass as SARIF 2.1.0 to this file, a result for each failing cell shown.',
    null,
    file,
  ),
  junit: text('Write the checks as JUnit XML to this file, a suite for each data set.', null, file),
  'all-examples': text(
    'Write every failing row, with its cell as it stands, and every defect of the form to this file (JSON Lines; `result` says whether its check passes all the same), which is for your eyes: withheld values are in it.',
    null,
    { ...file, surface: 'cli' },
  ),
} as const

interface Asked {
  readonly config: string
  readonly out: string
  readonly sarif: string | null
  readonly junit: string | null
  readonly 'all-examples': string | null
}

/**
 * Takes away what an earlier run left in their places, and gives what is to be filled with every failing row; null where
 * nobody asked. Throws `unwritable-file`, and `examples-published` for a file of all rows among the documents.
 */
export async function openFindingFiles(asked: Asked, files: Files): Promise<AllFailures | null> {
  const all = asked['all-examples']
  if (all !== null) await refuseAmongDocuments(all, asked, files)
  const { sarif, junit, config } = asked
  await clearVerdictFiles({ sarif, junit, attestation: null }, files, [config, all])
  if (all === null) return null
  await clearVerdictFiles({ sarif: all, junit: null, attestation: null }, files, [config, sarif, junit])
  return collectFailures()
}

async function refuseAmongDocuments(path: string, { out }: Asked, files: Files): Promise<void> {
  const [place, folder] = [await files.realPath(path), await files.realPath(out)]
  if (place !== folder && !place.startsWith(`${folder}/`) && !place.startsWith(`${folder}\\`)) return
  throw fault('examples-published', { path, out })
}

/** Writes what was asked for; gives a sentence on it for the terminal, null where there is none to say. */
export async function writeFindingFiles(
  projects: readonly CheckedProject[],
  written: {
    readonly asked: Asked
    readonly failures: AllFailures | null
    readonly version: string
    readonly files: Files
  },
): Promise<string | null> {
  const { asked, failures, version, files } = written
  if (asked.sarif !== null) await files.write(asked.sarif, dataToSarif(projects, { version }))
  if (asked.junit !== null) await files.write(asked.junit, dataToJunit(projects))
  const all = asked['all-examples']
  if (all === null || failures === null) return null
  await files.write(all, failures.text())
  const more = failures.isWhole() ? '' : ', the first of more'
  const letOff = failures.countLetOff()
  const passing =
    letOff === 0 ? '' : `; ${letOff} of them are of checks that pass (\`mostly\`), as \`result\` says`
  return `${failures.count()} failing cells, rows and defects are in ${all}${more}${passing}`
}

/** What the document of a project says of its data. */
export async function readCheckedProject(project: Project, files: Files): Promise<CheckedProject> {
  const document = await findReadable(dataDocument, project, files)
  return {
    name: project.name,
    configuration: project.path,
    datasets: document?.datasets ?? [],
    failure: document === null ? 'the data sets could not be checked' : (document.failure?.message ?? null),
  }
}
