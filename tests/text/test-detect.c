/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/language.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *code;
} cases[] = {
  { "Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke nicht abzureißen.", "de" },
  { "The council decided on Tuesday that the old bridge would not be torn down.", "en" },
  { "Le conseil a décidé mardi que le vieux pont ne serait pas démoli.", "fr" },
  { "El consejo decidió el martes que el viejo puente no será derribado.", "es" },
  { "Совет решил во вторник, что старый мост не будет снесён.", "ru" },
  { "Рада вирішила у вівторок, що старий міст не буде знесено.", "uk" },
  /* Headlines without a function word. */
  { "Bürgermeister verspricht neue Brücke", "de" },
  { "Mayor promises new bridge", "en" },
  { "Alcalde promete nuevo puente", "es" },
  { "Мэр обещает новый мост", "ru" },
  { "Нові мости України", "uk" },
  /* Sister languages are told from those that have a data file. */
  { "Il consiglio ha deciso che il vecchio ponte non sarà demolito, anche se le case sono in pericolo.", "it" },
  { "O conselho decidiu na terça-feira que a ponte velha não será demolida, mas os moradores não estão contentes.", "pt" },
  { "De raad heeft op dinsdag besloten dat de oude brug niet zal worden gesloopt.", "nl" },
  { "Rada zdecydowała we wtorek, że stary most nie będzie zburzony, ale nie jest to pewne.", "pl" },
  /* Names of one language in a text of another. */
  { "Die Zeitung „The Times of the North“ schrieb, dass es in der Stadt keinen Hafen gibt.", "de" },
  { "", NULL },
  { "12 345 ... !!", NULL },
  { "xyzzy qwrtz", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (les_language_detect (cases[i].text, strlen (cases[i].text)), ==, cases[i].code);
    }
}

/* Ten megabytes take no longer than what is read of them; a character that the limit cuts is left out. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("x");

  while (text->len < 10000000)
    g_string_append (text, "Größe über Äpfel und für die Übung, ");
  g_assert_cmpstr (les_language_detect (text->str, text->len), ==, "de");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/detect/cases", test_cases);
  g_test_add_func ("/detect/long", test_long);
  return g_test_run ();
}
