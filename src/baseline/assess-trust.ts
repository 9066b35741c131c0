import type { BaselineDocument } from '../documents/baseline.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Forge } from '../ports.ts'
import type { Project } from '../project/project.ts'

type Trust = NonNullable<BaselineDocument['trust']>

/**
 * Who has vouched for the commit, where its author may not write here; null where there is nothing to say. A forge that
 * does not answer approves nothing.
 */
export async function assessTrust(
  { event, run, bundle }: Pick<Project, 'event' | 'run' | 'bundle'>,
  forge: Pick<Forge, 'approvers'>,
): Promise<Trust | null> {
  const problem = bundle?.problem ?? null
  const isUntrusted = event?.untrusted === true && event.pullRequest !== null && run !== null
  if (!isUntrusted)
    return problem === null ? null : { untrusted: false, approvers: [], problem: null, bundle: problem }
  try {
    const approvers = await forge.approvers(event.pullRequest as number, run.head)
    return { untrusted: true, approvers, problem: null, bundle: problem }
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return { untrusted: true, approvers: [], problem: thrown.message, bundle: problem }
  }
}
