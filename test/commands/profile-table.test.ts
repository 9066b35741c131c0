import { describe, expect, it } from 'vitest'
import { describeProfiles } from '../../src/commands/profile-table.ts'
import { bareDataset } from '../../src/config/bare-dataset.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'

async function profile(text: string): Promise<string> {
  const folder = createDataFolder()
  folder.write('orders.csv', text)
  return describeProfiles([
    await validateDataset(bareDataset({ name: 'orders.csv', path: 'orders.csv' }), folder),
  ])
}

describe('the profile of a file of which nothing is asked', () => {
  const rows = Array.from(
    { length: 200 },
    (_, at) =>
      `${1000 + at},Ann ${at % 7},${at % 4 === 0 ? '' : at % 3 === 0 ? 'late' : 'in time'},u${at}@example.org,${at / 4}`,
  )
  const text = `order_id,name,remark,contact,weight\n${rows.join('\n')}\n`

  it('has a line a column: type, share without a value, different values, ends or most frequent values', async () => {
    expect((await profile(text)).split('\n')).toEqual([
      'orders.csv: 200 rows, 5 columns',
      '  column    type     empty  different  values',
      '  order_id  integer      0        200  1000 to 1199',
      '  name      string       0          7  withheld: name of a person',
      '  remark    string    25 %          2  in time 50 %, late 25 %',
      '  contact   string       0        200  withheld: e-mail address',
      '  weight    number       0        200  0 to 49.75',
      'Nothing was asked of what they hold: `mergemark init` suggests what to check, from what is there.',
    ])
  })

  it('makes space at the end of a value seen', async () => {
    expect(await profile(`a,b\n${'"x ",1\n'.repeat(40)}`)).toContain('"x " 100 %')
  })

  it('shows no control character, and no cell in full', async () => {
    const cell = `\u001b[2J${'x'.repeat(99)}\n`
    const said = await profile(`a\n${cell.repeat(40)}`)
    expect(said).not.toContain('\u001b')
    expect(said).toContain('…')
  })
})
