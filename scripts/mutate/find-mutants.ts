import { parseAst } from 'vitest/node'

/** One small change of a source text, of the kind that a slip of the hand or an attack on the gate would make. */
export interface Mutant {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
}
const LITERALS: Readonly<Record<string, string>> = { true: 'false', false: 'true', '0': '1', '1': '0' }
/** What decides; every outcome that is no pass becomes one, and the other way round. */
const WORDS: Readonly<Record<string, string>> = {
  missing: 'within',
  violated: 'within',
  regressed: 'not-worse',
  inconclusive: 'not-worse',
  'no-baseline': 'not-worse',
  'not-worse': 'regressed',
  improved: 'regressed',
  within: 'violated',
  fail: 'pass',
  warn: 'pass',
  pass: 'fail',
  error: 'info',
  interval: 'point',
}
const METHODS: Readonly<Record<string, string>> = { every: 'some', some: 'every', max: 'min', min: 'max' }
/** Types have no effect at run time; of these nodes only the expression has. */
const WRAPPERS = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'])

/** Every mutant of a file, in the order of its text. Texts for readers are left alone. */
export function findMutants(file: string, text: string): Mutant[] {
  const program = parseAst(text, { lang: 'ts' }) as unknown as Node
  const mutants: Mutant[] = []
  const add = (start: number, end: number, after: string) => {
    const line = text.slice(0, start).split('\n').length
    mutants.push({ file, line, start, end, before: text.slice(start, end), after })
  }
  visit(program, (node) => mutate(node, text, add))
  return mutants.sort((a, b) => a.start - b.start)
}

function visit(node: Node, see: (node: Node) => void): void {
  if (node.type.startsWith('TS') && !WRAPPERS.has(node.type)) return
  if (node.type.startsWith('Import') || node.type === 'TemplateLiteral') return
  see(node)
  for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, see)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function mutate(node: Node, text: string, add: (start: number, end: number, after: string) => void): void {
  const { type, start, end } = node
  const part = (name: string) => node[name] as Node
  const source = ({ start, end }: Node) => text.slice(start, end)
  if (type === 'BinaryExpression' || type === 'LogicalExpression') {
    const operator = node.operator as string
    if (operator === '+' && [part('left'), part('right')].some(isText)) return
    const at = text.indexOf(operator, part('left').end)
    for (const other of OPERATORS[operator] ?? []) add(at, at + operator.length, other)
  }
  if (type === 'UnaryExpression' && (node.operator === '!' || node.operator === '-'))
    add(start, start + 1, ' ')
  if (type === 'Literal') {
    const other = typeof node.value === 'string' ? WORDS[node.value] : LITERALS[source(node)]
    if (other !== undefined) add(start, end, typeof node.value === 'string' ? `'${other}'` : other)
  }
  if (type === 'IfStatement' && isGuard(node)) add(start, end, ';')
  if (type === 'ConditionalExpression') {
    const [yes, no] = [part('consequent'), part('alternate')]
    add(yes.start, no.end, `${source(no)} : ${source(yes)}`)
  }
  if (type === 'MemberExpression' && node.computed === false) {
    const property = part('property')
    const other = METHODS[source(property)]
    if (other !== undefined && isSwappable(source(part('object')), source(property)))
      add(property.start, property.end, other)
  }
}

/** `min` and `max` are methods of Math, and names of many other things. */
function isSwappable(object: string, property: string): boolean {
  return property === 'every' || property === 'some' || object === 'Math'
}

function isText({ type, value }: Node): boolean {
  return type === 'TemplateLiteral' || typeof value === 'string'
}

function isGuard({ consequent, alternate }: Node): boolean {
  const leaves = (node: Node): boolean =>
    node.type === 'BlockStatement'
      ? ((node.body as Node[]).at(-1)?.type ?? '').match(/^(Return|Throw)/) !== null
      : /^(Return|Throw|Continue)/.test(node.type)
  return alternate === null && leaves(consequent as Node)
}
