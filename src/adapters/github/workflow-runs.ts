import type { WorkflowRun } from '../../ports.ts'
import type { Connection } from './connection.ts'
import { isAbsent } from './to-fault.ts'

export async function readWorkflowRun(
  { octokit, repository }: Connection,
  id: string,
): Promise<WorkflowRun | null> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: Number(id) })
    const head = data.head_repository as { full_name: string; owner: { login: string } } | null
    return {
      id: String(data.id),
      attempt: data.run_attempt ?? 1,
      path: data.path.replace(/@.*$/, ''),
      event: data.event,
      headSha: data.head_sha,
      headBranch: data.head_branch,
      headOwner: head?.owner.login ?? null,
      headRepository: head?.full_name ?? null,
      conclusion: data.conclusion,
    }
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}
