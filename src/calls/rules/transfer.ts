// What may become of a warm transfer: nothing is connected before it was read.
import type { TransferState } from '../model.ts'

export type TransferTurn = 'read' | 'refuse' | 'take-back' | 'connect' | 'expire'

const allowed: Record<TransferTurn, readonly TransferState[]> = {
  read: ['offered'],
  refuse: ['offered', 'read'],
  'take-back': ['offered', 'read', 'refused', 'unanswered'],
  connect: ['read'],
  expire: ['offered'],
}

/** Why not, in words; undefined when it may. */
export function mayTurn(state: TransferState, turn: TransferTurn): { code: string; message: string } | undefined {
  if (allowed[turn].includes(state)) return undefined
  if (turn === 'connect' && state === 'offered')
    return {
      code: 'read-first',
      message: 'Коллега ещё не прочёл, с чем звонят. Клиент ждёт на линии, подождите или верните его себе.',
    }
  return { code: 'transfer-over', message: overWords[state] }
}

const overWords: Record<TransferState, string> = {
  offered: 'Передача ещё идёт.',
  read: 'Коллега уже прочёл и готов принять.',
  connected: 'Клиента уже соединили.',
  refused: 'Коллега не смог принять. Клиент у Вас на линии.',
  unanswered: 'Коллега не ответил. Клиент у Вас на линии.',
  'taken-back': 'Звонок вернули.',
  lost: 'Клиент положил трубку, мы перезвоним.',
}
