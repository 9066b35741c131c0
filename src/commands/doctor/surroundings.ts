import { BASE_BRANCHES } from '../../baseline/base-branches.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { Sha } from '../../documents/parts.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Ports, Protection } from '../../ports.ts'
import { readConfiguration } from '../../project/read-configuration.ts'
import type { Installation } from '../define-command.ts'
import { findConfigurationsAt, readConfigurationAt } from '../read-configuration-at.ts'
import { askGit } from './ask-git.ts'
import { type OpenedForge, openForge } from './open-forge.ts'
import { findWorkflows } from './workflows/find-workflows.ts'
import type { Workflow } from './workflows/workflow.ts'

export const doctorPorts = [
  'files',
  'git',
  'processes',
  'stores',
  'forge',
  'runner',
  'tables',
  'trainer',
] as const
export type DoctorPorts = Pick<Ports, (typeof doctorPorts)[number]>

/** A configuration, or what is wrong with it. */
export interface FoundConfiguration {
  readonly path: string
  /** null where it cannot be read. */
  readonly configuration: Configuration | null
  readonly error: MergemarkError | null
}

/** The branch that pull requests are merged into. */
export interface BaseBranch {
  /** `main`; null where only a commit of it is known. */
  readonly name: string | null
  /** As the repository knows it: `origin/main`. */
  readonly revision: string
  readonly tip: Sha
  readonly isOfRemote: boolean
}

/** All that the checks look at. Each part is looked up when it is first asked for, and once. */
export interface Surroundings {
  readonly ports: DoctorPorts
  readonly installation: Installation
  readonly asked: { readonly config: string; readonly base: string | null }
  /** The repository's top folder, or null outside one. */
  root(): Promise<string | null>
  branch(): Promise<BaseBranch | null>
  /** Those of the working tree, in order of their paths. */
  configurations(): Promise<readonly FoundConfiguration[]>
  /** Those of the base branch's tip; none where there is no such branch. */
  policies(): Promise<readonly FoundConfiguration[]>
  workflows(): Promise<readonly Workflow[]>
  forge(): Promise<OpenedForge>
  /** Of the base branch; null where there is no forge or no name to ask with, or the token may not see it. */
  protection(): Promise<Protection | null>
}

export function lookAround(
  ports: DoctorPorts,
  known: Pick<Surroundings, 'installation' | 'asked'>,
): Surroundings {
  const { asked } = known
  const around: Surroundings = {
    ports,
    ...known,
    root: once(() => ports.git.root()),
    branch: once(async () => ((await around.root()) === null ? null : findBranch(asked.base, ports))),
    configurations: once(async () => {
      const paths = await ports.files.find(asked.config)
      return readEach(paths, (path) => readConfiguration(path, ports.files))
    }),
    policies: once(async () => {
      const branch = await around.branch()
      if (branch === null) return []
      const paths = await findConfigurationsAt(branch.tip, asked.config, ports.git)
      return readEach(paths, (path) => readConfigurationAt(branch.tip, path, ports.git))
    }),
    workflows: once(async () => findWorkflows(await around.root(), ports)),
    forge: once(() => openForge(ports)),
    protection: once(() => readProtection(around)),
  }
  return around
}

function once<T>(look: () => Promise<T>): () => Promise<T> {
  let looked: Promise<T> | null = null
  return () => {
    looked ??= look()
    return looked
  }
}

async function readProtection(around: Surroundings): Promise<Protection | null> {
  const opened = await around.forge()
  const name = (await around.branch())?.name ?? null
  return opened.kind === 'closed' || name === null ? null : opened.forge.protection(name)
}

async function findBranch(
  base: string | null,
  ports: Pick<DoctorPorts, 'git' | 'processes' | 'runner'>,
): Promise<BaseBranch | null> {
  const { git } = ports
  const event = await ports.runner.event()
  const ofEvent = event?.defaultBranch == null ? [] : [`origin/${event.defaultBranch}`]
  for (const revision of base === null ? [...ofEvent, ...BASE_BRANCHES] : [base]) {
    const tip = await git.resolve(revision)
    if (tip === null) continue
    const isSymbolic = revision === 'refs/remotes/origin/HEAD'
    const named = isSymbolic ? await askGit(['symbolic-ref', '--short', revision], ports) : revision
    const shown = named ?? 'origin/HEAD'
    const name = /^[0-9a-f]{40,64}$/.test(shown) || shown === 'origin/HEAD' ? null : withoutRemote(shown)
    return { name, revision: shown, tip, isOfRemote: /^(refs\/remotes\/)?origin\//.test(shown) }
  }
  return null
}

function withoutRemote(revision: string): string {
  return revision.replace(/^(refs\/(remotes|heads)\/)?(origin\/)?/, '')
}

async function readEach(
  paths: readonly string[],
  read: (path: string) => Promise<{ readonly configuration: Configuration }>,
): Promise<FoundConfiguration[]> {
  const found: FoundConfiguration[] = []
  for (const path of paths) {
    try {
      found.push({ path, configuration: (await read(path)).configuration, error: null })
    } catch (error) {
      if (!(error instanceof MergemarkError)) throw error
      found.push({ path, configuration: null, error })
    }
  }
  return found
}
