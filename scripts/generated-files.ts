import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { commands } from '../src/commands/index.ts'
import { configurationJsonSchema } from '../src/config/json-schema.ts'
import { documents } from '../src/documents/index.ts'
import { describeAction, runsOf } from './generate-action.ts'
import { configurationTables } from './generate-configuration.ts'
import {
  actionTable,
  checkTable,
  commandTables,
  cutList,
  errorTable,
  inputTables,
  metricTable,
  tableCheckTable,
} from './generate-tables.ts'

/** Path and content of every generated file, or file with a generated part. */
export async function generateFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const json = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`
  files.set('schema/mergemark.schema.json', json(configurationJsonSchema()))
  for (const { kind, schema } of documents) {
    files.set(`schema/${kind}.schema.json`, json({ title: `${kind}.json`, ...z.toJSONSchema(schema) }))
  }
  for (const [name, { load, action }] of Object.entries(commands)) {
    if (action === null) continue
    const command = await load()
    const prefix = action === '.' ? '' : `${action}/`
    files.set(
      `${prefix}action.yml`,
      await fill(`${prefix}action.yml`, { action: describeAction(command, runsOf(name, action)) }),
    )
    if (action !== '.')
      files.set(`${prefix}README.md`, await fill(`${prefix}README.md`, { inputs: inputTables(command) }))
  }
  files.set('docs/errors.md', await fill('docs/errors.md', { errors: errorTable() }))
  files.set('docs/metrics.md', await fill('docs/metrics.md', { metrics: metricTable() }))
  files.set(
    'docs/checks.md',
    await fill('docs/checks.md', { checks: checkTable(), 'table-checks': tableCheckTable() }),
  )
  files.set(
    'docs/configuration.md',
    await fill('docs/configuration.md', { configuration: configurationTables() }),
  )
  files.set('docs/report.md', await fill('docs/report.md', { cuts: cutList() }))
  files.set('docs/commands.md', await fill('docs/commands.md', { commands: await commandTables() }))
  files.set(
    'README.md',
    await fill('README.md', { actions: await actionTable(), inputs: inputTables(await commands.run.load()) }),
  )
  return files
}

/** The file with what stands between each part's markers replaced; YAML comments and HTML ones both serve. */
async function fill(path: string, parts: Record<string, string>): Promise<string> {
  let text = await readFile(path, 'utf8')
  for (const [name, content] of Object.entries(parts)) {
    const [open, close] = path.endsWith('.yml')
      ? [`# generated: ${name} (npm run generate)\n`, `# end of ${name}\n`]
      : [`<!-- generated: ${name} (npm run generate) -->\n`, `<!-- end of ${name} -->\n`]
    const start = text.indexOf(open)
    const end = text.indexOf(close)
    if (start === -1 || end < start)
      throw new Error(`${path} lacks the markers of its generated part "${name}"`)
    text = `${text.slice(0, start + open.length)}${content.trimEnd()}\n${text.slice(end)}`
  }
  return text
}
