/** English made strange: what the pseudo-language has for a part. */
export async function makeStrange<Part>(english: Promise<{ texts: Part }>): Promise<{ texts: Part }> {
  const [{ strange }, { texts }] = await Promise.all([import('./ar-XB/strange.ts'), english])
  return { texts: strange(texts) as Part }
}
