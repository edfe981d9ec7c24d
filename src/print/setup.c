/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/print.h"

#include <langinfo.h>

#define POINTS_PER_MM (72.0 / 25.4)
#define MARGIN 34.0

/* US Letter is 216 mm wide, A4 210; the C library knows which paper a locale's people use. */
static gboolean
locale_uses_letter (void)
{
#ifdef _NL_PAPER_WIDTH
  return GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH)) == 216;
#else
  return FALSE;
#endif
}

/**
 * les_page_setup_init:
 * @setup: (out): filled
 * @paper: (nullable): "a4" or "letter"; NULL: as the user's locale has it
 *
 * Returns: FALSE when there is no such paper; @setup is then untouched
 */
gboolean
les_page_setup_init (LesPageSetup *setup,
                     const char   *paper)
{
  gboolean letter;

  g_return_val_if_fail (setup != NULL, FALSE);

  if (paper == NULL)
    letter = locale_uses_letter ();
  else if (g_ascii_strcasecmp (paper, "letter") == 0)
    letter = TRUE;
  else if (g_ascii_strcasecmp (paper, "a4") == 0)
    letter = FALSE;
  else
    return FALSE;

  *setup = (LesPageSetup) {
    .width = letter ? 792 : 297 * POINTS_PER_MM,
    .height = letter ? 612 : 210 * POINTS_PER_MM,
    .margin_top = MARGIN - 4,
    .margin_right = MARGIN,
    .margin_bottom = MARGIN - 8,
    .margin_left = MARGIN,
  };
  return TRUE;
}
