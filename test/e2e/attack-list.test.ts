import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ROW = /^\| (\d+) \| (.+) \| (.+) \| (.+) \| `(test\/[\w/.-]+)`: “(.+)” \|$/

it('every attack of docs/threat-model.md names a test that is there, and they are numbered', () => {
  const text = readFileSync('docs/threat-model.md', 'utf8')
  const [, part = ''] = text.split('\n## The attacks\n')
  const [list = ''] = part.split('\n## ')
  const rows = list.split('\n').filter((line) => /^\| \d/.test(line))
  expect(rows.length).toBeGreaterThan(40)
  for (const [index, row] of rows.entries()) {
    const [, number, , , , file = '', title = ''] = ROW.exec(row) ?? []
    expect(number, row).toBe(String(index + 1))
    expect(readFileSync(file, 'utf8'), row).toContain(title)
  }
})
