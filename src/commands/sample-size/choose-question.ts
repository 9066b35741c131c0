import { fault } from '../../errors/fault.ts'

/** Each question's own input, and those that belong to it. */
const questions = {
  margin: ['disagreement', 'confidence', 'power', 'design-effect', 'prevalence'],
  examples: ['disagreement', 'confidence', 'power', 'design-effect', 'prevalence'],
  min: ['expected', 'confidence', 'power', 'design-effect', 'prevalence'],
  condition: ['reliability', 'adaptivity', 'steps', 'mode', 'changed'],
} as const

export type Question = keyof typeof questions
const names = Object.keys(questions) as Question[]
const details = new Set<string>(Object.values(questions).flat())

/**
 * Which of the questions is asked. An input of another one is refused, because it would change nothing.
 * `written` says which inputs hold something else than they hold unasked. Throws `missing-input`, `invalid-arguments`.
 */
export function chooseQuestion(written: ReadonlySet<string>): Question {
  const [asked, ...others] = names.filter((name) => written.has(name))
  if (asked === undefined) {
    const hint = 'Write the drop to tell, e.g. `--margin 0.01`; or ask with --examples, --min or --condition.'
    throw fault('missing-input', { input: 'margin', hint })
  }
  const refuse = (flags: readonly string[], reason: string) =>
    fault('invalid-arguments', {
      command: 'sample-size',
      arguments: flags.map((flag) => `--${flag}`).join(' '),
      reason,
    })
  if (others.length > 0) throw refuse([asked, ...others], 'each is a question of its own')
  const own: readonly string[] = questions[asked]
  const strays = [...written].filter((name) => details.has(name) && !own.includes(name))
  if (strays.length > 0) throw refuse([asked, ...strays], `--${strays[0]} says nothing about --${asked}`)
  return asked
}
