// The shape of petrovich, which ships without types: the one function that we call.
declare module 'petrovich' {
  type Inflect = Record<'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional', (name: string) => string>
  type Parts = Record<'first' | 'middle' | 'last', Inflect>
  const petrovich: Record<'male' | 'female', Parts>
  export default petrovich
}
