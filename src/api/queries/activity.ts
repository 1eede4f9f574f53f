import type { DayRange } from '@/lib/days';
import { formatSubject, type Subject } from '@/lib/subject';

import { SubjectTrail } from '../log-trail';
import { logSearch } from './log-search';

/**
 * Defines the entries of a range of days that are about one subject, newest first, and those that may turn out to be,
 * since an older entry can tell whose UUID they show (C 5.2).
 */
export const activityReading = (subject: Subject, range: DayRange) =>
  logSearch(range, {
    queryKey: ['logs', 'activity', formatSubject(subject), range.from, range.to],
    keeps: () => {
      const trail = new SubjectTrail(subject);
      return ({ entry }) => {
        trail.follow(entry);
        return trail.relationOf(entry) !== null || trail.mayConcern(entry);
      };
    },
  });
