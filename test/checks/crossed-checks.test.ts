import { expect, it } from 'vitest'
import { findCrossedChecks } from '../../src/checks/crossed-checks.ts'
import type { ColumnType } from '../../src/checks/define-check.ts'

function crossedIn(
  type: ColumnType,
  checks: Readonly<Record<string, unknown>>,
  { mostly = {} as Record<string, number>, when = {} as Record<string, string> } = {},
): string[] {
  return findCrossedChecks({
    type,
    checks,
    mostlyOf: (rule) => mostly[rule] ?? 1,
    whenOf: (rule) => when[rule] ?? null,
  }).map(({ lower, upper }) => `${lower.path.join('.')} > ${upper.path.join('.')}`)
}

it.each<[type: ColumnType, checks: Record<string, unknown>, found: string[]]>([
  ['number', { minimum: 5, maximum: 3 }, ['minimum > maximum']],
  ['number', { minimum: 5, maximum: 5 }, []],
  ['number', { minimum: 5, exclusiveMaximum: 5 }, ['minimum > exclusiveMaximum']],
  ['number', { exclusiveMinimum: 5, maximum: 5 }, ['exclusiveMinimum > maximum']],
  ['number', { exclusiveMinimum: 5, exclusiveMaximum: 6 }, []],
  // No whole number lies between 5 and 6.
  ['integer', { exclusiveMinimum: 5, exclusiveMaximum: 6 }, ['exclusiveMinimum > exclusiveMaximum']],
  ['integer', { minimum: 5.2, maximum: 5.8 }, ['minimum > maximum']],
  // As texts, "9" stands above "10".
  ['integer', { minimum: '9', maximum: '10' }, []],
  ['string', { minimum: '9', maximum: '10' }, ['minimum > maximum']],
  ['string', { minLength: 4, maxLength: 3 }, ['minLength > maxLength']],
  ['string', { minLength: 3, maxLength: 3 }, []],
  ['date', { minimum: '2026-02-01', maximum: '2026-01-31' }, ['minimum > maximum']],
  ['date', { minimum: '2026-01-31', maximum: '2026-01-31' }, []],
  ['date', { min: { above: '2026-01-31', below: '2026-01-31' } }, ['min.above > min.below']],
  ['number', { max: { min: 3, max: 1, below: 2 } }, ['max.min > max.max', 'max.min > max.below']],
])('a column of %s with %j has no value between %j', (type, checks, found) => {
  expect(crossedIn(type, checks)).toEqual(found)
})

it.each<[type: ColumnType, checks: Record<string, unknown>]>([
  ['date', { format: '%d.%m.%Y', minimum: '31.01.2026', maximum: '01.02.2026' }],
  ['date', { minimum: '2026-02-01', maximum: '1.1.2026' }],
  ['duration', { minimum: 'P9D', maximum: 'P10D' }],
  ['string', { minimum: 'é', maximum: 'a' }],
  ['string', { minimum: 5, maximum: '3' }],
])('nothing is said where the order of two bounds is not known: %s, %j', (type, checks) => {
  expect(crossedIn(type, checks)).toEqual([])
})

it('bounds of different rows, or of shares that leave room for each other, are met', () => {
  const checks = { minimum: 5, maximum: 3 }
  expect(crossedIn('number', checks, { when: { minimum: 'a > 1' } })).toEqual([])
  expect(crossedIn('number', checks, { mostly: { minimum: 0.5, maximum: 0.5 } })).toEqual([])
  expect(crossedIn('number', checks, { mostly: { minimum: 0.5, maximum: 0.6 } })).toEqual([
    'minimum > maximum',
  ])
})
