/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/json.h"

#include <string.h>

/* A comma is due unless the last character opened something or ended a key. */
static void
separate (GString *out)
{
  char last = out->len > 0 ? out->str[out->len - 1] : '\0';

  if (last != '\0' && last != '{' && last != '[' && last != ':' && last != '\n')
    g_string_append_c (out, ',');
}

/* NEL, LINE and PARAGRAPH SEPARATOR are valid in JSON, but many readers of JSON lines take them for line ends. Returns the bytes
 * of such a character at p, 0 for others. */
static gsize
line_separator (const char *p,
                const char *end)
{
  if (end - p >= 2 && memcmp (p, "\xc2\x85", 2) == 0)
    return 2;
  if (end - p >= 3 && (memcmp (p, "\xe2\x80\xa8", 3) == 0 || memcmp (p, "\xe2\x80\xa9", 3) == 0))
    return 3;
  return 0;
}

void
les_json_text (GString    *out,
               const char *value,
               gsize       length)
{
  const char *run = value, *end = value + length;
  gsize       separator;

  separate (out);
  g_string_append_c (out, '"');
  for (const char *p = value; p < end; p++)
    if ((guchar) *p >= 0xc2 && (separator = line_separator (p, end)) > 0)
      {
        g_string_append_len (out, run, p - run);
        g_string_append_printf (out, "\\u%04x", separator == 2 ? 0x85 : 0x2028 + ((guchar) p[2] - 0xa8));
        p += separator - 1;
        run = p + 1;
      }
    else if ((guchar) *p < 0x20 || *p == '"' || *p == '\\')
      {
        g_string_append_len (out, run, p - run);
        run = p + 1;
        if (*p == '\n')
          g_string_append (out, "\\n");
        else if (*p == '\t')
          g_string_append (out, "\\t");
        else if (*p == '"' || *p == '\\')
          {
            g_string_append_c (out, '\\');
            g_string_append_c (out, *p);
          }
        else
          g_string_append_printf (out, "\\u%04x", (guchar) *p);
      }
  g_string_append_len (out, run, end - run);
  g_string_append_c (out, '"');
}

void
les_json_string (GString    *out,
                 const char *value)
{
  if (value == NULL)
    les_json_null (out);
  else
    les_json_text (out, value, strlen (value));
}

void
les_json_key (GString    *out,
              const char *key)
{
  les_json_string (out, key);
  g_string_append_c (out, ':');
}

void
les_json_open (GString *out,
               char     bracket)
{
  separate (out);
  g_string_append_c (out, bracket);
}

void
les_json_close (GString *out,
                char     bracket)
{
  g_string_append_c (out, bracket);
}

void
les_json_integer (GString *out,
                  gint64   value)
{
  char  digits[24];
  char *p = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  separate (out);
  do
    *--p = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (value < 0)
    *--p = '-';
  g_string_append_len (out, p, digits + sizeof digits - p);
}

void
les_json_number (GString *out,
                 double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  separate (out);
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.4f", value));
}

void
les_json_boolean (GString *out,
                  gboolean value)
{
  separate (out);
  g_string_append (out, value ? "true" : "false");
}

void
les_json_null (GString *out)
{
  separate (out);
  g_string_append (out, "null");
}

void
les_json_strings (GString           *out,
                  const char *const *values)
{
  les_json_open (out, '[');
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    les_json_string (out, values[i]);
  les_json_close (out, ']');
}
