import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/adapters/random/random.ts'
import { createStores } from '../../src/adapters/records/stores.ts'
import { packSample } from '../../src/baseline/record-sample.ts'
import { formatSummary, indexPath, summarise } from '../../src/baseline/record-summary.ts'
import { packRecord, recordFolder } from '../../src/baseline/write-record.ts'
import { compare } from '../../src/comparison/compare.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { manifestDocument } from '../../src/documents/manifest.ts'
import type { Run } from '../../src/documents/parts.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'
import { createGenerator, type Generator } from '../../src/stats/generator.ts'
import { evaluationOf } from '../support/comparison-sides.ts'
import { createRepository } from '../support/git-repository.ts'
import { makeSample } from '../support/make-sample.ts'
import { createManualClock } from '../support/manual-clock.ts'

/** What the repository keeps: docs/baselines.md states the figure that this prints. */
const RECORDS = 200
const EXAMPLES = 10_000
const LARGEST = 20_000_000
const REF = 'refs/mergemark/records'
const NAME = 'penguins'

const rows = Array.from({ length: EXAMPLES }, (_, row) => row)
const settings = { predictions: 'recorded', largestSample: 20_000_000, depot: null } as const
const store = { kind: 'git', repository: null, ref: REF, fallback: null } as const
const nobody = { signers: null, leastSequence: 0, signingKey: null }

/** A model that learned a little more than the last: every score moves, so that no two records share their bytes. */
function* trainAgain(): IterableIterator<LabelledSample> {
  const generator = createGenerator(7)
  const target = rows.map(() => generator.nextFloat() < 0.3)
  const hardness = target.map((isYes) => (isYes ? 1.2 : -1.2) + 1.5 * normal(generator))
  const ids = rows.map((row) => `e${String(row).padStart(5, '0')}`)
  const women = rows.filter(() => generator.nextFloat() < 0.5)
  for (;;) {
    const score = hardness.map((logit) => 1 / (1 + Math.exp(-logit - 0.05 * normal(generator))))
    yield makeSample({
      task: 'binary',
      positive: 'yes',
      labels: ['no', 'yes'],
      ids,
      target: target.map((isYes) => (isYes ? 'yes' : 'no')),
      predicted: score.map((value) => (value >= 0.5 ? 'yes' : 'no')),
      scores: [score.map((value) => 1 - value), score],
      slices: [{ name: 'sex=f', of: 'sex', members: Int32Array.from(women) }],
    })
  }
}

/** Box & Muller 1958. */
function normal(generator: Generator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - generator.nextFloat()))
  return radius * Math.cos(2 * Math.PI * generator.nextFloat())
}

function recordOf(sample: LabelledSample, before: LabelledSample, sha: string) {
  const run: Run = { tested: sha, head: sha, base: null, event: 'push', attempt: 1 }
  const evaluations = [evaluationOf(sample)]
  const { bytes, digest, length } = packSample([sample], { ...settings, onEvaluationChange: 'fail' })
  const comparison = compare({
    baseline: { sha, strategy: 'merge-base', distance: 0, ageSeconds: 60 },
    head: { evaluations, samples: [sample] },
    base: {
      evaluations: [evaluationOf(before)],
      samples: decodeSamples(
        packSample([before], { ...settings, onEvaluationChange: 'fail' }).bytes as Uint8Array,
        'base/sample.bin',
      ),
    },
    metrics: new Map([[sample.name, []]]),
    sameModel: false,
    confidence: 0.95,
    asked: [],
    seed: 1,
  })
  const common = { name: NAME, run }
  const described = { file: 'sample.bin', digest, bytes: length }
  const encode = (text: string) => new TextEncoder().encode(text)
  const files = packRecord({
    ...common,
    files: new Map([
      [
        'evaluation.json',
        encode(evaluationDocument.serialize({ ...common, evaluations, sample: described })),
      ],
      ['comparison.json', encode(comparisonDocument.serialize({ ...common, ...comparison }))],
      ['sample.bin', bytes as Uint8Array],
    ]),
    digests: {
      tree: sha,
      data: {},
      evaluationSets: {},
      metricDefinitions: null,
      configuration: null,
      model: null,
      environment: null,
    },
    verdict: 'pass',
    tool: 'mergemark 0.1.0',
  })
  const key = { sha, name: NAME, run: '17', attempt: 1, nonce: sha.slice(0, 16) }
  const folder = recordFolder(key)
  const manifest = manifestDocument.parse(new TextDecoder().decode(files.get('manifest.json')), folder)
  const summary = summarise({ key, folder, files, manifest, committed: 1_700_000_000 })
  return { folder, files, lines: new Map([[indexPath(NAME, sha), formatSummary(summary)]]) }
}

describe(`${RECORDS} records of ${EXAMPLES} binary examples`, () => {
  it('keep the ref under 20 MB', { timeout: 600_000 }, async () => {
    using repository = createRepository()
    await using stores = createStores({
      root: repository.path,
      clock: createManualClock(),
      random: createRandom(),
      token: null,
    })
    const records = stores.open(store, nobody)
    const shas = createGenerator(11)
    const models = trainAgain()
    let before = models.next().value as LabelledSample
    const sizes = new Map<string, number>()
    const started = performance.now()
    for (let record = 0; record < RECORDS; record += 1) {
      const sha = Array.from({ length: 5 }, () => shas.nextUint32().toString(16).padStart(8, '0')).join('')
      const sample = models.next().value as LabelledSample
      const addition = recordOf(sample, before, sha)
      await records.append({ ...addition, message: `Record ${NAME} at ${sha.slice(0, 12)}` })
      for (const [name, { length }] of addition.files) sizes.set(name, (sizes.get(name) ?? 0) + length)
      before = sample
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    const usage = (...more: string[]) =>
      Number(repository.gitIn(repository.remote, 'rev-list', '--disk-usage', '--objects', ...more, REF))
    const pushed = usage()
    repository.gitIn(repository.remote, 'gc', '--quiet')
    const packed = usage()
    const mean = [...sizes].map(([name, bytes]) => `${name} ${Math.round(bytes / RECORDS / 1000)} kB`)
    process.stdout.write(
      `as pushed ${(pushed / 1e6).toFixed(1)} MB, after git gc ${(packed / 1e6).toFixed(1)} MB, in ${seconds} s; ` +
        `a record before git packs it: ${mean.join(', ')}\n`,
    )
    expect(await records.list('runs')).toHaveLength(RECORDS * 4)
    expect(pushed).toBeLessThan(LARGEST)
  })
})
