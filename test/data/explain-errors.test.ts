import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { askedAt } from '../../src/data/mark-places.ts'
import { validateDatasets } from '../../src/data/validate-datasets.ts'
import { fileWith } from '../support/configuration-files.ts'
import { createDataFolder } from '../support/data-folder.ts'

/** What is said of each check that could not be evaluated, with the line that asks for it. */
async function errorsOf(lines: readonly string[]): Promise<string[]> {
  const text = fileWith({ data: ['data:', '  o:', '    path: o.csv', ...lines].join('\n') })
  const head = parseConfiguration({ text, path: 'mergemark.yml' })
  const folder = createDataFolder()
  folder.write('o.csv', 'x,n\na,3\nb,4\n')
  const ports = { ...folder, runner: { annotate: () => {} }, clock: { now: () => 0 } }
  const placeOf: NonNullable<Parameters<typeof validateDatasets>[2]>['placeOf'] = (dataset, check) => {
    const line = askedAt(dataset, check, { head })
    return {
      file: 'mergemark.yml',
      line: line === null ? null : text.split('\n')[line - 1]?.trim(),
      column: null,
    } as never
  }
  const { datasets } = await validateDatasets(head.data, ports as never, { placeOf })
  return (datasets[0]?.checks ?? []).filter(({ result }) => result === 'error').map(({ message }) => message)
}

describe('a condition that the engine cannot take', () => {
  it('is told where it stands, and of no parenthesis that nobody wrote', async () => {
    const rules = [
      '- { name: one, sql: "x >" }',
      '- { name: two, sql: "(n > 1) AND nosuch = 2" }',
      '- { name: three, sql: "(n > ) AND n > 2" }',
    ]
    expect(await errorsOf(['    rules:', ...rules.map((rule) => `      ${rule}`)])).toEqual([
      `the SQL does not parse: it ends where more is to follow (mergemark.yml:${rules[0]})`,
      `there is no column "nosuch" (mergemark.yml:${rules[1]})`,
      `the SQL does not parse: syntax error at or near ")", or at its end (mergemark.yml:${rules[2]})`,
    ])
  })

  it('is told so of the condition of a check too, and of a regular expression', async () => {
    const columns = ['x: { pattern: "[a" }', 'n: { required: { value: true, when: "nosuch > 1" } }']
    expect(await errorsOf(['    columns:', ...columns.map((column) => `      ${column}`)])).toEqual([
      `the regular expression does not compile: missing ] (mergemark.yml:${columns[0]})`,
      `in \`when\`: there is no column "nosuch" (mergemark.yml:${columns[1]})`,
    ])
  })
})
