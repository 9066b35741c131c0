import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCharts } from '../src/adapters/vega/charts.ts'
import { composeReport } from '../src/report/compose.ts'
import { situations } from '../test/support/report-situations.ts'

/**
 * Writes a report of every situation, in every form, to look at: `node scripts/preview.ts [folder]`.
 */
const folder = process.argv[2] ?? 'preview'
const ports = { charts: createCharts() }

for (const [name, input] of situations) {
  const report = await composeReport(input, ports)
  const place = join(folder, name)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'report.md'), report.comment)
  await writeFile(join(place, 'summary.md'), report.summary)
  await writeFile(join(place, 'report.txt'), report.terminal)
  await writeFile(join(place, 'report.html'), report.html)
  for (const chart of report.charts)
    await writeFile(join(place, `${chart.name}-${chart.theme}.svg`), chart.svg)
  console.log(place)
}
