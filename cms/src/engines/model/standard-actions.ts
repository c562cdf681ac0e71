/** The names of the actions that every flow has without listing them. */

export const standardActions: ReadonlySet<string> = new Set([
  'hold', 'unhold', 'return', 'reject', 'withdraw', 'cancel', 'reassign', 'delegate', 'add-signer', 'remove-signer', 'urge', 'comment', 'cc', 'move', 'terminate',
]);
