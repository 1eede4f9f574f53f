import { pushOutput } from './build-output';
import type { Recipe } from './build-recipes';
import { Dice } from './random';
import type { SeedBuildLogEntry, SeedBuildPhase } from './types';

export type LogPlan = {
  recipe: Recipe;
  lines: number;
  pullUsername?: string | undefined;
  /** The last entry of a failed build. */
  failure?: { message: string; data?: Record<string, unknown> } | undefined;
  /** For a phase that does not end: how far (ms) its output has come. */
  reached?: number | undefined;
};

/** Spreads entries evenly over a period. */
function spread(
  entries: Omit<SeedBuildLogEntry, 'offsetMs'>[],
  from: number,
  duration: number,
): SeedBuildLogEntry[] {
  return entries.map((entry, index) => ({
    offsetMs: Math.floor(from + (duration * (index + 1)) / (entries.length + 1)),
    ...entry,
  }));
}

function outputOf(phase: string, plan: LogPlan, dice: Dice): Omit<SeedBuildLogEntry, 'offsetMs'>[] {
  if (phase === 'building') {
    return plan.recipe
      .steps(dice, plan.lines)
      .flatMap((step) => [
        { message: step.command, type: 'command' as const },
        ...step.output.map((message) => ({ message })),
      ]);
  }
  if (phase === 'pushing') return pushOutput(dice, 12).map((message) => ({ message }));
  return [];
}

/** Generates the log that a build with these phases has written (C 6.4). */
export function buildLog(
  phases: readonly SeedBuildPhase[],
  plan: LogPlan,
  seed: number,
): SeedBuildLogEntry[] {
  const dice = new Dice(seed, 0x1095);
  const log: SeedBuildLogEntry[] = [];
  let start = 0;
  for (const { phase, durationMs } of phases) {
    // `waiting` and phases derived on read are never written to the log.
    if (phase !== 'waiting' && phase !== 'expired' && phase !== 'cannot_load') {
      if ((phase === 'error' || phase === 'internalerror') && plan.failure) {
        log.push({ offsetMs: start, type: 'error', ...plan.failure });
      }
      log.push({
        offsetMs: start,
        message: phase,
        type: 'phase',
        ...(phase === 'pulling' && { data: pulled(plan) }),
      });
      // A phase that does not end has printed only part of its output.
      const output = outputOf(phase, plan, dice);
      const printed =
        durationMs === null ? output.slice(0, Math.floor(output.length * 0.7)) : output;
      for (const entry of spread(printed, start, durationMs ?? plan.reached ?? 60_000))
        log.push(entry);
    }
    start += durationMs ?? 0;
  }
  return log;
}

function pulled({ recipe, pullUsername }: LogPlan): Record<string, unknown> {
  return {
    registry_url: recipe.base.image.split('/')[0],
    base_image: recipe.base.image,
    base_image_tag: recipe.base.tag,
    ...(pullUsername && { pull_username: pullUsername }),
  };
}
