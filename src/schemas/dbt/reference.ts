const REFERENCE = /^\s*(?:ref|source)\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]\s*\)\s*$/

/** `ref('customers')` and `source('shop', 'customers')` are the data set `customers` of mergemark.yml; null for anything else. */
export function referredBy(text: string): string | null {
  return REFERENCE.exec(text)?.[1] ?? null
}
