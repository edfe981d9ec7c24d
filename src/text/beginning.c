/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/beginning.h"

char *
les_beginning (const char *text,
               LesSpan     span,
               guint       n_characters)
{
  g_autofree char *words = g_strndup (text + span.start, span.length);
  char *end;

  g_strstrip (g_strdelimit (words, "\n\t", ' '));
  if (g_utf8_strlen (words, -1) <= (glong) n_characters)
    return g_steal_pointer (&words);
  end = g_utf8_offset_to_pointer (words, n_characters);
  while (end > words && *end != ' ')
    end = g_utf8_prev_char (end);
  /* A word longer than all that is cut within. */
  if (end == words)
    end = g_utf8_offset_to_pointer (words, n_characters);
  *end = '\0';
  return g_strconcat (words, " …", NULL);
}
