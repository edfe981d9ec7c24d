/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/match.h"

#include "match/events.h"
#include "match/filter.h"
#include "match/groups.h"
#include "match/matching.h"
#include "match/rerank.h"
#include "match/runs.h"
#include "match/sources.h"
#include "match/suggestions.h"
#include "match/topics.h"
#include "match/wire.h"

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

static void
write_limits (const LesMatchIndex *index,
              LesComparison       *comparison)
{
  guint n_skimmed = 0, n_repeats = 0;
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, index->pairs);
  while (g_hash_table_iter_next (&iter, NULL, &pair))
    {
      n_skimmed += ((LesPair *) pair)->skimmed;
      n_repeats += ((LesPair *) pair)->n_repeats;
    }
  les_comparison_add_limit (comparison, LES_LIMIT_LONG_ARTICLES, n_skimmed);
  les_comparison_add_limit (comparison, LES_LIMIT_REPETITIONS, n_repeats);
  les_comparison_add_limit (comparison, LES_LIMIT_MANY_ARTICLES, index->look == LES_LOOK_QUICKLY ? les_comparison_n_readings (comparison) : 0);
}

/* Each stage leaves early, with less written, when cancelled. */
static gboolean
write_all (LesMatching           *matching,
           const LesMatchOptions *options,
           LesWatch              *watch)
{
  if (!les_watch_stage (watch, 0.85))
    return FALSE;
  les_groups_write (matching);
  if (options != NULL && options->kinds != 0 && les_watch_stage (watch, 0.85))
    les_filter_kinds (matching->comparison, options->kinds);
  if (!les_watch_stage (watch, 0.88))
    return FALSE;
  les_wire_write_copies (matching);
  if (!les_watch_stage (watch, 0.9))
    return FALSE;
  les_events_write (matching);
  les_suggestions_write (matching);
  if (options != NULL && options->encoder != NULL)
    les_rerank_suggestions (matching->comparison, options->encoder, watch);
  if (!les_watch_stage (watch, 0.92))
    return FALSE;
  les_sources_write (matching->comparison, watch);
  if (!les_watch_stage (watch, 1))
    return FALSE;
  les_topics_write (matching);
  return !g_cancellable_is_cancelled (watch->cancellable);
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
  LesWatch                  watch = { progress, progress_data, cancellable, 0, 0 };
  gboolean                  done;

  if (options != NULL && options->kinds == LES_MATCH_VERBATIM)
    done = les_watch_stage (&watch, 1) && les_runs_write (comparison, options->min_words, &watch);
  else
    done = les_match_index_sync (index, readings, &watch) && (matching = les_matching_new (comparison, index, &watch)) != NULL &&
           write_all (matching, options, &watch);
  if (done && matching != NULL)
    write_limits (index, comparison);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !done)
    return NULL;
  if (progress != NULL)
    progress (1, progress_data);
  return g_steal_pointer (&comparison);
}
