import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The Chromium that travels in a package: nothing has to be installed. WebGL stays off, the pages need none. */
export async function launchChromium(): Promise<Browser> {
  chromium.setGraphicsMode = false;
  // Made for one page a function: in one process, closing one visitor's browser would end everybody's.
  const args = chromium.args.filter((argument) => !['--single-process', '--no-zygote'].includes(argument));
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
