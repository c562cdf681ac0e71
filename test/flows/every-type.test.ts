/** Every record type of the packs, as the people named in its flow: each can be begun, and each step that people take can be taken. */
import { describe, expect, test } from 'vitest';
import { useServer } from '../support/boot';
import { walkedTypes, Walker, waysThrough } from '../support/walk';

/** Steps that wait for something beside people and forms; the tests of those types take them. */
const elsewhere: Record<string, readonly string[]> = {
  'approval-board': ['customer -> done: signed', 'customer -> remake: refused', 'remake -> making: again'],
  'sales-order': ['check -> stock-check: confirm', 'stock-check -> ready: reserve', 'stock-check -> in-production: order-production', 'in-production -> in-production: agree-date', 'ready -> shipping: ship', 'shipping -> shipping: ship-more'],
  statement: ['sent -> disputed: dispute', 'disputed -> opinion: check', 'opinion -> draft: decide'],
  'trial-request': ['feedback -> done: success', 'feedback -> improving: improve', 'improving -> rebooked: rebook'],
  campaign: ['approval -> preparing: approve'],
  quotation: ['review -> leader-review: escalate', 'leader-review -> approved: approve'],
  shipment: ['finance-check -> picking: pass'],
  'research-plan': ['joint-sign -> running: sign'],
};

/** These have scenarios or stories of their own. */
const own: readonly string[] = ['requisition', 'stock-count', 'resource-use', 'process-change', 'deduction', 'arrears-consent', 'score-card'];

describe('every flow', () => {
  const server = useServer('sqlite');
  let walker: Walker | undefined;

  for (const type of walkedTypes.filter(({ key, transitions }) => transitions.length > 0 && !own.includes(key))) {
    test(`${type.key} goes every way that people may take`, async () => {
      walker ??= new Walker(server());
      const failed: string[] = [];
      for (const { last, way } of waysThrough(type)) {
        const name = `${last.from} -> ${last.to}: ${last.name}`;
        if (elsewhere[type.key]?.includes(name)) continue;
        try {
          await walker.walk(type, way);
        } catch (error) {
          failed.push(`${name}\n    ${(error as Error).message.slice(0, 400)}`);
        }
      }
      expect(failed.join('\n')).toBe('');
    });
  }
});
