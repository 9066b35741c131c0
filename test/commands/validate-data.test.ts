import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { validateData } from '../../src/commands/validate-data.ts'
import { dataDocument } from '../../src/documents/data.ts'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryGit } from '../support/memory-git.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'

const usual = Object.fromEntries(
  Object.entries(validateData.inputs).map(([name, { fallback }]) => [name, fallback]),
) as Parameters<typeof validateData.run>[0]['inputs']
const installation = { version: '0.1.0', node: '', cli: '', examples: '' }

const CONFIGURATION = `version: 1
name: birds
data:
  penguins:
    path: data.csv
    key: id
    columns:
      mail: { pattern: ".+@.+" }
      mass: { type: integer, minimum: 2500, owner: "@org/birds" }
`
const ROWS = ['ada@home.example,12', 'bob at home,3000', 'eve@home.example,99', 'tom@home.example,1']
const fileOf = (rows: readonly string[]) =>
  `id,mail,mass\n${rows.map((row, n) => `${n + 1},${row}\n`).join('')}`

let folder: DataFolder
beforeEach(() => {
  folder = createDataFolder()
  folder.write('mergemark.yml', CONFIGURATION)
  folder.write('data.csv', fileOf(ROWS))
})
const read = (path: string) => readFileSync(join(folder.root, path), 'utf8')

async function validate(asked: Partial<typeof usual> = {}) {
  const runner = createMemoryRunner()
  const ports = {
    ...folder,
    runner,
    git: createMemoryGit({ commits: {} }),
    clock: createManualClock(),
  }
  const result = await validateData.run({ inputs: { ...usual, ...asked }, ports, installation })
  return { ...result, annotations: runner.annotations }
}

describe('mergemark validate-data', () => {
  it('says what fails where, who is asked, and what is withheld', async () => {
    const { text, exitCode } = await validate()
    expect(exitCode).toBe(1)
    expect(text).toBe(
      [
        'penguins (data.csv): 4 rows, 3 columns; 3 of 5 checks pass',
        '  no value is shown of mail (e-mail address)',
        '  error: mail: pattern: 1 of 4 fail',
        '    data.csv:3  a withheld value does not match .+@.+ (row 2, key 2)',
        '  error: mass: minimum: 3 of 4 fail (@org/birds)',
        '    data.csv:2  "12" is not at least 2500 (row 1, key 1)',
        '    data.csv:4  "99" is not at least 2500 (row 3, key 3)',
        '    data.csv:5  "1" is not at least 2500 (row 4, key 4)',
      ].join('\n'),
    )
  })

  it('tells what is new from what main’s record has', async () => {
    folder.write('data.csv', fileOf(ROWS.slice(0, 3)))
    await validate()
    const { datasets } = dataDocument.parse(read('mergemark-out/data.json'), 'data.json')
    mkdirSync(join(folder.root, 'mergemark-out/base'))
    folder.write(
      'mergemark-out/base/data.json',
      dataDocument.serialize({ name: 'birds', run: null, datasets }),
    )
    folder.write('data.csv', fileOf(ROWS))
    const { text, annotations } = await validate()
    expect(text).toContain('mail: pattern: 1 of 4 fail, all of them on main already')
    expect(text).toContain('mass: minimum: 3 of 4 fail, 1 of them new')
    expect(
      annotations.map(({ place, message }) => [place.line, message.includes('already on main')]),
    ).toEqual([
      [5, false],
      [3, true],
      [2, true],
      [4, true],
    ])
  })

  it('writes what fails as SARIF and JUnit, without what is withheld', async () => {
    await validate({ sarif: 'out/f.sarif', junit: 'out/f.xml' })
    const [run] = JSON.parse(read('out/f.sarif')).runs
    expect(run.results).toHaveLength(4)
    expect(read('out/f.xml')).toContain('tests="5" failures="2" errors="0" skipped="0"')
    expect(read('out/f.sarif') + read('out/f.xml')).not.toContain('home')
  })

  it('takes away what an earlier run left where the data cannot be read', async () => {
    folder.write('f.sarif', 'green')
    await expect(validate({ sarif: 'f.sarif', config: 'nowhere.yml' })).rejects.toThrow()
    expect(existsSync(join(folder.root, 'f.sarif'))).toBe(false)
    folder.write('mergemark.yml', CONFIGURATION.replace('data.csv', 'nowhere.csv'))
    await expect(validate({ sarif: 'f.sarif', junit: 'f.xml' })).rejects.toMatchObject({ code: 'MM-205' })
    expect(read('f.sarif')).toContain('"level": "error"')
    expect(read('f.xml')).toContain('errors="1"')
  })

  it('takes files without a configuration', async () => {
    const { text } = await validate({ datasets: ['data.csv'], config: 'no.yml', junit: 'f.xml' })
    expect(text).toContain('data.csv: 4 rows, 3 columns\n')
    expect(text).toContain('Nothing was asked of what they hold')
    expect(text).not.toContain('checks pass')
    expect(read('f.xml')).toContain('<testsuite name="files.data.csv"')
  })

  it('says of a file that cannot be read that it failed, beside what could be checked', async () => {
    const asked = { datasets: ['data.csv', 'nowhere.csv'], config: 'no.yml', junit: 'f.xml' }
    await expect(validate(asked)).rejects.toMatchObject({ code: 'MM-208' })
    expect(read('f.xml')).toMatch(/tests="2" failures="0" errors="1"/)
  })
})

describe('what validate-data is given in place of a data set', () => {
  const bare = { config: 'no.yml', datasets: ['data.csv'] }

  it('is told to be neither a data set nor a file, with what there is', async () => {
    await expect(validate({ datasets: ['penguin'] })).rejects.toMatchObject({
      code: 'MM-208',
      message: 'there is no data set and no file "penguin"',
      mend: expect.stringContaining('Did you mean penguins? Data sets: penguins.'),
    })
  })

  it('is told to be a folder, with the glob of the files in it', async () => {
    mkdirSync(join(folder.root, 'hive/day=1'), { recursive: true })
    folder.write('hive/day=1/part.parquet', 'x')
    await expect(validate({ datasets: ['hive/'] })).rejects.toMatchObject({
      code: 'MM-209',
      mend: 'Name its files: "hive/**/*.parquet", in quotes.',
    })
  })

  it('is checked by the schema, key and nulls given beside it', async () => {
    folder.write('data.csv', 'id,mass\n-,10\n7,99\nNA,20\n')
    const constraints = { required: true }
    const mass = { name: 'mass', type: 'integer', constraints: { maximum: 50 } }
    folder.write('s.json', JSON.stringify({ fields: [{ name: 'id', type: 'integer', constraints }, mass] }))
    const { text, exitCode } = await validate({ ...bare, schema: 's.json', key: 'id', nulls: '"",NA,-' })
    expect(exitCode).toBe(1)
    expect(text).toContain('id: required: 2 of 3 fail')
    expect(text).toContain('data.csv:3  "99" is not at most 50 (row 2, key 7)')
  })

  it('is told to have checks of its own, where the configuration has some of that file', async () => {
    expect((await validate({ datasets: ['data.csv'] })).text).toContain(
      'data.csv was read as a bare file: `validate-data penguins` asks what mergemark.yml asks of it.',
    )
    expect((await validate({ datasets: ['penguins'] })).text).not.toContain('bare file')
  })

  it('takes no such words beside a data set of the configuration, which has its own', async () => {
    await expect(validate({ datasets: ['penguins'], key: 'mail' })).rejects.toMatchObject({ code: 'MM-004' })
  })
})

describe('what a schema asks and no check takes', () => {
  it('is named whole, and counted beside what passes', async () => {
    const asked = ['expect_a', 'expect_b', 'expect_c', 'expect_d', 'expect_e', 'expect_f', 'expect_g']
    const expectations = asked.map((type) => ({ type, kwargs: { column: 'id' } }))
    folder.write(
      'suite.json',
      JSON.stringify({ name: 's', expectations, meta: { great_expectations_version: '1.2.0' } }),
    )
    const { text, exitCode } = await validate({
      config: 'no.yml',
      datasets: ['data.csv'],
      schema: 'suite.json',
    })
    expect(exitCode).toBe(0)
    const [head = '', unsupported = ''] = text.split('\n')
    expect(head).toMatch(/checks pass; 7 more of the schema are not checked$/)
    expect(unsupported).toContain('not checked, 7 of the schema: ')
    for (const type of asked) expect(unsupported).toContain(type)
  })
})

describe('--format markdown', () => {
  it('is a table of what fails, with nothing in it that is markup of the data’s', async () => {
    folder.write('data.csv', fileOf([...ROWS, 'a|b@home.example,12']))
    const { markdown } = await validate()
    expect(markdown).toContain('### birds: 3 of 5 checks pass')
    expect(markdown).toContain('| where')
    expect(markdown).toMatch(
      /\| `data\.csv:2` \(key `1`\) +\| `mass` \| `12` +\| is not at least 2500 \(`minimum`\)/,
    )
    expect(markdown).toContain('No value is shown of mail.')
    expect((await validate({ config: 'no.yml', datasets: ['data.csv'] })).markdown).toContain(
      '### Data: 1 of 1 check passes',
    )
  })
})

describe('what is wrong with the form', () => {
  it('is told in its own words, on its line', async () => {
    folder.write('events.jsonl', '{"a": 1}\n{"a": \n{"a": 3}\n')
    const { text } = await validate({ config: 'no.yml', datasets: ['events.jsonl'] })
    expect(text).toMatch(/ {4}events\.jsonl:2 {2}is not /)
    expect(text).not.toContain('could not be read')
  })

  it('has no line where it is of the whole file', async () => {
    const { text } = await validate({ config: 'no.yml', datasets: ['data.csv'], key: 'number' })
    expect(text).toContain('    data.csv  "number" is no column of the file')
  })

  it('stays on its line where an allowed value breaks it', async () => {
    const columns = '      mass: { enum: ["1\\n2"] }'
    folder.write('mergemark.yml', CONFIGURATION.replace(/ {6}mail[\s\S]*$/, `${columns}\n`))
    const { text } = await validate()
    expect(text).toContain('"12" is none of 1\\n2 (row 1, key 1)')
  })
})

describe('--all-examples', () => {
  it('writes every failing row with its cell, also those that documents withhold', async () => {
    folder.write('data.csv', fileOf([...ROWS, ...Array.from({ length: 20 }, () => 'x@home.example,7')]))
    const { text } = await validate({ 'all-examples': 'all.jsonl' })
    const rows = read('all.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toHaveLength(24)
    expect(rows[0]).toEqual({
      dataset: 'penguins',
      path: 'data.csv',
      rule: 'pattern',
      column: 'mail',
      severity: 'error',
      result: 'fail',
      row: 2,
      line: 3,
      key: '2',
      value: 'bob at home',
    })
    expect(text).toContain('24 failing cells, rows and defects are in all.jsonl')
    expect(read('mergemark-out/data.json')).not.toContain('home')
  })

  it('writes every defect of the form that the reader kept, in full, and says where there were more', async () => {
    const ragged = Array.from({ length: 1001 }, (_, n) => `${n},a@b.example,3000,${'x'.repeat(200)}\n`)
    folder.write('data.csv', `id,mail,mass\n1,a@b.example,3000\n${ragged.slice(0, 7).join('')}`)
    const { text } = await validate({ 'all-examples': 'all.jsonl' })
    const rows = read('all.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ rule, row, line }) => [rule, row, line])).toEqual(
      Array.from({ length: 7 }, (_, n) => ['well-formed', null, n + 3]),
    )
    expect(rows[0]).toMatchObject({ dataset: 'penguins', path: 'data.csv', column: null, severity: 'error' })
    expect(text).toContain('7 failing cells, rows and defects are in all.jsonl')
    expect(text).not.toContain('the first of more')
    folder.write('data.csv', `id,mail,mass\n1,a@b.example,3000\n${ragged.join('')}`)
    expect((await validate({ 'all-examples': 'all.jsonl' })).text).toContain(
      '1000 failing cells, rows and defects are in all.jsonl, the first of more',
    )
  })

  it.each(['mergemark-out/all.jsonl', 'mergemark-out/deep/all.jsonl', 'link/all.jsonl', 'mergemark-out'])(
    'is refused among the documents, which are published: %s',
    async (path) => {
      mkdirSync(join(folder.root, 'mergemark-out'))
      symlinkSync('mergemark-out', join(folder.root, 'link'))
      await expect(validate({ 'all-examples': path })).rejects.toMatchObject({ code: 'MM-207', place: null })
    },
  )

  it('is no input of the action', () => {
    expect(validateData.inputs['all-examples'].surface).toBe('cli')
  })
})
