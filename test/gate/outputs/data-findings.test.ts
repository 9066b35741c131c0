import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckResult, Dataset, Example } from '../../../src/documents/data.ts'
import { dataToJunit } from '../../../src/gate/outputs/data-junit.ts'
import { type CheckedProject, dataToSarif } from '../../../src/gate/outputs/data-sarif.ts'

const at = (line: number, more: Partial<Example> = {}): Example => ({
  row: line - 1,
  line,
  key: `k${line}`,
  value: '1',
  ...more,
})

function check(fields: Partial<CheckResult> = {}): CheckResult {
  const { examples = [at(17), at(31)] } = fields
  return {
    rule: 'minimum',
    column: 'mass',
    severity: 'error',
    result: 'fail',
    failing: examples.length,
    total: 344,
    message: 'is below 2500',
    ...fields,
    examples,
  }
}

function project(checks: CheckResult[], fields: Partial<CheckedProject> = {}): CheckedProject {
  const dataset: Dataset = {
    name: 'penguins',
    path: 'data/my penguins.csv',
    digest: `sha256:${'a'.repeat(64)}`,
    rows: 344,
    columns: [],
    drift: [],
    unsupported: [],
    checks,
  }
  return { name: 'birds', configuration: 'ml/mergemark.yml', datasets: [dataset], failure: null, ...fields }
}

const passing = check({ rule: 'required', result: 'pass', failing: 0, examples: [] })
const sarif = (...projects: CheckedProject[]) => JSON.parse(dataToSarif(projects, { version: '1.2.3' }))

describe('the SARIF file', () => {
  it('has a result for each failing cell, on its physical line', () => {
    const [run] = sarif(project([passing, check()])).runs
    expect(run.results).toHaveLength(2)
    expect(run.results[0]).toEqual({
      ruleId: 'mergemark/data/minimum',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'penguins: minimum of mass: "1" is below 2500' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'data/my%20penguins.csv' },
            region: { startLine: 17 },
          },
        },
      ],
      partialFingerprints: { 'mergemarkData/v1': '["penguins","minimum","mass","k17"]' },
      properties: { result: 'fail', failing: 2, total: 344 },
    })
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['mergemark/data/minimum'])
  })

  it('tells what is new from what main has, where that is known of all', () => {
    const known = check({ failingOnMain: 1, examples: [at(17, { known: false }), at(31, { known: true })] })
    const states = (checks: CheckResult[]) =>
      sarif(project(checks)).runs[0].results.map(
        ({ baselineState }: { baselineState?: string }) => baselineState,
      )
    expect(states([known])).toEqual(['new', 'unchanged'])
    expect(states([check({ failing: 1, failingOnMain: 1, newFailing: 0, examples: [] })])).toEqual([
      'unchanged',
    ])
    expect(states([known, check()])).toEqual([undefined, undefined, undefined, undefined])
    const untold = check({ failingOnMain: 1, examples: [at(17), at(31, { known: true })] })
    expect(states([untold])).toEqual([undefined, undefined])
    expect(states([check({ failing: 1, failingOnMain: 1, examples: [] })])).toEqual([undefined])
  })

  it('has a level for each severity, and a result for a check that could not be evaluated', () => {
    const [run] = sarif(
      project([
        check({ severity: 'warning', examples: [at(2)] }),
        check({ severity: 'info', examples: [at(2)] }),
        check({ rule: 'rule', column: null, result: 'error', message: 'no such column', examples: [] }),
      ]),
    ).runs
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'note', 'error'])
    expect(run.results[2].message.text).toBe('penguins: rule could not be evaluated: no such column')
  })

  it('is not empty where the data could not be read', () => {
    const [run] = sarif(project([], { datasets: [], failure: 'no file matches' })).runs
    expect(run.results).toMatchObject([{ level: 'error', message: { text: 'no file matches' } }])
  })

  it('does not tell what is withheld', () => {
    const [run] = sarif(project([check({ examples: [at(2, { value: null, redacted: true })] })])).runs
    expect(run.results[0].message.text).toBe('penguins: minimum of mass: a withheld value is below 2500')
  })
})

describe('the JUnit file', () => {
  it('has a case for each check: failures, errors, and skipped for what only warns', () => {
    const checks = [
      passing,
      check(),
      check({ rule: 'sql', column: null, result: 'error', message: 'no such column', examples: [] }),
      check({ severity: 'warning' }),
    ]
    expect(dataToJunit([project(checks)])).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="mergemark data" tests="4" failures="1" errors="1" skipped="1" time="0">',
        '  <testsuite name="birds.penguins" tests="4" failures="1" errors="1" skipped="1" time="0">',
        '    <testcase name="mass: required" classname="birds.penguins" file="data/my penguins.csv" time="0">',
        '      <system-out>344 judged, 0 failing</system-out>',
        '    </testcase>',
        '    <testcase name="mass: minimum" classname="birds.penguins" file="data/my penguins.csv" line="17" time="0">',
        '      <failure message="2 of 344 fail: is below 2500" type="minimum">2 of 344 fail: is below 2500; data/my penguins.csv:17 (key k17) &quot;1&quot;; data/my penguins.csv:31 (key k31) &quot;1&quot;</failure>',
        '    </testcase>',
        '    <testcase name="sql" classname="birds.penguins" file="data/my penguins.csv" time="0">',
        '      <error message="could not be evaluated: no such column" type="sql">could not be evaluated: no such column</error>',
        '    </testcase>',
        '    <testcase name="mass: minimum #2" classname="birds.penguins" file="data/my penguins.csv" line="17" time="0">',
        '      <skipped message="warning: 2 of 344 fail: is below 2500"/>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
  })

  it('has an error where the data could not be read', () => {
    const xml = dataToJunit([project([], { datasets: [], failure: 'no file matches' })])
    expect(xml).toContain('<error message="no file matches" type="unchecked">')
    expect(xml).toContain('errors="1"')
  })

  it('takes no text of the data for XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const xml = dataToJunit([
          project([check({ message: text, examples: [at(2, { value: text, key: text })] })]),
        ])
        expect(xml.match(/<testcase/g)).toHaveLength(1)
        expect(xml.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
      }),
    )
  })
})
