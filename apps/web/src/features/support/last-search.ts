let last = '/support'

/** The way back from a result leads to the search that found it. */
export const rememberSearch = (address: string) => {
  last = address
}
export const lastSearch = () => last
