/**
 * The text of a workflow with Mergemark's own actions written as another `uses:`. `$/` (the repository and commit of
 * the file itself) is newer than actionlint 1.7.12 (rhysd/actionlint#711) and act 0.2.89.
 */
export function rewriteOwnActions(text: string, prefix: string, suffix = ''): string {
  return text.replaceAll(
    /(uses: )\$\/(\S+)/g,
    (_, key: string, path: string) => `${key}${prefix}${path}${suffix}`,
  )
}
