/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/kind.h"

#include <string.h>

#include "match/wire.h"

#define VERBATIM_DICE 0.93 /* share of same words from which on what differs is spelling */
#define VERBATIM_CORE 0.97 /* the same of the shorter side, where the longer says more */
#define NEAR_DICE 0.35
#define NEAR_CORE 0.55
#define SHORT_RUN 4
#define NAMED_RUN 5        /* words in a row that are worth naming */
#define MOST_WORDS_NAMED 6

typedef struct
{
  LesComparison    *comparison;
  const LesMeeting *meeting;
} Writer;

static void
add_reason (Writer       *writer,
            LesReasonKind kind,
            const char   *detail,
            const char   *other)
{
  LesReason reason = { kind, detail, other };

  g_array_append_val (les_comparison_reasons (writer->comparison), reason);
}

LesMeeting
les_meeting_between (LesMatching *matching,
                     guint32      node_a,
                     LesSpan      span_a,
                     guint32      node_b,
                     LesSpan      span_b)
{
  return (LesMeeting) { les_matching_article (matching, node_a)->features, les_matching_article (matching, node_b)->features,
                        les_matching_unit (matching, node_a), les_matching_unit (matching, node_b), span_a, span_b };
}

static gboolean
inside (const LesFeatures *features,
        const LesWord     *word,
        LesSpan            span)
{
  return les_span_contains (span, les_contrast_word_span (features, word));
}

/* The word of the other unit's part that is most like word, or NULL. */
static const LesWord *
best_partner (const LesMeeting *meeting,
              const LesWord    *word,
              float            *match)
{
  const LesWord *words = les_features_words (meeting->b, meeting->unit_b), *best = NULL;

  *match = 0;
  for (guint j = 0; j < meeting->unit_b->n_words; j++)
    {
      float found = les_word_match (word, &words[j]);

      if (found > *match && inside (meeting->b, &words[j], meeting->span_b))
        {
          *match = found;
          best = &words[j];
        }
    }
  return best;
}

static gboolean
already (GPtrArray  *list,
         const char *string)
{
  return g_ptr_array_find_with_equal_func (list, string, g_str_equal, NULL);
}

static void
name_list (Writer       *writer,
           LesReasonKind kind,
           GPtrArray    *list)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < list->len && i < MOST_WORDS_NAMED; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (list, i));
  if (list->len > 0)
    add_reason (writer, kind, les_comparison_keep_string (writer->comparison, joined->str, -1), NULL);
}

static LesReasonKind
reason_of (const LesWord *word)
{
  if (word->flags & LES_WORD_NUMBER)
    return word->figure == LES_FIGURE_DAY || word->figure == LES_FIGURE_YEAR ? LES_REASON_SAME_DATE : LES_REASON_SAME_NUMBER;
  return word->word_class == LES_CLASS_NAME ? LES_REASON_SAME_NAME : LES_REASON_SAME_WORDS;
}

/* Names what the two share: figures, dates, names and words, each kind in one reason. */
static void
add_shared (Writer *writer)
{
  static const LesReasonKind kinds[] = { LES_REASON_SAME_NUMBER, LES_REASON_SAME_DATE, LES_REASON_SAME_NAME, LES_REASON_SAME_WORDS };
  const LesMeeting *meeting = writer->meeting;
  const LesWord *words = les_features_words (meeting->a, meeting->unit_a);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < meeting->unit_a->n_words; i++)
        {
          g_autofree char *word = NULL;
          LesSpan span = les_contrast_word_span (meeting->a, &words[i]);
          float match;

          if (reason_of (&words[i]) != kinds[k] || !inside (meeting->a, &words[i], meeting->span_a) ||
              best_partner (meeting, &words[i], &match) == NULL || match < 0.6f)
            continue;
          word = g_strndup (meeting->a->text + span.start, span.length);
          if (!already (list, word))
            g_ptr_array_add (list, g_steal_pointer (&word));
        }
      name_list (writer, kinds[k], list);
    }
}

/* A reason in words and, behind the alignment's own edits, the exact place of what contradicts. */
static void
add_contrast (LesReasonKind kind,
              LesSpan       span_a,
              LesSpan       span_b,
              gpointer      user_data)
{
  Writer *writer = user_data;
  LesEdit edit = { LES_EDIT_DIFFERENT, span_a, span_b };

  g_array_append_val (les_comparison_edits (writer->comparison), edit);
  add_reason (writer, kind, les_contrast_keep (writer->comparison, writer->meeting->a, span_a),
              les_contrast_keep (writer->comparison, writer->meeting->b, span_b));
}

static LesLinkKind
kind_of (const LesAlignment *alignment)
{
  double dice = les_align_dice (alignment), core = les_align_core (alignment);

  if (dice >= VERBATIM_DICE || (core >= VERBATIM_CORE && alignment->n_run >= NAMED_RUN))
    return LES_LINK_VERBATIM;
  if (dice >= NEAR_DICE || (core >= NEAR_CORE && alignment->n_run >= SHORT_RUN))
    return LES_LINK_NEAR_VERBATIM;
  return LES_LINK_REWORDED;
}

/* Of two wordings of one length a single word may still be the contrary one. Where one only says more, that is no contradiction. */
static gboolean
one_word_differs (const LesAlignment *alignment)
{
  return alignment->n_same < MIN (alignment->n_a, alignment->n_b) && les_align_dice (alignment) >= VERBATIM_DICE;
}

/* The edits that a reader would be told of. */
static void
add_other_words (Writer        *writer,
                 const LesEdit *edits,
                 guint          n_edits)
{
  for (guint i = 0; i < n_edits; i++)
    if (edits[i].kind == LES_EDIT_SUBSTITUTE || edits[i].kind == LES_EDIT_INSERT || edits[i].kind == LES_EDIT_DELETE)
      add_reason (writer, LES_REASON_OTHER_WORDS,
                  edits[i].a.length > 0 ? les_contrast_keep (writer->comparison, writer->meeting->a, edits[i].a) : NULL,
                  edits[i].b.length > 0 ? les_contrast_keep (writer->comparison, writer->meeting->b, edits[i].b) : NULL);
}

guint
les_kind_reasons (LesComparison    *comparison,
                  const LesMeeting *meeting)
{
  Writer writer = { comparison, meeting };
  guint before = les_comparison_reasons (comparison)->len;

  add_shared (&writer);
  if (les_comparison_reasons (comparison)->len == before)
    add_reason (&writer, LES_REASON_SAME_WORDS, "–", NULL);
  return les_comparison_reasons (comparison)->len - before;
}

/* Where it comes from: words that both have of one agency, and the speaker whom both quote. */
static void
add_origin (Writer     *writer,
            LesLinkKind kind,
            guint       n_run)
{
  const LesMeeting *meeting = writer->meeting;
  const char *agency = kind <= LES_LINK_NEAR_VERBATIM && n_run >= NAMED_RUN ? les_wire_agency (meeting->a, meeting->b) : NULL;
  const char *speaker = les_wire_speaker (meeting->a->reading, meeting->span_a, meeting->b->reading, meeting->span_b);

  if (agency != NULL)
    add_reason (writer, LES_REASON_SAME_AGENCY, les_comparison_keep_string (writer->comparison, agency, -1), NULL);
  if (speaker != NULL)
    add_reason (writer, LES_REASON_SAME_SPEAKER, les_comparison_keep_string (writer->comparison, speaker, -1), NULL);
}

void
les_kind_explain (LesComparison    *comparison,
                  const LesMeeting *meeting,
                  LesLink          *link)
{
  Writer writer = { comparison, meeting };
  GArray *edits = les_comparison_edits (comparison);
  LesAlignment alignment;

  link->first_edit = edits->len;
  les_align (meeting->a, meeting->span_a, meeting->b, meeting->span_b, edits, &alignment);
  link->kind = kind_of (&alignment);

  link->first_reason = les_comparison_reasons (comparison)->len;
  if (alignment.n_run >= NAMED_RUN)
    add_reason (&writer, LES_REASON_SAME_RUN, les_contrast_keep (comparison, meeting->a, alignment.run_a), NULL);
  les_kind_reasons (comparison, meeting);
  add_origin (&writer, link->kind, alignment.n_run);
  link->n_reasons = les_comparison_reasons (comparison)->len - link->first_reason;

  link->first_difference = les_comparison_reasons (comparison)->len;
  if ((link->kind != LES_LINK_VERBATIM || one_word_differs (&alignment)) && les_contrast_find (comparison, meeting, add_contrast, &writer) > 0)
    link->kind = LES_LINK_CONFLICT;
  link->n_edits = edits->len - link->first_edit;
  if (link->kind == LES_LINK_NEAR_VERBATIM)
    add_other_words (&writer, &g_array_index (edits, LesEdit, link->first_edit), link->n_edits);
  link->n_differences = les_comparison_reasons (comparison)->len - link->first_difference;
}
