import type { DepotPlace, StorePlace } from '../../ports.ts'
import type { BaselineSettings } from '../configuration.ts'
import { type BaselineInput, DEFAULT_REF } from '../schema/baseline.ts'
import { parseDuration } from '../schema/duration.ts'

const DIRECTORY = 'directory:'
const MEGABYTE = 1_000_000

/** `resolve`: a path of the file as a path from the working directory. */
export function normaliseBaseline(
  baseline: BaselineInput,
  resolve: (relative: string) => string,
): BaselineSettings {
  const { keep = {}, depot, signers } = baseline
  return {
    store: storePlace(baseline, resolve),
    onMissing: baseline['on-missing'] ?? 'bootstrap',
    onEvaluationChange: baseline['on-evaluation-change'] ?? 'fail',
    waitMs: parseDuration(baseline.wait ?? '10m'),
    pin: baseline.pin ?? null,
    signers: signers === undefined ? null : resolve(signers),
    leastSequence: baseline['least-sequence'] ?? 0,
    predictions: baseline.predictions ?? 'recorded',
    largestSample: Math.round((baseline['largest-sample'] ?? 20) * MEGABYTE),
    depot: depot === undefined ? null : depotPlace(depot, resolve),
    keep: { days: keep.days ?? null, commits: keep.commits ?? null },
  }
}

function storePlace(baseline: BaselineInput, resolve: (relative: string) => string): StorePlace {
  const store = baseline.store ?? DEFAULT_REF
  if (store.startsWith(DIRECTORY)) return { kind: 'directory', path: resolve(store.slice(DIRECTORY.length)) }
  const [ref = DEFAULT_REF, repository = null] = store.split('#').reverse()
  const branch = baseline['fallback-branch']
  return { kind: 'git', repository, ref, fallback: branch === undefined ? null : `refs/heads/${branch}` }
}

function depotPlace(depot: string, resolve: (relative: string) => string): DepotPlace {
  if (depot.startsWith(DIRECTORY)) return { kind: 'directory', path: resolve(depot.slice(DIRECTORY.length)) }
  return { kind: 'bucket', url: depot.replace(/\/+$/, '') }
}
