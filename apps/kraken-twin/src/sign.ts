import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The `API-Sign` that Kraken expects for a private Spot REST call.
 *
 * @param target - path with its query string, from `/0/` on, as it was requested.
 * @param nonce - as it stands in the body.
 * @param body - exactly as it was sent.
 * @param privateKey - base64 of the key.
 * @see Kraken, "Spot REST Authentication"; its worked example is a case in sign.test.ts.
 */
export function signSpot(target: string, nonce: string, body: string, privateKey: string): string {
  const digest = createHash('sha256')
    .update(nonce + body)
    .digest()
  return createHmac('sha512', Buffer.from(privateKey, 'base64')).update(target).update(digest).digest('base64')
}

/**
 * The `Authent` that Kraken Futures expects.
 *
 * @param endpointPath - the path without a leading `/derivatives`.
 * @param postData - the form body, or the query string of a GET.
 */
export function signFutures(endpointPath: string, postData: string, nonce: string, privateKey: string): string {
  const digest = createHash('sha256')
    .update(postData + nonce + endpointPath)
    .digest()
  return createHmac('sha512', Buffer.from(privateKey, 'base64')).update(digest).digest('base64')
}

/** Compares without telling by its duration how much of a guess was right. */
export function sameSignature(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
