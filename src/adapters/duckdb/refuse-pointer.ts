import { fault } from '../../errors/fault.ts'

/** What stands where a large file was not fetched, by the tool that put it there. */
const pointers: readonly { readonly tool: string; readonly pattern: RegExp; readonly fetch: string }[] = [
  {
    tool: 'Git LFS',
    pattern: /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\//,
    fetch: '`git lfs pull`, or `lfs: true` of actions/checkout',
  },
  {
    tool: 'DVC',
    pattern: /^(?:[a-z_0-9]+: .*\r?\n){0,5}outs:\r?\n- (?:md5|hash|etag|size|path):? /,
    fetch: '`dvc pull`',
  },
  { tool: 'git-annex', pattern: /^\/annex\/objects\//, fetch: '`git annex get`' },
]

/** Throws `table-is-pointer`: read as a table of one column, a pointer would pass. */
export function refusePointer(path: string, head: Uint8Array): void {
  const text = Buffer.from(head.subarray(0, 1024)).toString('latin1')
  const found = pointers.find(({ pattern }) => pattern.test(text))
  if (found !== undefined) throw fault('table-is-pointer', { path, tool: found.tool, fetch: found.fetch })
}
