// An endpoint without its shapes, for the light public pages: types are checked here, zod stays on the server.
import type { Endpoint } from '#platform/endpoint.ts'

/** `light<typeof reception.issue>('POST', '/api/tickets')`: a wrong method or path does not compile. */
export const light = <E extends Endpoint>(method: E['method'], path: E['path']): E => ({ method, path }) as E
