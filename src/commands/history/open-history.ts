import { toSeries } from '../../baseline/metric-history/metric-series.ts'
import { readHistory } from '../../baseline/metric-history/read-history.ts'
import type { Run, Sha } from '../../documents/parts.ts'
import type { Git, Ports, Records } from '../../ports.ts'
import type { Project } from '../../project/project.ts'
import { formatCount } from '../../report/number.ts'
import { parseSince } from './parse-since.ts'
import type { ProjectHistory } from './project-history.ts'
import { selectSeries } from './select-series.ts'

interface Asked {
  readonly base: string | null
  readonly metrics: readonly string[]
  readonly evaluation: string | null
  readonly since: string | null
  readonly limit: number
  readonly all: boolean
}

/** Reads a project's history on the branch that this run is compared with. Throws what reading the store throws. */
export async function openHistory(
  { project, run, asked }: { readonly project: Project; readonly run: Run; readonly asked: Asked },
  { records, git, clock }: Pick<Ports, 'git' | 'clock'> & { readonly records: Records },
): Promise<ProjectHistory> {
  const { name } = project
  const { all, limit } = asked
  const tip = await findTip({ run, base: asked.base }, git)
  const reaches = await parseSince({ since: asked.since, tip }, { git, clock })
  const history = await readHistory({ name, tip, limit, reaches, all }, { records, git })
  const oldest = history.walked.at(-1)
  const isCutOff = history.elsewhere > 0 && oldest !== undefined && (await git.isShallow())
  const notes = isCutOff
    ? [
        `This clone is shallow; ${formatCount(history.walked.length, 'commit')} of the branch were looked at. \`git fetch --unshallow\` fetches the rest.`,
      ]
    : []
  const series = selectSeries(toSeries(history), asked)
  return { name, address: await records.address(), tip, history, series, notes }
}

/** What main is called, where the clone has one that the remote's may lag behind. */
const LOCAL_MAIN = ['main', 'master'] as const

/**
 * The newest commit of the base branch, whatever is checked out. On that branch a run is compared with its first
 * parent, and is itself the newest, also before it was pushed. `base`: the branch that was asked for.
 */
export async function findTip(
  { run, base: named }: { readonly run: Run; readonly base: string | null },
  git: Pick<Git, 'resolve' | 'mergeBase'>,
): Promise<Sha> {
  const { tested, base, onBase = false, event } = run
  if (base === null || onBase) return tested
  if (event !== 'local' || (named !== null && named !== '')) return base
  for (const name of LOCAL_MAIN) {
    const isCheckedOut = (await git.resolve(name)) === tested
    if (isCheckedOut && (await git.mergeBase(base, tested)) === base) return tested
  }
  return base
}
