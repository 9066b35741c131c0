import { describe, expect, it } from 'vitest'
import { acceptData } from '../../src/commands/accept/accept-data.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { Clock } from '../../src/ports.ts'
import { readConfiguration } from '../../src/project/read-configuration.ts'
import { createDataFolder } from '../support/data-folder.ts'

const schema = {
  fields: [
    { name: 'id', type: 'string', constraints: { required: true, unique: true, pattern: 'p[0-9]{3}' } },
    { name: 'species', type: 'string', constraints: { required: true, enum: ['Adelie', 'Gentoo'] } },
    { name: 'mass', type: 'integer', title: 'Weighed', constraints: { minimum: 2500, maximum: 6500 } },
  ],
}

async function accept({
  data,
  asked = '',
  useSchema = true,
}: {
  readonly data: string
  readonly asked?: string
  readonly useSchema?: boolean
}) {
  const folder = createDataFolder()
  const head = `version: 1\nname: p\ndata:\n  set:\n    path: data.csv   # as it comes\n`
  await folder.files.write('mergemark.yml', `${head}${useSchema ? '    schema: set.json\n' : ''}${asked}`)
  await folder.files.write('set.json', JSON.stringify(schema))
  await folder.files.write('data.csv', data)
  const said = await acceptData({ config: 'mergemark.yml', names: [] }, folder)
  const { configuration } = await readConfiguration('mergemark.yml', folder.files)
  const [settings] = configuration.data
  if (settings === undefined) throw new Error('the data set is gone')
  const { checks } = await validateDataset(settings, folder)
  return {
    said,
    failing: checks.filter(({ result }) => result !== 'pass').map(({ rule, column }) => [rule, column]),
    fields: JSON.parse(await folder.files.readText('set.json')).fields,
    text: await folder.files.readText('mergemark.yml'),
  }
}

const header = 'id,species,mass\n'
const sound = `${header}p001,Adelie,3000\np002,Gentoo,5000\n`

describe('what data need to be accepted', () => {
  it('is nothing where they pass', async () => {
    expect(await accept({ data: sound })).toMatchObject({ said: [], failing: [], fields: schema.fields })
  })

  it('is written into the schema file, and no more than that', async () => {
    const { said, failing, fields } = await accept({ data: `${sound}p003,Emperor,7100\n` })
    expect(said).toEqual([
      'set: enum of species takes "Emperor" in (set.json)',
      'set: maximum of mass is 7100 (set.json)',
    ])
    expect(failing).toEqual([])
    expect(fields[2]).toEqual({ ...schema.fields[2], constraints: { minimum: 2500, maximum: 7100 } })
  })

  it('is a wider type, without the bounds that it cannot have', async () => {
    const number = await accept({ data: `${sound}p003,Adelie,3000.5\n` })
    expect(number.fields[2]).toMatchObject({ type: 'number', constraints: { minimum: 2500 } })
    const text = await accept({ data: `${sound}p003,Adelie,heavy\n` })
    expect(text.fields[2]).toMatchObject({ type: 'string', constraints: {} })
    expect([number.failing, text.failing]).toEqual([[], []])
  })

  it('is a form that all values have, or none', async () => {
    const other = await accept({ data: `${sound}q003,Adelie,3000\n` })
    expect(other.fields[0].constraints).toMatchObject({ pattern: '[a-z][0-9]{3}' })
    const none = await accept({ data: `${sound}new one,Adelie,3000\n` })
    expect(none.fields[0].constraints).toEqual({ required: true, unique: true })
    expect([other.failing, none.failing]).toEqual([[], []])
  })

  it('is no uniqueness where a value stands twice', async () => {
    const { said, failing } = await accept({ data: `${sound}p001,Adelie,3000\n` })
    expect(said).toEqual(['set: unique of id is no longer asked for (set.json)'])
    expect(failing).toEqual([])
  })

  it('is said in mergemark.yml where a schema has no word for it, and keeps comments', async () => {
    const { text, fields, failing } = await accept({ data: `${sound}p003,,3000\n` })
    expect(fields[1].constraints).toEqual({ enum: ['Adelie', 'Gentoo'] })
    expect(text).toMatch(/ {4}columns:\n {6}species: \{ required: \{ value: true, mostly: 0\.66 \} \}\n/)
    expect(text).toContain('# as it comes')
    expect(failing).toEqual([])
  })

  it('takes in columns that are new, and lets go of those that are gone, in the order of the file', async () => {
    const { said, fields, failing } = await accept({ data: 'id,island,mass\np001,Dream,3000\n' })
    expect(fields.map(({ name }: { name: string }) => name)).toEqual(['id', 'island', 'mass'])
    expect(said).toContain('set: species is no longer asked for (set.json)')
    expect(failing).toEqual([])
  })

  it('is written into mergemark.yml where the checks are there, what stands beside them kept', async () => {
    const asked = `    columns:
      mass: { type: integer, maximum: { value: 6500, owner: '@team' }, mean: { max: 3500 } }   # grams
      species: { enum: [Adelie, Gentoo] }
`
    const { text, failing } = await accept({ data: `${sound}p003,Emperor,7100\n`, asked, useSchema: false })
    expect(text).toMatch(/maximum: \{ value: 7100, owner: '?"?@team"?'? \}/)
    expect(text).toContain('# grams')
    expect(text).toContain('enum: [Adelie, Gentoo, Emperor]')
    expect(text).toMatch(/mean: \{ max: 503\d\.\d+ \}/)
    expect(failing).toEqual([])
  })

  it('reaches checks that two data sets share by an alias', async () => {
    const asked = `    columns: &shared
      mass: { type: integer, maximum: 6500 }
  other:
    path: data.csv
    columns: *shared
`
    const { text } = await accept({ data: `${sound}p003,Adelie,7100\n`, asked, useSchema: false })
    expect(text).toContain('maximum: 7100')
    expect(text).toContain('columns: *shared')
  })

  it('leaves rules in SQL and broken files to people, and says so', async () => {
    const asked = '    rules:\n      - { name: light, sql: mass < 4000 }\n'
    const { said, failing } = await accept({ data: sound, asked })
    expect(said).toEqual(['left as it is, and still fails: set: light'])
    expect(failing).toEqual([['light', null]])
    const broken = await accept({ data: `${sound}p003,Adelie\n` })
    expect(broken.said).toEqual(['left as it is, and still fails: set: well-formed'])
  })

  it('never writes values of personal data', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `p${100 + index},ann${index}@example.org,3000`)
    const { fields, text } = await accept({ data: `${header}${people.join('\n')}\n` })
    expect(`${JSON.stringify(fields)}${text}`).not.toContain('example.org')
  })

  it('is a share where one cell of thousands is wrong, and not another type without its bounds', async () => {
    const rows = Array.from(
      { length: 4999 },
      (_, index) => `p${100 + (index % 900)},Adelie,${3000 + (index % 3000)}`,
    )
    const folder = createDataFolder()
    const columns = `
      mass: {type: integer, required: true, minimum: 2500, maximum: 6500}     # grams
      species: {enum: [Adelie,Gentoo]}
      id: {pattern: 'p[0-9]{3}'}
`
    const text = `# ours\nversion: 1\nname: p\ndata:\n  set:\n    path: data.csv\n    columns:${columns}`
    await folder.files.write('mergemark.yml', text)
    const bad = rows.map((row, index) => (index === 70 ? 'p12x,Adelie,heavy' : row))
    await folder.files.write('data.csv', `${header}${bad.join('\n')}\n`)
    const said = await acceptData({ config: 'mergemark.yml', names: [] }, folder)
    expect(await folder.files.readText('mergemark.yml')).toBe(
      text
        .replace(
          'required: true, minimum: 2500, maximum: 6500}',
          'required: { value: true, mostly: 1 }, minimum: { value: 2500, mostly: 1 }, maximum: { value: 6500, mostly: 1 }, mostly: 0.999}',
        )
        .replace("'p[0-9]{3}'", "{ value: 'p[0-9]{3}', mostly: 0.999 }"),
    )
    expect(said).toEqual([
      'set: type of mass is asked of 0.999 of the values (4,998 of 4,999 are of it) (mergemark.yml)',
      'set: pattern of id is asked of 0.999 of the values (4,998 of 4,999 pass) (mergemark.yml)',
    ])
  })

  it('lets one value off that lies far outside, and moves a bound to those that do not', async () => {
    const rows = (far: number) =>
      Array.from({ length: 300 }, (_, index) => `p${100 + index},Adelie,${index === 9 ? far : 3000 + index}`)
    const near = await accept({ data: `${header}${rows(6900).join('\n')}\n` })
    expect(near.fields[2].constraints).toEqual({ minimum: 2500, maximum: 6900 })
    const far = await accept({ data: `${header}${rows(300_000).join('\n')}\n` })
    expect(far.fields[2].constraints).toEqual({ minimum: 2500 })
    expect(far.text).toContain('mass: { maximum: { value: 6500, mostly: 0.99 } }')
    expect(far.failing).toEqual([])
  })

  it('changes no other sign of a schema, and no reason that is no longer one', async () => {
    const folder = createDataFolder()
    const field = (name: string, sure: string, asked: string) =>
      `    { "name": "${name}", "type": "string", "description": "${sure}",\n      "constraints": ${asked} }`
    const enumerated = '3 different values in 300, each more than once (98.7 % sure)'
    const text = `{\n  "fields": [\n${field('id', 'Ours: 3 % sure.', '{ "pattern": "p[0-9]{3}" }')},\n${field('species', enumerated, '{ "enum": ["Adelie", "Gentoo"] }')}\n  ]\n}\n`
    await folder.files.write('set.json', text)
    await folder.files.write(
      'mergemark.yml',
      'version: 1\nname: p\ndata:\n  set: { path: d.csv, schema: set.json }\n',
    )
    const rows = Array.from(
      { length: 300 },
      (_, index) => `p${100 + index},${index % 7 === 0 ? 'Emperor' : 'Adelie'}`,
    )
    await folder.files.write('d.csv', `id,species\n${rows.join('\n')}\n`)
    await acceptData({ config: 'mergemark.yml', names: [] }, folder)
    expect(await folder.files.readText('set.json')).toBe(
      text
        .replace('"Gentoo"]', '"Gentoo", "Emperor"]')
        .replace(enumerated, '2 different values in 300, each more than once (98.7 % sure)'),
    )
  })

  it('says nothing of checks that hold, and of those that it cannot write only where they stand', async () => {
    const folder = createDataFolder()
    const suite = {
      name: 's',
      expectations: [{ type: 'expect_column_values_to_be_unique', kwargs: { column: 'id' } }],
    }
    await folder.files.write('suite.json', JSON.stringify(suite))
    const text =
      'version: 1\nname: p\ndata:\n  set:\n    path: d.csv\n    schema: suite.json\n    freshness: { column: at, max-age: 48h }\n'
    await folder.files.write('mergemark.yml', text)
    await folder.files.write('d.csv', 'id,at\n1,2026-01-01\n1,2026-01-02\n')
    const clock = { now: () => Date.UTC(2026, 0, 3) } as Clock
    expect(await acceptData({ config: 'mergemark.yml', names: [] }, { ...folder, clock })).toEqual([
      'left as it is, and still fails: set: unique of id, which suite.json says in a form that is not edited',
    ])
    expect(await folder.files.readText('mergemark.yml')).toBe(text)
  })
})
