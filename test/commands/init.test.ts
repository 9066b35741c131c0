import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { Git } from '../../src/ports.ts'
import { readConfiguration } from '../../src/project/read-configuration.ts'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'

const penguins = readFileSync('examples/penguins/data/train.csv', 'utf8')

/** Outside a repository: what lies in folders for data is found all the same. */
const nowhere = { root: async () => null } as unknown as Git

async function runInit(
  folder: DataFolder,
  asked: { readonly force?: boolean; readonly config?: string } = {},
) {
  const inputs = {
    config: 'mergemark.yml',
    out: 'mergemark-out',
    name: 'model',
    forks: false,
    'one-step': false,
    force: false,
    ...asked,
  }
  const { text } = await init.run({
    inputs: inputs as never,
    ports: { files: folder.files, tables: folder.tables, git: nowhere },
    installation: {} as never,
  })
  return text
}

async function folderOf(contents: Readonly<Record<string, string>>): Promise<DataFolder> {
  const folder = createDataFolder()
  for (const [path, text] of Object.entries(contents)) await folder.files.write(path, text)
  return folder
}

describe('init', () => {
  it('writes a configuration and a schema a file, which the data pass', async () => {
    const folder = await folderOf({ 'data/train.csv': penguins, 'data/more/train.tsv': 'a\tb\n1\tx\n' })
    const said = await runInit(folder)
    expect(said).toContain('data/train.csv: 138 rows, 8 columns')
    expect(said).toContain('wrote data/more/train.schema.json')
    const { configuration } = await readConfiguration('mergemark.yml', folder.files)
    expect(configuration.data.map(({ name, path, key }) => [name, path, key])).toEqual([
      ['train', 'data/more/train.tsv', null],
      ['train-2', 'data/train.csv', 'id'],
    ])
    for (const settings of configuration.data) {
      const { checks } = await validateDataset(settings, folder)
      expect(checks.filter(({ result }) => result !== 'pass')).toEqual([])
    }
    expect(configuration.data[1]?.columns.find(({ name }) => name === 'species')?.checks).toMatchObject({
      required: true,
      enum: ['Adelie', 'Chinstrap', 'Gentoo'],
    })
  })

  it('says in mergemark.yml what a schema cannot: how many cells may be without a value', async () => {
    const folder = await folderOf({ 'data/train.csv': penguins })
    await runInit(folder)
    expect(await folder.files.readText('mergemark.yml')).toContain(
      'sex: { required: { value: true, mostly: 0.83 } }',
    )
    expect(await folder.files.readText('data/train.schema.json')).not.toContain('mostly')
  })

  it('writes paths from the folder of the configuration, and looks at nothing outside it', async () => {
    const folder = await folderOf({ 'data/other.csv': 'a\n1\n', 'part/data/x.csv': 'a\n1\n' })
    await runInit(folder, { config: 'part/mergemark.yml' })
    const text = await folder.files.readText('part/mergemark.yml')
    expect(text).toContain('path: data/x.csv')
    expect(text).toContain('schema: data/x.schema.json')
    expect(await folder.files.inspect('data/other.schema.json')).toBeNull()
  })

  it('passes over predictions, tests and what is fetched, and says which file it cannot read', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`
    const folder = await folderOf({
      'data/empty.csv': '',
      'data/large.csv': pointer,
      'out/predictions.csv': 'a\n1\n',
      'data/tests/x.csv': 'a\n1\n',
      'data/node_modules/y.csv': 'a\n1\n',
    })
    const said = await runInit(folder)
    expect(said).toContain('note: data/empty.csv is left out: "data/empty.csv" is empty')
    expect(said).toContain('note: data/large.csv is a pointer of Git LFS')
    // Without data an example stands in their place.
    expect(await folder.files.readText('mergemark.yml')).toContain('path: data/train.csv')
    expect(said.match(/schema\.json/g)).toBeNull()
  })

  it('overwrites neither a configuration nor a schema unless it is told to', async () => {
    const folder = await folderOf({ 'data/x.csv': 'a\n1\n', 'data/x.schema.json': '{}' })
    await expect(runInit(folder)).rejects.toThrow('data/x.schema.json')
    expect(await folder.files.inspect('mergemark.yml')).toBeNull()
    await runInit(folder, { force: true })
    expect(await folder.files.readText('data/x.schema.json')).toContain('"fields"')
  })
})
