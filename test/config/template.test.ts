import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configurationJsonSchema } from '../../src/config/json-schema.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import {
  configurationTemplate,
  forkWorkflowTemplate,
  oneStepTemplate,
  workflowTemplate,
} from '../../src/config/template.ts'

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configurationJsonSchema())

describe('what init writes', () => {
  const text = configurationTemplate({ name: 'penguins' })

  it('is read without an error, and observes', () => {
    const { name, gate, train } = parseConfiguration({ text, path: 'mergemark.yml' })
    expect([name, gate.mode, gate.rules.length, train?.command]).toEqual([
      'penguins',
      'observe',
      1,
      ['python', 'train.py', '--seed', '{seed}'],
    ])
  })

  it('names the JSON Schema in its first line, so that editors complete and check', () => {
    const { $id } = configurationJsonSchema() as { $id: string }
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${$id}`)
  })

  it('is read too where what is commented out is taken in', () => {
    const more = text.replaceAll(/^( +)# (env:|rules:|- \{| {2}- \{|command:)/gm, '$1$2')
    const { data, train, gate } = parseConfiguration({ text: more, path: 'mergemark.yml' })
    expect([data[0]?.rules.length, train?.env, gate.rules.length]).toEqual([1, ['WANDB_MODE'], 2])
  })

  it.each([
    ['my project', 'my-project'],
    ['_x', 'x'],
    ['日本', 'model'],
    ['a: {}', 'a'],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('makes a name that is accepted of "%s"', (name, expected) => {
    const made = configurationTemplate({ name })
    expect(parseConfiguration({ text: made, path: 'mergemark.yml' }).name).toBe(expected)
  })
})

describe('the workflow that init writes', () => {
  const writing = { contents: 'write', 'pull-requests': 'write', checks: 'write' }

  it('calls check.yml in no more than fifteen lines, with no permission outside that job', () => {
    const lines = workflowTemplate()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines.length).toBeLessThanOrEqual(15)
    const workflow = parse(workflowTemplate())
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push'])
    expect(workflow.on.pull_request.types).toContain('edited')
    expect(workflow.permissions).toEqual({})
    expect(workflow.jobs.mergemark).toMatchObject({
      uses: 'mergemark/mergemark/.github/workflows/check.yml@v1',
      permissions: writing,
    })
  })

  it('gives check.yml only inputs that it has', () => {
    const { on } = parse(readFileSync('.github/workflows/check.yml', 'utf8'))
    const given = parse(workflowTemplate()).jobs.mergemark.with
    expect(Object.keys(given).filter((name) => !(name in on.workflow_call.inputs))).toEqual([])
  })

  it('is followed for forks by one that starts with each run of the first, by its name and path', () => {
    const first = parse(workflowTemplate())
    const second = parse(forkWorkflowTemplate())
    const { on } = parse(readFileSync('.github/workflows/check-fork.yml', 'utf8'))
    expect(second.on.workflow_run).toEqual({ workflows: [first.name], types: ['requested', 'completed'] })
    expect(second.permissions).toEqual({})
    expect(second.jobs.forks.permissions).toEqual({ actions: 'read', ...writing })
    expect(on.workflow_call.inputs.workflow.default).toBe('.github/workflows/mergemark.yml')
  })

  it('has in one step no permission outside its job and no token in the checkout', () => {
    const workflow = parse(oneStepTemplate())
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push', 'workflow_dispatch'])
    expect(workflow.permissions).toEqual({})
    expect(workflow.jobs.mergemark.permissions).toEqual(writing)
    const [checkout, mergemark] = workflow.jobs.mergemark.steps
    expect(checkout.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
    expect(mergemark).toEqual({ uses: 'mergemark/mergemark@v1', with: { token: `\${{ github.token }}` } })
  })
})

describe('the JSON Schema', () => {
  it('accepts what init writes, by an independent validator', () => {
    expect(accepts(parse(configurationTemplate({ name: 'penguins' })))).toBe(true)
  })

  it.each([
    ['an unknown key', { version: 1, name: 'a', dta: {} }],
    [
      'an unknown check',
      { version: 1, name: 'a', data: { d: { path: 'p', columns: { x: { minimun: 1 } } } } },
    ],
    ['a negative margin', { version: 1, name: 'a', gate: { rules: [{ metric: 'accuracy', margin: -1 }] } }],
    [
      'a margin in per cent',
      { version: 1, name: 'a', gate: { rules: [{ metric: 'accuracy', margin: '1%' }] } },
    ],
    ['a missing name', { version: 1 }],
    ['another version', { version: 2, name: 'a' }],
  ])('refuses %s', (_, value) => {
    expect(accepts(value)).toBe(false)
  })

  it('explains every key of its own, for editors', () => {
    expect(undescribed(configurationJsonSchema(), '')).toEqual([])
  })
})

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | boolean
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly description?: string
}

function undescribed(node: Node, path: string): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    ...(value.description === undefined ? [`${path}.${key}`] : []),
    ...undescribed(value, `${path}.${key}`),
  ])
  const inner = [node.additionalProperties, node.items, ...(node.anyOf ?? [])]
  return [...own, ...inner.flatMap((one) => (typeof one === 'object' ? undescribed(one, `${path}[]`) : []))]
}
