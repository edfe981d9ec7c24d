/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/suggestions.h"

#include "match/evidence.h"
#include "match/kind.h"

#define LEAST_SUGGESTED 0.01f
#define MOST_SUGGESTIONS 400u
#define SUGGESTIONS_A_NODE 6u /* a headline may say what six sentences say */
#define LEAST_OFFERED 60u
#define SUGGESTIONS_AN_ARTICLE 12u
#define OTHER_EVENT 1.2f  /* what two reports of different events share is rarely the same statement */
#define WIDER 2           /* times as long as the other side: then it says more than both share */
#define LEAST_NARROWED 40 /* bytes that can be understood alone */
#define ROUNDED 2         /* words more, where they complete the clause */

typedef struct
{
  LesScored *link;
  float      score;
  guint64    low, high; /* ranks of its nodes, which decide between equal scores */
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->low != y->low)
    return x->low < y->low ? -1 : 1;
  return x->high < y->high ? -1 : x->high > y->high;
}

/* The event of each article, by its position. */
static guint *
events_of_articles (LesMatching *matching)
{
  guint *events = g_new0 (guint, matching->articles->len + 1), n;
  const LesEvent *all = les_comparison_get_events (matching->comparison, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < all[i].n_articles; k++)
      events[les_comparison_get_articles (matching->comparison, all[i].first_article)[k]] = i;
  return events;
}

static GArray *
rank_links (LesMatching *matching)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autofree guint *events = events_of_articles (matching);

  for (guint i = 0; i < matching->links->len; i++)
    {
      LesScored *link = &g_array_index (matching->links, LesScored, i);
      guint64 rank_a = matching->node_ranks[link->node_a], rank_b = matching->node_ranks[link->node_b];
      Ranked entry = { link, 0, MIN (rank_a, rank_b), MAX (rank_a, rank_b) };

      if (link->grouped || link->score < LEAST_SUGGESTED)
        continue;
      entry.score = les_logit_to_score (les_suggestion_logit (les_score_to_logit (link->score), &link->candidate->evidence) -
                                        (events[matching->node_article[link->node_a]] != events[matching->node_article[link->node_b]] ? OTHER_EVENT : 0));
      if (entry.score >= LEAST_SUGGESTED)
        g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_ranked);
  return ranked;
}

/* The clauses that the link covers. */
static LesSpan
covered_span (LesMatching     *matching,
              const LesScored *link,
              guint32          node)
{
  return les_features_clauses (les_matching_article (matching, node)->features, les_matching_unit (matching, node), les_scored_clauses (link, node));
}

/* Adds the words between part and the ends of its clause, where they are few: "… miteinander telefoniert haben". */
static LesSpan
rounded_off (const LesFeatures *features,
             const LesUnit     *unit,
             LesSpan            part)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL) + unit->first_token;
  guint before = 0, after = 0;
  guint32 start = part.start, end = les_span_end (part);

  for (guint i = 0; i < unit->n_tokens && tokens[i].span.start < part.start; i++)
    if (tokens[i].kind == LES_TOKEN_MARK || tokens[i].kind == LES_TOKEN_QUOTE)
      before = 0;
    else if (before++ == 0)
      start = tokens[i].span.start;
  for (guint i = unit->n_tokens; i > 0 && les_span_end (tokens[i - 1].span) > les_span_end (part); i--)
    if (tokens[i - 1].kind == LES_TOKEN_MARK || tokens[i - 1].kind == LES_TOKEN_QUOTE)
      after = 0;
    else if (after++ == 0)
      end = les_span_end (tokens[i - 1].span);
  return LES_SPAN (before > 0 && before <= ROUNDED ? start : part.start, after > 0 && after <= ROUNDED ? end : les_span_end (part));
}

/* The part of span from the first to the last word that the other side shares. */
static LesSpan
narrowed_span (const LesFeatures *features,
               const LesUnit     *unit,
               LesSpan            span,
               const LesFeatures *other,
               const LesUnit     *other_unit,
               LesSpan            other_span)
{
  const LesWord *words = les_features_words (features, unit), *other_words = les_features_words (other, other_unit);
  guint32 start = les_span_end (span), end = span.start;

  for (guint i = 0; i < unit->n_words; i++)
    {
      LesSpan word = les_contrast_word_span (features, &words[i]);

      for (guint j = 0; j < other_unit->n_words && les_span_contains (span, word); j++)
        if (les_word_match (&words[i], &other_words[j]) > 0 && les_span_contains (other_span, les_contrast_word_span (other, &other_words[j])))
          {
            start = MIN (start, word.start);
            end = MAX (end, les_span_end (word));
            break;
          }
    }
  return end > start && end - start >= LEAST_NARROWED ? rounded_off (features, unit, LES_SPAN (start, end)) : span;
}

static void
write_suggestion (LesMatching  *matching,
                  const Ranked *ranked)
{
  const LesScored *link = ranked->link;
  LesSuggestion suggestion = { .score = ranked->score };
  LesMeeting meeting = les_meeting_between (matching, link->node_a, covered_span (matching, link, link->node_a),
                                            link->node_b, covered_span (matching, link, link->node_b));

  if (meeting.span_a.length > WIDER * meeting.span_b.length)
    meeting.span_a = narrowed_span (meeting.a, meeting.unit_a, meeting.span_a, meeting.b, meeting.unit_b, meeting.span_b);
  else if (meeting.span_b.length > WIDER * meeting.span_a.length)
    meeting.span_b = narrowed_span (meeting.b, meeting.unit_b, meeting.span_b, meeting.a, meeting.unit_a, meeting.span_a);
  if (!les_matching_part (matching, link->node_a, meeting.span_a, &suggestion.a) ||
      !les_matching_part (matching, link->node_b, meeting.span_b, &suggestion.b))
    return;
  suggestion.first_reason = les_comparison_reasons (matching->comparison)->len;
  suggestion.n_reasons = les_kind_reasons (matching->comparison, &meeting);
  g_array_append_val (les_comparison_suggestions (matching->comparison), suggestion);
}

void
les_suggestions_write (LesMatching *matching)
{
  g_autoptr (GArray) ranked = rank_links (matching);
  g_autofree guint8 *times = g_new0 (guint8, matching->n_nodes + 1);
  guint most = MIN (MOST_SUGGESTIONS, MAX (LEAST_OFFERED, SUGGESTIONS_AN_ARTICLE * matching->articles->len));

  for (guint i = 0; i < ranked->len && les_comparison_suggestions (matching->comparison)->len < most &&
                  !les_watch_ends (matching->watch, i, ranked->len); i++)
    {
      const Ranked *entry = &g_array_index (ranked, Ranked, i);

      if (times[entry->link->node_a] >= SUGGESTIONS_A_NODE || times[entry->link->node_b] >= SUGGESTIONS_A_NODE)
        continue;
      times[entry->link->node_a]++;
      times[entry->link->node_b]++;
      write_suggestion (matching, entry);
    }
}
