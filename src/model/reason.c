/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/comparison.h"

#include <glib/gi18n-lib.h>

static char *
with_detail (const char *format,
             const char *detail)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, detail != NULL ? detail : "");
#pragma GCC diagnostic pop
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static char *
with_both (const char *format,
           const LesReason *reason)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, reason->detail != NULL ? reason->detail : "–", reason->other != NULL ? reason->other : "–");
#pragma GCC diagnostic pop
}

/**
 * les_reason_to_string:
 *
 * Returns: (transfer full): the reason in words, in the user's language
 */
char *
les_reason_to_string (const LesReason *reason)
{
  switch (reason->kind)
    {
    case LES_REASON_SAME_WORDS:
      /* Translators: %s is a list of words that two statements share. */
      return with_detail (_("same words: %s"), reason->detail);
    case LES_REASON_SAME_RUN:
      /* Translators: %s are words that stand in two articles in the same order. */
      return with_detail (_("same wording: “%s”"), reason->detail);
    case LES_REASON_SAME_NUMBER:
      /* Translators: %s is a number. */
      return with_detail (_("same figure: %s"), reason->detail);
    case LES_REASON_SAME_NAME:
      /* Translators: %s is a list of names. */
      return with_detail (_("same name: %s"), reason->detail);
    case LES_REASON_SAME_DATE:
      /* Translators: %s is a date. */
      return with_detail (_("same date: %s"), reason->detail);
    case LES_REASON_SAME_SPEAKER:
      /* Translators: %s is the name of a person or an institution. */
      return with_detail (_("same speaker: %s"), reason->detail);
    case LES_REASON_SAME_QUOTATION:
      /* Translators: %s are quoted words. */
      return with_detail (_("same quotation: “%s”"), reason->detail);
    case LES_REASON_SAME_AGENCY:
      /* Translators: %s is the name of a news agency. */
      return with_detail (_("both from the agency %s"), reason->detail);
    case LES_REASON_OTHER_NUMBER:
      /* Translators: two figures that differ. */
      return with_both (_("other figure: %s – %s"), reason);
    case LES_REASON_OTHER_UNIT:
      /* Translators: two units of measurement that differ. */
      return with_both (_("other unit: %s – %s"), reason);
    case LES_REASON_OTHER_DATE:
      /* Translators: two dates that differ. */
      return with_both (_("other date: %s – %s"), reason);
    case LES_REASON_OTHER_PLACE:
      /* Translators: two places that differ. */
      return with_both (_("other place: %s – %s"), reason);
    case LES_REASON_OTHER_NAME:
      /* Translators: two names that differ. */
      return with_both (_("other name: %s – %s"), reason);
    case LES_REASON_NEGATION:
      /* Translators: two wordings, one of which is negated. */
      return with_both (_("one denies it: %s – %s"), reason);
    case LES_REASON_MODALITY:
      /* Translators: two wordings such as “refused” and “agreed”. */
      return with_both (_("contrary: %s – %s"), reason);
    case LES_REASON_OTHER_WORDS:
      /* Translators: two wordings that differ. */
      return with_both (_("other words: %s – %s"), reason);
    case LES_REASON_CONFIRMED:
      return g_strdup (_("confirmed by you"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
