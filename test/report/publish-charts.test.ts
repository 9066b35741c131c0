import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fault } from '../../src/errors/fault.ts'
import type { ForgeCapabilities, Records } from '../../src/ports.ts'
import { publishReport } from '../../src/report/publish.ts'
import type { Picture } from '../../src/report/report-input.ts'
import { createMemoryForge, type MemoryForgeContent } from '../support/memory-forge.ts'
import { createMemoryRecords, createMemoryStores } from '../support/memory-records.ts'
import { projectSaying, publicationOf, publishingPorts } from '../support/publications.ts'

const drawn: Picture = {
  name: 'metric-changes',
  svgs: { light: '<svg>light</svg>', dark: '<svg>dark</svg>' },
  pngs: null,
  width: 0,
  height: 0,
}
const bytes = (text: string) => new TextEncoder().encode(text)
const painted: Picture = {
  name: 'own-mass by island',
  svgs: null,
  pngs: { light: bytes('l'), dark: bytes('d') },
  width: 400,
  height: 300,
}

async function publish(
  given: {
    readonly serves?: MemoryForgeContent['serves']
    readonly product?: ForgeCapabilities['product']
    readonly append?: Records['append']
    readonly pullRequest?: number | null
  } = {},
) {
  const records = createMemoryRecords()
  const forge = createMemoryForge({
    content: given.serves === undefined ? {} : { serves: given.serves },
    capabilities: { product: given.product ?? 'github' },
  })
  const project = projectSaying({ pictures: [drawn, painted] })
  const shown: unknown[] = []
  const report = {
    ...project.report,
    parts: (urls: Parameters<typeof project.report.parts>[0]) => {
      shown.push(...urls)
      return { title: '### ❌ penguins: worse', lead: urls.size === 0 ? 'text form' : 'pictures', rest: '' }
    },
  }
  const store = given.append === undefined ? records : { ...records, append: given.append }
  const ports = { ...publishingPorts(), stores: createMemoryStores(store), forge }
  const { pullRequest = 12 } = given
  const publication = publicationOf({ projects: [{ ...project, report }], pullRequest })
  const { problems } = await publishReport(publication, ports)
  return { records, forge, shown, ports, problems, comment: forge.stored[0]?.body }
}

const hash = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 16)

test('pictures are pushed under names that tell their content, and shown at their size', async () => {
  const { records, shown, comment } = await publish()
  const paths = [...records.stored.keys()]
  const [folder = ''] = /^charts\/2023-11-14\/[0-9a-f]{64}\//.exec(paths[0] ?? '') ?? []
  expect(paths.map((path) => path.replace(folder, '')).sort()).toEqual(
    [
      `metric-changes-dark-${hash('<svg>dark</svg>')}.png`,
      `metric-changes-dark-${hash('<svg>dark</svg>')}.svg`,
      `metric-changes-light-${hash('<svg>light</svg>')}.png`,
      `metric-changes-light-${hash('<svg>light</svg>')}.svg`,
      `own-mass_by_island-dark-${hash('d')}.png`,
      `own-mass_by_island-light-${hash('l')}.png`,
    ].sort(),
  )
  const commit = (await records.tip())?.commit
  const at = (name: string) => `https://github.com/octo-org/penguins/blob/${commit}/${folder}${name}?raw=true`
  const light = at(`metric-changes-light-${hash('<svg>light</svg>')}.png`)
  const dark = at(`metric-changes-dark-${hash('<svg>dark</svg>')}.png`)
  expect(shown).toContainEqual(['metric-changes', { light, dark, width: 600, height: 300 }])
  expect(shown).toContainEqual(['own-mass by island', expect.objectContaining({ width: 400, height: 300 })])
  expect(comment).toContain('pictures')
})

test('Gitea’s addresses are its own', async () => {
  const { shown } = await publish({ product: 'forgejo' })
  expect(JSON.stringify(shown)).toMatch(/octo-org\/penguins\/raw\/commit\/[0-9a-f]{40}\/charts\//)
})

test('the same pictures are pushed once, and the forge is asked until it serves them', async () => {
  let asked = 0
  const { ports, problems, comment } = await publish({ serves: () => ++asked === 3 })
  expect(asked).toBe(3)
  expect(problems).toEqual([])
  expect(comment).toContain('pictures')
  expect(ports.runner.lines).toEqual([])
})

test('the text form stands in their place where the forge never serves them, with a warning', async () => {
  const { ports, problems, comment, forge } = await publish({ serves: () => false })
  expect(problems.map(({ code }) => code)).toEqual(['MM-613'])
  expect(ports.runner.lines.join('\n')).toMatch(/^warn: MM-613[\s\S]*The verdict stands without it/)
  expect(comment).toContain('text form')
  expect(forge.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
  expect(forge.calls.filter((call) => call === 'hasFile')).toHaveLength(6)
})

test('the text form stands in their place where the push is refused', async () => {
  const append = async () => {
    throw fault('forge-denied', { action: 'push', permission: 'contents: write', answer: 'denied' })
  }
  const { problems, comment } = await publish({ append })
  expect(problems).toHaveLength(1)
  expect(comment).toContain('text form')
})

test('nothing is pushed where there is no comment to show it in', async () => {
  const { records } = await publish({ pullRequest: null })
  expect(records.stored.size).toBe(0)
})
