/** Says that scikit-learn's default, `zero_division="warn"`, was taken: 0 and a warning. */
export function zeroDivision(labels: readonly string[], undefinedFor: readonly number[]): string {
  const named = undefinedFor.slice(0, 3).map((label) => `"${labels[label]}"`)
  const more = undefinedFor.length > 3 ? ` and ${undefinedFor.length - 3} more` : ''
  return `zero division for ${named.join(', ')}${more}: taken as 0, as scikit-learn does`
}
