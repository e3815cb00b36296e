// The endpoints of the room.
import { z } from 'zod'
import { endpoint, Id } from '#platform/endpoint.ts'
import { Checked, LetterCase, longestText, RuleHelp, SetAside, SetAsideOfRule } from './model.ts'

export const letters = {
  check: endpoint({
    method: 'POST',
    path: '/api/letters/check',
    body: LetterCase.extend({
      text: z.string().max(longestText, 'Текст слишком длинный. Проверьте его по частям.'),
      /** Leaves out the rules that need to know the reader. */
      textOnly: z.boolean().default(false),
    }),
    reply: Checked,
    // Nothing is written, so nothing is kept: neither the text nor the answer.
    alone: true,
    summary: 'What is to be mended in a text, for a browser that cannot check by itself',
    clauses: ['4.4', '3.6', '4.5'],
  }),
  rules: endpoint({
    method: 'GET',
    path: '/api/letters/rules',
    reply: z.array(RuleHelp),
    summary: 'The rules of the checker with their examples',
    clauses: ['4.4'],
  }),
  setAside: endpoint({
    method: 'POST',
    path: '/api/letters/set-aside',
    body: SetAside,
    reply: z.object({ id: Id }),
    summary: 'Leave a finding as it is, with a reason; the marked words are not kept',
    clauses: ['4.4'],
  }),
  takeUp: endpoint({
    method: 'DELETE',
    path: '/api/letters/set-aside/:id',
    params: z.object({ id: Id }),
    reply: z.object({ id: Id }),
    summary: 'The author takes the finding up again',
  }),
  setAsides: endpoint({
    method: 'GET',
    path: '/api/letters/set-aside',
    query: z.object({ weeks: z.coerce.number().int().min(1).max(52).default(12) }),
    reply: z.array(SetAsideOfRule),
    summary: 'Findings set aside over some weeks, by rule',
    clauses: ['4.4'],
  }),
}
