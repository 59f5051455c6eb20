// A piece of the code by itself, so that making the contract's schemas and starting React are two pieces of work and not one long
// one, the first of them done while the second is still on its way.
export { readSession } from '@keyhaven/contract'
