/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/align.h"

#include <string.h>

#include "readings.h"

/* Aligns two sentences and writes the edits: "=same", "-deleted", "+inserted", "old>new", "~moved". */
static char *
edits_of (const char   *a,
          const char   *b,
          LesAlignment *alignment)
{
  g_autoptr (LesReading) reading_a = test_reading_new ("a", "de", a), reading_b = test_reading_new ("b", "de", b);
  g_autoptr (LesFeatures) x = les_features_new (reading_a, NULL), y = les_features_new (reading_b, NULL);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (LesEdit));
  GString *written = g_string_new (NULL);

  les_align (x, LES_SPAN (0, strlen (a)), y, LES_SPAN (0, strlen (b)), edits, alignment);
  for (guint i = 0; i < edits->len; i++)
    {
      const LesEdit *edit = &g_array_index (edits, LesEdit, i);
      g_autofree char *left = g_strndup (a + edit->a.start, edit->a.length), *right = g_strndup (b + edit->b.start, edit->b.length);

      g_string_append (written, i > 0 ? " | " : "");
      if (edit->kind == LES_EDIT_SUBSTITUTE)
        g_string_append_printf (written, "%s>%s", left, right);
      else
        g_string_append_printf (written, "%c%s", edit->kind == LES_EDIT_SAME ? '=' : edit->kind == LES_EDIT_MOVE ? '~' :
                                edit->kind == LES_EDIT_DELETE ? '-' : '+', edit->kind == LES_EDIT_INSERT ? right : left);
    }
  return g_string_free (written, FALSE);
}

static void
test_edits (void)
{
  LesAlignment alignment;
  g_autofree char *same = edits_of ("Der Hafen ist „offen“.", "Der Hafen ist offen.", &alignment);
  g_autofree char *changed = NULL, *moved = NULL, *apart = NULL;

  g_assert_cmpstr (same, ==, "=Der Hafen ist „offen");
  g_assert_cmpfloat (les_align_dice (&alignment), ==, 1);
  changed = edits_of ("Der alte Hafen ist offen", "Der Hafen bleibt heute offen", &alignment);
  g_assert_cmpstr (changed, ==, "=Der | -alte | =Hafen | ist>bleibt heute | =offen");
  moved = edits_of ("Am Montag öffnet der Hafen", "Der Hafen öffnet am Montag", &alignment);
  g_assert_nonnull (strchr (moved, '~'));
  g_assert_cmpuint (alignment.n_moved + alignment.n_same, ==, 5);
  apart = edits_of ("Eins", "Anderes", &alignment);
  g_assert_cmpstr (apart, ==, "Eins>Anderes");
  g_assert_cmpfloat (les_align_core (&alignment), ==, 0);
}

/* One amount is one word, however its digits are grouped. */
static void
test_amounts (void)
{
  LesAlignment alignment;
  g_autofree char *same = edits_of ("Gemeldet wurden 29 875 Fälle.", "Gemeldet wurden 29.875 Fälle.", &alignment);
  g_autofree char *other = NULL;

  g_assert_cmpstr (same, ==, "=Gemeldet wurden 29 875 Fälle");
  other = edits_of ("Gemeldet wurden 29 875 Fälle.", "Gemeldet wurden 29.876 Fälle.", &alignment);
  g_assert_cmpstr (other, ==, "=Gemeldet wurden | 29 875>29.876 | =Fälle");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/align/edits", test_edits);
  g_test_add_func ("/match/align/amounts", test_amounts);
  return g_test_run ();
}
