import { expect, it } from 'vitest'
import { describeDifferences } from '../../src/baseline/describe-differences.ts'

const digest = (hex: string) => `sha256:${hex.padEnd(64, '0')}`
const digests = {
  tree: null,
  data: {},
  evaluationSets: {},
  metricDefinitions: null,
  configuration: digest('c0'),
  model: null,
  environment: null,
}
const base = { digests, environment: { 'uv.lock': digest('ab12') }, tool: 'mergemark 0.1.0' }
const head = {
  configuration: digest('c0'),
  environment: { 'uv.lock': digest('ab12') },
  tool: 'mergemark 0.1.0',
}

it('says nothing where both were made alike', () => {
  expect(describeDifferences({ base, head })).toEqual([])
})

it('shows a lock file that differs, one that came and one that went', () => {
  const environment = { 'uv.lock': digest('cd34'), Dockerfile: digest('ef') }
  const before = { ...base, environment: { ...base.environment, '.python-version': digest('11') } }
  expect(describeDifferences({ base: before, head: { ...head, environment } })).toEqual([
    { what: '.python-version', base: 'sha256:110000000000', head: 'none' },
    { what: 'Dockerfile', base: 'none', head: 'sha256:ef0000000000' },
    { what: 'uv.lock', base: 'sha256:ab1200000000', head: 'sha256:cd3400000000' },
  ])
})

it('shows the configuration and the version of Mergemark', () => {
  const now = { ...head, configuration: digest('c1'), tool: 'mergemark 0.2.0' }
  expect(describeDifferences({ base, head: now })).toEqual([
    { what: 'Mergemark', base: '0.1.0', head: '0.2.0' },
    { what: 'configuration', base: 'sha256:c00000000000', head: 'sha256:c10000000000' },
  ])
})

it('takes what a record does not tell of for no difference', () => {
  const { environment: _, ...silent } = base
  const old = { ...silent, digests: { ...digests, configuration: null } }
  expect(describeDifferences({ base: old, head })).toEqual([])
})

it('shows a hostile record’s words no longer than a line, and not many', () => {
  const environment = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`${index}${'x'.repeat(5000)}`, 'y'.repeat(5000)]),
  )
  const shown = describeDifferences({ base: { ...base, environment }, head })
  expect(shown.length).toBeLessThanOrEqual(40)
  for (const { what, base: was } of shown) expect(Math.max(what.length, was.length)).toBeLessThanOrEqual(120)
})

it('is not fooled by a name that every object has', () => {
  const environment = JSON.parse('{"__proto__": "a", "constructor": "b"}')
  const shown = describeDifferences({ base: { ...base, environment }, head: { ...head, environment: {} } })
  expect(shown.map(({ what, head: now }) => [what, now])).toEqual([
    ['__proto__', 'none'],
    ['constructor', 'none'],
  ])
})
