import { describe, expect, it } from 'vitest'
import type { ChartSettings } from '../../../src/config/configuration.ts'
import type { Charts, Files } from '../../../src/ports.ts'
import { composeReport } from '../../../src/report/compose.ts'
import { makeVisible } from '../../../src/report/escape.ts'
import { drawOwnCharts } from '../../../src/report/own-charts/draw-own-charts.ts'
import { readOwnCharts } from '../../../src/report/own-charts/read-own-charts.ts'
import { createPlainCharts } from '../../support/charts-twin.ts'
import { makePng } from '../../support/make-png.ts'
import { createMemoryFiles } from '../../support/memory-files.ts'
import { createMemoryRunner } from '../../support/memory-runner.ts'
import { leaveResults, projectOf, runOf, SECOND } from '../../support/recordable-project.ts'
import { input } from '../../support/report-documents.ts'

const run = runOf(SECOND)

function chart(fields: Partial<ChartSettings> = {}): ChartSettings {
  return {
    name: 'mass',
    title: 'Mass',
    spec: 'mass.vl.json',
    specification: { mark: 'bar', width: 'container' },
    source: 'sample',
    evaluation: null,
    main: false,
    keys: [],
    ...fields,
  }
}

function projectWith(...charts: ChartSettings[]) {
  const project = projectOf(run)
  return { ...project, head: { ...project.head, report: { comment: 'joined' as const, charts } } }
}

/** Keeps what it was asked to draw, and paints a sound picture, or what `paint` says. */
function createPainter({ paint = makePng(), fail = null as Error | null } = {}) {
  const asked: { readonly [key: string]: unknown }[] = []
  const charts: Charts = {
    ...createPlainCharts(),
    async own(specification) {
      asked.push(specification)
      if (fail !== null) throw fail
      return { light: '<svg/>', dark: '<svg/>' }
    },
    png: async () => ({ bytes: paint, width: 2, height: 1.5 }),
  }
  return { charts, asked }
}

async function draw(
  charts: readonly ChartSettings[],
  painter = createPainter(),
  files = createMemoryFiles(),
) {
  await leaveResults(files, run, { wrong: 1 })
  const runner = createMemoryRunner()
  await drawOwnCharts(projectWith(...charts), { files, charts: painter.charts, runner })
  const drawn = await files.find('mergemark-out/charts/*')
  return { files, drawn, lines: runner.lines, asked: painter.asked }
}

const rowsOf = (specification: { readonly [key: string]: unknown } | undefined) =>
  (specification?.['data'] as { values: unknown[] } | undefined)?.values

describe('a chart of the user’s own', () => {
  it('is drawn over the examples, in both themes', async () => {
    const { drawn, asked, lines } = await draw([chart()])
    expect(drawn).toEqual(['mergemark-out/charts/mass-dark.png', 'mergemark-out/charts/mass-light.png'])
    expect(rowsOf(asked[0])).toEqual([
      { id: 'e000', target: 'rose', predicted: 'tulip' },
      { id: 'e001', target: 'tulip', predicted: 'tulip' },
      { id: 'e002', target: 'rose', predicted: 'rose' },
    ])
    expect(asked[0]).not.toHaveProperty('width')
    expect(lines).toEqual([])
  })

  it('has main’s examples beside its own where it asks for them', async () => {
    const files = createMemoryFiles()
    await leaveResults(files, run, { out: 'mergemark-out/base', wrong: 0, form: 'compact' })
    const { asked } = await draw([chart({ main: true })], createPainter(), files)
    expect(rowsOf(asked[0])).toMatchObject([
      { predicted: 'tulip', side: 'pull request' },
      { predicted: 'tulip', side: 'pull request' },
      { predicted: 'rose', side: 'pull request' },
      { predicted: 'rose', side: 'main' },
      { predicted: 'tulip', side: 'main' },
      { predicted: 'rose', side: 'main' },
    ])
  })

  it('is drawn over a part of a document', async () => {
    const { asked } = await draw([chart({ source: 'evaluation', keys: ['evaluations', 'test', 'metrics'] })])
    expect(rowsOf(asked[0])).toMatchObject([{ name: 'accuracy', n: expect.any(Number) }])
  })

  it.each<[string, ChartSettings, string]>([
    ['no such part', chart({ source: 'training', keys: ['curves', 'lost'] }), 'there is no curves.lost'],
    ['a prototype', chart({ source: 'training', keys: ['__proto__'] }), 'there is no __proto__'],
    ['no document', chart({ source: 'data' }), 'there is no data.json'],
    ['no such evaluation', chart({ evaluation: 'other' }), 'there are no predictions of it'],
  ])('of %s is left out and told of, and the next is drawn', async (_, broken, reason) => {
    const { drawn, lines } = await draw([{ ...broken, name: 'odd' }, chart()])
    expect(lines).toEqual([`warn: The chart odd is left out: ${reason}`])
    expect(drawn).toHaveLength(2)
  })

  it('that cannot be drawn leaves nothing of an earlier run', async () => {
    const files = createMemoryFiles()
    await files.write('mergemark-out/charts/mass-dark.png', makePng())
    const { drawn, lines } = await draw([chart()], createPainter({ fail: new TypeError('oh') }), files)
    expect(drawn).toEqual([])
    expect(lines[0]).toContain('The chart mass is left out')
  })

  it('that judge would refuse is not handed on', async () => {
    const { drawn, lines } = await draw([chart()], createPainter({ paint: makePng({ width: 2500 }) }))
    expect(drawn).toEqual([])
    expect(lines[0]).toContain('it is 2500 × 3 pixels large')
  })
})

describe('the report', () => {
  const title = 'Mass <script>\u202e [x](https://evil)'

  async function report(files: Files) {
    const ownCharts = await readOwnCharts(projectWith(chart({ title })), files)
    return { ownCharts, composed: await composeReport(input({ ownCharts }), { charts: createPlainCharts() }) }
  }

  it('shows it in a section of its own, with its title as text and its bytes in the page', async () => {
    const { files } = await draw([chart()])
    const { composed } = await report(files)
    expect(composed.comment).toContain('#### Charts of this project (1 chart)')
    expect(composed.comment).toContain('Nothing in these pictures was judged.')
    expect(composed.html).toContain('Nothing in these pictures was judged.')
    expect(composed.comment).not.toContain('<script>')
    expect(composed.comment).not.toContain('](https://evil)')
    expect(composed.comment).not.toContain('\u202e')
    const data = Buffer.from(makePng()).toString('base64')
    expect(composed.html).toContain(`<img alt="" width="2" height="1.5" src="data:image/png;base64,${data}">`)
    expect(composed.html).toContain('img-src data:')
    expect(composed.html).not.toContain('<script>\u202e')
    expect(composed.html).toContain(
      makeVisible(title).replaceAll('<', '&lt;').replaceAll('>', '&gt;').slice(0, 5),
    )
  })

  it('shows it from where it was published', async () => {
    const { files } = await draw([chart()])
    const { ownCharts } = await report(files)
    const chartUrls = new Map([['own-mass', { light: 'https://x/l.png', dark: 'https://x/d.png' }]])
    const composed = await composeReport(input({ ownCharts, chartUrls }), { charts: createPlainCharts() })
    expect(composed.comment).toContain('src="https://x/l.png"')
  })

  it('says why one is not shown, and shows nothing else for it', async () => {
    const { files } = await draw([chart()])
    await files.write('mergemark-out/charts/mass-dark.png', '<svg onload="alert(1)"/>')
    const { ownCharts, composed } = await report(files)
    expect(ownCharts).toMatchObject([{ pictures: null, reason: 'it does not begin like a PNG' }])
    expect(composed.comment).toContain('not shown, because it does not begin like a PNG')
    expect(composed.html).not.toContain('data:image/png')
  })

  it('says that one was not drawn', async () => {
    const { ownCharts } = await report(createMemoryFiles())
    expect(ownCharts).toMatchObject([{ pictures: null, reason: 'it was not drawn' }])
  })
})
