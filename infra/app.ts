import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { build } from 'vite';
import { bundleFunctions } from './bundle.ts';
import { readSettings } from './settings.ts';
import { MusubiStack } from './stack.ts';

const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name), process.env);

// Always from the sources: what is deployed is never what somebody built last week.
const bundles = await bundleFunctions();
await build({ logLevel: 'warn' });

new MusubiStack(app, `Musubi-${settings.stage}`, { settings, bundles, webFiles: 'dist/web' });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
