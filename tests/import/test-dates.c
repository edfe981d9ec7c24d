/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in the ways that people and machines write them. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "import/dates.h"

static const struct
{
  const char *language;
  const char *text;
  const char *expected; /* NULL: there is no date in it */
} cases[] = {
  { "de", "2031-03-18T21:00:12+01:00", "2031-03-18T21:00+01:00" },
  { "de", "2031-03-18 21:00:12.389000+00:00", "2031-03-18T21:00Z" },
  { "de", "2031-03-18T21:00:12.389Z", "2031-03-18T21:00Z" },
  { "de", "2031-03-18T21:00:12+0100", "2031-03-18T21:00+01:00" },
  { "de", "2031-03-18", "2031-03-18" },
  { "de", "2031-03", "2031-03" },
  { "de", "2031", "2031" },
  { "de", "20310318", "2031-03-18" },
  { "de", "20310318210012", "2031-03-18T21:00" },
  { "de", "1931634000", "2031-03-18T21:00Z" },
  { "de", "1931634000000", "2031-03-18T21:00Z" },
  { "en", "Tue, 18 Mar 2031 21:00:12 GMT", "2031-03-18T21:00Z" },
  { "de", "Stand: 18.03.2031 21:00 Uhr", "2031-03-18T21:00" },
  { "de", "18.03.2031, 21.05 Uhr", "2031-03-18T21:05" },
  { "de", "Dienstag, 18. März 2031, um 9:05 Uhr MEZ", "2031-03-18T09:05+01:00" },
  { "de", "am 3.5.31 erschienen", "2031-05-03" },
  { "de", "1. Jänner 2031", "2031-01-01" },
  { "en", "March 18, 2031 at 9:05 p.m.", "2031-03-18T21:05" },
  { "en", "18th of March, 2031", "2031-03-18" },
  { "en", "03/18/2031", "2031-03-18" },
  { "en", "03/05/2031", "2031-03-05" },
  { "fr", "03/05/2031", "2031-05-03" },
  { "fr", "Publié le 3 mai 2031 à 15h47", "2031-05-03T15:47" },
  { "fr", "1er août 2031", "2031-08-01" },
  { "es", "3 de mayo de 2031", "2031-05-03" },
  { "ru", "18 марта 2031, 21:00", "2031-03-18T21:00" },
  { "uk", "18 березня 2031", "2031-03-18" },
  { "it", "18 marzo 2031", "2031-03-18" },
  { "ja", "2031年3月18日", "2031-03-18" },
  { "de", "30. Februar 2031", NULL },
  { "de", "192.168.2.31", NULL },
  { "de", "Telefon 030 1234567", NULL },
  { "de", "in 14.32 Sekunden", NULL },
  { "de", "Version 2.10.2031.4", NULL },
  { "de", "", NULL },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  LesDate date;
  g_autofree char *found = NULL;

  if (les_date_parse (cases[i].text, les_language_get (cases[i].language), &date))
    found = les_date_format (&date);
  g_assert_cmpstr (found, ==, cases[i].expected);
}

static void
test_url (void)
{
  static const struct { const char *url; const char *expected; } urls[] = {
    { "https://blatt.example/2031/03/18/bruecke", "2031-03-18" },
    { "https://blatt.example/artikel-2031-03-18.html", "2031-03-18" },
    { "https://blatt.example/20310318-bruecke", "2031-03-18" },
    { "https://blatt.example/meldung/18-03-2031", "2031-03-18" },
    { "https://blatt.example/artikel-47112031.html", NULL },
    { "https://blatt.example/?date=2031-03-18", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      LesDate date;
      g_autofree char *found = les_date_from_url (urls[i].url, &date) ? les_date_format (&date) : NULL;

      g_assert_cmpstr (found, ==, urls[i].expected);
    }
}

/* The date's end is where what follows begins. */
static void
test_end (void)
{
  const char *text = "Am 18.03.2031 um 21:00 Uhr begann es.";
  const char *end;
  LesDate date;

  g_assert_true (les_date_find (text, strlen (text), les_language_get ("de"), &date, &end));
  g_assert_cmpstr (end, ==, " begann es.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dates/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/dates/url", test_url);
  g_test_add_func ("/dates/end", test_end);
  return g_test_run ();
}
