// npm run soak [-- SEED]: kills the sidecar service a thousand times, where `npm test` does it a
// hundred times. Without a seed each run takes other moments, and says which.
import { runMain, say } from './lib/say.mjs';
import { killService } from './soak/kill-service.mjs';

const kills = 1000;

await runMain(async () => {
  const seed = Number(process.argv[2] ?? Math.floor(Date.now() / 1000));
  say(`Killing the sidecar service ${kills} times, seed ${seed} …`);
  const { acknowledged, inFlight, whileStarting } = await killService({ kills, seed });
  say(
    `${acknowledged} edits acknowledged, none lost; ${inFlight} kills met one under way, ` +
      `${whileStarting} a program that was starting.`,
  );
});
