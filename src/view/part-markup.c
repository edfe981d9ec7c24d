/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <pango/pango.h>

#include "view/palette.h"
#include "view/part-markup.h"

/* What is known of a byte of the place's first to last span. */
enum { PLAIN, SAME, DIFFERENT };

/* flags has a byte for each byte of the text from first on. */
static void
flag_span (char    *flags,
           gsize    length,
           guint32  first,
           LesSpan  span,
           char     flag)
{
  for (gsize i = MAX (span.start, first); i < les_span_end (span) && i - first < length; i++)
    flags[i - first] = MAX (flags[i - first], flag);
}

static void
flag_edits (const LesComparison *comparison,
            const LesLink       *link,
            gboolean             is_a,
            char                *flags,
            gsize                length,
            guint32              first)
{
  const LesEdit *edits = les_comparison_get_edits (comparison, link->first_edit);
  gboolean in_runs = link->kind == LES_LINK_VERBATIM || link->kind == LES_LINK_NEAR_VERBATIM;

  for (guint i = 0; i < link->n_edits; i++)
    {
      LesSpan span = is_a ? edits[i].a : edits[i].b;

      if (in_runs && (edits[i].kind == LES_EDIT_SAME || edits[i].kind == LES_EDIT_MOVE))
        flag_span (flags, length, first, span, SAME);
      else if (edits[i].kind == LES_EDIT_DIFFERENT)
        flag_span (flags, length, first, span, DIFFERENT);
    }
}

/* Words that are the same but for their place or inflection; in sentences of other wording nothing else is. */
static void
flag_shared (const LesSharedWords *shared,
             const LesPlace       *place,
             char                 *flags,
             gsize                 length)
{
  for (guint i = 0; i < place->n_spans; i++)
    {
      g_autoptr (GArray) words = les_shared_words_find (shared, place->article, place->spans[i]);

      for (guint k = 0; k < words->len; k++)
        flag_span (flags, length, place->spans[0].start, g_array_index (words, LesSpan, k), SAME);
    }
}

/* Markup of text[span], switching at each change of flags. */
static void
append_flagged (GString    *markup,
                const char *text,
                LesSpan     span,
                const char *flags,
                guint32     first)
{
  GdkRGBA tint = les_palette_kind (LES_LINK_CONFLICT).tint;
  gsize at = span.start, end = les_span_end (span);

  while (at < end)
    {
      gsize stop = at + 1;
      g_autofree char *words = NULL;

      while (stop < end && flags[stop - first] == flags[at - first])
        stop++;
      words = g_markup_escape_text (text + at, stop - at);
      g_strdelimit (words, "\n\t", ' ');
      if (flags[at - first] == SAME)
        g_string_append_printf (markup, "<b>%s</b>", words);
      else if (flags[at - first] == DIFFERENT)
        g_string_append_printf (markup, "<span weight=\"bold\" underline=\"double\" background=\"#%02x%02x%02x\">%s</span>",
                                (guint) (tint.red * 255), (guint) (tint.green * 255), (guint) (tint.blue * 255), words);
      else
        g_string_append (markup, words);
      at = stop;
    }
}

/* White space between two words that are both shared is shared too: one run instead of many. */
static void
join_runs (char       *flags,
           gsize       length,
           const char *text)
{
  for (gsize i = 1; i + 1 < length; i++)
    if (flags[i] == PLAIN && flags[i - 1] == SAME && text[i] == ' ' && flags[i + 1] == SAME)
      flags[i] = SAME;
}

char *
les_part_markup (LesEntry             *entry,
                 guint                 place,
                 const LesSharedWords *shared)
{
  const LesComparison *comparison = les_entry_get_comparison (entry);
  const LesGroup *group = les_entry_get_group (entry);
  guint n_places;
  const LesPlace *at = les_entry_get_places (entry, &n_places) + place;
  const LesReading *reading = les_comparison_get_reading (comparison, at->article);
  const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
  guint32 first = at->spans[0].start;
  gsize length = les_span_end (at->spans[at->n_spans - 1]) - first;
  g_autofree char *flags = g_malloc0 (length + 1);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; group != NULL && n_places == group->n_members && i < group->n_links; i++)
    {
      const LesLink *link = les_comparison_get_links (comparison, group->first_link) + i;

      if (link->a == place || link->b == place)
        flag_edits (comparison, link, link->a == place, flags, length, first);
    }
  if (shared != NULL)
    flag_shared (shared, at, flags, length);
  join_runs (flags, length, text + first);
  for (guint i = 0; i < at->n_spans; i++)
    {
      if (i > 0)
        g_string_append (markup, " […] ");
      append_flagged (markup, text, at->spans[i], flags, first);
    }
  return g_string_free (markup, FALSE);
}

char *
les_span_markup (const LesArticle *article,
                 LesSpan           span)
{
  char *words = g_markup_escape_text (les_article_get_text (article, NULL) + span.start, span.length);

  return g_strdelimit (words, "\n\t", ' ');
}
