import type { Files } from '../ports.ts'
import { readJudged } from './judged.ts'
import type { Project } from './project.ts'

/**
 * A run on a laptop leaves main's policy behind, by which later commands on the same commit judge: who edits the
 * configuration in between is told that it is not by that.
 */
export async function tellOtherPolicy(project: Project, files: Files): Promise<string[]> {
  if (project.event !== null) return []
  const { policy } = await readJudged(project, files)
  if (policy?.source !== 'base' || policy.text === project.text) return []
  const whose = `the policy of ${policy.sha?.slice(0, 7) ?? 'the base branch'}, which a run left in ${project.out}`
  return [`Judged by ${whose}: your ${project.path} differs. Remove that folder to be judged by your own.`]
}
