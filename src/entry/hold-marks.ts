import type { Annotation, Runner } from '../ports.ts'

/**
 * A terminal's runner that keeps marks back: the words that a command prints at its end tell the same findings, each
 * where an editor would find it. `show` is for a command that prints none of them.
 */
export function holdMarks(runner: Runner): { readonly runner: Runner; readonly show: () => void } {
  const held: Annotation[] = []
  return {
    runner: { ...runner, annotate: (annotation) => void held.push(annotation) },
    show() {
      for (const annotation of held.splice(0)) runner.annotate(annotation)
    },
  }
}
