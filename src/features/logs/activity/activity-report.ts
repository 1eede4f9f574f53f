import { ipOf, performerOf, unrecordedPerformer } from '@/api/log-entry';
import { formatClock, formatDateTime, formatDay, type Zone, zoneName } from '@/lib/dates';
import { type Subject, subjectText } from '@/lib/subject';
import { formatCount, formatNumber } from '@/lib/text';

import { contentsText, type LogFile, type LogFileState } from '../log-export-manifest';
import { humanKind } from '../log-kinds';
import { sentenceText } from '../log-sentence';
import { type ActivityRow, isActor, summaryOf, type Tally } from './activity-rows';
import { relationText } from './activity-words';

/** What a report says about itself. */
type ReportHead = {
  subject: Subject;
  registry: string;
  plan: LogFile['plan'];
  state: LogFileState;
  zone: Zone;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns foreign text as HTML that is only text, with its own writing direction. */
const foreign = (text: string) =>
  `<bdi>${text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')}</bdi>`;

/** The file is opened on its own, so its styles are in it; nothing else is allowed to load or run. */
const HEAD = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
body { margin: 24px; font: 13px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 20px; } h2 { margin-top: 24px; font-size: 15px; } h3 { font-size: 13px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
</style>`;

const fact = (label: string, html: string) => `<dt>${label}</dt><dd>${html}</dd>`;

function tallyTable(
  title: string,
  tallies: readonly Tally[],
  labelOf: (value: string) => string = String,
): string {
  if (tallies.length === 0) return `<h3>${title}</h3><p>None.</p>`;
  const rows = tallies.map(
    ({ value, count }) =>
      `<tr><td>${foreign(labelOf(value))}</td><td class="number">${formatNumber(count)}</td></tr>`,
  );
  return `<h3>${title}</h3>
<table><thead><tr><th scope="col">Value</th><th scope="col" class="number">Entries</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

/** Splits rows into days of the zone, in their order; undated ones stay with the row before. */
function byDay(rows: readonly ActivityRow[], zone: Zone): readonly [string, ActivityRow[]][] {
  const days: [string, ActivityRow[]][] = [];
  for (const row of rows) {
    const last = days.at(-1);
    const day = row.time === null ? (last?.[0] ?? 'Undated') : formatDay(new Date(row.time), zone);
    if (last?.[0] === day) last[1].push(row);
    else days.push([day, [row]]);
  }
  return days;
}

function entryRow(row: ActivityRow, { subject, zone }: ReportHead): string {
  const { entry, time } = row;
  const cells = [
    time === null
      ? foreign(entry.datetime ?? 'Unknown')
      : `${formatClock(new Date(time), zone)} ${zoneName(zone, new Date(time))}`,
    foreign(sentenceText(entry)),
    foreign(performerOf(entry) ?? unrecordedPerformer(entry)),
    foreign(ipOf(entry) ?? '—'),
    relationText(row, subject),
  ];
  return `<tr>${cells.map((cell, at) => `<td${at === 0 ? ' class="time"' : ''}>${cell}</td>`).join('')}</tr>`;
}

/** Returns the activity of one as an HTML document for printing, with the same statement as every export of the log. */
export function activityReport(rows: readonly ActivityRow[], head: ReportHead): string {
  const { subject, registry, plan, state, zone } = head;
  const { formerNames = [], placeholders = [] } = plan.about ?? {};
  const summary = summaryOf(rows, subject);
  const moment = (time: number | null | undefined) =>
    time === undefined || time === null ? 'None' : formatDateTime(new Date(time), zone);
  const title = `Activity of ${subjectText(subject)}`;
  const days = byDay(rows, zone).map(
    ([day, entries]) => `<h3>${day}: ${formatCount(entries.length, 'entry', 'entries')}</h3>
<table><thead><tr>${['Time', 'What happened', 'Performed by', 'IP address', 'Relation'].map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead>
<tbody>${entries.map((row) => entryRow(row, head)).join('\n')}</tbody></table>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
${HEAD}
<title>${foreign(title).replaceAll(/<\/?bdi>/g, '')}</title>
</head>
<body>
<h1>${foreign(title)}</h1>
<dl>
${fact('Registry', foreign(registry))}
${fact('Contents', foreign(contentsText(plan, state)))}
${state.halt && state.reached !== undefined ? fact('Reaches', `From the end back to ${moment(state.reached)}; nothing older`) : ''}
${plan.filters.length > 0 ? fact('Filters', foreign(plan.filters.join('; '))) : ''}
${formerNames.length > 0 ? fact('Former names', foreign(formerNames.join(', '))) : ''}
${placeholders.length > 0 ? fact('UUIDs since deletion', foreign(placeholders.join(', '))) : ''}
${fact('Entries', `${formatNumber(state.written)} of ${formatCount(state.read, 'log entry', 'log entries')} searched`)}
${fact('Newest', moment(state.newest))}
${fact('Oldest', moment(state.oldest))}
${fact('Created', moment(state.finishedAt))}
</dl>
<h2>Summary</h2>
${tallyTable('Kinds', summary.kinds, humanKind)}
${tallyTable('Addresses', summary.addresses)}
${isActor(subject) ? tallyTable('Failed sign-ins from', summary.failedSignIns) : ''}
${tallyTable('Clients', summary.clients)}
${tallyTable('Repositories', summary.repositories)}
${tallyTable('Done to it by superusers', summary.superusers, humanKind)}
<h2>Entries</h2>
${days.length > 0 ? days.join('\n') : '<p>None.</p>'}
</body>
</html>
`;
}
