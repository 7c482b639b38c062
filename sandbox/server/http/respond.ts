/** Control calls fail in Graph's shape: one envelope for everything a person calls with curl. */
export const failure = (status: number, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status });

export const noContent = (): Response => new Response(null, { status: 204 });
