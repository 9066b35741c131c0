import type { Form, LabelSpace } from './define-metric.ts'

/** The form of a number from outside; `whyNot` says why there is none where it was not given. */
export function givenForm(name: string, { terms }: LabelSpace, whyNot: string): Form {
  return { kind: 'given', value: terms?.given.get(name) ?? { value: null, reason: whyNot } }
}
