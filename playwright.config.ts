import { defineConfig } from '@playwright/test';

const port = Number(process.env.PORT ?? 4329);
const base = process.env.BASE_PATH ?? '';

/** What Playwright switches off in Chromium, named again because our list stands in the place of its own. */
const offInPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];
/** Pages of the browser’s own address bar: two open with every window, for two fifths of what a window takes. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** The built site, served as plain files, in the browser that scripts/browser.mjs found. */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: '{testDir}/site/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  // How long to wait for what has to come, which says nothing about how quick it is: a busy machine takes its time.
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${port}${base}/`,
    viewport: { width: 1280, height: 900 },
    // A new programme prints as is usual where its reader lives.
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.BROWSER_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        `--disable-features=${[...offInPlaywright, ...addressBar].join()}`,
      ],
    },
  },
  webServer: {
    command: `astro preview --ignore-lock --port ${port}`,
    url: `http://localhost:${port}${base}/`,
    reuseExistingServer: false,
  },
});
