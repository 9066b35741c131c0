import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import { wholeBound, wholeOf } from '../../src/checks/whole-bound.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'
import { judgeColumn } from '../support/judge-column.ts'

// 2^53 and its neighbours: as doubles the first two are one number.
const [EVEN, ODD, NEXT] = ['9007199254740992', '9007199254740993', '9007199254740994']
const cells = [EVEN, ODD, NEXT]

describe('whole numbers that are one double', () => {
  it.each<[rule: string, option: unknown, failing: string[]]>([
    ['minimum', ODD, [EVEN]],
    ['exclusiveMinimum', ODD, [EVEN, ODD]],
    ['maximum', EVEN, [ODD, NEXT]],
    ['exclusiveMaximum', ODD, [ODD, NEXT]],
    ['maximum', 2 ** 53, [ODD, NEXT]],
    ['minimum', '9007199254740992.5', [EVEN]],
    ['maximum', '9007199254740992.5', [ODD, NEXT]],
    ['enum', [ODD], [EVEN, NEXT]],
    ['not-in-set', [ODD], [ODD]],
    ['categories', [EVEN, NEXT], [ODD]],
  ])('%s %j tells them apart', async (rule, option, failing) => {
    for (const type of ['integer', 'number'] satisfies ColumnType[])
      expect(await judgeColumn({ rule, type, option, cells })).toMatchObject({ failing, total: 3 })
  })

  it.each<[rule: string, option: unknown, result: string]>([
    ['max', { max: '9007199254740993' }, 'fail'],
    ['max', { max: NEXT }, 'pass'],
    ['min', { above: EVEN }, 'fail'],
    ['min', { above: '9007199254740991' }, 'pass'],
    ['distinct-values', { contain: [ODD] }, 'pass'],
    ['distinct-values', { contain: ['9007199254740995'] }, 'fail'],
    ['min', { max: '9007199254740991' }, 'fail'],
    ['max', { below: NEXT }, 'fail'],
    ['max', { min: NEXT }, 'pass'],
  ])('%s %j sees them', async (rule, option, result) => {
    for (const type of ['integer', 'number'] satisfies ColumnType[])
      expect(await judgeColumn({ rule, type, option, cells })).toMatchObject({ result })
  })

  it('are not passed over where the largest double is that of a smaller number', async () => {
    const asked = { rule: 'max', option: { max: EVEN }, cells: ['1', ODD] }
    expect(await judgeColumn({ ...asked, type: 'number' })).toMatchObject({ result: 'fail' })
    expect(await judgeColumn({ ...asked, type: 'number', cells: ['1', EVEN] })).toMatchObject({
      result: 'pass',
    })
  })

  it('are bounded in a column of text too', async () => {
    expect(await judgeColumn({ rule: 'maximum', option: 2 ** 53, cells })).toMatchObject({
      failing: [ODD, NEXT],
    })
  })

  it.each<ColumnType>(['integer', 'number', 'string'])(
    'are two keys in a column of type %s',
    async (type) => {
      const folder = createDataFolder()
      folder.write('data.csv', `x,y\n${ODD},${EVEN}\n${EVEN},${NEXT}\n1,1\n`)
      const columns = [columnOf('x', { type }), columnOf('y', { type })]
      const checks = {
        primaryKey: 'x',
        uniqueKeys: ['x'],
        foreignKeys: [{ fields: 'x', reference: { fields: 'y' } }],
      }
      const found = await validateDataset(datasetOf({ columns, checks }), folder)
      const failing = (rule: string) => found.checks.find((check) => check.rule === rule)?.failing
      expect([failing('primaryKey'), failing('uniqueKeys'), failing('foreignKeys')]).toEqual([0, 0, 1])
    },
  )
})

it('takes numbers that are written in different ways for one key', async () => {
  const folder = createDataFolder()
  const pairs = [
    ['1e17', '100000000000000000'],
    ['0', '-0.0'],
    ['1000', '1e3'],
    ['0.50', '.5'],
  ]
  folder.write('data.csv', `x,y\n${pairs.map((pair) => `${pair.join()}\n`).join('')}`)
  const columns = [columnOf('x', { type: 'number' }), columnOf('y', { type: 'number' })]
  const checks = { foreignKeys: [{ fields: 'x', reference: { fields: 'y' } }] }
  const found = await validateDataset(datasetOf({ columns, checks }), folder)
  expect(found.checks.find(({ rule }) => rule === 'foreignKeys')).toMatchObject({ failing: 0, total: 4 })
})

describe('a bound of whole numbers', () => {
  it.each([
    ['>=', 5.5, '>=', 6n],
    ['>', 5.5, '>=', 6n],
    ['<=', 5.5, '<=', 5n],
    ['<', 5.5, '<=', 5n],
    ['>', 5, '>=', 6n],
    ['<', 5, '<=', 4n],
    ['>=', -0.5, '>=', 0n],
    ['<=', -0.5, '<=', -1n],
    ['<=', 1e-300, '<=', 0n],
    ['>=', '-1e-999', '>=', 0n],
    ['>=', '1e400', '>=', 2n ** 63n],
    ['<=', '-123456789012345678901234567890', '<=', -(2n ** 63n) - 1n],
    ['<=', '+12.50e1', '<=', 125n],
  ] as const)('%s %s is %s %s', (relation, limit, told, whole) => {
    expect(wholeBound(relation, limit)).toEqual({ relation: told, limit: whole })
  })

  it.each(['', '.', 'abc', '1e', '0x10', ' 1', '1_000'])('is none where "%s" is no number', (text) => {
    expect(wholeBound('<=', text)).toBeNull()
  })

  it('holds for the same small numbers as the bound itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('>=', '<=', '>', '<'),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -8, max: 8 }),
        (relation, quarters, cell) => {
          const limit = quarters / 4
          const holds = { '>=': cell >= limit, '<=': cell <= limit, '>': cell > limit, '<': cell < limit }
          const whole = wholeBound(relation, limit)
          const found =
            whole?.relation === '>=' ? BigInt(cell) >= whole.limit : BigInt(cell) <= (whole?.limit ?? 0n)
          expect(found).toBe(holds[relation])
        },
      ),
    )
  })

  it.each([
    ['1e3', 1000n],
    ['-7.0', -7n],
    ['0.5', null],
  ])('%s is the whole number %s', (text, whole) => {
    expect(wholeOf(text)).toBe(whole)
  })
})
