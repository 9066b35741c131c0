/**
 * Breaks the code that decides in one place at a time and sees whether a test notices:
 * `npm run test:mutation -- [paths] [--seconds n] [--json file]`. Without paths all deciding files, those that matter
 * most first; `--seconds` stops there and says what was not run. Works on copies in a temporary folder. Ends with 1
 * where a mutant survives that `accepted.ts` does not list.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reasonFor } from './accepted.ts'
import { findMutants, type Mutant } from './find-mutants.ts'
import { DECIDING, relatedTests } from './related-tests.ts'
import { copyTree, type Ending, runTests } from './run-tests.ts'

const LANES = 2

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, json: { type: 'string' } },
})
const files = positionals.length === 0 ? DECIDING : positionals
const deadline = Date.now() + 1000 * Number(values.seconds ?? Number.POSITIVE_INFINITY)
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const mutants = files.flatMap((file) => findMutants(file, sources.get(file) as string))
const endings = new Map<Mutant, Ending>()

const folder = mkdtempSync(join(tmpdir(), 'mergemark-mutate-'))
const lanes = Array.from({ length: LANES }, (_, lane) => join(folder, String(lane)))
try {
  for (const lane of lanes) copyTree(lane)
  await Promise.all(lanes.map(requireGreen))
  const queue = mutants.values()
  await Promise.all(lanes.map((lane) => work(lane, queue)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
report()

/** A test that fails by itself would kill every mutant. */
async function requireGreen(lane: string): Promise<void> {
  const filters = [...new Set(files.flatMap((file) => relatedTests(file).flat()))]
  const ending = await runTests(lane, filters)
  if (ending !== 'passed') throw new Error(`without a mutant the tests ${ending}: ${filters.join(' ')}`)
}

async function work(lane: string, queue: Iterator<Mutant>): Promise<void> {
  while (Date.now() < deadline) {
    const { value: mutant, done } = queue.next()
    if (done) return
    const source = sources.get(mutant.file) as string
    const place = join(lane, mutant.file)
    writeFileSync(place, source.slice(0, mutant.start) + mutant.after + source.slice(mutant.end))
    const ending = await judgeMutant(lane, mutant)
    writeFileSync(place, source)
    endings.set(mutant, ending)
    if (ending === 'passed') console.log(`survived: ${describe(mutant)}`)
    if (endings.size % 50 === 0) console.log(`${endings.size} of ${mutants.length}`)
  }
}

async function judgeMutant(lane: string, { file }: Mutant): Promise<Ending> {
  for (const filters of relatedTests(file)) {
    const ending = await runTests(lane, filters)
    if (ending !== 'passed') return ending
  }
  return 'passed'
}

function describe({ file, line, before, after }: Mutant): string {
  return `${file}:${line} ${oneLine(before)} → ${oneLine(after)}   in: ${lineOf(file, line)}`
}

function lineOf(file: string, line: number): string {
  return ((sources.get(file) as string).split('\n')[line - 1] as string).trim()
}

/** From 1, without the indentation: what else is changed in the same way in one line is another mutant. */
function columnOf({ file, start }: Mutant): number {
  const before = (sources.get(file) as string).slice(0, start)
  return before.slice(before.lastIndexOf('\n') + 1).trimStart().length + 1
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function report(): void {
  console.log('\n| file | mutants | killed | timed out | survived | not run |\n|---|---|---|---|---|---|')
  for (const file of files) console.log(row(file, (mutant) => mutant.file === file))
  console.log(row('all', () => true))
  const survivors = mutants.filter((mutant) => endings.get(mutant) === 'passed')
  const told = survivors.map((mutant) => {
    const found = { ...mutant, text: lineOf(mutant.file, mutant.line), column: columnOf(mutant) }
    return { ...found, reason: reasonFor(found) }
  })
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(told, null, 2))
  const unlisted = told.filter(({ reason }) => reason === null)
  console.log(`${survivors.length} survived, ${unlisted.length} of them without a listed reason`)
  for (const mutant of unlisted) console.log(`- ${describe(mutant)}`)
  process.exitCode = unlisted.length > 0 ? 1 : 0
}

function row(name: string, isOfRow: (mutant: Mutant) => boolean): string {
  const own = mutants.filter(isOfRow)
  const count = (ending: Ending | undefined) => own.filter((one) => endings.get(one) === ending).length
  const cells = [own.length, count('failed'), count('timed out'), count('passed'), count(undefined)]
  return `| ${name} | ${cells.join(' | ')} |`
}
