import { defaultSettings, type Settings, SettingsSchema } from '../../shared/model/settings';
import { isRecord } from '../services/settings/is-record';

interface Parser {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
}

/**
 * Settings out of whatever a file holds: each value that is fit is kept, and what is missing, of
 * another version or edited by hand into nonsense becomes the default, alone.
 */
export function salvageSettings(stored: unknown): Settings {
  const { library, reading, ...fields } = SettingsSchema.shape;
  const kept = isRecord(stored) ? stored : {};
  return {
    ...salvageFields(fields, kept, defaultSettings),
    library: salvageFields(library.shape, recordIn(kept.library), defaultSettings.library),
    reading: salvageFields(reading.shape, recordIn(kept.reading), defaultSettings.reading),
  } as Settings;
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** The fields that `parsers` names, each as stored where it parses, else as in `defaults`. */
function salvageFields(
  parsers: Readonly<Record<string, Parser>>,
  stored: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = Object.entries(parsers).map(([name, parser]) => {
    const parsed = parser.safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : defaults[name]];
  });
  return Object.fromEntries(entries);
}
