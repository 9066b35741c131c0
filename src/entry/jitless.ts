import * as z from 'zod'

// zod would otherwise compile its parsers with `new Function`; imported before any schema is made.
z.config({ jitless: true })
