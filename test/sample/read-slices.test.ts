import { describe, expect, it } from 'vitest'
import { readSearchColumns } from '../../src/sample/read-search-columns.ts'
import { readSlices } from '../../src/sample/read-slices.ts'
import type { SliceSettings } from '../../src/sample/slice-settings.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { faultOf } from '../support/thrown.ts'

const CSV = `id,island,mass,sex,zip
a,Dream,3500,m,01234
b,Biscoe,4200.5,f,01235
c,Dream,,m,99999
d,,5000,f,01234
e,Biscoe,3900,,01234
`

async function read(settings: readonly SliceSettings[], rows = [0, 1, 2, 3, 4], csv = CSV) {
  const folder = createDataFolder()
  folder.write('data.csv', csv)
  await using table = await folder.tables.open({ path: 'data.csv' })
  const slices = await readSlices({ table, path: 'data.csv' }, Uint32Array.from(rows), settings)
  return slices.map(({ name, of, members }) => [name, of, [...members]])
}
const where = (condition: string) => [{ kind: 'condition', name: 'mine', where: condition }] as const

describe('slices', () => {
  it('of a column are one a value, of which a missing one is none', async () => {
    expect(await read([{ kind: 'column', column: 'island' }])).toEqual([
      ['island=Biscoe', 'island', [1, 4]],
      ['island=Dream', 'island', [0, 2]],
    ])
  })

  it('count examples and not rows of the table', async () => {
    expect(await read([{ kind: 'column', column: 'island' }, ...where("island = 'Dream'")], [4, 2])).toEqual([
      ['island=Biscoe', 'island', [0]],
      ['island=Dream', 'island', [1]],
      ['mine', 'mine', [1]],
    ])
  })

  it.each([
    ['mass > 4000', [1, 3]],
    ['NOT (mass > 4000)', [0, 4]],
    ["island = 'Dream' -- a comment", [0, 2]],
    ["zip LIKE '012%'", [0, 1, 3, 4]],
    ['mass > 9000', []],
  ])(
    'by the condition %s hold the rows where it is true, and not where it is NULL',
    async (condition, members) => {
      expect(await read(where(condition))).toEqual([['mine', 'mine', members]])
    },
  )

  it.each(['masss > 1', 'mass >', '', 'true) OR (SELECT', '1; DROP TABLE x'])(
    'by the condition "%s" are refused with it quoted',
    async (condition) => {
      const error = await faultOf(() => read(where(condition)))
      expect(error.code).toBe('MM-260')
      expect(error.message).toContain(`"${condition}"`)
    },
  )

  it('of two columns are the pairs that occur', async () => {
    expect(await read([{ kind: 'crossing', columns: ['island', 'sex'] }])).toEqual([
      ['island=Biscoe & sex=f', 'island & sex', [1]],
      ['island=Dream & sex=m', 'island & sex', [0, 2]],
    ])
  })

  it('of quantiles have their bounds in the name', async () => {
    expect(await read([{ kind: 'quantiles', column: 'mass', bins: 2 }])).toEqual([
      ['mass in [3500, 4200.5)', 'mass', [0, 4]],
      ['mass in [4200.5, 5000]', 'mass', [1, 3]],
    ])
  })

  it('are refused for a column that does not exist, for quantiles of text, and for more than 200', async () => {
    const missing = await faultOf(() => read([{ kind: 'column', column: 'iland' }]))
    expect([missing.code, missing.mend]).toEqual(['MM-262', expect.stringContaining('Did you mean island?')])
    const text = await faultOf(() => read([{ kind: 'quantiles', column: 'island', bins: 2 }]))
    expect([text.code, text.message]).toEqual(['MM-263', expect.stringContaining('"Biscoe"')])
    const many = `id\n${Array.from({ length: 201 }, (_, row) => `r${row}`).join('\n')}\n`
    const rows = Array.from({ length: 201 }, (_, row) => row)
    const tooMany = await faultOf(() => read([{ kind: 'column', column: 'id' }], rows, many))
    expect([tooMany.code, tooMany.message]).toEqual(['MM-261', expect.stringContaining('201')])
  })
})

describe('columns to search', () => {
  it('are kinds and binned numbers, and no ids', async () => {
    const lines = Array.from({ length: 40 }, (_, row) => `r${row},${row},${row % 2 === 0 ? 'x' : 'y'},t`)
    const folder = createDataFolder()
    folder.write('data.csv', `id,age,kind,target\n${lines.join('\n')}\n`)
    await using table = await folder.tables.open({ path: 'data.csv' })
    const source = { table, path: 'data.csv' }
    const rows = Uint32Array.from({ length: 40 }, (_, row) => row)
    const found = await readSearchColumns(source, rows, { columns: null, without: ['target'] })
    expect(found.map(({ name, values }) => [name, values])).toEqual([
      ['age', ['age in [0, 10)', 'age in [10, 20)', 'age in [20, 30)', 'age in [30, 39]']],
      ['kind', ['kind=x', 'kind=y']],
    ])
    expect([...(found[0]?.codes ?? [])].slice(8, 12)).toEqual([0, 0, 1, 1])
  })
})
