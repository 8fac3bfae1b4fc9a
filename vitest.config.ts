import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // What is tested keeps no state, so one process can go through the files without beginning anew for each.
    isolate: false,
    // Ends only what hangs; compilers that tests start take minutes on a busy machine.
    testTimeout: 300_000,
    reporters: process.env.TEST_REPORT
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]]
      : ['default'],
  },
});
