import { expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { fileWith, PATH } from '../support/configuration-files.ts'

const checksOf = (column: string) => {
  const text = fileWith({ data: `data: { birds: { path: birds.csv, columns: { x: ${column} } } }` })
  const [dataset] = parseConfiguration({ text, path: PATH, files: new Map() }).data
  return dataset?.columns[0]?.checks
}

// A cell `1.10` is not the cell `1.1`, nor `True` the cell `true`.
it.each<[column: string, checks: object]>([
  ['{ enum: [1.10, a, True, 1e3, "2"] }', { enum: ['1.10', 'a', 'True', '1e3', '2'] }],
  ['{ not-in-set: { value: [FALSE, +1], mostly: 0.90 } }', { 'not-in-set': ['FALSE', '+1'] }],
  [
    '{ categories: [{ value: 0.0, label: none }, { value: 1 }] }',
    { categories: [{ value: '0.0', label: 'none' }, { value: '1' }] },
  ],
  ['{ distinct-values: { equal: [1.0] } }', { 'distinct-values': { equal: ['1.0'] } }],
  ['{ most-common: { among: [1.0], ties: true } }', { 'most-common': { among: ['1.0'], ties: true } }],
])('takes a set of texts as it is spelt: %s', (column, checks) => {
  expect(checksOf(column)).toEqual(checks)
})

it.each<[column: string, checks: object]>([
  ['{ type: number, enum: [1.10] }', { enum: [1.1] }],
  ['{ type: boolean, enum: [True] }', { enum: [true] }],
  ['{ minimum: 1.10 }', { minimum: 1.1 }],
])('takes as a value what is compared as one: %s', (column, checks) => {
  expect(checksOf(column)).toEqual(checks)
})
