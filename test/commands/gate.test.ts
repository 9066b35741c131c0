import { describe, expect, it } from 'vitest'
import { gate } from '../../src/commands/gate.ts'
import { writeVerdictFiles } from '../../src/commands/verdict-files.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import type { RuleOutcome } from '../../src/documents/verdict.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryGit } from '../support/memory-git.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'
import { compared, comparison, digestOf, verdict } from '../support/report-documents.ts'

const inputs = Object.fromEntries(
  Object.entries(gate.inputs).map(([name, { fallback }]) => [name, fallback]),
) as Parameters<typeof gate.run>[0]['inputs']
const installation = { version: '0.1.0', node: '', cli: '', examples: '' }

const METRIC = 'f1_macro'

function policyWith(rules: string): string {
  return `version: 1
name: penguins
evaluations:
  test: { task: multiclass, predictions: p.csv, metrics: [${METRIC}] }
gate:
  rules:
    ${rules}
`
}

async function judge(
  rules: string,
  asked: Partial<typeof inputs> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const files = createMemoryFiles({
    'policy.yml': policyWith(rules),
    'comparison.json': comparisonDocument.serialize(comparison([compared(METRIC, { head: 0.91 })])),
    ...more,
  })
  const ports = {
    files,
    git: createMemoryGit({ commits: {} }),
    runner: createMemoryRunner(),
    clock: createManualClock(),
  }
  const given = { ...inputs, comparison: 'comparison.json', policy: 'policy.yml', ...asked }
  const result = await gate.run({ inputs: given, ports, installation })
  return { result, files }
}

describe('mergemark gate --comparison --policy', () => {
  it('judges expressions over the comparison', async () => {
    const held = await judge(`- { name: floor, expr: metrics.test.${METRIC} > 0.9 }`)
    expect(held.result).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    const broken = await judge(`- { name: floor, expr: "!(metrics.test.${METRIC} > 0.9)" }`)
    expect(broken.result).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    const unknown = await judge('- { name: floor, expr: "!(training.seconds < 300)" }')
    expect(unknown.result.exitCode).toBe(1)
    expect(unknown.result.text).toContain('missing')
  })

  it('says which rule the comparison lacks, and what it has', async () => {
    const { result } = await judge('- { metric: accuracy, margin: 0.01 }')
    expect(result.text).toContain('comparison.json has no row for it; it has f1_macro of test')
  })

  it('lists each waiver and whether it excuses anything', async () => {
    const policy = policyWith(`- { name: floor, metric: ${METRIC}, min: 0.95 }`)
    const waive = (rule: string, expires: string) =>
      `- { rule: ${rule}, reason: new labels, owner: ana, expires: ${expires} }\n`
    const { result } = await judge(
      '',
      {},
      {
        'policy.yml': `${policy}  waivers: waivers.yml\n`,
        'waivers.yml':
          waive('floor', '9999-12-31') + waive('flor', '9999-12-31') + waive('floor', '2001-01-31'),
      },
    )
    expect(result.exitCode).toBe(0)
    const lines = (result.text ?? '').split('\n').filter((line) => line.startsWith('  waiver'))
    expect(lines).toEqual([
      '  waiver        floor: applied until 9999-12-31. new labels (ana)',
      '  waiver        flor: unmatched: nothing that it names fails; it is misspelt, or no longer needed. new labels (ana)',
      '  waiver        floor: expired on 2001-01-31, so it excuses nothing. new labels (ana)',
    ])
  })

  it('says of each entry where its rule stands, and of a slice what it is one part of', async () => {
    const policy = policyWith(`- { metric: ${METRIC}, min: 0.5 }
    - { any: [{ metric: ${METRIC}, slice: mass, min: 0.4 }] }`)
    const slice = { slice: 'mass in [1, 2)', of: 'mass', change: [-0.01, 0.014] } as const
    const { files } = await judge(
      '',
      {},
      {
        'policy.yml': policy.replace('p.csv,', 'p.csv, slices: [mass],'),
        'comparison.json': comparisonDocument.serialize(
          comparison([compared(METRIC), compared(METRIC, slice)]),
        ),
      },
    )
    const { rules } = JSON.parse(await files.readText('mergemark-out/verdict.json'))
    expect(rules.map(({ kind, of, place }: RuleOutcome) => [kind, of, place?.file, place?.line])).toEqual([
      ['bound', undefined, 'policy.yml', 7],
      ['group', undefined, 'policy.yml', 8],
      ['bound', 'mass', 'policy.yml', 8],
    ])
  })

  it('attests to nothing, as a comparison tells neither model nor evaluation set', async () => {
    await expect(judge(`- { metric: ${METRIC}, min: 0.5 }`, { attestation: 'a.json' })).rejects.toMatchObject(
      {
        code: 'MM-141',
        kind: 'usage',
        mend: expect.stringContaining('Leave --attestation out'),
      },
    )
  })

  it('removes neither a folder nor what it reads for the sake of a file of results', async () => {
    const rule = `- { metric: ${METRIC}, min: 0.5 }`
    await expect(judge(rule, { sarif: '.' })).rejects.toMatchObject({ code: 'MM-003' })
    await expect(judge(rule, { junit: './policy.yml' })).rejects.toMatchObject({ code: 'MM-003' })
    await expect(judge(rule, { sarif: 'a', junit: 'a' })).rejects.toMatchObject({ code: 'MM-003' })
  })

  it('writes the verdict for other tools', async () => {
    const asked = { sarif: 'out/gate.sarif', junit: 'out/junit.xml' }
    const { files } = await judge(`- { metric: ${METRIC}, min: 0.95 }`, asked)
    expect(JSON.parse(await files.readText('out/gate.sarif')).runs[0].results).toHaveLength(1)
    expect(await files.readText('out/junit.xml')).toContain('failures="1"')
  })
})

describe('the files of a verdict', () => {
  const judged = {
    name: 'penguins',
    configuration: 'mergemark.yml',
    verdict: verdict(),
    datasets: [],
    model: { path: 'model.bin', digest: digestOf('a') as `sha256:${string}` },
    evaluations: [],
  }
  const asked = { sarif: null, junit: null, attestation: 'verdict.intoto.json' }

  it('have the predicate of the attestation beside its statement', async () => {
    const files = createMemoryFiles()
    await writeVerdictFiles([judged], { asked, version: '0.1.0', files })
    const statement = JSON.parse(await files.readText('verdict.intoto.json'))
    expect(JSON.parse(await files.readText('verdict.intoto.predicate.json'))).toEqual(statement.predicate)
  })

  it('do not attest to nothing', async () => {
    const files = createMemoryFiles()
    const nothing = { ...judged, model: null }
    await expect(writeVerdictFiles([nothing], { asked, version: '0.1.0', files })).rejects.toMatchObject({
      code: 'MM-141',
    })
    expect(await files.inspect('verdict.intoto.json')).toBeNull()
  })
})
