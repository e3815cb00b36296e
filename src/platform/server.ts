// The web server itself: headers, cookies, what a problem looks like on the wire; knows no room.
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest, type FastifySchema } from 'fastify'
import { Problem } from './errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Shapes are checked by zod in mount(); the JSON Schemas only describe. */
    described?: () => FastifySchema
  }
}

export async function webServer(logLevel: string): Promise<FastifyInstance> {
  const app = Fastify({
    // Only method, path pattern and time are logged: an address or a body may hold a name.
    logger: { level: logLevel, serializers: { req: req => ({ method: req.method, url: req.routeOptions?.url ?? '' }) } },
    bodyLimit: 2 << 20,
    forceCloseConnections: true,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 300 },
    // An address that cannot even be read does not get as far as the error handler below.
    frameworkErrors: (error, req, res) => void answer(error, req, res),
  })
  await app.register(cookie)
  await app.register(helmet, { contentSecurityPolicy: { directives: policy }, hsts: false })
  await app.register(compress, { threshold: 2048 })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Забота', version: '1' } },
    transform: ({ schema, url, route }) => ({ url, schema: route.config?.described?.() ?? schema }),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
  app.addHook('onRequest', sameOrigin)
  app.setErrorHandler(answer)
  app.setNotFoundHandler((req, res) => res.code(404).send({ code: 'not-found', message: 'Такой страницы нет. Проверьте адрес.' }))
  return app
}

const policy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  upgradeInsecureRequests: null,
}

/** A write must come from our own page: the cookie is SameSite=Lax, and browsers say where a request was born. */
async function sameOrigin(req: FastifyRequest): Promise<void> {
  if (req.method === 'GET' || req.method === 'HEAD') return
  const site = req.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site')
    throw new Problem(403, 'other-site', 'Запрос пришёл с чужой страницы. Откройте «Заботу» и повторите.')
}

function answer(
  error: FastifyError | Problem,
  req: FastifyRequest,
  res: Parameters<Parameters<FastifyInstance['setErrorHandler']>[0]>[2],
) {
  if (error instanceof Problem) {
    return res
      .code(error.status)
      .send({ code: error.code, message: error.message, ...(error.fields && { fields: error.fields }) })
  }
  const status = error.statusCode ?? 500
  if (status === 413)
    return res.code(413).send({ code: 'too-large', message: 'Слишком много текста для одного раза. Сократите или разделите.' })
  // 22021: a NUL in a part of the address; texts that people type are cleaned before.
  if (status < 500 || error.code === '22021')
    return res.code(400).send({ code: 'bad-input', message: 'Запрос не разобрать. Обновите страницу и повторите.' })
  // The database's message may quote a value that somebody typed: only its code goes to the log.
  req.log.error(
    {
      code: error.code,
      name: error.name,
      where: error.stack
        ?.split('\n')
        .find(line => line.includes('/src/'))
        ?.trim(),
    },
    'failed',
  )
  const restraint = restraints[error.code]
  if (restraint) return res.code(409).send({ code: 'conflict', message: restraint })
  return res
    .code(500)
    .send({ code: 'failed', message: 'Не получилось. Что было сохранено раньше, цело. Повторите через минуту.' })
}

/** Constraints are the last judge of a race; what they refuse is told as a race. */
const restraints: Record<string, string> = {
  '23505': 'Это уже сделали: Вы сами в другом окне или коллега. Обновите страницу, чтобы увидеть.',
  '23503': 'Запись, на которую это ссылается, изменилась. Обновите страницу.',
  '23514': 'Так записать нельзя: данные противоречат друг другу. Проверьте и повторите.',
  '40001': 'Двое меняли одно и то же. Повторите, пожалуйста.',
  '40P01': 'Двое меняли одно и то же. Повторите, пожалуйста.',
}
