import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pruneOldCharts } from '../../src/commands/history/prune-charts.ts'
import type { Records } from '../../src/ports.ts'
import { CHARTS_REF } from '../../src/report/charts-store.ts'
import { planChartPruning, pruneCharts } from '../../src/report/prune-charts.ts'
import { publishReport } from '../../src/report/publish.ts'
import { publishCharts } from '../../src/report/publish-charts.ts'
import type { Picture } from '../../src/report/report-input.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { interposeGit } from '../support/fake-git.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import { projectSaying, publicationOf, publishingPorts } from '../support/publications.ts'
import { createStoreWorkplace, place, put, type StoreWorkplace } from '../support/store-workplace.ts'

const DAY = 86_400_000
/** Noon of 14 November 2023 in UTC. */
const START = 1_699_963_200_000

let workplace: StoreWorkplace
beforeEach(() => {
  workplace = createStoreWorkplace()
  workplace.clock.set(START)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await workplace[Symbol.asyncDispose]()
})

const open = () => workplace.open({ place: place({ ref: CHARTS_REF }) })
const storesOf = (records: Records) => ({ open: () => records, inspect: () => records })

const pictureOf = (content: string): Picture => ({
  name: 'metric-changes',
  svgs: { light: `<svg>${content}</svg>`, dark: `<svg>${content} dark</svg>` },
  pngs: null,
  width: 0,
  height: 0,
})

/** Publishes a picture so many days after the start. */
async function publishOn(day: number, content: string, records = open()) {
  workplace.clock.set(START + day * DAY)
  const ports = {
    stores: storesOf(records),
    charts: createPlainCharts(),
    forge: createMemoryForge(),
    clock: workplace.clock,
  }
  return publishCharts([pictureOf(content)], 'https://github.com/octo-org/penguins', ports)
}

function prune(asked: { keepDays?: number; apply?: boolean } = {}, records: Records = open()) {
  const { keepDays = 30, apply = false } = asked
  return pruneOldCharts({ keepDays, apply }, { stores: storesOf(records), clock: workplace.clock })
}

/** Days of the sets in the remote. */
function daysThere() {
  const paths = workplace.inRemote('ls-tree', '-r', '-d', '--name-only', CHARTS_REF).split('\n')
  return paths.flatMap((path) => /^charts\/([^/]+)\/./.exec(path)?.[1] ?? [])
}

test('says what would go, and takes it out only once it is told to', async () => {
  for (const [day, content] of [
    [0, 'first'],
    [29, 'second'],
    [60, 'third'],
  ] as const)
    await publishOn(day, content)
  const before = workplace.inRemote('rev-parse', CHARTS_REF)
  expect((await prune({ keepDays: 40 })).text?.split('\n')).toEqual([
    '1 chart set would go, 2 would stay; --apply takes them out',
    '  stays       2  it is not older than 40 days',
    '  goes        1  it is older than 40 days',
    'what would go:',
    expect.stringMatching(/^ {2}charts\/2023-11-14\/[0-9a-f]{64}$/),
  ])
  expect(workplace.inRemote('rev-parse', CHARTS_REF)).toBe(before)
  const { text, json } = await prune({ keepDays: 40, apply: true })
  expect(text).toMatch(/^1 chart set went, 2 stayed; the charts are at [0-9a-f]{7}/)
  expect(JSON.parse(json ?? '')).toMatchObject({ kind: 'charts-pruning', applied: true, gone: { length: 1 } })
  expect(daysThere()).toEqual(['2023-12-13', '2024-01-13'])
  // The past is gone with it, so that the forge can free the bytes.
  expect(workplace.inRemote('rev-list', '--count', CHARTS_REF)).toBe('1')
})

test('keeps the newest day’s pictures, however old', async () => {
  await publishOn(0, 'first')
  await publishOn(3, 'second')
  workplace.clock.set(START + 400 * DAY)
  await prune({ apply: true })
  expect(daysThere()).toEqual(['2023-11-17'])
  expect((await prune({ apply: true })).text).toMatch(/^nothing goes; 1 chart set stays/)
})

test('the same pictures on a later day are young again, and cost nothing', async () => {
  await publishOn(0, 'same')
  await publishOn(50, 'same')
  const trees = workplace.inRemote('ls-tree', '-r', '-d', '--format=%(objectname) %(path)', CHARTS_REF)
  const sets = trees.split('\n').filter((line) => /[0-9a-f]{64}$/.test(line))
  expect(sets).toHaveLength(2)
  expect(new Set(sets.map((line) => line.split(' ')[0])).size).toBe(1)
  await prune({ apply: true })
  expect(daysThere()).toEqual(['2024-01-03'])
})

test('pictures that land between plan and prune stay', async () => {
  await publishOn(0, 'first')
  await publishOn(50, 'second')
  const records = open()
  const plan = await planChartPruning({ records, keepDays: 30, now: workplace.clock.now() })
  await publishOn(50, 'late')
  expect(await pruneCharts(plan)).toMatchObject({ gone: { length: 1 } })
  expect(daysThere()).toEqual(['2024-01-03', '2024-01-03'])
  await publishOn(51, 'later')
  expect(daysThere()).toHaveLength(3)
})

test('does nothing where no charts were published, and refuses what is none', async () => {
  expect((await prune({ apply: true })).text).toBe('nothing goes; 0 chart sets stay')
  await put(open(), 'runs/aa/one')
  await expect(prune({ apply: true })).rejects.toMatchObject({ code: 'MM-331' })
})

test('where others are always first, charts give way within a minute: the checks stand, the comment has the text', async () => {
  interposeGit({
    folder: workplace.repository.folder,
    script: `if [ "$COMMAND" = push ]; then
      echo >> "$STATE/pushes"; printf '!\\t%s\\t[rejected] (stale info)\\n' "abc:${CHARTS_REF}"; exit 1; fi`,
  })
  const forge = createMemoryForge()
  const project = projectSaying({ pictures: [pictureOf('contended')] })
  const report = {
    ...project.report,
    parts: (urls: Parameters<typeof project.report.parts>[0]) => ({
      title: '### ❌ penguins: worse',
      lead: urls.size === 0 ? 'text form' : 'pictures',
      rest: '',
    }),
  }
  const ports = { ...publishingPorts(), stores: storesOf(open()), forge }
  const { problems } = await publishReport(publicationOf({ projects: [{ ...project, report }] }), ports)
  expect(problems.map(({ code }) => code)).toEqual(['MM-315'])
  expect(forge.checks.map(({ status }) => status)).toEqual(['completed', 'completed'])
  expect(forge.stored[0]?.body).toContain('text form')
  // The store's clock; the checks wait for nothing else.
  const waited = workplace.clock.slept.reduce((sum, pause) => sum + pause, 0)
  expect(waited).toBe(60_000)
  expect(workplace.clock.slept.length).toBeLessThan(15)
})
