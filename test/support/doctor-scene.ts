import type { DoctorCheck, Finding } from '../../src/commands/doctor/define-check.ts'
import { examine } from '../../src/commands/doctor/examine.ts'
import type { OpenedForge } from '../../src/commands/doctor/open-forge.ts'
import type { DoctorPorts, FoundConfiguration, Surroundings } from '../../src/commands/doctor/surroundings.ts'
import { readWorkflow } from '../../src/commands/doctor/workflows/read-workflow.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import type { ForgeCapabilities, Protection } from '../../src/ports.ts'
import { createMemoryForge, type MemoryForge } from './memory-forge.ts'
import { createMemoryGit } from './memory-git.ts'

export const TIP = 'a'.repeat(40)

/** What a branch asks for that nothing protects. */
export const UNPROTECTED: Protection = {
  sources: [],
  requiredChecks: [],
  requiresUpToDate: false,
  requiredApprovals: 0,
  requiresCodeOwnerReview: false,
  dismissesStaleReviews: false,
  requiresMergeQueue: false,
}

export interface Scene {
  /** Files of `.github/workflows` by name. */
  readonly workflows?: Readonly<Record<string, string>>
  /** Files of the base branch's tip. */
  readonly files?: Readonly<Record<string, string>>
  /** mergemark.yml of the base branch. */
  readonly policy?: string
  /** What protects main; null: this token may not see it; left out: there is no token. */
  readonly protection?: Protection | null
  readonly forge?: MemoryForge
  readonly capabilities?: Partial<ForgeCapabilities>
  readonly ports?: Partial<DoctorPorts>
}

/** What the doctor sees of a repository whose main is at `TIP`. */
export function sceneOf(scene: Scene): Surroundings {
  const git = createMemoryGit({ commits: { [TIP]: { files: scene.files ?? {} } } })
  const policies = scene.policy === undefined ? [] : [found(scene.policy)]
  return {
    ports: { git, ...scene.ports } as DoctorPorts,
    installation: { version: '1.2.3', node: 'node', cli: 'cli.js', examples: 'examples' },
    asked: { config: 'mergemark.yml', base: null },
    root: async () => '/memory',
    branch: async () => ({ name: 'main', revision: 'origin/main', tip: TIP, isOfRemote: true }),
    configurations: async () => policies,
    policies: async () => policies,
    workflows: async () =>
      Object.entries(scene.workflows ?? {}).map(([name, text]) =>
        readWorkflow({ path: `.github/workflows/${name}`, text }),
      ),
    forge: async () => openedForge(scene),
    protection: async () => scene.protection ?? null,
  }
}

function found(text: string): FoundConfiguration {
  return {
    path: 'mergemark.yml',
    configuration: parseConfiguration({ text, path: 'mergemark.yml' }),
    error: null,
  }
}

async function openedForge({ protection, forge, capabilities }: Scene): Promise<OpenedForge> {
  if (protection === undefined && forge === undefined)
    return { kind: 'closed', sentence: 'there is no token', mend: 'Give it one.' }
  const opened = forge ?? createMemoryForge()
  return {
    kind: 'open',
    forge: opened,
    capabilities: { ...(await opened.capabilities()), ...capabilities },
    repository: 'acme/flowers',
    runId: '7',
  }
}

/** What one check says, as the doctor hears it: what it throws included. */
export async function look(check: DoctorCheck, scene: Scene): Promise<readonly Finding[]> {
  const [examined] = await examine([check], sceneOf(scene))
  return examined?.findings ?? []
}

/** `warning: sentence` of each, without how to mend it. */
export async function hear(check: DoctorCheck, scene: Scene): Promise<string[]> {
  return (await look(check, scene)).map(({ result, sentence }) => `${result}: ${sentence}`)
}
