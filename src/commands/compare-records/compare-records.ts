import { findRecord } from '../../baseline/find-record.ts'
import { openStore } from '../../baseline/open-store.ts'
import { isPinName, readPin } from '../../baseline/pins.ts'
import type { RecordContent } from '../../baseline/read-record.ts'
import { type Comparison, compare } from '../../comparison/compare.ts'
import { comparisonDocument } from '../../documents/comparison.ts'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Ports, Records } from '../../ports.ts'
import { writeDocument } from '../../project/document-folder.ts'
import type { Project } from '../../project/project.ts'
import type { Sample } from '../../sample/sample.ts'
import type { CommandResult } from '../define-command.ts'
import { openProjects } from '../open-projects.ts'
import { joinDocuments } from '../stage-command.ts'
import { describeRecords, showRecords } from './describe-records.ts'
import { comparePoints, whyNoPoints } from './recorded-points.ts'
import { findReferences, makeWhole, type RecordedSide, readSide } from './recorded-side.ts'

interface Asked {
  readonly config: string
  readonly out: string
  readonly commits: readonly string[]
  readonly confidence: number
  readonly seed: number
}

type Needs = Pick<Ports, 'files' | 'git' | 'runner' | 'stores' | 'depots'>

/** Two records of each project side by side, and what came of it. */
export interface ComparedRecords {
  readonly project: Project
  readonly base: RecordContent
  readonly head: RecordContent
  readonly comparison: Comparison
}

/** Folder below the project's, so that the run's own comparison stays what it is. */
const COMPARED = 'compared'

/**
 * Compares the records of two commits or pins, the first being the base. Throws `no-such-revision`, `no-such-record`, and what
 * reaching the store throws.
 */
export async function compareRecords(asked: Asked, ports: Needs): Promise<CommandResult> {
  const named = expectTwo(asked.commits)
  const projects = await openProjects({ ...asked, base: null, head: null }, ports)
  const compared: (ComparedRecords & { readonly text: string })[] = []
  for (const project of projects) {
    const found = await compareOne(project, named, asked, ports)
    const { run } = found.head.manifest
    const place = { name: project.name, run, out: `${project.out}/${COMPARED}` }
    const text = await writeDocument(comparisonDocument, found.comparison, place, ports.files)
    compared.push({ ...found, text })
  }
  return {
    exitCode: compared.every(({ comparison }) => comparison.comparable) ? 0 : 1,
    text: compared.map(describeRecords).join('\n\n'),
    json: joinDocuments(compared.map(({ text }) => text)),
    markdown: compared.map(showRecords).join('\n'),
    outputs: { out: asked.out, 'baseline-sha': compared.at(-1)?.base.sha ?? '' },
  }
}

function expectTwo(words: readonly string[]): readonly [string, string] {
  const [base, head, ...more] = words
  if (base !== undefined && head !== undefined && more.length === 0) return [base, head]
  const reason = 'two commits or pins are compared: the first is the base'
  throw fault('invalid-arguments', { command: 'compare', arguments: words.join(' '), reason })
}

/** The commit that is called so, else the record that the project's pin of that name leads to. */
async function followWord(
  { word, name }: { readonly word: string; readonly name: string },
  { git, records }: { readonly git: Pick<Ports['git'], 'resolve'>; readonly records: Records },
): Promise<{ readonly sha: Sha; readonly folder: string | null }> {
  const sha = await git.resolve(word)
  if (sha !== null) return { sha, folder: null }
  const pin = isPinName(word) ? await readPin(name, word, records) : null
  if (pin === null) throw fault('no-such-revision', { input: null, revision: word, orPinOf: name })
  return pin
}

async function compareOne(
  project: Project,
  named: readonly [string, string],
  { confidence, seed }: Asked,
  ports: Needs,
): Promise<ComparedRecords> {
  const { name, run } = project
  const records = await openStore(project.head.baseline, { base: run?.base ?? null }, ports)
  const follow = (word: string) => followWord({ word, name }, { git: ports.git, records })
  const shas = { base: await follow(named[0]), head: await follow(named[1]) }
  const base = await findRecord({ name, ...shas.base }, records)
  const head = await findRecord({ name, ...shas.head }, records)
  const sides = { base: await readSide(base, project, ports), head: await readSide(head, project, ports) }
  const references = await findReferences([sides.base, sides.head], project, ports.files)
  const samples = sides.head.samples.flatMap((stored) => makeWhole(stored, references) ?? [])
  const pointed = namesOf(sides).filter((evaluation) => !isPairable(evaluation, sides, samples))
  const { evaluations, baseline } = project.head
  const settings = evaluations.filter(({ name }) => isThere(name, sides.head) && !pointed.includes(name))
  const tested = compare({
    baseline: { sha: base.sha, strategy: 'pinned', distance: null, ageSeconds: null },
    head: { evaluations: without(pointed, sides.head.evaluations), samples: without(pointed, samples) },
    base: {
      ...sides.base,
      evaluations: without(pointed, sides.base.evaluations),
      samples: without(pointed, sides.base.samples),
    },
    onEvaluationChange: baseline.onEvaluationChange,
    metrics: new Map(settings.map(({ name, metrics }) => [name, metrics])),
    terms: new Map(settings.map(({ name, terms }) => [name, terms])),
    sameModel: isSameModel(base, head),
    confidence,
    asked: [],
    seed,
  })
  return { project, base, head, comparison: addPoints(tested, pointed, sides) }
}

interface Sides {
  readonly base: RecordedSide
  readonly head: RecordedSide
}

/** Paired by examples, or a task that has none; what only one side has is left to the comparison too. */
function isPairable(name: string, { base, head }: Sides, samples: readonly Sample[]): boolean {
  if (!isThere(name, base) || !isThere(name, head)) return true
  if (head.evaluations.some((one) => one.name === name && one.task === 'metrics-only')) return true
  return samples.some((one) => one.name === name) && base.samples.some((one) => one.name === name)
}

/** What the records' own values say of the evaluations whose examples are not at hand. */
function addPoints(tested: Comparison, names: readonly string[], { base, head }: Sides): Comparison {
  const found = names.map((name) => {
    const sides = { base: evaluationOf(name, base), head: evaluationOf(name, head) }
    const why = whyNoPoints(sides.base, sides.head)
    return { name, why, metrics: comparePoints({ name, ...sides, why }) }
  })
  const missing = base.withoutSample ?? head.withoutSample ?? NO_IDS
  const reasons = found.map(
    ({ name, why }) => `${name}: ${why ?? `compared as points, untested: ${missing}`}`,
  )
  const isTested = tested.metrics.length > 0 || tested.reasons.length > 0
  return {
    ...tested,
    comparable: (tested.comparable || !isTested) && found.every(({ why }) => why === null),
    reasons: [...tested.reasons, ...reasons],
    metrics: [...tested.metrics, ...found.flatMap(({ metrics }) => metrics)],
  }
}

const NO_IDS =
  'neither record holds ids and targets, and this folder has no evaluation of the same evaluation set; evaluating a ' +
  'commit that has that set makes one'

function namesOf({ base, head }: Sides): string[] {
  return [...new Set([...head.evaluations, ...base.evaluations].map(({ name }) => name))]
}

function isThere(name: string, side: RecordedSide): boolean {
  return evaluationOf(name, side) !== null
}

function evaluationOf(name: string, { evaluations }: RecordedSide) {
  return evaluations.find((one) => one.name === name) ?? null
}

function without<T extends { readonly name: string }>(names: readonly string[], all: readonly T[]): T[] {
  return all.filter(({ name }) => !names.includes(name))
}

function isSameModel(base: RecordContent, head: RecordContent): boolean {
  const { model } = head.manifest.digests
  return model !== null && model === base.manifest.digests.model
}
