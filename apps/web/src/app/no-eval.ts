/**
 * Imported before anything that uses zod: without this zod tries `new Function` to see whether it may compile its schemas.
 * The content security policy forbids that, and each try would be reported as a violation.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
