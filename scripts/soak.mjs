// npm run soak [-- --seed N --service N --app N]: kills the sidecar service a thousand times and the
// whole app two hundred times, where `npm test` does it a hundred and five times. Without a seed each
// run takes other moments, and says which; with other numbers it can be run piece by piece.
import { parseArgs } from 'node:util';
import { runPlaywright } from './lib/playwright.mjs';
import { runMain, SetupError, say } from './lib/say.mjs';
import { killService } from './soak/kill-service.mjs';

/** @param {string} name @param {string | undefined} given @param {number} otherwise */
function numberOf(name, given, otherwise) {
  const number = Number(given ?? otherwise);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new SetupError(`--${name} takes a whole number, not ${given}`);
  }
  return number;
}

await runMain(async () => {
  const type = /** @type {const} */ ('string');
  const { values } = parseArgs({ options: { seed: { type }, service: { type }, app: { type } } });
  const seed = numberOf('seed', values.seed, Math.floor(Date.now() / 1000));
  const serviceKills = numberOf('service', values.service, 1000);
  const appKills = numberOf('app', values.app, 200);
  if (serviceKills > 0) {
    say(`Killing the sidecar service ${serviceKills} times, seed ${seed} …`);
    const tally = await killService({ kills: serviceKills, seed });
    const { acknowledged, inFlight, whileStarting } = tally;
    say(`${acknowledged} edits acknowledged, none lost. ${inFlight} kills met an edit under way,`);
    say(`${whileStarting} a program that was starting.`);
  }
  if (appKills === 0) return 0;
  say(`Killing the app ${appKills} times, seed ${seed} …`);
  return runPlaywright({
    config: 'e2e/playwright.config.ts',
    args: ['e2e/specs/kill.spec.ts'],
    env: { HASHIYA_KILLS: `${appKills}`, HASHIYA_SEED: `${seed}` },
  });
});
