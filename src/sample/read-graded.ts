import { fault } from '../errors/fault.ts'
import type { TextColumn } from '../ports.ts'
import { type Ids, numberIds } from './ids.ts'
import { requireMatch } from './match-rows.ts'
import { startsOf, takeTexts, textAt } from './packed-text.ts'
import { pairsTwice } from './pairs-twice.ts'
import { everyRow } from './pick-rows.ts'
import type { ExampleRows } from './read-example-columns.ts'
import { readIds } from './read-ids.ts'
import { finite, readNumbers } from './read-numbers.ts'
import { readSortedText, readText } from './read-text.ts'
import { addRepeat, noRepeats } from './repeats.ts'
import type { Source, Sources } from './source.ts'
import { meanOf, varianceOf } from './spread.ts'
import type { TaskInput, TaskReading } from './task-reading.ts'

/** The rows of each example: those of the i-th are `rows[starts[i]]` to `rows[starts[i + 1]]`, in file order. */
interface Gathered {
  readonly ids: Ids
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/**
 * Scores of a grader, one or several an example; a metric of the user's own takes the mean over the repeats too.
 * Throws `nothing-predicted`, `repeats-unnamed`, `pairs-twice`, `number-invalid`, or what finding the examples throws.
 */
export async function readGraded(sources: Sources, input: TaskInput): Promise<TaskReading> {
  const { name, task, columns } = input
  const { predictions } = sources
  if (columns.score === null) throw fault('nothing-predicted', { name, task })
  if (columns.repeat !== null && columns.id === null) {
    throw fault('repeats-unnamed', { name, repeat: columns.repeat })
  }
  const gathered = await gather(predictions, columns.id)
  if (columns.repeat !== null && columns.id !== null) {
    await requireDifferentRepeats(predictions, gathered, { id: columns.id, repeat: columns.repeat })
  }
  const score = await readNumbers(predictions, 'columns.score', columns.score, finite)
  return {
    ids: gathered.ids,
    body: {
      task: 'graded',
      score: meanOf(score, gathered),
      variance: varianceOf(score, gathered),
      repeats: countRepeats(gathered.starts),
    },
    own: await findOwn(sources, gathered, columns.id),
    readMeasure: async (column) =>
      meanOf(await readNumbers(predictions, 'metrics', column, finite), gathered),
    taken: [columns.id, columns.repeat, columns.score],
  }
}

async function gather(source: Source, column: string | null): Promise<Gathered> {
  const { rows: size } = source.table
  if (column === null) return { ids: numberIds(size), starts: everyRow(size + 1), rows: everyRow(size) }
  const text = await readSortedText(source, 'columns.id', column)
  const starts = startsOf(text)
  const rows = text.rows.slice()
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const [start, end] = [starts[at] as number, starts[at + 1] as number]
    if (end - start > 1) rows.subarray(start, end).sort()
  }
  const packed = takeTexts(text, starts.subarray(0, -1))
  return { ids: { size: packed.ends.length, numbered: false, ...packed }, starts, rows }
}

async function requireDifferentRepeats(
  source: Source,
  { ids, starts, rows }: Gathered,
  columns: { readonly id: string; readonly repeat: string },
): Promise<void> {
  const { codes, dictionary }: TextColumn = await readText(source, 'columns.repeat', columns.repeat)
  const repeats = noRepeats<readonly [string, string]>()
  for (let at = 0; at < ids.size; at += 1) {
    if ((starts[at + 1] as number) - (starts[at] as number) === 1) continue
    const known = new Map<number, number[]>()
    for (const row of rows.subarray(starts[at], starts[at + 1])) {
      const code = codes[row] as number
      known.set(code, [...(known.get(code) ?? []).slice(0, 1), row])
    }
    for (const [code, found] of known) {
      if (found.length > 1) addRepeat(repeats, [textAt(ids, at), dictionary[code] as string], found)
    }
  }
  if (repeats.count > 0) throw await pairsTwice(source, [columns.id, columns.repeat], repeats)
}

async function findOwn(
  { predictions, examples }: Sources,
  { ids, starts, rows }: Gathered,
  column: string | null,
): Promise<ExampleRows> {
  if (examples !== predictions) {
    const known = await readIds(examples, 'examples', { key: 'columns.id', column })
    requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path })
    return { source: examples, rows: known.rows, exampleOf: null }
  }
  const first = new Uint32Array(ids.size)
  const exampleOf = new Uint32Array(rows.length)
  for (let at = 0; at < ids.size; at += 1) {
    first[at] = rows[starts[at] as number] as number
    for (const row of rows.subarray(starts[at], starts[at + 1])) exampleOf[row] = at
  }
  const single = ids.size === rows.length
  return { source: predictions, rows: first, exampleOf: single ? null : exampleOf }
}

function countRepeats(starts: Uint32Array): Uint32Array {
  const counts = new Uint32Array(starts.length - 1)
  for (let at = 0; at < counts.length; at += 1) {
    counts[at] = (starts[at + 1] as number) - (starts[at] as number)
  }
  return counts
}
