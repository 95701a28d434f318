// npm run tour [-- FOLDER]: walks through the app and keeps pictures of it; no display needed.
import { withAbsoluteFolders } from './lib/corpus-argument.mjs';
import { runMain } from './lib/say.mjs';
import { tour } from './lib/tour.mjs';

await runMain(() => tour(withAbsoluteFolders(process.argv.slice(2))));
