// The shape of two rules of textlint, which ship without types.
declare module 'textlint-rule-sentence-length' {
  import type { TextlintKernelRule } from '@textlint/kernel'
  const rule: { default: TextlintKernelRule['rule'] }
  export default rule
}
declare module 'textlint-rule-terminology' {
  import type { TextlintKernelRule } from '@textlint/kernel'
  const rule: TextlintKernelRule['rule']
  export default rule
}
