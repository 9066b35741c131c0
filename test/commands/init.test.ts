import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { Git } from '../../src/ports.ts'
import { readConfiguration } from '../../src/project/read-configuration.ts'
import { createGenerator } from '../../src/stats/generator.ts'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'

const penguins = readFileSync('examples/penguins/data/train.csv', 'utf8')

/** Outside a repository: what lies in folders for data is found all the same. */
const nowhere = { root: async () => null } as unknown as Git

/** In one, with a commit of these files. */
const repositoryOf = (...paths: readonly string[]) =>
  ({
    root: async () => '/',
    resolve: async () => 'a'.repeat(40),
    filesBelow: async () => [...paths],
    pathFromRoot: async (path: string) => path,
  }) as unknown as Git

async function runInit(
  folder: DataFolder,
  {
    git = nowhere,
    ...asked
  }: { readonly force?: boolean; readonly config?: string; readonly git?: Git } = {},
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
    ports: { files: folder.files, tables: folder.tables, git },
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

  it('gives files of one stem a name and a schema each, whatever their number and case', async () => {
    const folder = await folderOf({
      'data/o.csv': 'a,b\n1,2\n',
      'data/o.tsv': 'c\n1\n',
      'data/O.jsonl': '{"d":1}\n',
      'data/p.csv': 'e\n1\n',
    })
    folder.write('data/o.csv.gz', gzipSync('f\n1\n'))
    await runInit(folder)
    const { configuration } = await readConfiguration('mergemark.yml', folder.files)
    expect(
      configuration.data.map(({ name, columns }) => [name, columns.map((column) => column.name).join()]),
    ).toEqual([
      ['O-jsonl', 'd'],
      ['o-csv', 'a,b'],
      ['o-csv-gz', 'f'],
      ['o-tsv', 'c'],
      ['p', 'e'],
    ])
    expect(await folder.files.find('data/*.schema.json')).toEqual([
      'data/O.jsonl.schema.json',
      'data/o.csv.gz.schema.json',
      'data/o.csv.schema.json',
      'data/o.tsv.schema.json',
      'data/p.schema.json',
    ])
  })

  it('takes partitions and numbered parts for one table each, and versions and strangers for several', async () => {
    const folder = await folderOf({
      'data/sales/year=2024/month=01/x.csv': 'sku\na\n',
      'data/sales/year=2024/month=02/y.csv': 'sku\nb\n',
      'data/clicks/part-0001.csv': 'id\n1\n',
      'data/clicks/part-0002.csv': 'id\n2\n',
      'data/log-2024-01.csv': 'at\n1\n',
      'data/log-2024-02.csv': 'at\n2\n',
      'data/set_v1.csv': 'a\n1\n',
      'data/set_v2.csv': 'a\n1\n',
      'data/odd1.csv': 'a\n1\n',
      'data/odd2.csv': 'b\n1\n',
    })
    await runInit(folder)
    const { configuration } = await readConfiguration('mergemark.yml', folder.files)
    expect(configuration.data.map(({ name, path }) => [name, path])).toEqual([
      ['clicks', 'data/clicks/part-*.csv'],
      ['log', 'data/log-*.csv'],
      ['odd1', 'data/odd1.csv'],
      ['odd2', 'data/odd2.csv'],
      ['sales', 'data/sales/year=*/month=*/*.csv'],
      ['set_v1', 'data/set_v1.csv'],
      ['set_v2', 'data/set_v2.csv'],
    ])
    const sales = configuration.data.find(({ name }) => name === 'sales')
    expect(sales?.columns.map(({ name }) => name)).toEqual(['sku', 'year', 'month'])
    for (const settings of configuration.data) {
      const { checks } = await validateDataset(settings, folder)
      expect(checks.filter(({ result }) => result !== 'pass')).toEqual([])
    }
  })

  it('looks into JSON, and says which of the data it passes over', async () => {
    const folder = await folderOf({
      'data/list.json': '[{"a": 1}, {"a": 2}]',
      'data/settings-of-something.json': '{"a": 1}',
      'package.json': '[{"a": 1}]',
    })
    const said = await runInit(folder)
    expect(said).toContain('data/list.json: 2 rows')
    expect(said).toContain('note: data/settings-of-something.json is left out: it is no list of records')
    expect(said).not.toContain('package')
  })

  it('writes what refers to another file as a foreign key, and tells of values that refer to nothing', async () => {
    const lines = (n: number, line: (at: number) => string) =>
      Array.from({ length: n }, (_, at) => line(at)).join('\n')
    const { nextBelow } = createGenerator(3)
    const folder = await folderOf({
      'data/customers.csv': `id,city\n${lines(50, (at) => `${at},x`)}\n`,
      'data/orders.csv': `order_id,customer_id\n${lines(200, (at) => `${1000 + at},${nextBelow(50)}`)}\n`,
      'data/returns.csv': `order_id,id\n${lines(100, (at) => `${at === 7 ? 9 : 1000 + nextBelow(200)},${at}`)}\n`,
    })
    const said = await runInit(folder)
    const { configuration } = await readConfiguration('mergemark.yml', folder.files)
    expect(configuration.data.map(({ name, checks }) => [name, checks['foreignKeys']])).toEqual([
      ['customers', undefined],
      ['orders', [{ fields: 'customer_id', reference: { resource: 'customers', fields: 'id' } }]],
      ['returns', undefined],
    ])
    expect(said).toContain('note: returns: 1 of 100 values of order_id are no order_id of orders')
    expect(await folder.files.readText('mergemark.yml')).toContain(
      '# all 200 values occur there (98.1 % sure)',
    )
  })

  it('commits no value of a person, and no slip', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => {
      const country = at === 9 ? 'nl' : at % 3 === 0 ? 'DE' : 'NL'
      return `${['Ann Fox', 'Bo Ek', 'Cem Ito'][at % 3]},${1950 + (at % 40)}-03-04,${country},u${at}@example.org`
    })
    const folder = await folderOf({
      'data/people.csv': `name,birth_date,country,email\n${rows.join('\n')}\n`,
    })
    const said = await runInit(folder)
    const written = [
      await folder.files.readText('mergemark.yml'),
      await folder.files.readText('data/people.schema.json'),
    ]
    for (const value of ['Ann', '1950', '1989', 'example.org', '"nl"'])
      expect(written.join()).not.toContain(value)
    expect(said).toContain('country: is "nl" (1) meant to be "NL" (200)?')
    expect(written[0]).toContain('country: { enum: { value: [ DE, NL ], mostly: 0.9')
    expect(written[0]).toContain('birth_date: { sensitive: true }')
    expect(written[1]).toContain('"format": "email"')
  })

  it('asks for nothing but data where there is nothing else, so that the first run has nothing to miss', async () => {
    const folder = await folderOf({ 'data/x.csv': 'a\n1\n' })
    await runInit(folder)
    const text = await folder.files.readText('mergemark.yml')
    const { configuration } = await readConfiguration('mergemark.yml', folder.files)
    expect([configuration.train, configuration.evaluations, configuration.gate.rules]).toEqual([null, [], []])
    expect(await folder.files.readText('.github/workflows/mergemark.yml')).not.toContain('pip install')
    // What is commented out is right once it is taken in.
    await folder.files.write('mergemark.yml', text.replaceAll(/^# (?=( |train:|evaluations:))/gm, ''))
    const whole = (await readConfiguration('mergemark.yml', folder.files)).configuration
    expect([whole.train?.command?.[0], whole.evaluations.length, whole.gate.rules.length]).toEqual([
      'python',
      1,
      1,
    ])
  })

  it('says what else it found, and writes it down without pretending to know how it is used', async () => {
    const folder = await folderOf({
      'data/x.csv': 'a\n1\n',
      'data/raw.csv.dvc': 'outs: []\n',
      'src/train.py': 'parser.add_argument("--seed")\n',
      'results/predictions.csv': 'row_id,y_true,y_pred\n1,a,a\n',
      'dvc.yaml':
        'stages:\n  fit:\n    cmd: python src/train.py\n    metrics:\n      - results/fit.json:\n          cache: false\n',
      'results/fit.json': '{"accuracy": 0.9, "loss_of_mine": 3, "note": "x"}',
      'mlruns/0/meta.yaml': 'a: 1\n',
    })
    const said = await runInit(folder, { git: repositoryOf('results/fit.json', 'data/x.csv') })
    for (const found of [
      'found src/train.py, which seems to train',
      'found dvc.yaml, a pipeline of DVC',
      'found data/raw.csv.dvc: DVC keeps the data, so the workflow’s `setup` needs `dvc pull`',
      'found MLflow (mlruns/)',
      'found predictions (results/predictions.csv)',
      'found metrics (results/fit.json)',
    ])
      expect(said).toContain(`note: ${found}`)
    const text = await folder.files.readText('mergemark.yml')
    expect(text).toContain('#   command: python src/train.py --seed {seed}')
    const { configuration } = await readConfiguration('mergemark.yml', folder.files)
    expect(configuration.evaluations).toMatchObject([{ task: 'metrics-only', metrics: ['accuracy'] }])
    expect(text).toContain('# and, each with its direction: loss_of_mine')
  })

  it('only proposes metrics that nobody has committed, and predictions', async () => {
    const predictions = { 'data/x.csv': 'a\n1\n', 'out/predictions.csv': 'row_id,y_true,y_pred\n1,a,a\n' }
    const folder = await folderOf({ ...predictions, 'metrics.json': '{"accuracy": 0.9}' })
    await runInit(folder, { git: repositoryOf() })
    expect(await folder.files.readText('mergemark.yml')).toContain('#     metrics-file: metrics.json')
    const other = await folderOf(predictions)
    await runInit(other)
    const text = await other.files.readText('mergemark.yml')
    expect(text).toContain('#     predictions: out/predictions.csv')
    expect(text).toContain('#     columns: { id: row_id, target: y_true, predicted: y_pred }')
  })

  it.each([
    ['writes one', null, 'mergemark-out/\n'],
    ['adds a line', '*.pyc', '*.pyc\nmergemark-out/\n'],
    ['leaves it', 'a\n/mergemark-out\n', 'a\n/mergemark-out\n'],
  ])('keeps its documents out of git: it %s where .gitignore is %j', async (_, before, after) => {
    const folder = await folderOf({
      'data/x.csv': 'a\n1\n',
      ...(before === null ? {} : { '.gitignore': before }),
    })
    for (const force of [false, true]) await runInit(folder, { git: repositoryOf(), force })
    expect(await folder.files.readText('.gitignore')).toBe(after)
  })

  it('touches no .gitignore outside a repository', async () => {
    const folder = await folderOf({ 'data/x.csv': 'a\n1\n' })
    await runInit(folder)
    expect(await folder.files.inspect('.gitignore')).toBeNull()
  })
})
