// npm run build: builds the whole app into dist/.
import { buildApp } from './build/build-app.mjs';
import { runMain } from './lib/say.mjs';

await runMain(() => buildApp());
