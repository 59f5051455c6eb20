export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}
