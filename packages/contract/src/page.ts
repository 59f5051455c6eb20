import * as z from 'zod/mini'

/** One page of a list. `nextCursor` is opaque; null on the last page. */
export const page = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) })

/** The query of every list. */
export const PageQuery = z.strictObject({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number().check(z.multipleOf(1), z.gte(1), z.lte(200)), 50),
})
export type PageQuery = z.output<typeof PageQuery>
