import { Dice } from './random';

const TEAMS = ['payments', 'web', 'platform', 'data-science', 'security', 'mobile'];

/** Generates one setting with nested values, as a registry with settings for every team has. */
function teamSetting(index: number): Record<string, unknown> {
  const dice = new Dice(index, 0xc0f6);
  const team = dice.pick(TEAMS);
  return {
    team: `${team}-${index}`,
    contact: `${team}-${index}@meridian.example`,
    enabled: dice.chance(0.7),
    retention: { method: 'creation_date', value: `${dice.between(4, 52)}w`, keep: dice.int(40) },
    mirrors: Array.from({ length: dice.between(1, 4) }, (_, at) => ({
      source: `registry-${dice.int(40)}.meridian.example/${team}/${dice.hex(6)}`,
      interval: dice.between(10, 600),
      verify: at % 2 === 0,
    })),
    allowed_hosts: Array.from({ length: dice.between(1, 5) }, () => `10.${dice.int(200)}.0.0/16`),
  };
}

/** Returns further settings with about this many bytes of JSON. */
export function furtherSettings(bytes: number): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  let size = 0;
  for (let index = 1; size < bytes; index += 1) {
    const name = `TEAM_SETTINGS_${String(index).padStart(5, '0')}`;
    const setting = teamSetting(index);
    settings[name] = setting;
    size += name.length + JSON.stringify(setting).length + 6;
  }
  return settings;
}
