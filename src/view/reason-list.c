/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/reason-list.h"

/* More reasons than these nobody reads, nor more words in one; the strongest come first. */
#define MAX_REASONS 5
#define MAX_DETAILS 8

/* A reason under way: the details of all links that give it. */
typedef struct
{
  LesReasonKind kind;
  GPtrArray    *details; /* strings */
  const char   *other;   /* borrowed; NULL */
} Reason;

static void
reason_free (gpointer item)
{
  Reason *reason = item;

  g_ptr_array_unref (reason->details);
  g_free (reason);
}

static void
add_detail (Reason     *reason,
            const char *detail)
{
  if (reason->details->len < MAX_DETAILS && !g_ptr_array_find_with_equal_func (reason->details, detail, g_str_equal, NULL))
    g_ptr_array_add (reason->details, g_strdup (detail));
}

/* Lists of words and names are joined word by word; a figure, a date, a quotation is one whatever commas it has. */
static void
add_details (Reason     *reason,
             const char *detail)
{
  if (detail == NULL)
    return;
  if (reason->kind == LES_REASON_SAME_WORDS || reason->kind == LES_REASON_SAME_NAME)
    {
      g_auto (GStrv) words = g_strsplit (detail, ", ", -1);

      for (guint i = 0; words[i] != NULL; i++)
        add_detail (reason, words[i]);
    }
  else
    add_detail (reason, detail);
}

/* A difference is the same whichever side comes first. */
static gboolean
is_same (const Reason    *reason,
         const LesReason *given)
{
  const char *first = reason->details->len > 0 ? g_ptr_array_index (reason->details, 0) : NULL;

  if (reason->kind != given->kind)
    return FALSE;
  if (reason->other == NULL && given->other == NULL)
    return TRUE;
  return (g_strcmp0 (first, given->detail) == 0 && g_strcmp0 (reason->other, given->other) == 0)
         || (g_strcmp0 (first, given->other) == 0 && g_strcmp0 (reason->other, given->detail) == 0);
}

static Reason *
find_or_add (GPtrArray       *reasons,
             const LesReason *given)
{
  Reason *reason;

  for (guint i = 0; i < reasons->len; i++)
    if (is_same (g_ptr_array_index (reasons, i), given))
      return g_ptr_array_index (reasons, i);
  reason = g_new0 (Reason, 1);
  reason->kind = given->kind;
  reason->details = g_ptr_array_new_with_free_func (g_free);
  reason->other = given->other;
  g_ptr_array_add (reasons, reason);
  return reason;
}

static void
add_reasons (GPtrArray           *reasons,
             const LesComparison *comparison,
             guint                first,
             guint                n)
{
  const LesReason *given = les_comparison_get_reasons (comparison, first);

  for (guint i = 0; i < n; i++)
    {
      Reason *reason;

      /* The same and the edited words are to be seen in the readings themselves. */
      if (given[i].kind == LES_REASON_OTHER_WORDS || given[i].kind == LES_REASON_SAME_RUN)
        continue;
      reason = find_or_add (reasons, &given[i]);
      if (reason->other == NULL || reason->details->len == 0)
        add_details (reason, given[i].detail);
    }
}

static char *
put_into_words (const Reason *reason)
{
  g_autoptr (GString) details = g_string_new (NULL);
  LesReason whole = { reason->kind, NULL, reason->other };

  for (guint i = 0; i < reason->details->len; i++)
    g_string_append_printf (details, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (reason->details, i));
  whole.detail = reason->details->len > 0 ? details->str : NULL;
  return les_reason_to_string (&whole);
}

GPtrArray *
les_reason_list_new (LesEntry *entry)
{
  GPtrArray *phrases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (reason_free);
  const LesComparison *comparison = les_entry_get_comparison (entry);
  const LesGroup *group = les_entry_get_group (entry);
  const LesSuggestion *suggestion = les_entry_get_suggestion (entry);

  if (suggestion != NULL)
    add_reasons (reasons, comparison, suggestion->first_reason, suggestion->n_reasons);
  /* How they differ is what the reader of a contradiction looks for. */
  for (guint i = 0; group != NULL && i < group->n_links; i++)
    {
      const LesLink *link = les_comparison_get_links (comparison, group->first_link) + i;

      add_reasons (reasons, comparison, link->first_difference, link->n_differences);
    }
  for (guint i = 0; group != NULL && i < group->n_links; i++)
    {
      const LesLink *link = les_comparison_get_links (comparison, group->first_link) + i;

      add_reasons (reasons, comparison, link->first_reason, link->n_reasons);
    }
  for (guint i = 0; i < MIN (reasons->len, MAX_REASONS); i++)
    g_ptr_array_add (phrases, put_into_words (g_ptr_array_index (reasons, i)));
  return phrases;
}
