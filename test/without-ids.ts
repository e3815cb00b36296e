// What a reply or a row says beside the numbers of records, in which any three figures may stand by chance.

/** As JSON, without UUIDs. */
export const withoutIds = (said: unknown): string =>
  JSON.stringify(said).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, '')
