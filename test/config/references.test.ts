import { describe, expect, it } from 'vitest'
import { errorOf, faultsOf, fileWith, mendOf } from '../support/configuration-files.ts'

const withOrders = (...lines: string[]) =>
  fileWith({
    data: [
      'data:',
      '  customers: { path: customers.csv }',
      '  orders:',
      '    path: orders.csv',
      ...lines.map((line) => `    ${line}`),
    ].join('\n'),
  })
const key = (fields: string, resource: string, there = 'id') =>
  `  - { fields: ${fields}, reference: { resource: ${resource}, fields: ${there} } }`

describe('a key that refers to a data set that is not there', () => {
  const text = withOrders('foreignKeys:', key('customer', 'customers'), key('payer', 'custmers'))

  it('is an error of the configuration, where it stands', () => {
    expect(faultsOf(text)).toEqual([
      'MM-103 9:49 data.orders.foreignKeys[1].reference.resource is "custmers"; it must be the name of a data set',
    ])
    expect(errorOf(text).kind).toBe('usage')
  })

  it('is told which one may be meant, and which there are', () => {
    expect(mendOf(text)).toBe('Did you mean customers? Under `data:` there is customers, orders.')
  })

  it('is told in the longer form too, and of the rows of another', () => {
    const longer = withOrders(
      'foreignKeys: { severity: warning, value: [{ fields: a, reference: { resource: b, fields: a } }] }',
      'rows: { min-ratio: 1, of: custmers }',
    )
    expect(faultsOf(longer).map((fault) => fault.replace(/ is .*/, ''))).toEqual([
      'MM-103 7:83 data.orders.foreignKeys.value[0].reference.resource',
      'MM-103 8:31 data.orders.rows.of',
    ])
  })
})

describe('a key of which one side has more columns', () => {
  it('is an error of the configuration', () => {
    expect(faultsOf(withOrders('foreignKeys:', key('[a, b]', 'customers', '[a]'), key('a', '""')))).toEqual([
      'MM-103 8:61 data.orders.foreignKeys[0].reference.fields is "a"; it must be as many columns as `fields` has, 2',
    ])
  })
})

describe('what the configuration asks of another data set', () => {
  it('is taken, by its name and of the file itself', () => {
    const own = '  - { fields: parent, reference: { fields: id } }'
    const more = '    columns: { a: { minimum: x, type: integer } }'
    const text = withOrders('foreignKeys:', key('[a, b]', 'customers', '[a, b]'), key('a', '""'), own)
    expect(faultsOf(`${text.replace('    path: orders.csv', `    path: orders.csv\n${more}`)}`)).toEqual([
      expect.stringContaining('columns.a.minimum'),
    ])
  })
})

describe('a policy in which nothing could fail', () => {
  it.each([
    ['columns that are a list', 'version: 1\nname: a\ndata: { a: { path: a, columns: [x] } }\n', 'MM-103'],
    ['another version', 'version: 2\nname: a\n', 'MM-107'],
  ])('is not told beside another error: %s', (_, text, code) => {
    expect(faultsOf(text).map((fault) => fault.slice(0, 6))).toEqual([code])
  })
})
