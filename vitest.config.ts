import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Chatham Islands: UTC+12:45, +13:45 in summer. Whatever leans on the machine's own zone fails here.
process.env.TZ = 'Pacific/Chatham';

/** What takes longest begins first, or one core would wait for it at the end: vitest knows a file's length only after its first run. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inBrowser = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/test/browser/'));
    return (await super.sort(files)).sort((one, other) => inBrowser(other) - inBrowser(one));
  }
}

/** Tests that run a server in their own process or set its variables: each file has a process to itself. The others share what they import. */
const alone = ['browser', 'functions', 'local'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: alone, isolate: false } },
    ],
    env: { TZ: 'Pacific/Chatham' },
    testTimeout: 60_000,
    // Both cores: half of the suite waits for an engine or a browser.
    maxWorkers: 2,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
  },
});
