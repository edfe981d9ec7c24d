/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/words.h"

#include <glib/gi18n-lib.h>

static void
append_outlet (GString             *list,
               const LesComparison *comparison,
               guint                article)
{
  g_autofree char *outlet = les_words_outlet (les_reading_get_article (les_comparison_get_reading (comparison, article)));

  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, outlet);
}

static char *
dup_outlets (const LesComparison *comparison,
             const guint         *articles,
             guint                n_articles)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_articles; i++)
    append_outlet (list, comparison, articles[i]);
  return g_string_free (list, FALSE);
}

/**
 * les_words_comparison:
 *
 * Returns: (transfer full): what it is, by the number of its articles
 */
char *
les_words_comparison (const LesComparison *comparison)
{
  guint n_articles = les_comparison_n_readings (comparison);

  return g_strdup_printf (ngettext ("Comparison of %u article", "Comparison of %u articles", n_articles), n_articles);
}

/**
 * les_words_events:
 *
 * Returns: (transfer full) (nullable): which articles report on which event, where they report on several
 */
char *
les_words_events (const LesComparison *comparison)
{
  guint n_events;
  const LesEvent *events = les_comparison_get_events (comparison, &n_events);
  g_autoptr (GString) list = g_string_new (NULL);

  if (n_events < 2)
    return NULL;
  for (guint i = 0; i < n_events; i++)
    {
      const guint *articles = les_comparison_get_articles (comparison, events[i].first_article);
      g_autofree char *outlets = dup_outlets (comparison, articles, events[i].n_articles);

      if (i > 0)
        g_string_append (list, "; ");
      /* Translators: an event, then the outlets that report on it */
      g_string_append_printf (list, _("%s (%s)"), events[i].label, outlets);
    }
  /* Translators: %u is the number of events, at least two; %s lists them with their outlets */
  return g_strdup_printf (ngettext ("The articles report on %u event: %s.", "The articles report on %u different events: %s.",
                                    n_events),
                          n_events, list->str);
}

/**
 * les_words_limits:
 *
 * Returns: (transfer full) (nullable): what was left out, in one paragraph
 */
char *
les_words_limits (const LesComparison *comparison)
{
  guint n;
  const LesLimit *limits = les_comparison_get_limits (comparison, &n);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *limit = les_limit_to_string (&limits[i]);

      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", limit);
    }
  return n > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

/**
 * les_words_missing:
 *
 * Returns: (transfer full) (nullable): in which articles of the same event it was not found
 */
char *
les_words_missing (const LesComparison *comparison,
                   const LesGroup      *group)
{
  g_autofree char *outlets = NULL;

  if (group->n_missing == 0)
    return NULL;
  outlets = dup_outlets (comparison, les_comparison_get_articles (comparison, group->first_missing), group->n_missing);
  /* Translators: %s is a list of outlets */
  return g_strdup_printf (_("Not found in: %s"), outlets);
}

/**
 * les_words_elsewhere:
 *
 * Returns: (transfer full) (nullable): the articles that neither have it nor lack it
 */
char *
les_words_elsewhere (const LesComparison *comparison,
                     const LesGroup      *group)
{
  guint n_articles = les_comparison_n_readings (comparison);
  g_autofree gboolean *counted = g_new0 (gboolean, n_articles);
  const LesPart *members = les_comparison_get_parts (comparison, group->first_member);
  const guint *missing = les_comparison_get_articles (comparison, group->first_missing);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_events;

  les_comparison_get_events (comparison, &n_events);
  if (n_events < 2)
    return NULL;
  for (guint i = 0; i < group->n_members; i++)
    counted[members[i].article] = TRUE;
  for (guint i = 0; i < group->n_missing; i++)
    counted[missing[i]] = TRUE;
  for (guint i = 0; i < n_articles; i++)
    if (!counted[i])
      append_outlet (list, comparison, i);
  /* Translators: %s is a list of outlets whose articles are about another event, so that their silence means nothing */
  return list->len > 0 ? g_strdup_printf (_("Report on another event: %s"), list->str) : NULL;
}
