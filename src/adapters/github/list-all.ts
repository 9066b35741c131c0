interface Page<Item> {
  readonly headers: { readonly link?: string; readonly 'x-total-count'?: string | number }
  readonly data: readonly Item[]
}

/**
 * All pages of a list, each thing once. GitHub links to the next page; Gitea gives some lists a count instead, and
 * some whole at once, whatever page is asked for.
 */
export async function listAll<Item extends { readonly id: number }>(
  ask: (page: { readonly page: number; readonly per_page: number }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const found = new Map<number, Item>()
  for (let page = 1; ; page += 1) {
    const { headers, data } = await ask({ page, per_page: 100 })
    const known = found.size
    for (const item of data) found.set(item.id, item)
    if (found.size === known || !hasMore(headers, found.size)) return [...found.values()]
  }
}

function hasMore({ link, 'x-total-count': total }: Page<unknown>['headers'], found: number): boolean {
  return link === undefined ? Number(total ?? 0) > found : /rel="next"/.test(link)
}
