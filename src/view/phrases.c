/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "print/words.h"
#include "text/beginning.h"
#include "view/phrases.h"

/* So much of a removed part's text is quoted in its line, in characters. */
#define QUOTED 36

static const char *
name_reason (LesRemovedReason reason)
{
  switch (reason)
    {
    case LES_REMOVED_NAVIGATION:
      /* Translators: what a removed part of the page was; so are the following ones. */
      return _("menu");
    case LES_REMOVED_CONSENT:
      return _("consent notice");
    case LES_REMOVED_CAPTION:
      return _("caption or credit");
    case LES_REMOVED_SHARE:
      return _("sharing");
    case LES_REMOVED_TEASERS:
      return _("other articles");
    case LES_REMOVED_SCRIPT:
      return _("script");
    case LES_REMOVED_METADATA:
      return _("byline or date");
    case LES_REMOVED_ADVERTISING:
      return _("advertising");
    case LES_REMOVED_COMMENTS:
      return _("comments");
    case LES_REMOVED_BOILERPLATE:
    default:
      return _("not part of the article");
    }
}

char *
les_phrase_removed (const LesRemoved *parts,
                    guint             n_parts)
{
  g_autofree char *beginning = les_beginning (parts[0].text, LES_SPAN (0, strlen (parts[0].text)), QUOTED);
  g_autofree char *more = NULL;

  if (n_parts == 1)
    /* Translators: stands for a part of the page that isn't shown: its first words, and what it was. */
    return g_strdup_printf (_("Removed: “%s” (%s)"), beginning, name_reason (parts[0].reason));
  /* Translators: %u counts further parts of the page that aren't shown. */
  more = g_strdup_printf (ngettext ("and %u more part", "and %u more parts", n_parts - 1), n_parts - 1);
  /* Translators: stands for parts of the page that aren't shown: the first one's words, what it was, "and 2 more parts". */
  return g_strdup_printf (_("Removed: “%s” (%s) %s"), beginning, name_reason (parts[0].reason), more);
}

char *
les_phrase_left (const LesLeftCopy *copy)
{
  g_autofree char *iso = copy->written != NULL ? g_date_time_format (copy->written, "%Y-%m-%dT%H:%M") : NULL;
  g_autofree char *written = les_words_date (iso);
  /* Translators: how many articles a comparison has. */
  g_autofree char *count = g_strdup_printf (ngettext ("%u article", "%u articles", copy->n_articles), copy->n_articles);

  return g_strjoin (" · ", count, written, NULL);
}

char *
les_phrase_score (double score)
{
  return g_strdup_printf ("%.2f", score);
}

char *
les_phrase_entry (LesEntry *entry)
{
  g_autofree char *score = les_phrase_score (les_entry_get_score (entry));
  guint n_places;

  les_entry_get_places (entry, &n_places);
  switch (les_entry_get_kind (entry))
    {
    case LES_ENTRY_STATEMENT:
      if (les_entry_is_confirmed (entry))
        /* Translators: a kind of likeness ("in other words") of sentences that the user said are one statement. */
        return g_strdup_printf (_("%s · confirmed"), les_words_kind (les_entry_get_link_kind (entry)));
      /* Translators: a kind of likeness ("in other words") and its strength ("0.93"). */
      return g_strdup_printf (_("%s · %s"), les_words_kind (les_entry_get_link_kind (entry)), score);
    case LES_ENTRY_SUGGESTION:
      /* Translators: a likeness too weak to be shown as found, to be judged by the reader, and its strength ("0.52"). */
      return g_strdup_printf (_("to check · %s"), score);
    case LES_ENTRY_SOURCE:
    case LES_ENTRY_TOPIC:
    default:
      /* Translators: how many statements of a source, or about a subject, there are. */
      return g_strdup_printf (ngettext ("%u statement", "%u statements", n_places), n_places);
    }
}

void
les_phrase_label_outlet (GtkLabel         *label,
                         const LesArticle *article)
{
  g_autofree char *outlet = les_words_outlet (article);
  g_autofree char *tooltip = NULL;
  const char *path = les_article_get_path (article);

  gtk_label_set_text (label, outlet);
  if (les_words_knows_outlet (article))
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (label), path);
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (label), "unknown");
  /* Translators: the newspaper isn't known; the file's path follows on the next line. */
  tooltip = g_strjoin ("\n", _("Outlet unknown"), path, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), tooltip);
}

char *
les_phrase_date (const LesArticle *article)
{
  const char *published = les_article_get_published (article);
  g_autofree char *day = published != NULL ? g_strndup (published, strlen ("2025-03-18")) : NULL;

  /* Translators: stands where an article's date would be. */
  return day != NULL ? les_words_date (day) : g_strdup (_("without date"));
}

char *
les_phrase_shared (LesArticleItem *item)
{
  guint n = les_article_item_get_n_shared (item);

  if (les_article_item_get_position (item) < 0)
    return g_strdup ("");
  /* Translators: how many of an article's statements other articles have too. */
  return g_strdup_printf (ngettext ("%u shared", "%u shared", n), n);
}

char *
les_phrase_byline (const LesArticle *article)
{
  const char *const *authors = les_article_get_authors (article);

  /* Translators: between the names of an article's authors. */
  return authors[0] != NULL ? g_strjoinv (_(", "), (char **) authors) : NULL;
}

const char *
les_phrase_stage (LesStage stage)
{
  switch (stage)
    {
    case LES_STAGE_READING:
      return _("Reading articles…");
    case LES_STAGE_MATCHING:
      return _("Comparing articles…");
    case LES_STAGE_IDLE:
    default:
      return "";
    }
}
