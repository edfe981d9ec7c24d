/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/match.h"

#include "match/events.h"
#include "match/filter.h"
#include "match/groups.h"
#include "match/matching.h"
#include "match/runs.h"
#include "match/sources.h"
#include "match/topics.h"

/**
 * les_match:
 * @readings: (element-type LesReading): a reference to each is taken
 *
 * Returns: (transfer full): the comparison; NULL only when cancelled
 */
LesComparison *
les_match (GPtrArray             *readings,
           const LesMatchOptions *options,
           LesMatchProgress       progress,
           gpointer               progress_data,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autoptr (LesMatchIndex) index = les_match_index_new ();

  return les_match_with_index (index, readings, options, progress, progress_data, cancellable, error);
}

/**
 * les_match_with_index:
 * @index: what earlier runs found; it takes a reference to each reading
 * @readings: (element-type LesReading): those to compare
 *
 * Returns: (transfer full): the comparison; NULL only when cancelled
 */
LesComparison *
les_match_with_index (LesMatchIndex         *index,
                      GPtrArray             *readings,
                      const LesMatchOptions *options,
                      LesMatchProgress       progress,
                      gpointer               progress_data,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr (LesComparison) comparison = les_comparison_new (readings);
  g_autoptr (LesMatching)   matching = NULL;

  if (options != NULL && options->kinds == LES_MATCH_VERBATIM)
    return les_runs_write (comparison, options->min_words, cancellable, error) ? g_steal_pointer (&comparison) : NULL;
  if (!les_match_index_sync (index, readings, cancellable, error))
    return NULL;
  matching = les_matching_new (comparison, index);
  les_groups_write (matching);
  if (options != NULL && options->kinds != 0)
    les_filter_kinds (comparison, options->kinds);
  les_suggestions_write (matching);
  les_sources_write (comparison);
  les_topics_write (matching);
  les_events_write (matching);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&comparison);
}
