import { describe, expect, it } from 'vitest'
import { acceptData } from '../../src/commands/accept/accept-data.ts'
import { createDataFolder } from '../support/data-folder.ts'

/** Values of one column, each as often as is said, mixed. */
function rowsOf(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .flatMap(([value, count]) =>
      Array.from({ length: count }, (_, index) => ({ value, at: (index + 0.5) / count })),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value)
}

async function accept({
  counts,
  columns = '',
  field = null,
  name = 'status',
}: {
  readonly counts: Readonly<Record<string, number>>
  /** What mergemark.yml says behind `columns:`. */
  readonly columns?: string
  readonly field?: object | null
  readonly name?: string
}) {
  const folder = createDataFolder()
  const schema = field === null ? '' : '    schema: set.json\n'
  const before = `version: 1\nname: p\ndata:\n  set:\n    path: d.csv\n${schema}${columns === '' ? '' : `    columns:\n${columns}`}`
  await folder.files.write('mergemark.yml', before)
  if (field !== null) await folder.files.write('set.json', JSON.stringify({ fields: [field] }))
  await folder.files.write('d.csv', `${name}\n${rowsOf(counts).join('\n')}\n`)
  const said = await acceptData({ config: 'mergemark.yml', names: [] }, folder)
  return {
    said,
    before,
    text: await folder.files.readText('mergemark.yml'),
    field: field === null ? null : JSON.parse(await folder.files.readText('set.json')).fields[0],
  }
}

describe('values that look like slips', () => {
  it('are not taken into a list with the new ones, and are told', async () => {
    const seen = '2 different values in 800, each more than once, without 1 that looks like a slip'
    const { said, text, before } = await accept({
      counts: { shipped: 700, packed: 200, refunded: 97, Shipped: 1, shiped: 1, lost: 1 },
      columns: `      status: { enum: { value: [ packed, shipped ], mostly: 0.99 } }   # ${seen}\n`,
    })
    expect(said).toEqual([
      'set: enum of status takes "refunded", "lost" in, of which "lost" is seen once (mergemark.yml)',
      'set: left out of status: "Shipped" (1) looks like "shipped" (700)',
      'set: left out of status: "shiped" (1) looks like "shipped" (700)',
    ])
    expect(text).toBe(
      before
        .replace('packed, shipped ]', 'packed, shipped, refunded, lost ]')
        .replace(seen, '4 different values in 1,000, 1 of them once, without 2 that look like slips'),
    )
  })

  it('are told of values that are new themselves', async () => {
    const { said, text } = await accept({
      counts: { shipped: 700, refunded: 290, refundd: 2 },
      columns: '      status: { enum: { value: [shipped], mostly: 0.99 } }\n',
    })
    expect(said).toContain('set: left out of status: "refundd" (2) looks like "refunded" (290)')
    expect(text).toContain('value: [shipped, refunded], mostly: 0.99')
  })

  it('are let off by a share where they are few, and the list of the schema is as long as it was', async () => {
    const { said, text, field } = await accept({
      counts: { shipped: 700, packed: 290, shiped: 1, NA: 1 },
      field: { name: 'status', type: 'string', constraints: { enum: ['shipped', 'packed'] } },
    })
    expect(said).toEqual([
      'set: enum of status is asked of 0.99 of the values (990 of 992 pass) (set.json, mergemark.yml)',
      'set: left out of status: "shiped" (1) looks like "shipped" (700)',
      'set: left out of status: "NA" (1) looks like a word for no value',
    ])
    expect(text).toContain('status: { enum: { value: [shipped, packed], mostly: 0.99 } }')
    expect(field.constraints).toEqual({})
  })

  it('go on failing where they are many, and nothing is written', async () => {
    const { said, text, before } = await accept({
      counts: { shipped: 700, Shipped: 100 },
      columns: '      status: { enum: [shipped] }\n',
    })
    expect(said).toEqual([
      'set: left out of status: "Shipped" (100) looks like "shipped" (700)',
      'left as it is, and still fails: set: enum of status',
    ])
    expect(text).toBe(before)
  })

  it('are names among codes too, and no other code', async () => {
    const { said, field } = await accept({
      name: 'country',
      counts: { DE: 500, FR: 400, ES: 80, Germany: 1 },
      field: { name: 'country', type: 'string', constraints: { enum: ['DE', 'FR'] } },
      columns: '      country: { mostly: 0.99 }\n',
    })
    expect(said).toEqual([
      'set: enum of country takes "ES" in (set.json)',
      'set: left out of country: "Germany" (1) is not a code as the listed values are',
    ])
    expect(field.constraints.enum).toEqual(['DE', 'FR', 'ES'])
  })

  it('are taken for what they are where somebody has listed them', async () => {
    const { said, text } = await accept({
      counts: { shipped: 700, Shipped: 2, packed: 90 },
      columns: '      status: { enum: [shipped, Shipped] }\n',
    })
    expect(said).toEqual(['set: enum of status takes "packed" in (mergemark.yml)'])
    expect(text).toContain('enum: [shipped, Shipped, packed]')
  })

  it('are not told of personal data', async () => {
    const { said } = await accept({
      name: 'surname',
      counts: { Johnson: 700, Jonson: 1 },
      columns: '      surname: { enum: [Johnson] }\n',
    })
    expect(said.join('\n')).not.toContain('Jonson')
  })
})

describe('the reason of a list', () => {
  it('is what was seen of the list that is asked for now', async () => {
    const { field } = await accept({
      counts: { shipped: 700, packed: 200, refunded: 99, lost: 1 },
      field: {
        name: 'status',
        type: 'string',
        description: '2 different values in 800, each more than once (99.5 % sure)',
        constraints: { enum: ['packed', 'shipped'] },
      },
    })
    expect(field.constraints.enum).toEqual(['packed', 'shipped', 'refunded', 'lost'])
    // statsmodels: proportion_confint(1000, 1000, method='wilson')[0] = 0.99617…
    expect(field.description).toBe('4 different values in 1,000, 1 of them once (99.6 % sure)')
  })
})

it('leaves the files as they were where the change could not be read again', async () => {
  const folder = createDataFolder()
  const before =
    'version: 1\nname: p\ndata:\n  set:\n    path: d.csv\n    fieldsMatch: exact\n    columns:\n      id: { type: integer }\n'
  await folder.files.write('mergemark.yml', before)
  const rows = Array.from({ length: 150 }, (_, row) => `${row},x${row % 3}\n`).join('')
  await folder.files.write('d.csv', `id,__proto__\n${rows}`)
  const said = await acceptData({ config: 'mergemark.yml', names: [] }, folder)
  expect(await folder.files.readText('mergemark.yml')).toBe(before)
  expect(said).toEqual([expect.stringContaining('left as it is, and still fails: set:')])
})
