/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "import/charset.h"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize       length;
  const char *text;
} Case;

#define BYTES(literal) literal, sizeof literal - 1

static const Case cases[] = {
  { "utf-8", BYTES ("Gr\303\274\303\237e"), "Grüße" },
  { "utf-8-mark", BYTES ("\357\273\277Gr\303\274\303\237e"), "Grüße" },
  { "utf-16le-mark", BYTES ("\377\376G\0r\0\374\0\337\0e\0"), "Grüße" },
  { "utf-16be-mark", BYTES ("\376\377\0G\0r\0\374\0\337\0e"), "Grüße" },
  { "utf-16le-unmarked", BYTES ("D\0e\0r\0 \0A\0b\0e\0n\0d\0 \0k\0a\0m\0"), "Der Abend kam" },
  { "windows-1252-meta", BYTES ("<meta charset=\"windows-1252\"><p>Gr\374\337e \204so\223"), "<meta charset=\"windows-1252\"><p>Grüße „so“" },
  { "latin-1-means-windows-1252", BYTES ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>5 \200"),
    "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>5 €" },
  { "xml-declaration", BYTES ("<?xml version='1.0' encoding='koi8-r'?><p>\355\317\323\313\327\301"), "<?xml version='1.0' encoding='koi8-r'?><p>Москва" },
  { "a-declaration-that-lies", BYTES ("<meta charset=iso-8859-1>Gr\303\274\303\237e"), "<meta charset=iso-8859-1>Grüße" },
  { "nul", BYTES ("a\0b"), "ab" },
  { "cut-in-a-character", BYTES ("Die \303\204rzte und \303\234bungen f\303\274r die gr\303\266\303\237ten H\303\244user \303\266ffnen \303"),
    "Die Ärzte und Übungen für die größten Häuser öffnen \357\277\275" },
};

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  gsize            length;
  g_autofree char *text = les_charset_to_utf8 (c->bytes, c->length, NULL, &length);

  g_assert_cmpstr (text, ==, c->text);
  g_assert_cmpuint (length, ==, strlen (c->text));
}

/* Running German without any declaration is read by its content. */
static void
test_detected (void)
{
  const char      *german = "Die Br\374cke \374ber den Flu\337 bleibt bis zum Fr\374hjahr f\374r Fu\337g\344nger ge\366ffnet, "
                            "sagte die B\374rgermeisterin am sp\344ten Abend nach der Sitzung.";
  gsize            length;
  g_autofree char *text = les_charset_to_utf8 (german, strlen (german), NULL, &length);

  g_assert_nonnull (strstr (text, "Brücke über den Fluß"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/charset/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/charset/detected", test_detected);
  return g_test_run ();
}
