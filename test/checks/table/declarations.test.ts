import { describe, expect, it } from 'vitest'
import { tableChecks } from '../../../src/checks/index.ts'

describe('the checks of whole data sets', () => {
  it.each(tableChecks.map((check) => [check.rule, check] as const))(
    'of %s take their own example',
    (_, check) => {
      expect(check.option.safeParse(check.example).success).toBe(true)
      expect(check.counterparts).not.toEqual([])
    },
  )

  it.each([
    ['rows', {}],
    ['rows', { of: 'other' }],
    ['rows', { min: -1 }],
    ['column-count', {}],
    ['freshness', { column: 'at', 'max-age': '2 days' }],
    ['primaryKey', []],
    ['uniqueKeys', 'id'],
    ['fieldsMatch', 'same'],
    ['pairs', [{ left: 'a', is: '==', right: 'b' }]],
  ])('do not take %s of %j', (rule, option) => {
    const check = tableChecks.find((one) => one.rule === rule)
    expect(check?.option.safeParse(option).success).toBe(false)
  })
})
