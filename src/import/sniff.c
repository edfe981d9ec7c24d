/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/sniff.h"

#include <string.h>

#define SAMPLE 65536

gboolean
les_sniff_is_binary (const char *bytes,
                     gsize       length)
{
  static const char *const magic[] = { "%PDF-", "PK\003\004", "\x89PNG", "GIF8", "\xFF\xD8\xFF", "\x7F" "ELF", "\x1F\x8B", "BZh", "\xD0\xCF\x11\xE0", "OggS", "ID3", "{\\rtf" };
  gsize                    n = MIN (length, SAMPLE), n_control = 0, n_nul = 0;

  for (guint i = 0; i < G_N_ELEMENTS (magic); i++)
    if (length >= strlen (magic[i]) && memcmp (bytes, magic[i], strlen (magic[i])) == 0)
      return TRUE;
  if (length >= 2 && (memcmp (bytes, "\xFF\xFE", 2) == 0 || memcmp (bytes, "\xFE\xFF", 2) == 0))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      guchar c = bytes[i];

      n_nul += c == 0;
      n_control += c != 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
    }
  return n_control > n / 40 + 2 || n_nul > n / 2 + 2;
}

static gboolean
has_suffix (const char        *path,
            const char *const *suffixes)
{
  g_autofree char *lowered = path != NULL ? g_ascii_strdown (path, -1) : NULL;

  for (guint i = 0; lowered != NULL && suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lowered, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* A page says so at once, or is full of elements. */
static gboolean
looks_like_html (const char *text,
                 gsize       length)
{
  static const char *const openings[] = { "<!doctype", "<html", "<head", "<body", "<?xml", "<!--", "<meta", "<title", "<script", "<div", "<article", "<p>", "<p ", "<h1" };
  static const char *const elements[] = { "<p>", "<p ", "</p>", "<div", "</div>", "<br", "</a>", "<span", "</h1>", "</h2>", "<li", "</li>" };
  const char              *p = text, *end = text + length;
  guint                    n_elements = 0;

  while (p < end && g_ascii_isspace (*p))
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (p, openings[i], strlen (openings[i])) == 0)
      return TRUE;
  for (end = text + MIN (length, SAMPLE); p < end && (p = memchr (p, '<', end - p)) != NULL; p++)
    for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
      n_elements += g_ascii_strncasecmp (p, elements[i], strlen (elements[i])) == 0;
  return n_elements >= 6;
}

/* Markdown marks that plain prose hardly ever has: headings, links, bold runs, at the least two of them. */
static gboolean
looks_like_markdown (const char *text,
                     gsize       length)
{
  const char *end = text + MIN (length, SAMPLE);
  guint       n_marks = 0;

  for (const char *p = text; p < end; p++)
    {
      gboolean at_start = p == text || p[-1] == '\n';

      if (at_start && *p == '#')
        {
          const char *q = p;

          while (*q == '#')
            q++;
          n_marks += *q == ' ' && q - p <= 6;
        }
      else if (p[0] == ']' && p[1] == '(')
        n_marks++;
      else if (p[0] == '*' && p[1] == '*' && !g_ascii_isspace (p[2]) && p[2] != '*')
        n_marks++;
    }
  return n_marks >= 2;
}

LesFormat
les_sniff_text (const char *text,
                gsize       length,
                const char *path)
{
  static const char *const html[] = { ".html", ".htm", ".xhtml", ".shtml", NULL };
  static const char *const markdown[] = { ".md", ".markdown", ".mdown", NULL };

  if ((has_suffix (path, html) && memchr (text, '<', length) != NULL) || looks_like_html (text, length))
    return LES_FORMAT_HTML;
  if (has_suffix (path, markdown) || looks_like_markdown (text, length))
    return LES_FORMAT_MARKDOWN;
  return LES_FORMAT_PLAIN;
}
