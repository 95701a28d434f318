import { expect, test } from 'vitest';
import { killService } from './kill-service.mjs';

test('the sidecar service, killed at 100 random moments, loses nothing it acknowledged', {
  timeout: 300_000,
}, async () => {
  const { kills, acknowledged, inFlight, whileStarting } = await killService({
    kills: 100,
    seed: 20240311,
  });
  expect(kills).toBe(100);
  // A run that met nothing would prove nothing.
  expect(acknowledged).toBeGreaterThan(100);
  expect(inFlight).toBeGreaterThan(20);
  expect(whileStarting).toBeGreaterThan(0);
});
