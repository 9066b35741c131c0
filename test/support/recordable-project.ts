import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import type { Failure, Run } from '../../src/documents/parts.ts'
import { trainingDocument } from '../../src/documents/training.ts'
import { verdictDocument } from '../../src/documents/verdict.ts'
import type { Depots, Files, Git, Records, Runner, Stores, Tables, TriggerEvent } from '../../src/ports.ts'
import type { Project } from '../../src/project/project.ts'
import { digestOf } from '../../src/project/sample-file.ts'
import { evaluationSetDigest } from '../../src/sample/digest.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { Form } from '../../src/sample/layout.ts'
import { createCountingRandom } from './counting-random.ts'
import { configuration } from './flowers.ts'
import { makeSample } from './make-sample.ts'
import { createMemoryDepots } from './memory-depots.ts'
import { createMemoryFiles } from './memory-files.ts'
import { createMemoryGit } from './memory-git.ts'
import { createMemoryRecords, createMemoryStores } from './memory-records.ts'
import { createMemoryRunner } from './memory-runner.ts'
import { metric, training, verdict } from './report-documents.ts'

export const FIRST = 'a1'.repeat(20)
export const SECOND = 'b2'.repeat(20)
/** A feature branch's commit, made on the first. */
export const ASIDE = 'c3'.repeat(20)

/** Two commits of main and one of a branch, with the flowers' configuration at each. */
export interface Workshop {
  readonly files: Files
  readonly git: Git
  readonly records: ReturnType<typeof createMemoryRecords>
  readonly stores: Stores
  readonly depots: Depots
  readonly random: ReturnType<typeof createCountingRandom>
  readonly runner: Runner
  /** Never opened. */
  readonly tables: Tables
}

export function createWorkshop({
  head = SECOND,
  extra = '',
  records = createMemoryRecords(),
  event = null,
}: {
  readonly head?: string
  readonly extra?: string
  readonly records?: ReturnType<typeof createMemoryRecords>
  readonly event?: TriggerEvent | null
} = {}): Workshop {
  const files = { 'mergemark.yml': configuration({ extra }), 'requirements.txt': 'numpy==2.1\n' }
  return {
    files: createMemoryFiles({ 'mergemark.yml': configuration({ extra }) }),
    git: createMemoryGit({
      commits: {
        [FIRST]: { files, time: 1_700_000_000 },
        [SECOND]: { files, parents: [FIRST], time: 1_700_003_600 },
        [ASIDE]: { files, parents: [FIRST], time: 1_700_001_800 },
      },
      branches: { main: SECOND, HEAD: head },
    }),
    records,
    stores: createMemoryStores(records as Records),
    depots: createMemoryDepots(),
    random: createCountingRandom(),
    runner: createMemoryRunner({ event }),
    tables: {} as Tables,
  }
}

export function runOf(tested: string, more: Partial<Run> = {}): Run {
  return { tested, head: tested, base: FIRST, event: 'local', attempt: 1, ...more }
}

export function projectOf(
  run: Run,
  { extra = '', ...more }: Partial<Project> & { extra?: string } = {},
): Project {
  const text = configuration({ extra })
  const path = 'mergemark.yml'
  const head = parseConfiguration({ text, path })
  return { name: 'flowers', head, path, text, out: 'mergemark-out', run, event: null, ...more }
}

/** Three examples, of which `wrong` are predicted wrongly. */
function sampleOf(wrong: number) {
  const target = ['rose', 'tulip', 'rose']
  const predicted = target.map((label, index) => {
    if (index >= wrong) return label
    return label === 'rose' ? 'tulip' : 'rose'
  })
  return makeSample({ target, predicted, labels: ['rose', 'tulip'], task: 'binary', positive: 'tulip' })
}

/** What a run leaves in its folder: evaluation with sample, training and verdict. */
export async function leaveResults(
  files: Files,
  run: Run,
  {
    out = 'mergemark-out',
    wrong = 0,
    form = 'full' as Form,
    failure = null as Failure | null,
    digest = '',
  } = {},
): Promise<void> {
  const sample = sampleOf(wrong)
  const bytes = encodeSamples([sample], form)
  const head = { name: 'flowers', run }
  const value = (3 - wrong) / 3
  const one = {
    name: 'test',
    task: 'binary' as const,
    examples: 3,
    digest: digest === '' ? evaluationSetDigest(sample) : digest,
    metrics: [metric('accuracy', value, { n: 3, interval: null })],
    confusion: null,
    curves: [],
    failure: null,
  }
  const evaluation = evaluationDocument.serialize({
    ...head,
    evaluations: failure === null ? [one] : [],
    sample: { file: 'sample.bin', digest: digestOf(bytes), bytes: bytes.length },
    ...(failure === null ? {} : { failure }),
  })
  await files.write(`${out}/evaluation.json`, evaluation)
  await files.write(`${out}/sample.bin`, bytes)
  const { kind: _kind, schemaVersion: _version, ...trained } = { ...training(), ...head }
  await files.write(`${out}/training.json`, trainingDocument.serialize(trained))
  const { kind: _k, schemaVersion: _v, ...judged } = { ...verdict({ verdict: 'fail' }), ...head }
  await files.write(`${out}/verdict.json`, verdictDocument.serialize(judged))
}
