import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Forge, ForgeCapabilities, Ports } from '../../ports.ts'
import { askGit } from './ask-git.ts'

/** The forge, or why it cannot be asked. */
export type OpenedForge =
  | {
      readonly kind: 'open'
      readonly forge: Forge
      readonly capabilities: ForgeCapabilities
      /** `owner/name` */
      readonly repository: string
      /** This workflow run; null elsewhere. */
      readonly runId: string | null
    }
  | { readonly kind: 'closed'; readonly sentence: string; readonly mend: string }

/** Asks nothing of the server but what it is. */
export async function openForge(ports: Pick<Ports, 'forge' | 'processes'>): Promise<OpenedForge> {
  const names = ['GITHUB_TOKEN', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID']
  const variables = ports.processes.environmentOf(names)
  const [token, repository, runId] = names.map((name) => variables[name] || null)
  if (!token || !repository) {
    const missing = [repository ? [] : ['GITHUB_REPOSITORY'], token ? [] : ['GITHUB_TOKEN']].flat()
    return {
      kind: 'closed',
      sentence: `the forge was not asked: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set`,
      mend: await proposeCommand(missing, ports),
    }
  }
  try {
    const capabilities = await ports.forge.capabilities()
    return { kind: 'open', forge: ports.forge, capabilities, repository, runId: runId ?? null }
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    // Its own advice is for those who post.
    const mend = error.code === 'MM-602' ? 'Check the network, and GITHUB_API_URL.' : error.mend
    return { kind: 'closed', sentence: error.message, mend }
  }
}

async function proposeCommand(missing: readonly string[], ports: Pick<Ports, 'processes'>): Promise<string> {
  const address = await askGit(['config', '--get', 'remote.origin.url'], ports)
  const { repository, host } = remoteOf(address) ?? { repository: '<owner>/<name>', host: 'github.com' }
  const values = [
    missing.includes('GITHUB_REPOSITORY') ? `GITHUB_REPOSITORY=${repository} ` : '',
    missing.includes('GITHUB_TOKEN') ? 'GITHUB_TOKEN="$(gh auth token)" ' : '',
  ]
  const command = `\`${values.join('')}mergemark doctor\``
  const elsewhere =
    host === 'github.com'
      ? ''
      : ` Set \`GITHUB_API_URL=https://${host}/api/v3\` too (Gitea and Forgejo: \`/api/v1\`).`
  return `Run ${command}; the token of an administrator sees most.${elsewhere}`
}

/** `owner/name` and the host of an address such as `git@github.com:owner/name.git`; null of a path. */
export function remoteOf(
  address: string | null,
): { readonly repository: string; readonly host: string } | null {
  const found =
    /^(?:[a-z+]+:\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|[^/@]+@([\w.-]+):)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      address ?? '',
    )
  const [host, repository] = [found?.[1] ?? found?.[2], found?.[3]]
  return host === undefined || repository === undefined ? null : { host, repository }
}
