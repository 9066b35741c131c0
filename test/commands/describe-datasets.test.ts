import { describe, expect, it } from 'vitest'
import { describeDatasets } from '../../src/commands/describe-datasets.ts'
import type { CheckResult } from '../../src/documents/data.ts'
import { check, data } from '../support/report-documents.ts'

const linesOf = (...checks: CheckResult[]) => describeDatasets(data({ checks }).datasets).split('\n')

describe('data sets on the terminal', () => {
  it('say which of the checks that pass judged no row, and under what condition', () => {
    const [head, idle] = linesOf(
      check('minimum'),
      check('enum', { column: 'island', total: 0, when: 'year > 2030' }),
      check('unique', { column: null, total: 0 }),
    )
    expect(head).toMatch(/; 3 of 3 checks pass, 2 of them judged no row$/)
    expect(idle).toBe('  judged no row: island: enum (only where year > 2030); unique')
  })

  it('name eight of those at most, and count the others', () => {
    const [, idle] = linesOf(...Array.from({ length: 11 }, () => check('enum', { total: 0 })))
    expect(idle).toMatch(/enum and 3 more$/)
  })

  it('say nothing of them where every check had rows', () => {
    expect(linesOf(check('minimum')).join('\n')).not.toContain('judged no row')
  })

  it.each([
    [{}, 'fails'],
    [{ failingOnMain: 0 }, 'fails, new'],
    [{ failingOnMain: 1 }, 'fails, on main too'],
  ])('count nothing where one thing was judged: %o', (known, said) => {
    const rows = { column: null, result: 'fail', failing: 1, total: 1, observed: 12 } as const
    expect(linesOf(check('rows', { ...rows, ...known }))).toContain(`  error: rows: ${said}`)
  })
})
