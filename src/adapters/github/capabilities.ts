import type { Octokit } from '@octokit/rest'
import type { ForgeCapabilities } from '../../ports.ts'
import type { Connection } from './connection.ts'
import { isRefusal } from './to-fault.ts'

/** Asks GET /meta, which GitHub has, then GET /version, which Gitea and Forgejo have. */
export async function findCapabilities({ octokit, repository }: Connection): Promise<ForgeCapabilities> {
  const meta = await answerOf(() => octokit.rest.meta.get())
  if (meta !== null) return likeGitHub(readText(meta.data, 'installed_version'))
  const told = await answerOf(() => octokit.request('GET /version'))
  const version = told === null ? null : readText(told.data, 'version')
  // It answers, and like neither: each operation will tell for itself.
  if (version === null) return likeGitHub(null)
  // Forgejo adds whom it is compatible with: 11.0.1+gitea-1.22.0
  const product = version.includes('+gitea-') ? 'forgejo' : 'gitea'
  const workflowRuns = await hasWorkflowRuns(octokit, repository)
  return { product, version, checks: false, graphql: false, rulesets: false, workflowRuns }
}

function likeGitHub(installed: string | null): ForgeCapabilities {
  const product = installed === null ? 'github' : 'ghes'
  return { product, version: installed, checks: true, graphql: true, rulesets: true, workflowRuns: true }
}

async function hasWorkflowRuns(octokit: Octokit, repository: Connection['repository']): Promise<boolean> {
  const ask = () => octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, per_page: 1 })
  return (await answerOf(ask)) !== null
}

/** null where the server refuses: it has no such thing, or keeps it from this token. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

function readText(answer: unknown, key: string): string | null {
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, key)) return null
  const value: unknown = Reflect.get(answer, key)
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : null
}
