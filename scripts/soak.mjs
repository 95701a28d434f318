// npm run soak [-- SEED]: kills the sidecar service a thousand times and the whole app two hundred
// times, where `npm test` does it a hundred and five times. Without a seed each run takes other
// moments, and says which.
import { runPlaywright } from './lib/playwright.mjs';
import { runMain, say } from './lib/say.mjs';
import { killService } from './soak/kill-service.mjs';

const serviceKills = 1000;
const appKills = 200;

await runMain(async () => {
  const seed = Number(process.argv[2] ?? Math.floor(Date.now() / 1000));
  say(`Killing the sidecar service ${serviceKills} times, seed ${seed} …`);
  const tally = await killService({ kills: serviceKills, seed });
  const { acknowledged, inFlight, whileStarting } = tally;
  say(`${acknowledged} edits acknowledged, none lost. ${inFlight} kills met an edit under way,`);
  say(`${whileStarting} a program that was starting. Killing the app ${appKills} times …`);
  return runPlaywright({
    config: 'e2e/playwright.config.ts',
    args: ['e2e/specs/kill.spec.ts'],
    env: { HASHIYA_KILLS: `${appKills}`, HASHIYA_SEED: `${seed}` },
  });
});
