import * as z from 'zod'

/** What regular expressions of other engines know and RE2 does not, with what each does. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'looks ahead or behind, which RE2 does not'],
  [/\\[1-9]|\(\?P=|\\k</, 'refers back to a group, which RE2 does not'],
  [/\(\?\(/, 'depends on a group, which RE2 does not'],
  [/\(\?>|[*+?}]\+/, 'gives nothing back, which RE2 does not'],
  [/\(\?#/, 'holds a comment, which RE2 does not'],
  [/\\Z/, 'ends with \\Z, which RE2 writes \\z'],
]

/** Longer than any that a person wrote, and short enough to be looked through from each of its brackets. */
const LONGEST = 10_000

/** What is foreign to RE2 in a regular expression: `looks ahead or behind, which RE2 does not`; null where nothing is known to be. */
export function whyNotInRe2(expression: string): string | null {
  if (expression.length > LONGEST) return `has more than ${LONGEST} characters`
  // What is escaped, or stands in a set, is no syntax.
  const syntax = expression.replaceAll(/\\[^1-9Zk]|\[\^?\]?(?:\\.|[^\]\\])*\]/gs, ' ')
  return FOREIGN.find(([sign]) => sign.test(syntax))?.[1] ?? null
}

/** A regular expression that the engine can be asked: RE2 takes time in the length of a cell, whatever the expression. */
export const regularExpression = z
  .string()
  .min(1)
  .superRefine((expression, context) => {
    const reason = whyNotInRe2(expression)
    if (reason === null) return
    context.addIssue({ code: 'custom', message: `a regular expression of RE2: this one ${reason}` })
  })
