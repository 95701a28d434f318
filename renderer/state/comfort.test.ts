import { describe, expect, it } from 'vitest';
import { defaultSettings, SettingsSchema } from '../../shared/model/settings';
import { type LookStep, stepLook } from './comfort';

const { reading } = defaultSettings;

describe('the look of an article', () => {
  it('is made more and less by steps, and comes back to what it was', () => {
    expect(stepLook(reading, 'size', 1).size).toBe(22);
    expect(stepLook(reading, 'measure', -1).measure).toBe(550);
    const roomy = stepLook(reading, 'lineHeight', 1);
    expect(roomy.lineHeight).toBe(2.25);
    expect(stepLook(roomy, 'lineHeight', -1)).toEqual(reading);
  });

  it('stays within bounds that the settings take', () => {
    for (const what of ['size', 'lineHeight', 'measure'] satisfies LookStep[]) {
      for (const direction of [1, -1] as const) {
        let look = reading;
        for (let step = 0; step < 50; step += 1) look = stepLook(look, what, direction);
        expect(stepLook(look, what, direction)).toEqual(look);
        expect(SettingsSchema.shape.reading.safeParse(look).success).toBe(true);
      }
    }
  });
});
