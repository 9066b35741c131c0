import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DatasetSettings } from '../../../src/config/configuration.ts'
import { describeSource } from '../../../src/data/dataset-source.ts'
import { coverOf, withholdFolders } from '../../../src/data/sensitive/cover.ts'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import { createDataFolder } from '../../support/data-folder.ts'
import { columnOf, datasetOf } from '../../support/dataset-settings.ts'

const marked = columnOf('name', { sensitive: true })

/** The last record many times over, so that its values are frequent ones. */
async function publish(path: string, text: string, settings: Partial<DatasetSettings> = {}) {
  const folder = createDataFolder()
  const last = text.endsWith(']') ? '' : `${text.trimEnd().split('\n').at(-1)}\n`
  folder.write(path, text + last.repeat(40))
  return JSON.stringify(await validateDataset(datasetOf({ path, columns: [marked], ...settings }), folder))
}

describe('a marked column', () => {
  it.each([
    ['stands twice', 'data.csv', 'id,name,name\n1,x,Secret\n2,y,Secret\n'],
    ['is written otherwise', 'data.csv', 'id,Name\n1,Secret\n2,Secret\n'],
    ['is written otherwise and stands twice', 'data.csv', 'id,NAME,Name\n1,Secret,Secret\n2,Secret,Secret\n'],
    ['differs by case in JSON Lines', 'data.jsonl', '{"name":"x","Name":"Secret"}\n{"Name":"Secret"}\n'],
    ['differs by case in JSON', 'data.json', '[{"name":"x","Name":"Secret"},{"Name":"Secret"}]'],
  ])('shows nothing where it %s', async (_, path, text) => {
    expect(await publish(path, text)).not.toContain('Secret')
    // Of numbers the least and the greatest are shown.
    const numbers = text.replaceAll('"Secret"', '424242').replaceAll('Secret', '424242').replace(/x|y/g, '1')
    expect(await publish(path, numbers)).not.toContain('424242')
  })

  it('shows nothing in a check that calls it otherwise', async () => {
    const columns = [marked, columnOf('NAME', { checks: { maxLength: 3 } })]
    expect(await publish('data.csv', 'id,name\n1,Secret\n2,Secret\n', { columns })).not.toContain('Secret')
  })

  it('leaves another column alone, and one that is said not to be sensitive', async () => {
    const text = 'id,name,surname,name_2\n1,x,Open,Said\n2,y,Open,Said\n'
    expect(await publish('data.csv', text)).toContain('Open')
    expect(await publish('data.csv', text)).not.toContain('Said')
    const columns = [marked, columnOf('name_2', { sensitive: false })]
    expect(await publish('data.csv', text, { columns })).toContain('Said')
  })

  it('shows nothing as a folder of the files that were read', async () => {
    const file = { path: 'name=Secret/a.csv', rows: 1 }
    const source = { path: 'name=*/*.csv', files: [file.path] }
    const digest = async () => 'sha256:00'
    const described = await describeSource(
      source,
      { files: [file], reading: {} },
      { digest },
      datasetOf({ columns: [marked] }),
    )
    expect(described.files).toEqual([{ path: 'name=(withheld)/a.csv', rows: 1, digest: 'sha256:00' }])
  })

  it('shows nothing as a folder in the places of findings', async () => {
    const folder = createDataFolder()
    mkdirSync(join(folder.root, 'name=Secret'))
    mkdirSync(join(folder.root, 'name=Other'))
    folder.write('name=Secret/a.csv', 'id,x\n1,\n')
    folder.write('name=Other/a.csv', 'id,x\n1,1\n')
    const columns = [marked, columnOf('x', { checks: { required: true } })]
    const { checks } = await validateDataset(datasetOf({ path: 'name=*/*.csv', columns }), folder)
    const places = checks.flatMap(({ examples }) => examples.map(({ file }) => file))
    expect(places).toEqual(['name=(withheld)/a.csv'])
  })
})

it('a column that was found out covers what its name becomes', () => {
  const why = coverOf(new Map([['mail', 'e-mail address']]), [])
  expect(['mail', 'Mail', 'mail_2', 'MAIL_1_2', 'mailbox', 'mail_2b'].map(why)).toEqual([
    'e-mail address',
    'e-mail address',
    'e-mail address',
    'e-mail address',
    null,
    null,
  ])
})

it('folders keep their names, and what is not sensitive its values', () => {
  const why = coverOf(new Map([['first name', 'marked']]), [])
  expect(withholdFolders('data/year=2024/First%20Name=Ada/name=1.csv', why)).toBe(
    'data/year=2024/First%20Name=(withheld)/name=1.csv',
  )
})
