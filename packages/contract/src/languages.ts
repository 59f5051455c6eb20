/**
 * The languages of the product, in the order in which they are offered, as BCP 47 tags. Apart from its schema, which a page that
 * has to choose one before anything else is there would have to wait for.
 */
export const LANGUAGES = ['en', 'de', 'nl', 'es', 'fr', 'pt-BR', 'ja'] as const
