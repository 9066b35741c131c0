import { describe, expect, it } from 'vitest'
import { layOutPins } from '../../src/baseline/lay-out-pins.ts'
import { writePin } from '../../src/baseline/pins.ts'
import type { Project } from '../../src/project/project.ts'
import { createMemoryDepots } from '../support/memory-depots.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryGit } from '../support/memory-git.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { metricRule } from '../support/metric-rule.ts'
import { storedRecord } from '../support/stored-record.ts'

const sha = 'a1'.repeat(20)

async function layOut(...pins: string[]) {
  const files = createMemoryFiles({ 'mergemark-out/pins/v9/base/evaluation.json': 'brought along' })
  const records = createMemoryRecords()
  await records.append(storedRecord({ sha }))
  await writePin({ name: 'penguins', pin: 'v1', sha }, records)
  const rules = pins.map((since) => metricRule({ metric: 'accuracy', budget: { drop: 0.02, since } }))
  const head = { gate: { rules } }
  const project = { name: 'penguins', out: 'mergemark-out', event: null, head } as unknown as Project
  const git = createMemoryGit({ commits: {}, branches: {} })
  await layOutPins(project, { depot: null }, { files, records, git, depots: createMemoryDepots() })
  return files.find('mergemark-out/pins/**')
}

describe('laying out pinned records', () => {
  it('puts the record that a budget counts from where the comparison reads it', async () => {
    const found = await layOut('v1', 'v1')
    expect(found).toContain('mergemark-out/pins/v1/base/manifest.json')
    expect(found.every((path) => path.startsWith('mergemark-out/pins/v1/base/'))).toBe(true)
  })

  it('leaves nothing where the pin leads nowhere, or is no name of one', async () => {
    expect(await layOut('v9', '../../secret')).toEqual([])
  })

  it('takes away what a bundle brought along, whatever the policy asks', async () => {
    expect(await layOut()).toEqual([])
  })
})
