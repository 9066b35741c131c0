import type { Sha } from '../../documents/parts.ts'
import type { Records } from '../../ports.ts'
import { INDEX, indexPath, parseSummary, type RecordSummary } from '../record-summary.ts'

/** More shards than this are read in one stream, and not each for itself. */
const FEW = 16

/**
 * What the index says of these commits, by record folder. It is derived and never the truth: whether the records are
 * there is for the caller to see. Lines that cannot be read, lie in another shard than their own, or contradict one
 * another are left out.
 */
export async function readIndex(
  { name, shas }: { readonly name: string; readonly shas: Iterable<Sha> },
  records: Pick<Records, 'list' | 'read' | 'readAll'>,
): Promise<ReadonlyMap<string, RecordSummary>> {
  const wanted = new Set(shas)
  const shards = new Set([...wanted].map((sha) => indexPath(name, sha)))
  const held = (await records.list(`${INDEX}/${name}`)).filter((path) => shards.has(path))
  const lines = new Map<string, string>()
  const contradictory = new Set<string>()
  const summaries = new Map<string, RecordSummary>()
  for await (const { path, bytes } of readShards({ name, held }, records)) {
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const summary = parseSummary(line)
      if (summary === null || !wanted.has(summary.sha) || summary.name !== name) continue
      const { folder } = summary
      if (indexPath(name, summary.sha) !== path) continue
      if ((lines.get(folder) ?? line) !== line) contradictory.add(folder)
      lines.set(folder, line)
      summaries.set(folder, summary)
    }
  }
  for (const folder of contradictory) summaries.delete(folder)
  return summaries
}

async function* readShards(
  { name, held }: { name: string; held: readonly string[] },
  records: Pick<Records, 'read' | 'readAll'>,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  if (held.length <= FEW) {
    for (const path of held) yield { path, bytes: await records.read(path) }
    return
  }
  const shards = new Set(held)
  for await (const file of records.readAll(`${INDEX}/${name}`)) if (shards.has(file.path)) yield file
}
