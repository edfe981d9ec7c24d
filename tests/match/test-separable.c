/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/separable.h"

#include <string.h>

/* The verb that the first prefix of the text makes with a verb before it, or NULL. */
static char *
joined (const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  const LesToken *all;
  char whole[LES_LONGEST_SEPARABLE];
  guint verb;

  les_tokenize (text, LES_SPAN (0, strlen (text)), tokens);
  all = (const LesToken *) (gpointer) tokens->data;
  for (guint i = 0; i < tokens->len; i++)
    if (all[i].kind == LES_TOKEN_WORD && les_separable_find (les_language_get ("de"), text, all, 0, i, tokens->len, &verb, whole))
      return g_strdup (whole);
  return NULL;
}

static void
check (const char *text,
       const char *expected)
{
  g_autofree char *found = joined (text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_apart (void)
{
  check ("Der Rat lehnt den neuen Haushalt ab.", "ablehnen");
  check ("Die Firma stellte den Betrieb ein und entließ die Hälfte.", "einstellen");
  check ("Am Abend lud sie ihren Gast, der lange gewartet hatte, nach Bern ein.", "einladen");
  check ("„Wir halten das aus“, sagte er.", "aushalten");
}

static void
test_prepositions (void)
{
  check ("Sie lehnt an der Wand.", NULL);
  check ("Er kommt aus dem Haus.", NULL);
  check ("Ein Mann auf und ab", NULL);
  check ("ab", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/separable/apart", test_apart);
  g_test_add_func ("/match/separable/prepositions", test_prepositions);
  return g_test_run ();
}
