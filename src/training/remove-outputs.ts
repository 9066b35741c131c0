import { posix } from 'node:path'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'

/**
 * Removes what an earlier run left, or what was committed, so that it cannot pass for this run's result. The
 * configuration refuses outputs that hold more than a result; but one part of it may be the base branch's and another
 * the head's, so all are looked at together before the first is removed. Throws `unsafe-output`.
 */
export async function removeOutputs(
  { outputs, inputs }: { outputs: readonly string[]; inputs: readonly string[] },
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  const root = files.resolve('.')
  for (const path of outputs) {
    const reason = whyUnsafe(files.resolve(path), {
      root,
      inputs: inputs.map((input) => files.resolve(input)),
    })
    if (reason !== null) throw fault('unsafe-output', { key: 'an output', path, reason })
  }
  for (const path of outputs) await files.remove(path)
}

function whyUnsafe(
  output: string,
  { root, inputs }: { root: string; inputs: readonly string[] },
): string | null {
  if (holds(output, root)) return 'holds the whole project'
  if (!holds(root, output)) return 'lies outside of the working directory'
  if (holds(posix.join(root, '.git'), output)) return "is git's own"
  const input = inputs.find((one) => holds(output, one))
  return input === undefined ? null : `holds the input ${posix.relative(root, input)}`
}

/** Whether `inner` is `outer` or lies in it; both absolute. */
function holds(outer: string, inner: string): boolean {
  const way = posix.relative(outer, inner)
  return way !== '..' && !way.startsWith('../')
}
