import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatSummary,
  indexPath,
  parseSummary,
  type RecordSummary,
} from '../../src/baseline/record-summary.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { commitOf, recordRun } from '../support/recorded-history.ts'

const sha = commitOf(0x4f)
const digest = `sha256:${'0'.repeat(64)}`
const text = fc.string({ unit: 'binary', maxLength: 40 })
const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))
const metric = fc.record({
  evaluation: text,
  name: text,
  value,
  low: value,
  high: value,
  n: fc.nat(),
  higherIsBetter: fc.boolean(),
  definition: text,
})
const summary: fc.Arbitrary<RecordSummary> = fc
  .record({
    manifest: fc.constant(digest),
    verdict: fc.constantFrom('pass' as const, 'warn' as const, 'fail' as const, null),
    failed: fc.option(text),
    committed: fc.option(fc.nat()),
    evaluationSets: fc.dictionary(text, fc.constant(digest)).map((sets) => new Map(Object.entries(sets))),
    model: fc.option(fc.record({ path: text, digest: fc.constant(digest), bytes: fc.nat() })),
    url: fc.option(text),
    metrics: fc.array(metric, { maxLength: 4 }),
  })
  .map((fields) => ({
    ...fields,
    folder: `runs/4f/${sha}/penguins/17-2-0123456789abcdef`,
    sha,
    name: 'penguins',
    run: '17',
    attempt: 2,
  }))

describe('the index’s line of a record', () => {
  it('says what the record says, of whole sets only', async () => {
    const records = createMemoryRecords()
    const folder = await recordRun(records, sha, 0.9, { run: '17', attempt: 2, verdict: 'warn' })
    const lines = new TextDecoder().decode(records.stored.get(indexPath('penguins', sha))).split('\n')
    expect(lines).toHaveLength(2)
    expect(parseSummary(lines[0] as string)).toMatchObject({
      folder,
      sha,
      run: '17',
      attempt: 2,
      verdict: 'warn',
      failed: null,
      model: { path: 'model/model.json', bytes: 20_480 },
      url: 'https://github.com/ada/penguins/actions/runs/1',
      metrics: [
        { evaluation: 'test', name: 'accuracy', value: 0.9, low: 0.88, n: 400, definition: 'accuracy@1' },
      ],
    })
  })

  it('is one line, and is read as it was written', () => {
    fc.assert(
      fc.property(summary, (written) => {
        const line = formatSummary(written)
        expect(line).not.toMatch(/[\r\n]/)
        // JSON has no −0.
        expect(parseSummary(line)).toEqual(JSON.parse(JSON.stringify(written), reviveSets(written)))
      }),
    )
  })

  it('is nothing where it is not what Mergemark writes, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.json()), (hostile) => {
        expect(parseSummary(hostile)).toBeNull()
      }),
    )
  })

  const line = () =>
    JSON.parse(
      formatSummary({
        folder: `runs/4f/${sha}/penguins/17-2-0123456789abcdef`,
        sha,
        name: 'penguins',
        run: '17',
        attempt: 2,
        manifest: digest,
        verdict: null,
        failed: null,
        committed: 1,
        evaluationSets: new Map(),
        model: null,
        url: null,
        metrics: [],
      }),
    )

  it.each([
    ['a folder that leads elsewhere', { folder: '../../etc' }],
    ['a folder of another commit’s shard', { folder: `runs/00/${sha}/penguins/17-2-0123456789abcdef` }],
    ['a later form', { v: 2 }],
    ['a date that is none', { committed: 1e300 }],
    ['a value that is no number', { metrics: [['test', 'accuracy', '0.9', null, null, 1, true, 'a@1']] }],
    ['a digest that is none', { manifest: 'sha256:00' }],
  ])('is not believed with %s', (_, wrong) => {
    expect(parseSummary(JSON.stringify(line()))).not.toBeNull()
    expect(parseSummary(JSON.stringify({ ...line(), ...wrong }))).toBeNull()
  })

  it('lies in the shard of its commit', () => {
    expect(indexPath('penguins', sha)).toBe('index/penguins/4f.jsonl')
  })
})

function reviveSets({ evaluationSets }: RecordSummary) {
  return (key: string, read: unknown) => (key === 'evaluationSets' ? evaluationSets : read)
}
