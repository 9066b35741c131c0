import { describe, expect, it } from 'vitest'
import { gate } from '../../src/commands/gate.ts'
import { writeVerdictFiles } from '../../src/commands/verdict-files.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
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

async function judge(rules: string, asked: Partial<typeof inputs> = {}) {
  const files = createMemoryFiles({
    'policy.yml': policyWith(rules),
    'comparison.json': comparisonDocument.serialize(comparison([compared(METRIC, { head: 0.91 })])),
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
    const unknown = await judge('- { name: floor, expr: "!(data.penguins.rows < 300)" }')
    expect(unknown.result.exitCode).toBe(1)
    expect(unknown.result.text).toContain('missing')
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
