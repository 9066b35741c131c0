import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleOutcome, VerdictDocument } from '../../../src/documents/verdict.ts'
import { toStatement } from '../../../src/gate/outputs/attestation.ts'
import type { JudgedProject } from '../../../src/gate/outputs/judged-project.ts'
import { toJunit } from '../../../src/gate/outputs/junit.ts'
import { toSarif } from '../../../src/gate/outputs/sarif.ts'
import { ruleOutcome } from '../../../src/gate/rule-outcome.ts'

const DIGEST = `sha256:${'a'.repeat(64)}` as const
const SHA256 = 'a'.repeat(64)

function entry(fields: Partial<RuleOutcome> = {}): RuleOutcome {
  return ruleOutcome({
    rule: '{ metric: f1_macro, margin: 0.01 }',
    kind: 'change',
    as: 'prove',
    outcome: 'not-worse',
    effect: 'pass',
    message: 'Macro F1 did not drop.',
    ...fields,
  })
}

const passed = entry()
const regressed = entry({
  outcome: 'regressed',
  effect: 'fail',
  asks: 'margin',
  message: 'Macro F1 dropped.',
})
const missing = entry({ rule: 'rows', kind: 'expr', outcome: 'missing', effect: 'fail', message: 'No rows.' })
const unsure = entry({ rule: 'guard', outcome: 'inconclusive', message: 'Cannot tell.' })
const warned = entry({ rule: 'new', outcome: 'no-baseline', effect: 'warn', message: 'New.' })
const badCells = entry({
  rule: 'data.penguins: minimum of mass',
  kind: 'data',
  outcome: 'violated',
  effect: 'fail',
  message: '2 of 344 values are below 2500.',
})

function project(
  rules: RuleOutcome[],
  fields: Partial<VerdictDocument> = {},
  name = 'penguins',
): JudgedProject {
  const effects = rules.map(({ effect }) => effect)
  const verdict = effects.includes('fail') ? 'fail' : effects.includes('warn') ? 'warn' : 'pass'
  return {
    name,
    configuration: 'ml/mergemark.yml',
    verdict: {
      schemaVersion: '1.0',
      name,
      run: null,
      verdict,
      mode: 'enforce',
      sentence: 'Macro F1 dropped',
      rules,
      waivers: [],
      policy: { source: 'base', sha: null, digest: DIGEST, changes: [] },
      assurance: 'self-reported',
      ...fields,
    } as VerdictDocument,
    datasets: [
      {
        name: 'penguins',
        path: 'data/my penguins.csv',
        digest: DIGEST,
        rows: 344,
        columns: [],
        drift: [],
        unsupported: [],
        checks: [
          {
            rule: 'minimum',
            column: 'mass',
            severity: 'error',
            result: 'fail',
            failing: 2,
            total: 344,
            message: 'is below 2500',
            examples: [17, 31].map((line) => ({ row: line - 1, line, key: null, value: '1' })),
          },
        ],
      },
    ],
    model: { path: 'model.bin', digest: DIGEST },
    evaluations: [
      { name: 'test', digest: DIGEST },
      { name: 'numbers', digest: null },
    ],
  }
}

const failedStage = { code: 'MM-161', message: 'the gate broke', place: null }

describe('the JUnit file', () => {
  it('has a case for each entry: failures, errors, and skipped for what is tolerated', () => {
    expect(toJunit([project([passed, regressed, missing, unsure, warned])])).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="mergemark" tests="5" failures="1" errors="1" skipped="2" time="0">',
        '  <testsuite name="penguins" tests="5" failures="1" errors="1" skipped="2" time="0">',
        '    <testcase name="{ metric: f1_macro, margin: 0.01 }" classname="penguins.change" time="0">',
        '      <system-out>Macro F1 did not drop.</system-out>',
        '    </testcase>',
        '    <testcase name="{ metric: f1_macro, margin: 0.01 } (margin)" classname="penguins.change" time="0">',
        '      <failure message="Macro F1 dropped." type="change">Macro F1 dropped.</failure>',
        '    </testcase>',
        '    <testcase name="rows" classname="penguins.expr" time="0">',
        '      <error message="No rows." type="expr">No rows.</error>',
        '    </testcase>',
        '    <testcase name="guard" classname="penguins.change" time="0">',
        '      <skipped message="Cannot tell."/>',
        '    </testcase>',
        '    <testcase name="new" classname="penguins.change" time="0">',
        '      <skipped message="New."/>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
  })

  it('has an error where the run fails though no rule does', () => {
    expect(toJunit([project([passed], { verdict: 'fail', sentence: 'the training failed' })])).toContain(
      '<error message="the training failed" type="verdict">',
    )
    expect(toJunit([project([], { verdict: 'fail', failure: failedStage })])).toContain('the gate broke')
    expect(toJunit([{ ...project([]), verdict: null }])).toContain(
      '<error message="the gate could not be evaluated"',
    )
  })

  it('skips what is only observed', () => {
    const junit = toJunit([project([regressed], { mode: 'observe' })])
    expect(junit).toContain('<skipped message="observed only: Macro F1 dropped."/>')
    expect(junit).not.toContain('<failure')
  })

  it('leads to the line of the policy', () => {
    const junit = toJunit([project([{ ...regressed, place: { file: 'org/gate.yml', line: 7, column: 5 } }])])
    expect(junit).toContain('classname="penguins.change" file="org/gate.yml" line="7" time="0"')
  })

  it('tells apart two bars of one name', () => {
    expect(toJunit([project([passed, { ...regressed, asks: undefined }])])).toContain('margin: 0.01 } #2"')
  })

  it('is one document whatever the text of names and messages', () => {
    const hostile = fc.string({ unit: 'binary' })
    const sign = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '\u0000',
      '\u001b[31m',
      '\u202e',
      '\n',
      '\ud800',
      '-->',
    )
    const text = fc.array(fc.oneof(sign, hostile), { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, text, (rule, message, name) => {
        const xml = toJunit([project([{ ...regressed, rule, message }], {}, name)])
        expect(xml.match(/</g)).toHaveLength(9)
        expect(xml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u)
        expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/)
      }),
    )
  })
})

describe('the SARIF file', () => {
  const read = (projects: JudgedProject[]) => JSON.parse(toSarif(projects, { version: '0.1.0' }))

  // Beside its JSON Schema (sarif-schema.test.ts): sections 3.13 to 3.29.
  it('has what SARIF 2.1.0 and GitHub require', () => {
    const log = read([project([passed, regressed, badCells, unsure, warned])])
    expect(log.version).toBe('2.1.0')
    const [{ tool, results, automationDetails }] = log.runs
    expect(automationDetails.id).toBe('mergemark/penguins/')
    expect(tool.driver.name).toBe('Mergemark')
    for (const { ruleId, ruleIndex, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(message.text).not.toBe('')
      expect(locations[0].physicalLocation.artifactLocation.uri).not.toContain(' ')
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0)
    }
    expect(results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'error',
      'note',
      'warning',
    ])
  })

  it('points a data check to its failing lines and a metric to the configuration', () => {
    const { results } = read([project([badCells, regressed])]).runs[0]
    const places = results.map((result: { locations: { physicalLocation: unknown }[] }) =>
      result.locations.map(({ physicalLocation }) => physicalLocation),
    )
    const at = (uri: string, startLine: number) => ({ artifactLocation: { uri }, region: { startLine } })
    expect(places).toEqual([
      [at('data/my%20penguins.csv', 17), at('data/my%20penguins.csv', 31)],
      [at('ml/mergemark.yml', 1)],
    ])
  })

  it('points a rule to its line of the policy, in the file that has it', () => {
    const place = { file: 'org/our gate.yml', line: 7, column: 5 }
    const { results } = read([
      project([
        { ...regressed, place },
        { ...badCells, place },
      ]),
    ]).runs[0]
    const lines = results.map((result: { locations: { physicalLocation: object }[] }) =>
      result.locations.map(({ physicalLocation }) => physicalLocation),
    )
    expect(lines[0]).toEqual([{ artifactLocation: { uri: 'org/our%20gate.yml' }, region: { startLine: 7 } }])
    expect(lines[1]).toHaveLength(2)
    expect(lines[1][0]).toMatchObject({ artifactLocation: { uri: 'data/my%20penguins.csv' } })
  })

  // Section 3.35: external and accepted, for the waiver is a file of the repository that was reviewed.
  it('suppresses what is waived, and says of the others that they are not', () => {
    const waived = entry({ ...regressed, effect: 'warn', waived: 'the labels\nare being mended' })
    const suppressionsOf = (rules: RuleOutcome[]) =>
      read([project(rules)]).runs[0].results.map((result: { suppressions?: object[] }) => result.suppressions)
    expect(suppressionsOf([waived, badCells])).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'the labels are being mended' }],
      [],
    ])
    expect(suppressionsOf([badCells])).toEqual([undefined])
  })

  it('has a result where the run fails though no rule does', () => {
    const { results } = read([{ ...project([]), verdict: null }]).runs[0]
    expect(results).toMatchObject([{ ruleId: 'mergemark/verdict', level: 'error' }])
  })

  it('has no control characters in its texts', () => {
    const { results } = read([project([{ ...regressed, message: 'a\u0000b\u001b[31mc\u202ed\ne' }])]).runs[0]
    expect(results[0].message.text).toMatch(/: a b \[31mc d e$/)
  })
})

describe('the attestation', () => {
  // https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md
  it('says of the model and the evaluation set which tests passed', () => {
    expect(toStatement([project([passed, regressed, unsure])])).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: 'model.bin', digest: { sha256: SHA256 } },
        { name: 'evaluation set test', digest: { sha256: SHA256 } },
      ],
      predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
      predicate: {
        result: 'FAILED',
        configuration: [{ name: 'ml/mergemark.yml', digest: { sha256: SHA256 } }],
        passedTests: ['{ metric: f1_macro, margin: 0.01 }'],
        warnedTests: ['guard'],
        failedTests: ['{ metric: f1_macro, margin: 0.01 } (margin)'],
      },
    })
  })

  it.each([
    ['PASSED', [project([passed, unsure])]],
    ['WARNED', [project([passed, warned])]],
    ['FAILED', [project([regressed], { mode: 'observe' })]],
    ['FAILED', [project([passed], { verdict: 'fail' })]],
    ['FAILED', [project([passed], { failure: failedStage })]],
    ['FAILED', [project([passed]), { ...project([passed]), verdict: null }]],
  ])('is %s by the worst of its verdicts', (result, projects) => {
    expect(toStatement(projects)?.predicate.result).toBe(result)
  })

  it('is none where it would be about nothing', () => {
    expect(toStatement([{ ...project([passed]), model: null, evaluations: [] }])).toBeNull()
  })
})
