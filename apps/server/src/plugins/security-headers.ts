import helmet from '@fastify/helmet'
import plugin from 'fastify-plugin'

interface SecurityHeadersOptions {
  https: boolean
  /** The hashes of the styles that our own page brings along. */
  styles: readonly string[]
}

/** No inline script, no foreign origin, no framing, no referrer; https remembered where there is https. */
export const securityHeaders = plugin<SecurityHeadersOptions>(async (app, { https, styles }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...styles],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    // Replies are about one person; nobody in between may keep them.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
})
