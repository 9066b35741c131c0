import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDataFolder } from '../support/data-folder.ts'
import { reasonFor, reasons } from './differing.ts'
import { frictionless, runFrictionless } from './frictionless.ts'
import { greatExpectations, runGreatExpectations } from './great-expectations.ts'
import type { Outcome } from './support/outcome.ts'
import { type Corpus, describeCorpora, percent, type Share, shareOf } from './support/page.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'conformance.md')
const recorded = new Map<string, Share>(
  Object.entries(JSON.parse(readFileSync(join(import.meta.dirname, 'recorded.json'), 'utf8'))),
)

const sources = [
  { name: 'Great Expectations', ...greatExpectations, run: runGreatExpectations },
  { name: 'Frictionless', ...frictionless, run: runFrictionless },
]
const corpora: Corpus[] = []

it.each(sources)(
  '$name: as many cases pass as are recorded, and each other one has its reason',
  async (source) => {
    const outcomes = await source.run(createDataFolder())
    corpora.push({ ...source, outcomes })
    const share = shareOf(outcomes)
    tell(source.name, outcomes)

    const unexplained = outcomes.filter(
      ({ label, result }) => result === 'differs' && reasonFor(label) === null,
    )
    expect(unexplained).toEqual([])
    const before = recorded.get(source.name)
    if (before === undefined) throw new Error(`recorded.json has no share of ${source.name}`)
    expect(share.compared, 'fewer cases are compared than are recorded').toBeGreaterThanOrEqual(
      before.compared,
    )
    expect(share.passed / share.compared).toBeGreaterThanOrEqual(before.passed / before.compared)
  },
)

afterAll(() => {
  if (corpora.length < sources.length) return
  writeFileSync(PAGE, describeCorpora(corpora))
  const labels = corpora.flatMap(({ outcomes }) =>
    outcomes.filter(({ result }) => result === 'differs').map(({ label }) => label),
  )
  // A reason that nothing needs any more is to go.
  expect(reasons.filter(([pattern]) => !labels.some((label) => pattern.test(label)))).toEqual([])
})

function tell(name: string, outcomes: readonly Outcome[]): void {
  const share = shareOf(outcomes)
  const skipped = outcomes.length - share.compared
  const lines = [
    `${name}: ${share.passed} of ${share.compared} compared (${percent(share)}), ${skipped} skipped`,
  ]
  for (const outcome of outcomes)
    if (outcome.result === 'differs')
      lines.push(`  differs: ${outcome.label} (${reasonFor(outcome.label) ?? 'no reason is known'})`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
