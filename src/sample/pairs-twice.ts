import type { MergemarkError } from '../errors/mergemark-error.ts'
import { linesOfRepeats, type Repeats } from './repeats.ts'
import { faultAt, type Source } from './source.ts'

/** The fault of two columns whose values together stand in two rows. */
export async function pairsTwice(
  source: Source,
  columns: readonly [string, string],
  repeats: Repeats<readonly [string, string]>,
): Promise<MergemarkError> {
  const lines = await linesOfRepeats(source, repeats)
  return faultAt(source, repeats.named[0]?.rows[1] ?? 0, 'pairs-twice', {
    path: source.path,
    columns,
    count: repeats.count,
    repeats: lines.map(({ what: values, lines }) => ({ values, lines })),
  })
}
