// Written by scripts/pin-duckdb.ts.

/** What a platform's npm package must hold: the tarball's sha512 and that of each native file in it. */
export interface Pin {
  readonly integrity: string
  readonly files: Readonly<Record<string, string>>
}

export const PINNED_VERSION = '1.5.4-r.1'

export const pins: ReadonlyMap<string, Pin> = new Map<string, Pin>([
  [
    'linux-x64',
    {
      integrity:
        'sha512-IldapRydno5kf4VkPCe8yK+j4pCg+j6Qs46UmLnKex/mtIdJa7ifhMYRkvdc5KIAFEC0eEL5c830QeuwcUROyg==',
      files: {
        'duckdb.node':
          'sha512-SZY3f+w3n62vOoJWjPP4jOadSpGP0oOLFuqFlpeeI+idoeu0BNlPfqmiIiWgBphUVpPplLXKAd6GjWBJbC1ARQ==',
        'libduckdb.so':
          'sha512-SNeoUX1ix+dglfyg2LDV00b4NpWuPBJWGhiW53DGtPsee/R1V5d0CU1Z1Kf1MJ1vDYOdO/1ddyGE+a9mve/IEg==',
      },
    },
  ],
  [
    'linux-arm64',
    {
      integrity:
        'sha512-4EsB+cgRqOE++mdPQ2ZoGJCg4ylmuqdbLDtmo3L19B+C5OzGmrhxlKD4o75eGEtfO52M+w+TdL0qhy0H5XvaKQ==',
      files: {
        'duckdb.node':
          'sha512-bE42+fY6XUSJl472qJlb+ZojgOcfZ669NS2XASe9pXHTkslo4f9cskLdZBRsUXFUNn8SGVMiI963K6Bj1D+CNQ==',
        'libduckdb.so':
          'sha512-UFJ9N2X9Zh7Nj4Fh8RBbHAAeFyOZ6ITApZxik7QZDKX1Gj2gAkF14uCeyFLcDSmnsNZc9uvs45QYyOnLa539Ew==',
      },
    },
  ],
  [
    'darwin-x64',
    {
      integrity:
        'sha512-E8bECZ6abJqunPqVR1NA0Zho7qxanfDWWFuJrKMsU1NCUqyGLyhXqZwsRHAx7J6jrM+lhQ7wOZj1x/N4OVml3A==',
      files: {
        'duckdb.node':
          'sha512-d9tNZQJITqCXLt0CmU0svlxxdWaMzkorPT+fIlYwF28GgUPmypnAMxAjlZ3GRnvvVMfsdfYWYVXuovsfff4zHw==',
        'libduckdb.dylib':
          'sha512-UIcJpctFwBMHBblsGFv9k1v9fBBgkKrdfQOPvBSi92U12lwT0/K/V47ykYrbjLAFg/x3gCSD1+oI0p2LkBtTfg==',
      },
    },
  ],
  [
    'darwin-arm64',
    {
      integrity:
        'sha512-fl8EC5xdmI7VAI7bX4W6D7lOGNtxyLvSxGjOY8Ov7viVEKwIcBXXKlMPgh3sw+PiVlwZhKlknuCI8BL5xXpSDg==',
      files: {
        'duckdb.node':
          'sha512-ZMI81zTzOb6yM4tEaxlbeKpqGcW72u8Dt9EOeDzDn5F0xsz+V7J16+K052TosJ/KKOUdHF5GRJ63oWvjHH8F3w==',
        'libduckdb.dylib':
          'sha512-UIcJpctFwBMHBblsGFv9k1v9fBBgkKrdfQOPvBSi92U12lwT0/K/V47ykYrbjLAFg/x3gCSD1+oI0p2LkBtTfg==',
      },
    },
  ],
  [
    'win32-x64',
    {
      integrity:
        'sha512-Wme7dScBGqjn2PUJ+RLFiFAblW1qQRBraX7SJc4uKtftZiUJJWZapEUh+doGfb68Qxvw8JhlMBSdaUsSUDJYsw==',
      files: {
        'duckdb.dll':
          'sha512-5defiUdAOe5bRmof1oBDyvs6jzRHg9AJHW18bOTjKedSfovrLYmUiUCQC4LH2ft6yEIy2CJdfHY5ADawVr++qg==',
        'duckdb.node':
          'sha512-ozM6Zw9UkVYZ5XIpx0eNFJwGORz5dWPTcgBng0CTNi5Sa+VoqgAUARjQEsX5YiaoOxpX+tJE8j8VPB6t86xvug==',
      },
    },
  ],
])
