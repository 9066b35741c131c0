import { manifestDocument } from '../documents/manifest.ts'
import type { Sha } from '../documents/parts.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Records } from '../ports.ts'
import { MANIFEST } from './record.ts'
import { parseVerdictPath, VERDICTS } from './reuse-verdict-path.ts'

/**
 * Which kept verdicts stay: those of pull requests judged against what is the base branch's tip now. Once that moves, a
 * merge queue meets neither the same tree nor the same baseline. One that goes too soon costs a judging, never a verdict.
 */
export async function sortVerdicts(
  folders: readonly string[],
  { records, base }: { readonly records: Pick<Records, 'readAll'>; readonly base: Sha },
): Promise<{ readonly goes: readonly string[]; readonly stays: readonly string[] }> {
  if (folders.length === 0) return { goes: [], stays: [] }
  const current = new Set<string>()
  for await (const { path, bytes } of records.readAll(VERDICTS)) {
    const found = parseVerdictPath(path)
    if (found?.file === MANIFEST && baseOf(bytes, path) === base) current.add(found.folder)
  }
  const { goes = [], stays = [] } = Object.groupBy(folders, (folder) =>
    current.has(folder) ? 'stays' : 'goes',
  )
  return { goes, stays }
}

/** null where it cannot be read: nothing can be reused of it. */
function baseOf(bytes: Uint8Array, path: string): Sha | null {
  try {
    return manifestDocument.parse(new TextDecoder().decode(bytes), path).run?.base ?? null
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return null
    throw thrown
  }
}
