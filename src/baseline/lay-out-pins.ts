import type { BaselineSettings } from '../config/configuration.ts'
import { metricRulesOf } from '../config/metric-rules.ts'
import type { Ports, Records } from '../ports.ts'
import { readJudged } from '../project/judged.ts'
import { pinFolder, pinsFolder } from '../project/pin-folder.ts'
import type { Project } from '../project/project.ts'
import { findPinned } from './find-pinned.ts'
import { layOutRecord } from './lay-out-record.ts'
import type { RecordContent } from './read-record.ts'

/**
 * Lays out the record of each pin that a budget of the policy counts from, in `pins/<pin>/base`. Where a pin leads to
 * no sound record nothing is there, and the comparison says so. Gives the record of each. Throws `store-unreachable`, `depot-unreachable`.
 */
export async function layOutPins(
  project: Project,
  settings: Pick<BaselineSettings, 'depot'>,
  ports: { readonly records: Records } & Pick<Ports, 'files' | 'depots' | 'git'>,
): Promise<ReadonlyMap<string, RecordContent | null>> {
  const { files } = ports
  const found = new Map<string, RecordContent | null>()
  // What a bundle brought along was not prepared here.
  await files.remove(pinsFolder(project.out))
  const { configuration } = await readJudged(project, files)
  const pins = metricRulesOf(configuration.gate.rules).flatMap(({ budget }) => budget?.since ?? [])
  for (const pin of new Set(pins)) {
    const out = pinFolder(project.out, pin)
    if (out === null) continue
    found.set(pin, null)
    const { taken } = await findPinned({ pin, name: project.name }, ports)
    if (taken.kind !== 'taken') continue
    found.set(pin, taken.record)
    await layOutRecord(taken.record, { out }, settings, ports)
  }
  return found
}
