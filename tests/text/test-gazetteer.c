/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/gazetteer.h"

#include <string.h>

static const LesGazetteer *
german (void)
{
  return les_gazetteer_get (les_language_get ("de"));
}

static LesWordEntry
word (const char *string)
{
  return les_gazetteer_word (german (), string, strlen (string));
}

/* A state is known by its adjective, its capital and its house, inflected or not. */
static void
test_nations (void)
{
  static const struct { const char *name, *nation; LesEntryKinds kind; } cases[] = {
    { "Norwegens", "NO", LES_ENTRY_STATE },
    { "norwegischen", "NO", LES_ENTRY_ADJECTIVE },
    { "Oslo", "NO", LES_ENTRY_CAPITAL },
    { "Kremls", "RU", LES_ENTRY_HOUSE },
    { "Weißen Hauses", "US", LES_ENTRY_HOUSE },
    { "Weiße Haus", "US", LES_ENTRY_HOUSE },
    { "Downing Street", "GB", LES_ENTRY_HOUSE },
    { "Kyjiw", "UA", LES_ENTRY_CAPITAL },
    { "Dänen", "DK", LES_ENTRY_PEOPLE },
    { "Vereinigten Staaten", "US", LES_ENTRY_STATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LesEntry *entry = les_gazetteer_string (german (), cases[i].name);

      g_test_message ("%s", cases[i].name);

      g_assert_nonnull (entry);
      g_assert_cmpstr (entry->nation, ==, cases[i].nation);
      g_assert_true (entry->kinds & cases[i].kind);
    }
  g_assert_cmpstr (les_gazetteer_house (german (), "FR"), ==, "Élysée");
  g_assert_null (les_gazetteer_house (german (), "NO"));
  g_assert_cmpstr (les_gazetteer_state (german (), "NO"), ==, "Norwegen");
  g_assert_cmpstr (les_gazetteer_office (german (), "US", "Verteidigungsministerium"), ==, "Pentagon");
  g_assert_null (les_gazetteer_office (german (), "NO", "Verteidigungsministerium"));
  g_assert_null (les_gazetteer_string (german (), "Straße"));
}

/* A compound is what its last part is. */
static void
test_compounds (void)
{
  static const struct { const char *word, *modifier; LesOffice role; LesSex sex; } cases[] = {
    { "Kremlsprecher", "Kreml", LES_OFFICE_SPOKESPERSON, LES_SEX_MALE },
    { "Polizeisprecherin", "Polizei", LES_OFFICE_SPOKESPERSON, LES_SEX_FEMALE },
    { "US-Außenministers", "US-Außen", LES_OFFICE_MINISTER, LES_SEX_MALE },
    { "Klimaexpertinnen", "Klima", LES_OFFICE_EXPERT, LES_SEX_FEMALE },
    { "Hafenkapitän", "Hafen", LES_OFFICE_PERSON, LES_SEX_MALE },
    { "Élysée-Sprecher", "Élysée-", LES_OFFICE_SPOKESPERSON, LES_SEX_MALE },
  };
  LesWordEntry council = word ("Föderationsrates");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LesWordEntry found = word (cases[i].word);

      g_assert_null (found.entry);
      g_assert_nonnull (found.head);
      g_assert_cmpint (found.head->role, ==, cases[i].role);
      g_assert_cmpint (found.head->sex, ==, cases[i].sex);
      g_assert_cmpint (found.head_start, ==, strlen (cases[i].modifier));
    }
  g_assert_true (council.head->kinds & LES_ENTRY_INSTITUTION);
  g_assert_cmpint (council.stem, ==, strlen ("Föderationsrat"));
  g_assert_null (word ("Verrat").head);
  g_assert_true (word ("Sprecher").entry == word ("Sprechern").head);
}

/* Bytes that are no word find nothing and don't crash. */
static void
test_odd (void)
{
  g_autofree char *long_word = g_strnfill (5000, 'x');

  g_assert_null (word ("").entry);
  g_assert_null (word ("-").entry);
  g_assert_null (word ("-----").head);
  g_assert_null (word (long_word).head);
  g_assert_null (les_gazetteer_string (german (), "„“"));
  g_assert_null (les_gazetteer_word (les_gazetteer_get (les_language_get ("uk")), "\xD0\x96", 2).head);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gazetteer/nations", test_nations);
  g_test_add_func ("/gazetteer/compounds", test_compounds);
  g_test_add_func ("/gazetteer/odd", test_odd);
  return g_test_run ();
}
