import fc from 'fast-check'
import { expect, it } from 'vitest'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import { createDataFolder } from '../../support/data-folder.ts'
import { datasetOf } from '../../support/dataset-settings.ts'

const cell = fc.constantFrom('', 'a', 'b', 'A', ' a', 'a,b', '"', '1', '01')
const row = fc.tuple(cell, cell)
const MOST = 5

it('finds the same rows as counting each key of the table by hand', async () => {
  const folder = createDataFolder()
  const keys = {
    primaryKey: ['x', 'y'],
    uniqueKeys: [['x'], ['x', 'y']],
    foreignKeys: [{ fields: 'x', reference: { fields: 'y' } }],
  }
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      folder.write('data.csv', ['"x","y"', ...rows.map((cells) => cells.map(quote).join(','))].join('\n'))
      const { checks } = await validateDataset(datasetOf({ checks: keys }), folder)
      for (const [rule, fails] of Object.entries(byHand(rows))) {
        const failing = rows.flatMap((cells, index) => (fails(cells) ? [index + 1] : []))
        const found = checks.find((check) => check.rule === rule)
        const judged = rule === 'primaryKey' ? rows : rows.filter(([x]) => x !== '')
        expect([rule, found?.failing, found?.total]).toEqual([rule, failing.length, judged.length])
        expect(found?.examples.map((example) => example.row)).toEqual(failing.slice(0, MOST))
      }
    }),
    { numRuns: 25 },
  )
})

type Row = readonly [string, string]

function byHand(rows: readonly Row[]): Record<string, (row: Row) => boolean> {
  const times = (isSame: (row: Row) => boolean) => rows.filter(isSame).length
  const repeatsX = ([x]: Row) => x !== '' && times((other) => other[0] === x) > 1
  const repeatsBoth = ([x, y]: Row) =>
    x !== '' && y !== '' && times((other) => other[0] === x && other[1] === y) > 1
  return {
    primaryKey: (one) => one.includes('') || repeatsBoth(one),
    uniqueKeys: (one) => repeatsX(one) || repeatsBoth(one),
    foreignKeys: ([x]) => x !== '' && times((other) => other[1] === x) === 0,
  }
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
