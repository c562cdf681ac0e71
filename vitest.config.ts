/** The layers of the tests: `engine` is pure, `admin` is the panel in jsdom, `started` talks to the compiled product. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two servers at a time are what a small machine carries.
    maxWorkers: 2,
    // `npm run coverage`: the rules of a flow, without anything around them.
    coverage: {
      include: ['cms/src/engines/workflow/{transition,progress,taken,enter,lanes,permitted,standard-decision,standard,choices,needs,holds-for,note,actors,escalated,ids,situation}.ts'],
      reportsDirectory: 'test/.tmp/coverage',
      reporter: ['text'],
      thresholds: { branches: 100 },
    },
    projects: [
      { test: { name: 'engine', include: ['test/engine/**/*.test.ts'], testTimeout: 30_000 } },
      {
        plugins: [react()],
        resolve: { alias: { '@conditions': join(import.meta.dirname, 'cms/src/engines/conditions') } },
        test: { name: 'admin', environment: 'jsdom', include: ['test/admin/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'started',
          include: ['test/{flows,server,faults,browser}/**/*.test.ts'],
          globalSetup: 'test/support/templates.ts',
          // A test may boot several versions, on a machine that does other things as well.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // What is polled for comes as quickly as the machine lets it.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
