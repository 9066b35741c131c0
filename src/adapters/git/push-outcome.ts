import { describeFailure } from './describe-failure.ts'
import type { GitResult } from './run-git.ts'

/**
 * What became of a push of one ref.
 * - `landed`: the ref is what was pushed.
 * - `outrun`: another writer was first.
 * - `refused`: the remote will not have it, now or later.
 * - `lost`: nobody knows; it may have landed.
 */
export interface PushOutcome {
  readonly kind: 'landed' | 'outrun' | 'refused' | 'lost'
  readonly reason: string
  /** Of a refusal: this writer lacks the permission, so that no other ref would help. */
  readonly denied?: boolean
}

const OUTRUN =
  /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (lock|update) ref|incorrect old value|reference already exists|but expected/
const SERVER_TROUBLE =
  /internal server error|remote failed to report|timed? ?out|try again|unpacker error|no space left/i
const NOT_ALLOWED =
  /permission .*denied|permission denied|denied to|access .*not granted|error: 403|marked as read only|read-only|authentication failed|could not read username|not authorized|insufficient permission|not allowed to (push|upload) code to this project|resource not accessible/i

/** Reads what `git push --porcelain` printed: `<flag> TAB <from>:<to> TAB <summary> (<reason>)`. */
export function readPushOutcome(result: GitResult, ref: string): PushOutcome {
  const lines = result.stdout.toString('utf8').split('\n')
  const [flag, , summary = ''] =
    lines.map((line) => line.split('\t')).find(([, names]) => names?.endsWith(`:${ref}`)) ?? []
  const said = describeFailure(result)
  if (flag === undefined) {
    const denied = NOT_ALLOWED.test(result.stderr)
    return { kind: denied ? 'refused' : 'lost', reason: said, denied }
  }
  if (flag !== '!') return { kind: 'landed', reason: '' }
  if (OUTRUN.test(summary)) return { kind: 'outrun', reason: summary }
  const reason = `${summary}; ${said}`
  if (SERVER_TROUBLE.test(summary)) return { kind: 'lost', reason }
  return { kind: 'refused', reason, denied: NOT_ALLOWED.test(reason) }
}
