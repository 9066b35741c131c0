import * as z from 'zod'
import { defineTableCheck } from '../define-check.ts'
import { judgedCell } from './judged-cell.ts'

export const order = defineTableCheck({
  rule: 'order',
  summary: 'No value of the column is below the one before it (ascending), or above it (descending).',
  option: z.strictObject({
    column: z.string().min(1).describe('The column that the rows are in the order of.'),
    direction: z.enum(['ascending', 'descending']).optional().describe('ascending where nothing is said.'),
    strictly: z.boolean().optional().describe('true: nor is it the same.'),
  }),
  example: { column: 'measured', direction: 'ascending' },
  counterparts: ['Frictionless sequential-value'],
  readsTypes: true,
  plan: (table, { column, direction = 'ascending', strictly = false }) => {
    if (!table.columns.includes(column))
      return { kind: 'error', reason: `the file has no column "${column}"` }
    const { rowNumber, relation, dialect } = table
    const { text, typed } = table.expressionOf(column)
    const cells = `SELECT ${rowNumber}, ${text} AS shown, ${typed} AS cell FROM ${relation} WHERE ${judgedCell(column, table)} IS NOT NULL`
    const before = `${dialect.previous('cell', rowNumber)} AS before`
    const relationTo = `${direction === 'ascending' ? '>' : '<'}${strictly ? '' : '='}`
    const noun = direction === 'ascending' ? 'above' : 'below'
    return {
      kind: 'rows',
      from: `(SELECT ${rowNumber}, shown, cell, ${before} FROM (${cells}) AS cells) AS ordered`,
      judged: 'true',
      fails: `(cell IS NULL OR coalesce(NOT (cell ${relationTo} before), false))`,
      value: 'shown',
      message: strictly
        ? `is not ${noun} the value before it`
        : `is ${direction === 'ascending' ? 'below' : 'above'} the value before it`,
    }
  },
})
