import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { Evidence } from '../../src/documents/parts.ts'
import { openExpressions } from '../../src/gate/expression/open-expressions.ts'
import { judge } from '../../src/gate/judge.ts'

const page = readFileSync(new URL('../../docs/gate.md', import.meta.url), 'utf8')
const SHA = '4f65859c0d1e2f3a4b5c6d7e8f90123456789abc'
const DIGEST = `sha256:${'0'.repeat(64)}`

interface Policy {
  readonly title: string
  /** Text of mergemark.yml's gate, and of each file that its first line names. */
  readonly gate: string
  readonly files: ReadonlyMap<string, string>
  readonly cases: readonly { readonly situation: string; readonly verdict: string }[]
}

/** The `###` sections below "Cookbook": YAML blocks, and a table of situations and verdicts. */
function readCookbook(): { readonly header: string; readonly policies: readonly Policy[] } {
  const [introduction = '', ...sections] =
    (page.split('\n## Cookbook\n')[1] ?? '').split('\n## ')[0]?.split('\n### ') ?? []
  return { header: blocksOf(introduction)[0] ?? '', policies: sections.map(readPolicy) }
}

function readPolicy(section: string): Policy {
  const blocks = blocksOf(section)
  const named = blocks.flatMap((block): [string, string][] => {
    const path = /^# (\S+\.yml)\n/.exec(block)?.[1]
    return path === undefined ? [] : [[path, block]]
  })
  return {
    title: section.split('\n')[0] ?? '',
    gate: blocks.find((block) => block.startsWith('gate:')) ?? '',
    files: new Map(named),
    cases: [...section.matchAll(/^\| (?!where)(\S.*?) \| (pass|warn|fail) \|/gm)].map(
      ([, situation, verdict]) => ({
        situation: situation as string,
        verdict: verdict as string,
      }),
    ),
  }
}

function blocksOf(text: string): string[] {
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block as string)
}

interface Made {
  readonly base?: number | null
  readonly head?: number | null
  /** Standard error of the change. */
  readonly error?: number
  readonly evidence?: Evidence | null
  /** Of the head's own interval, half its width. */
  readonly half?: number
}

/** A row whose change is known with a standard error: by normal evidence, judged as any other. */
function row(name: string, made: Made, fields: Partial<MetricComparison> = {}): MetricComparison {
  const { base = 0.94, head = base, error = 0.003, half = 0.01 } = made
  const higherIsBetter = fields.higherIsBetter ?? true
  const turned = (delta: number) => (higherIsBetter ? delta : -delta)
  const normal = (delta: number): Evidence => ({ kind: 'normal', n: 1000, delta, error })
  const delta = base === null || head === null ? null : head - base
  const evidence = made.evidence !== undefined ? made.evidence : delta === null ? null : normal(turned(delta))
  const relative =
    base === null || head === null
      ? {}
      : { relative: [{ margin: 0.1, evidence: normal(turned(head - (higherIsBetter ? 0.9 : 1.1) * base)) }] }
  return {
    evaluation: 'test',
    name,
    slice: null,
    base,
    head,
    delta,
    interval: null,
    headInterval:
      head === null ? null : { low: head - half, high: head + half, confidence: 0.995, method: 'wilson' },
    test: null,
    p: null,
    evidence,
    reason: evidence === null ? 'it could not be computed' : null,
    n: 1000,
    higherIsBetter,
    ...relative,
    ...fields,
  }
}

interface Situation {
  readonly f1?: Made
  readonly gentoo?: Made
  readonly torgersen?: Made
  readonly biscoe?: Made | null
  readonly latency?: Made
  readonly sinceV1?: Made
  readonly rows?: number
  readonly bytes?: number | null
  readonly strategy?: 'merge-base' | 'bootstrap'
}

/** As the page's tables call them. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  'nothing changed': {},
  'macro F1 fell by 3 points': { f1: { head: 0.91 } },
  'macro F1 fell by half a point': { f1: { head: 0.935, error: 0.001 } },
  'macro F1 rose by 2 points': { f1: { head: 0.96 } },
  'too few examples to tell': { f1: { error: 0.02 } },
  'macro F1 cannot be computed': { f1: { head: null } },
  'main has no record yet': { f1: { base: null, head: 0.94 }, strategy: 'bootstrap' },
  'macro F1 is 0.92': { f1: { base: 0.93, head: 0.92 } },
  'macro F1 is 0.89': { f1: { head: 0.89 } },
  'macro F1 is 0.89, and was 0.88': { f1: { base: 0.88, head: 0.89 } },
  'macro F1 is 0.905, its interval from 0.895': { f1: { base: 0.905 } },
  'recall on Torgersen fell by 12 points': { torgersen: { head: 0.82, error: 0.02 } },
  'recall on Torgersen cannot be told': { torgersen: { head: 0.9, error: 0.06 } },
  'an island is gone': { biscoe: null },
  'Gentoo recall fell by 5 points': { gentoo: { head: 0.89, error: 0.01 } },
  'macro F1 moved up by 2 points': { f1: { head: 0.96, error: 0.002 } },
  'latency rose by 5 %': { latency: { head: 42, error: 0.5 } },
  'latency rose by 25 %': { latency: { head: 50, error: 0.5 } },
  'latency fell by a quarter': { latency: { head: 30, error: 0.5 } },
  'macro F1 fell by 1.5 points since v1': { sinceV1: { base: 0.955, head: 0.94, error: 0.001 } },
  'macro F1 fell by 4 points since v1': { sinceV1: { base: 0.98, head: 0.94, error: 0.001 } },
  'a fifth of the rows is gone': { rows: 275 },
  'the model has 3 MB': { bytes: 3_000_000 },
  'there is no model': { bytes: null },
}

async function verdictOf(policy: Policy, header: string, situation: Situation) {
  const text = `${header}\n${policy.gate}`
  const { gate } = parseConfiguration({ text, path: 'mergemark.yml', files: policy.files })
  const slice = (value: string, made: Made | null | undefined) =>
    made === null
      ? row('recall_macro', { head: null }, { slice: value })
      : row('recall_macro', made ?? {}, { slice: value })
  const metrics = [
    row('f1_macro', situation.f1 ?? {}),
    row('recall[Gentoo]', situation.gentoo ?? {}),
    row('recall_macro', {}),
    slice('island=Torgersen', situation.torgersen),
    slice('island=Biscoe', situation.biscoe),
    row('latency_ms_p95', { base: 40, error: 0.5, half: 1, ...situation.latency }, { higherIsBetter: false }),
    row('f1_macro', { error: 0.001, ...situation.sinceV1 }, { since: 'v1' }),
  ]
  const comparison = {
    baseline: {
      sha: SHA,
      strategy: situation.strategy ?? ('merge-base' as const),
      distance: 0,
      ageSeconds: 60,
    },
    metrics,
  }
  const set = {
    name: 'penguins',
    path: 'p.csv',
    digest: DIGEST,
    columns: [],
    checks: [],
    drift: [],
    unsupported: [],
  }
  const bytes = situation.bytes === undefined ? 1_500_000 : situation.bytes
  const model = bytes === null ? null : { path: 'model.bin', digest: DIGEST, bytes }
  const evaluate = await openExpressions(gate.rules, {
    comparison,
    datasets: [{ ...set, rows: situation.rows ?? 344 }],
    training: { seconds: 60, peakMemoryBytes: null, model },
    base: { datasets: [{ ...set, rows: 344 }] },
  })
  return judge({
    settings: gate,
    comparison,
    datasets: null,
    expectedDatasets: [],
    failures: { data: null, training: null, evaluation: null, comparison: null },
    policy: { source: 'base', sha: SHA, digest: DIGEST },
    changes: [],
    today: '2026-06-01',
    attempt: 1,
    evaluate,
  })
}

const { header, policies } = readCookbook()

describe('the cookbook of docs/gate.md', () => {
  it('has twelve policies, each with what it comes to', () => {
    expect(policies).toHaveLength(12)
    for (const { cases } of policies) expect(cases.length).toBeGreaterThan(1)
  })

  const cases = policies.flatMap((policy) =>
    policy.cases.map((one) => ({ policy, title: policy.title, ...one })),
  )
  it.each(cases)('$title: where $situation, $verdict', async ({ policy, situation, verdict }) => {
    expect(Object.keys(SITUATIONS)).toContain(situation)
    const judged = await verdictOf(policy, header, SITUATIONS[situation] ?? {})
    expect(`${judged.verdict}: ${situation}`, JSON.stringify(judged.rules, null, 1)).toBe(
      `${verdict}: ${situation}`,
    )
  })
})
