import type { ColumnType } from '../checks/define-check.ts'
import { findUnread, type UnreadValue } from '../checks/unread-values.ts'
import type { ImportedCheck, Unsupported } from './imported-schema.ts'

/**
 * The checks without the values that do not read as the column's type, each named in `unsupported`. A set keeps its
 * other members: a cell that is one of those left out is charged by its type all the same.
 */
export function leaveUnread(
  asked: readonly ImportedCheck[],
  type: ColumnType | null,
  unsupported: Unsupported[],
): ImportedCheck[] {
  if (type === null) return [...asked]
  const checks = Object.fromEntries(asked.map(({ rule, option }) => [rule, option]))
  const unread = Map.groupBy(findUnread({ type, checks }), ({ rule }) => rule)
  return asked.flatMap((check) => {
    const found = unread.get(check.rule) ?? []
    for (const { value } of found)
      unsupported.push({ name: check.from, reason: `${JSON.stringify(value)} does not read as ${type}` })
    if (found.length === 0) return [check]
    const option = withoutMembers(check.option, found)
    return option === null ? [] : [{ ...check, option }]
  })
}

/** null where nothing is left, or where it is no plain set. */
function withoutMembers(option: unknown, unread: readonly UnreadValue[]): unknown[] | null {
  if (!Array.isArray(option)) return null
  const left = option.filter((_, index) => !unread.some(({ path }) => path[0] === index))
  return left.length === 0 ? null : left
}
