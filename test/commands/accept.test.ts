import { describe, expect, it } from 'vitest'
import { acceptData } from '../../src/commands/accept/accept-data.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
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
      'set: enum of species is ["Adelie","Gentoo","Emperor"] (set.json)',
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
    expect(text).toMatch(/species:\s+required: \{ value: true, mostly: 0\.66 \}/)
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
    expect(text).toContain('enum: [ Adelie, Gentoo, Emperor ]')
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
    expect(said).toEqual(['left as it is: set: light'])
    expect(failing).toEqual([['light', null]])
    const broken = await accept({ data: `${sound}p003,Adelie\n` })
    expect(broken.said).toEqual(['left as it is: set: well-formed'])
  })

  it('never writes values of personal data', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `p${100 + index},ann${index}@example.org,3000`)
    const { fields, text } = await accept({ data: `${header}${people.join('\n')}\n` })
    expect(`${JSON.stringify(fields)}${text}`).not.toContain('example.org')
  })
})
