export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export interface Incoming {
  /** `GET /repos/{owner}/…` */
  readonly operation: string
  readonly values: ReadonlyMap<string, string>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly path: string
  readonly url: string
}

export const NOT_FOUND: Reply = { status: 404, body: { message: 'Not Found' } }

/** Pages of 30, or of `per_page` up to 100, linked as GitHub links them. */
export function page(
  items: unknown[],
  { query, path, url }: Incoming,
  wrap = (found: unknown[]): unknown => found,
): Reply {
  const size = Math.min(Number(query['per_page'] ?? 30), 100)
  const number = Number(query['page'] ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (page: number, rel: string) =>
    `<${url}${path}?${new URLSearchParams({ ...query, page: String(page) })}>; rel="${rel}"`
  const links = number < last ? { link: [link(number + 1, 'next'), link(last, 'last')].join(', ') } : {}
  return { status: 200, body: wrap(items.slice((number - 1) * size, number * size)), headers: links }
}

export function numberIn({ values }: Incoming, name: string): number {
  return Number(values.get(name))
}

export function textIn({ body }: Incoming, key: string): string {
  return String((body as Record<string, unknown>)[key])
}
