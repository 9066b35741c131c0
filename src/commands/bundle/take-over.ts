import type { BundleRole } from '../../documents/bundle.ts'
import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Ports, TriggerEvent } from '../../ports.ts'
import { claimedCommit } from '../../project/bundle-check.ts'
import { findOverlap } from '../../project/bundle-overlap.ts'
import { placeBundle, type TakenBundle } from '../../project/bundle-place.ts'
import { readBundle } from '../../project/bundle-read.ts'
import { followRun } from '../../project/follow-run.ts'
import { rememberFollowed } from '../../project/followed-file.ts'
import { type Asked, openFollowed, openProjects } from '../open-projects.ts'
import { type OpenedProjects, partAffected } from '../part-affected.ts'

interface Taking extends Asked {
  /** null: nothing is handed over. */
  readonly bundle: string | null
  readonly digest?: string | null
  readonly workflow: string
}

type Needs = Pick<Ports, 'files' | 'git' | 'runner' | 'archives' | 'forge'>

/**
 * The projects of this run with what another job made of them laid out in their folders. In a workflow a bundle that is
 * missing or refused leaves them empty, so that all of it is missing to whoever judges; on a terminal it throws. On `workflow_run` the pull requests are
 * found first, and kept for the commands that follow in this job.
 */
export async function takeOver(asked: Taking, role: BundleRole, ports: Needs): Promise<OpenedProjects> {
  const event = await ports.runner.event()
  const bundle = asked.bundle === '' ? null : asked.bundle
  const taken = bundle === null ? null : await take(bundle, { role, event, out: asked.out }, ports)
  const { opened, problem } = await open(asked, { event, taken }, ports)
  const found = await partAffected(opened, ports)
  if (taken === null || bundle === null) return found
  const usable: TakenBundle =
    problem === null ? taken : { files: null, error: fault('bundle-refused', { bundle, reason: problem }) }
  const { out, digest = null } = asked
  const projects = await placeBundle(usable, found.projects, { bundle, role, out, digest }, ports)
  await remember(out, [...projects, ...found.untouched], ports)
  return { projects, untouched: found.untouched }
}

/**
 * What keeps it from being read is for the gate to say: a workflow that ended here would end without a verdict, or with
 * that of documents which nobody checked. On a terminal it is said at once.
 */
async function take(
  bundle: string,
  {
    role,
    event,
    out,
  }: { readonly role: BundleRole; readonly event: TriggerEvent | null; readonly out: string },
  ports: Needs,
): Promise<TakenBundle> {
  const isByHand = ports.runner.kind === 'terminal'
  try {
    const overlap = await findOverlap({ bundle, out }, ports)
    if (overlap !== null) throw overlap
    const runId = (role === 'compute' ? event?.followed?.id : null) ?? event?.run.id ?? null
    return { files: await readBundle({ bundle, role, runId, isByHand }, ports), error: null }
  } catch (error) {
    if (isByHand || !(error instanceof MergemarkError)) throw error
    return { files: null, error }
  }
}

async function open(
  asked: Taking,
  { event, taken }: { readonly event: TriggerEvent | null; readonly taken: TakenBundle | null },
  ports: Needs,
) {
  if (event?.name !== 'workflow_run') return { opened: await openProjects(asked, ports), problem: null }
  const claim = taken?.files == null ? null : claimedCommit(taken.files)
  const { events, problem } = await followRun(event, { workflow: asked.workflow, claim }, ports)
  await rememberFollowed(asked.out, events, ports.files)
  return { opened: await openFollowed(asked, events, ports), problem }
}

/** Laying out a single project emptied the folder of all. */
async function remember(out: string, projects: OpenedProjects['projects'], { files }: Needs): Promise<void> {
  const events = new Map(projects.map(({ event }) => [event?.pullRequest, event]))
  await rememberFollowed(
    out,
    [...events.values()].filter((event) => event !== null),
    files,
  )
}
