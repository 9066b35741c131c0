import { fault } from '../errors/fault.ts'
import { type Ids, idAt } from '../sample/ids.ts'
import type { Sample } from '../sample/sample.ts'
import { takeExamples } from '../sample/take-examples.ts'
import { joinSamples } from './join-samples.ts'

/**
 * The examples of all runs as one sample. Folds are parts of one set. Seeds predict the same examples, which stand in it
 * once a run as `id@run`, those of one example being a group (or of the example's own group, where it has one), so that
 * resampling draws examples and not predictions. Throws `runs-differ`.
 */
export function poolRuns(samples: readonly Sample[], kind: 'folds' | 'seeds'): Sample {
  const [first] = samples
  if (first === undefined) throw new TypeError('poolRuns needs at least one run')
  if (samples.length === 1) return first
  if (kind === 'seeds') requireSameExamples(samples)
  else if (first.ids.numbered) throw differ(first, 'folds need ids, and no column holds them')
  const names = samples.flatMap((sample, run) =>
    Array.from({ length: sample.size }, (_, example) => {
      const id = idAt(sample.ids, example)
      return Buffer.from(kind === 'seeds' ? `${id}@${run + 1}` : id)
    }),
  )
  const order = Int32Array.from(names.keys()).sort((one, other) =>
    Buffer.compare(names[one] as Buffer, names[other] as Buffer),
  )
  if (kind === 'folds') requireDisjoint(first, names, order)
  const grouped = kind === 'seeds' && first.group === null ? samples.map(groupByExample) : samples
  return takeExamples({ ...joinSamples(grouped), ids: pack(names) }, order)
}

function groupByExample<S extends Sample>(sample: S): S {
  const groups = Array.from({ length: sample.size }, (_, example) => idAt(sample.ids, example))
  return { ...sample, group: Int32Array.from(groups.keys()), groups }
}

/** Not yet in order. */
function pack(names: readonly Buffer[]): Ids {
  let end = 0
  const ends = Uint32Array.from(names, (name) => {
    end += name.length
    return end
  })
  return { size: names.length, numbered: false, bytes: Buffer.concat(names), ends }
}

function requireDisjoint(sample: Sample, names: readonly Buffer[], order: Int32Array): void {
  const twice = order.findIndex((index, place) => {
    const before = order[place - 1]
    return before !== undefined && (names[before] as Buffer).equals(names[index] as Buffer)
  })
  if (twice === -1) return
  throw differ(sample, `the id "${names[order[twice] as number]}" is in two folds`)
}

function requireSameExamples(samples: readonly Sample[]): void {
  const [first, ...others] = samples as [Sample, ...Sample[]]
  for (const [place, other] of others.entries()) {
    if (other.size !== first.size) {
      throw differ(first, `run 1 has ${first.size} examples, and run ${place + 2} has ${other.size}`)
    }
    if (Buffer.compare(first.ids.bytes, other.ids.bytes) === 0) continue
    const differs = Array.from({ length: first.size }, (_, example) => example).find(
      (example) => idAt(first.ids, example) !== idAt(other.ids, example),
    )
    if (differs === undefined) continue
    throw differ(first, `"${idAt(first.ids, differs)}" of run 1 is not in run ${place + 2}`)
  }
}

function differ({ name }: Sample, reason: string) {
  return fault('runs-differ', { name, reason })
}
