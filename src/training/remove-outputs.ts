import { posix } from 'node:path'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'

/**
 * Removes what an earlier run left, or what was committed, so that it cannot pass for this run's result. The
 * configuration refuses outputs that hold more than a result; but one part of it may be the base branch's and another
 * the head's, so all are looked at together before the first is removed. A checkout may hold links: what counts is where
 * an output really lies (a link that is an output itself is removed, and what it leads to stays). Throws
 * `unsafe-output`.
 */
export async function removeOutputs(
  { outputs, inputs }: { outputs: readonly string[]; inputs: readonly string[] },
  { files }: Pick<Ports, 'files'>,
): Promise<void> {
  const written = { root: files.resolve('.'), inputs: inputs.map((input) => files.resolve(input)) }
  const real = {
    root: await files.realPath('.'),
    inputs: await Promise.all(inputs.map((input) => files.realPath(input))),
  }
  for (const path of outputs) {
    const output = files.resolve(path)
    const reason = whyUnsafe(output, written) ?? whyUnsafe(await realPlace(output, { files }), real)
    if (reason !== null) throw fault('unsafe-output', { key: 'an output', path, reason })
  }
  for (const path of outputs) await files.remove(path)
}

/** Where a removal takes place: links on the way are followed, the last part is not. */
async function realPlace(path: string, { files }: Pick<Ports, 'files'>): Promise<string> {
  return posix.join(await files.realPath(posix.dirname(path)), posix.basename(path))
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
