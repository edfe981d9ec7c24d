/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/comparison.h"

#include <glib/gi18n-lib.h>

const char *
les_limit_kind_to_string (LesLimitKind kind)
{
  static const char *const names[] = { "long-articles", "many-articles", "repetitions", "large-events" };

  return kind < G_N_ELEMENTS (names) ? names[kind] : "";
}

/**
 * les_limit_to_string:
 *
 * Returns: (transfer full): what was left out, in words, in the user's language
 */
char *
les_limit_to_string (const LesLimit *limit)
{
  switch (limit->kind)
    {
    case LES_LIMIT_LONG_ARTICLES:
      /* Translators: %u is a number of pairs of articles. */
      return g_strdup_printf (ngettext ("In %u pair of very long articles only sentences that share a rare word, or all their words, were compared.",
                                        "In %u pairs of very long articles only sentences that share a rare word, or all their words, were compared.",
                                        limit->n),
                              limit->n);
    case LES_LIMIT_MANY_ARTICLES:
      /* Translators: %u is a number of articles. */
      return g_strdup_printf (ngettext ("Of %u article each was compared only with the few that it shares most rare words with.",
                                        "Of %u articles each was compared only with the few that it shares most rare words with.", limit->n),
                              limit->n);
    case LES_LIMIT_REPETITIONS:
      /* Translators: %u is a number of places in the articles. */
      return g_strdup_printf (ngettext ("A sentence that is repeated again and again was not linked at %u further place.",
                                        "Sentences that are repeated again and again were not linked at %u further places.", limit->n),
                              limit->n);
    case LES_LIMIT_LARGE_EVENTS:
    default:
      /* Translators: %u is a number of events. */
      return g_strdup_printf (ngettext ("What is missing where was not looked for in %u event of very many articles.",
                                        "What is missing where was not looked for in %u events of very many articles.", limit->n),
                              limit->n);
    }
}
