import type { Gap, RunReport } from '@brandlint/core';
import type { Notification, ReportingDescriptor } from 'sarif';
import { listLapses } from '../finding/list-lapses.ts';
import { writeCount } from '../text/write-count.ts';
import { toLocation } from './to-location.ts';
import { toMessage } from './to-message.ts';

/** So many places of what could not be judged are told; the count goes on. */
const mostPlaces = 10;

/** The notifications of a run, and what sorts there are. */
export type Notifications = {
  descriptors: readonly ReportingDescriptor[];
  /** Made one by one, since a run may have many. */
  list: () => Generator<Notification>;
};

/** How many results a report leaves out: because there are too many, or because somebody has accepted them. */
export type LeftOut = { tooMany: number; accepted: number };

/** What could not be read or judged, what is to put right, and what the report itself leaves out. */
export function toNotifications(report: RunReport, { tooMany, accepted }: LeftOut): Notifications {
  const indexes = new Map<string, number>();
  const say = (id: string, level: Notification['level'], words: string): Notification => {
    const index = indexes.get(id) ?? indexes.size;
    indexes.set(id, index);
    return { descriptor: { id, index }, level, message: toMessage(words) };
  };
  const { files } = report;
  const general: Notification[] = [];
  if (tooMany > 0) {
    const words = `${writeCount(tooMany, 'result')} that weigh least left out, since GitHub takes 25,000 of a run; the JSON report has all.`;
    general.push(say('results-left-out', 'warning', words));
  }
  if (accepted > 0) {
    const words = `${writeCount(accepted, 'accepted finding')} left out here, since GitHub would show them as open.`;
    general.push(say('accepted-left-out', 'note', words));
  }
  // What sorts there are is asked for before all of them are made.
  for (const { code, level } of listLapses(report)) say(code, level, '');
  for (const { gaps } of files) for (const { code } of gaps) say(code, 'note', '');
  return {
    descriptors: Array.from(indexes.keys(), toDescriptor),
    *list() {
      yield* general;
      for (const { code, level, words, at } of listLapses(report)) {
        yield { ...say(code, level, words), ...(at && { locations: [toLocation(at.source, at.place)] }) };
      }
      for (const { source, gaps } of files) {
        for (const gap of gaps)
          yield { ...say(gap.code, levelOf(gap), writeGap(gap)), locations: toPlaces(source, gap) };
      }
    },
  };
}

/** GitHub asks for words of every kind. */
function toDescriptor(id: string): ReportingDescriptor {
  const words = id.replaceAll('-', ' ');
  return {
    id,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` },
    fullDescription: {
      text: `Something that was not judged, was left out, or is to be put right: ${words}.`,
    },
    help: { text: 'The notification says what it is, and where.' },
  };
}

function levelOf({ kind }: Gap): Notification['level'] {
  return kind === 'unreadable' ? 'warning' : 'note';
}

function writeGap({ kind, reason, count }: Gap): string {
  const what = kind === 'unreadable' ? 'Could not be read' : 'Could not be judged';
  return `${what}${count > 1 ? ` (${writeCount(count, 'place')})` : ''}: ${reason}.`;
}

function toPlaces(source: string, { places }: Gap): NonNullable<Notification['locations']> {
  if (places.length === 0) return [toLocation(source)];
  return places.slice(0, mostPlaces).map((place) => toLocation(source, place));
}
