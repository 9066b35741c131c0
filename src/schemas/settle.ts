import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import { findCrossedChecks } from '../checks/crossed-checks.ts'
import type { ColumnCheck, ColumnType, TableCheck } from '../checks/define-check.ts'
import { checks, tableChecks } from '../checks/index.ts'
import { takesMostly } from '../checks/takes-mostly.ts'
import { type as typeCheck } from '../checks/type.ts'
import { cutText } from './cut-text.ts'
import type {
  ImportedCheck,
  ImportedColumn,
  ImportedRule,
  ImportedSchema,
  Unsupported,
} from './imported-schema.ts'
import { leaveUnread } from './leave-unread.ts'

/** An imported schema of which every check exists, stands once a column, and has an option that the check takes. */
export interface SettledSchema extends Omit<ImportedSchema, 'columns' | 'checks'> {
  readonly columns: readonly SettledColumn[]
  readonly checks: readonly ImportedCheck[]
}

export interface SettledColumn extends Omit<ImportedColumn, 'type'> {
  readonly type: ColumnType | null
}

/** What no check takes, and what is asked twice in different terms, moves to `unsupported` with its reason. */
export function settle(schema: ImportedSchema): SettledSchema {
  const unsupported: Unsupported[] = [...schema.unsupported]
  const columns = joinColumns(schema.columns).map((column) => {
    const type = settleType(column, unsupported)
    const settled = settleChecks(column.checks, checksOf(type), unsupported)
    return { ...column, type, checks: meetable(leaveUnread(settled, type, unsupported), type, unsupported) }
  })
  return {
    ...schema,
    columns,
    checks: settleChecks(schema.checks, tableChecks, unsupported),
    rules: nameApart(schema.rules),
    unsupported: unsupported.map(({ name, reason }) => ({ name: cutText(name), reason: cutText(reason) })),
  }
}

/** A column that stands in the file twice has what both ask for. */
function joinColumns(columns: readonly ImportedColumn[]): ImportedColumn[] {
  const joined = new Map<string, ImportedColumn>()
  for (const column of columns) {
    const before = joined.get(column.name)
    joined.set(
      column.name,
      before === undefined
        ? column
        : {
            name: column.name,
            type: before.type ?? column.type,
            sensitive: before.sensitive === true || column.sensitive === true,
            checks: [...before.checks, ...column.checks],
          },
    )
  }
  return [...joined.values()]
}

function settleType({ name, type }: ImportedColumn, unsupported: Unsupported[]): ColumnType | null {
  if (type === null) return null
  const read = typeCheck.option.safeParse(type)
  if (read.success) return read.data
  unsupported.push({ name: `type ${type} of ${name}`, reason: 'is no type that Mergemark has' })
  return null
}

/** Those that can be asked of a column of the type. */
function checksOf(type: ColumnType | null): readonly ColumnCheck[] {
  const all: readonly ColumnCheck[] = checks
  return all.filter(({ types }) => types?.includes(type ?? 'string') ?? true)
}

function settleChecks(
  asked: readonly ImportedCheck[],
  all: readonly (ColumnCheck | TableCheck)[],
  unsupported: Unsupported[],
): ImportedCheck[] {
  const settled = new Map<string, ImportedCheck>()
  for (const check of asked) {
    const read = readOption(check, all)
    if ('reason' in read) {
      unsupported.push({ name: check.from, reason: read.reason })
      continue
    }
    const before = settled.get(check.rule)
    if (before === undefined) settled.set(check.rule, { ...check, option: read.option })
    else if (!asksTheSame(before, { ...check, option: read.option }))
      unsupported.push({ name: check.from, reason: `is asked beside ${before.from}, and one of them can be` })
  }
  return [...settled.values()]
}

/** Of two bounds that nothing meets the lower one stays. */
function meetable(
  asked: readonly ImportedCheck[],
  type: ColumnType | null,
  unsupported: Unsupported[],
): ImportedCheck[] {
  const of = new Map(asked.map((check) => [check.rule, check]))
  const crossed = findCrossedChecks({
    type: type ?? 'string',
    checks: Object.fromEntries(asked.map(({ rule, option }) => [rule, option])),
    mostlyOf: (rule) => of.get(rule)?.mostly ?? 1,
    whenOf: (rule) => of.get(rule)?.when ?? null,
  })
  const left = new Set<string>()
  for (const { lower, upper } of crossed) {
    const [from, beside] = [of.get(upper.path[0])?.from ?? '', of.get(lower.path[0])?.from ?? '']
    if (left.has(upper.path[0])) continue
    left.add(upper.path[0])
    unsupported.push({ name: from, reason: from === beside ? UNMEETABLE : `${UNMEETABLE} beside ${beside}` })
  }
  return asked.filter(({ rule }) => !left.has(rule))
}

const UNMEETABLE = 'leaves nothing that could meet it'

type ReadOption = { readonly option: unknown } | { readonly reason: string }

function readOption(
  { rule, option, mostly = 1 }: ImportedCheck,
  all: readonly (ColumnCheck | TableCheck)[],
): ReadOption {
  const check = all.find((one) => one.rule === rule)
  if (check === undefined) return { reason: 'has no check here' }
  const read = check.option.safeParse(option)
  if (!read.success) return { reason: reasonOf(rule, read.error) }
  if (mostly < 1 && !takesMostly(check))
    return { reason: `lets off a share of what the check ${rule} judges as a whole` }
  return { option: read.data }
}

function reasonOf(rule: string, { issues }: z.ZodError): string {
  const foreign = issues.map(({ message }) => /: this one (.*)$/s.exec(message)?.[1]).find((found) => found)
  if (foreign !== undefined) return `its regular expression ${foreign}`
  const isCrossed = issues.some(({ code, path }) => code === 'custom' && path.length > 0)
  return isCrossed ? UNMEETABLE : `asks what the check ${rule} does not take`
}

function asksTheSame(one: ImportedCheck, other: ImportedCheck): boolean {
  return isDeepStrictEqual({ ...one, from: '' }, { ...other, from: '' })
}

/** What every data set has, whatever is asked of it. */
const OWN = ['well-formed', 'columns']

/** A finding names its rule, on one line, so no two have one name, and none that of a check. */
function nameApart(rules: readonly ImportedRule[]): ImportedRule[] {
  const seen = new Map(
    [...OWN, ...tableChecks.map(({ rule }) => rule)].map((name): [string, number] => [name, 1]),
  )
  return rules.map((rule) => {
    const name = cutText(rule.name)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const message = rule.message === undefined ? {} : { message: cutText(rule.message) }
    return { ...rule, ...message, name: count === 1 ? name : `${name} (${count})` }
  })
}
