// A piece of the code by itself, fetched with the first count: no page waits for it.
export { readAttention } from '@keyhaven/contract'
