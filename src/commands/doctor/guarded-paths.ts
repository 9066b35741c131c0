import { matchesGlob, posix } from 'node:path'
import type { Configuration } from '../../config/configuration.ts'
import { OWNERS_FILES } from './code-owners.ts'
import type { Surroundings } from './surroundings.ts'

/** Paths that decide what a pull request is judged by, from the repository's top folder. */
export interface Guarded {
  /** In words: `the workflows`. */
  readonly what: string
  readonly paths: readonly string[]
}

/** A workflow that a pull request could add. */
const NEW_WORKFLOW = '.github/workflows/new-workflow.yml'

export async function guardedPaths(
  owners: (typeof OWNERS_FILES)[number] | null,
  around: Surroundings,
): Promise<Guarded[]> {
  const { git } = around.ports
  const branch = await around.branch()
  const files = branch === null ? [] : await git.filesBelow(branch.tip)
  const workflows = (await around.workflows()).map(({ path }) => path)
  const found: Guarded[] = [
    { what: 'the workflows', paths: [...workflows, NEW_WORKFLOW] },
    { what: 'CODEOWNERS itself', paths: [owners ?? OWNERS_FILES[0]] },
  ]
  const kinds: (readonly [string, (path: string, parsed: Configuration) => readonly string[]])[] = [
    ['the policy', policyOf],
    ['the evaluation data', evaluationDataOf],
  ]
  const projects = await projectsOf(around)
  for (const [what, pick] of kinds) {
    const patterns = projects.flatMap(({ path, configuration }) => pick(path, configuration))
    const named = patterns.flatMap((pattern) => expand(pattern, files))
    const paths = await Promise.all([...new Set(named)].sort().map((path) => git.pathFromRoot(path)))
    if (paths.length > 0) found.push({ what, paths })
  }
  return found
}

async function projectsOf(around: Surroundings) {
  const ofBase = await around.policies()
  const found = ofBase.length > 0 ? ofBase : await around.configurations()
  return found.flatMap(({ path, configuration }) => (configuration === null ? [] : [{ path, configuration }]))
}

function policyOf(path: string, { gate, baseline, report }: Configuration): string[] {
  const waivers = gate.waivers.flatMap(({ place }) => place?.file ?? [])
  const signers = baseline.signers === null ? [] : [baseline.signers]
  return [path, ...(gate.extends ?? []), ...waivers, ...signers, ...report.charts.map(({ spec }) => spec)]
}

/** Only what is read from the base branch: predictions are the pull request's own. */
function evaluationDataOf(_path: string, { evaluations }: Configuration): string[] {
  return evaluations.flatMap(({ examples, judgements }) =>
    [examples, judgements].filter((path) => path !== null),
  )
}

/** A glob as the files of the branch that it finds; itself where it finds none. */
function expand(pattern: string, files: readonly string[]): readonly string[] {
  if (!/[*?[{]/.test(pattern)) return [posix.normalize(pattern)]
  const found = files.filter((path) => matchesGlob(path, posix.normalize(pattern)))
  return found.length > 0 ? found : [pattern]
}
