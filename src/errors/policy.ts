import { declare, defineFaults } from './define-faults.ts'
import { didYouMean } from './nearest.ts'

export const policyFaults = defineFaults({
  'unknown-slice': declare<{ slice: string; evaluation: string; known: readonly string[] }>({
    code: 'MM-120',
    kind: 'usage',
    what: ({ slice, evaluation }) => `no slicing of ${evaluation} is called as "${slice}" begins`,
    mend: ({ slice, known, evaluation }) => {
      if (known.length === 0) return `List it under \`evaluations.${evaluation}.slices\`; there is none yet.`
      return `${didYouMean(slice.replace(/=.*$/s, ''), known)}${evaluation} is sliced by ${known.join(', ')}.`
    },
    example: { slice: 'iland=Torgersen', evaluation: 'test', known: ['island', 'heavy'] },
  }),
  'misplaced-key': declare<{ key: string; beside: string; hint: string }>({
    code: 'MM-121',
    kind: 'usage',
    what: ({ key, beside }) => `${key} says nothing ${beside}`,
    mend: ({ hint }) => hint,
    example: { key: 'gate.rules[0].margin', beside: 'beside expr', hint: 'Leave it out.' },
  }),
  'policy-file-missing': declare<{ key: string; path: string }>({
    code: 'MM-122',
    kind: 'usage',
    what: ({ key, path }) => `${key} names "${path}", and there is no such file`,
    mend: () =>
      'Policy is read from the commit that its configuration is read from: is the file committed there? ' +
      'Paths start at the folder of the file that names them.',
    example: { key: 'gate.extends', path: 'policy/organisation.yml' },
  }),
  'policy-cycle': declare<{ key: string; chain: readonly string[] }>({
    code: 'MM-123',
    kind: 'usage',
    what: ({ key, chain }) => `${key} leads back to itself: ${chain.join(' → ')}`,
    mend: () => 'Take one of these out, so that there is a file that all others build on.',
    example: { key: 'extends', chain: ['mergemark.yml', 'a.yml', 'b.yml', 'a.yml'] },
  }),
  'policy-files-too-many': declare<{ key: string; limit: number }>({
    code: 'MM-124',
    kind: 'usage',
    what: ({ key, limit }) => `${key} is one policy file more than the ${limit} that are read`,
    mend: () => 'Put what belongs together into one file: a reader has to know them all.',
    example: { key: 'gate.extends[8]', limit: 8 },
  }),
  'policy-path': declare<{ key: string; path: string; reason: string }>({
    code: 'MM-125',
    kind: 'usage',
    what: ({ key, path, reason }) => `${key} is "${path}", which ${reason}`,
    mend: () => 'Name a file of this repository: what judges a pull request has to be reviewed like one.',
    example: { key: 'gate.extends', path: 'https://example.org/policy.yml', reason: 'is an address' },
  }),
  'waiver-of-everything': declare<{ waiver: string }>({
    code: 'MM-126',
    kind: 'usage',
    what: ({ waiver }) => `${waiver} does not say what it excuses`,
    mend: () =>
      'Name at least one of `rule`, `metric`, `evaluation` and `slice`; what is waived must match all that it names.',
    example: { waiver: '[0]' },
  }),
  'clashing-bars': declare<{ one: string; other: string; reason: string }>({
    code: 'MM-127',
    kind: 'usage',
    what: ({ one, other, reason }) => `${one} and ${other} contradict each other: ${reason}`,
    mend: () => 'Keep the one that is meant, or make two rules of them.',
    example: {
      one: 'gate.rules[0].improve',
      other: 'gate.rules[0].margin',
      reason: 'a gain is asked for, so no drop is allowed',
    },
  }),
  'chart-unreadable': declare<{ path: string; reason: string }>({
    code: 'MM-131',
    kind: 'usage',
    what: ({ path, reason }) => `"${path}" is no specification of a chart: ${reason}`,
    mend: () =>
      'It has to be a Vega-Lite specification, one JSON object of at most 100 kB. Its data is put in by Mergemark.',
    example: { path: 'charts/mass.vl.json', reason: 'Unexpected end of JSON input' },
  }),
  'chart-with-address': declare<{ path: string; key: string; reason: string }>({
    code: 'MM-132',
    kind: 'usage',
    what: ({ path, key, reason }) => `"${path}" has ${key}, ${reason}`,
    mend: () =>
      'A chart loads nothing and leads nowhere: take it out. The rows come from `data` and `path` of the chart.',
    example: { path: 'charts/mass.vl.json', key: 'data.url', reason: 'which is an address' },
  }),
  'schema-unknown': declare<{ path: string; reason: string; formats: readonly string[] }>({
    code: 'MM-133',
    kind: 'usage',
    what: ({ path, reason }) => `"${path}" is no schema that Mergemark knows: ${reason}`,
    mend: ({ formats }) =>
      `It reads ${formats.join(', ')}. Anything else: name the columns in mergemark.yml, under \`columns\`.`,
    example: {
      path: 'contracts/penguins.avsc',
      reason: 'it has the marks of no format',
      formats: ['Table Schema', 'ODCS'],
    },
  }),
  'schema-unreadable': declare<{ path: string; format: string; reason: string }>({
    code: 'MM-134',
    kind: 'usage',
    what: ({ path, format, reason }) => `"${path}" cannot be read as ${format}: ${reason}`,
    mend: ({ format }) =>
      `Mend it there, for other tools that read ${format} stumble over it too; nothing of it is guessed.`,
    example: {
      path: 'tableschema.json',
      format: 'Table Schema',
      reason: 'fields[2].name: it must be text',
    },
  }),
  'schema-without-table': declare<{ path: string; dataset: string; known: readonly string[] }>({
    code: 'MM-135',
    kind: 'usage',
    what: ({ path, dataset }) => `"${path}" says nothing about ${dataset}`,
    mend: ({ known, dataset }) =>
      known.length === 0
        ? 'It describes no table at all.'
        : `${didYouMean(dataset, known)}It describes ${known.join(', ')}; a data set is found there by its name or its file.`,
    example: { path: 'datapackage.json', dataset: 'penguin', known: ['penguins', 'islands'] },
  }),
})
