/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/charset.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/* How far a declaration is looked for: browsers look at 1024 bytes, real pages need more. */
#define HEAD 8192
/* How much is shown to the detector: its statistics are settled long before. */
#define SAMPLE 65536

typedef struct
{
  const char *charset;
  gsize       skip;
} Mark;

static Mark
byte_order_mark (const char *bytes,
                 gsize       length)
{
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    return (Mark) { "UTF-8", 3 };
  if (length >= 4 && memcmp (bytes, "\xFF\xFE\0\0", 4) == 0)
    return (Mark) { "UTF-32LE", 4 };
  if (length >= 4 && memcmp (bytes, "\0\0\xFE\xFF", 4) == 0)
    return (Mark) { "UTF-32BE", 4 };
  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    return (Mark) { "UTF-16LE", 2 };
  if (length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    return (Mark) { "UTF-16BE", 2 };
  return (Mark) { NULL, 0 };
}

/* UTF-16 without a mark: text of our languages has a zero, 4 or 20 in nearly every other byte. */
static const char *
unmarked_utf16 (const char *bytes,
                gsize       length)
{
  gsize n = MIN (length, HEAD) / 2, even = 0, odd = 0;

  for (gsize i = 0; i < n; i++)
    {
      even += bytes[2 * i] == 0 || bytes[2 * i] == 4 || bytes[2 * i] == 0x20;
      odd += bytes[2 * i + 1] == 0 || bytes[2 * i + 1] == 4 || bytes[2 * i + 1] == 0x20;
    }
  if (n < 8 || memchr (bytes, '\0', MIN (length, HEAD)) == NULL)
    return NULL;
  if (odd > n * 9 / 10 && even < n / 2)
    return "UTF-16LE";
  if (even > n * 9 / 10 && odd < n / 2)
    return "UTF-16BE";
  return NULL;
}

static gboolean
find_folded (const char *bytes,
             gsize       length,
             const char *word,
             gsize      *at)
{
  gsize n = strlen (word);

  for (; *at + n <= length; (*at)++)
    if (g_ascii_strncasecmp (bytes + *at, word, n) == 0)
      return TRUE;
  return FALSE;
}

/* charset=… of a meta element, encoding="…" of an XML declaration, in the head of the bytes. */
static char *
declared_charset (const char *bytes,
                  gsize       length)
{
  static const char *const keys[] = { "charset", "encoding" };
  gsize                    head = MIN (length, HEAD);

  if (head == 0 || memchr (bytes, '<', head) == NULL)
    return NULL;
  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    for (gsize at = 0; find_folded (bytes, head, keys[k], &at); at++)
      {
        gsize start = at + strlen (keys[k]), end;

        while (start < head && (g_ascii_isspace (bytes[start]) || bytes[start] == '='))
          start++;
        if (start < head && (bytes[start] == '"' || bytes[start] == '\''))
          start++;
        for (end = start; end < head && (g_ascii_isalnum (bytes[end]) || strchr ("-_.:", bytes[end]) != NULL) && bytes[end] != '\0'; end++)
          ;
        if (end > start + 2 && memchr (bytes + at, '=', start - at) != NULL)
          return g_strndup (bytes + start, end - start);
      }
  return NULL;
}

/* As browsers read labels (WHATWG Encoding): who says Latin-1 means windows-1252. */
static const char *
as_browsers_do (const char *label)
{
  static const char *const latin1[] = { "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii", "l1", "cp1252" };

  for (guint i = 0; i < G_N_ELEMENTS (latin1); i++)
    if (g_ascii_strcasecmp (label, latin1[i]) == 0)
      return "windows-1252";
  if (g_ascii_strncasecmp (label, "utf-16", 6) == 0 || g_ascii_strncasecmp (label, "utf16", 5) == 0)
    return "UTF-8"; /* a declaration that could be read byte by byte is not UTF-16 */
  if (g_ascii_strcasecmp (label, "gb2312") == 0 || g_ascii_strcasecmp (label, "gbk") == 0)
    return "gb18030";
  return label;
}

static gboolean
is_known (const char *charset)
{
  UErrorCode  status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (charset, &status);

  if (converter != NULL)
    ucnv_close (converter);
  return U_SUCCESS (status);
}

/* Eight-bit text of our languages is windows-1252, -1251, KOI8-R, an ISO 8859 part or Mac Roman; the detector's surer guess
 * among all its charsets, windows-1252 where it has none. */
static char *
detect (const char *bytes,
        gsize       length)
{
  UErrorCode           status = U_ZERO_ERROR;
  UCharsetDetector    *detector = ucsdet_open (&status);
  const UCharsetMatch *match;
  char                *charset = NULL;

  ucsdet_enableInputFilter (detector, memchr (bytes, '<', MIN (length, HEAD)) != NULL);
  ucsdet_setText (detector, bytes, (int32_t) MIN (length, SAMPLE), &status);
  match = ucsdet_detect (detector, &status);
  if (U_SUCCESS (status) && match != NULL)
    {
      const char *name = ucsdet_getName (match, &status);
      int         sure = ucsdet_getConfidence (match, &status);

      if (U_SUCCESS (status) && sure >= 15 && is_known (name))
        charset = g_strdup (as_browsers_do (name));
    }
  ucsdet_close (detector);
  return charset != NULL ? charset : g_strdup ("windows-1252");
}

static char *
convert (const char *bytes,
         gsize       length,
         const char *charset,
         gsize      *length_out)
{
  UErrorCode  status = U_ZERO_ERROR;
  UConverter *from = ucnv_open (charset, &status);
  UConverter *to = ucnv_open ("UTF-8", &status);
  GString    *out = g_string_sized_new (length + length / 8 + 64);
  const char *source = bytes, *limit = bytes + length;
  UChar       pivot[4096];
  UChar      *pivot_source = pivot, *pivot_target = pivot;
  char        buffer[16384];

  for (gboolean more = U_SUCCESS (status), first = TRUE; more; first = FALSE)
    {
      char *target = buffer;

      status = U_ZERO_ERROR;
      ucnv_convertEx (to, from, &target, buffer + sizeof buffer, &source, limit, pivot, &pivot_source, &pivot_target,
                      pivot + G_N_ELEMENTS (pivot), first, TRUE, &status);
      g_string_append_len (out, buffer, target - buffer);
      more = status == U_BUFFER_OVERFLOW_ERROR;
    }
  if (from != NULL)
    ucnv_close (from);
  if (to != NULL)
    ucnv_close (to);
  *length_out = out->len;
  return g_string_free (out, FALSE);
}

/* Drops NUL characters in place; a text has no use for them and C strings end there. */
static gsize
drop_nul (char *text,
          gsize length)
{
  gsize used = 0;

  if (memchr (text, '\0', length) == NULL)
    return length;
  for (gsize i = 0; i < length; i++)
    if (text[i] != '\0')
      text[used++] = text[i];
  text[used] = '\0';
  return used;
}

/* Nearly valid UTF-8 (a cut character, a few stray bytes) is damaged UTF-8, not another charset. */
static gboolean
nearly_utf8 (const char *bytes,
             gsize       length)
{
  gsize       n_bad = 0, n_good = 0;
  const char *p = bytes, *end = bytes + length;

  while (p < end)
    {
      const char *valid_end;

      if (g_utf8_validate (p, end - p, &valid_end))
        valid_end = end;
      for (; p < valid_end; p++)
        n_good += ((guchar) *p & 0xC0) == 0xC0;
      if (p < end)
        {
          n_bad += *p != '\0';
          p++;
        }
    }
  return n_bad == 0 || n_good > 8 * n_bad;
}

char *
les_charset_to_utf8 (const char *bytes,
                     gsize       length,
                     const char *declared,
                     gsize      *length_out)
{
  Mark             mark = byte_order_mark (bytes, length);
  const char      *utf16 = mark.charset == NULL ? unmarked_utf16 (bytes, length) : NULL;
  g_autofree char *named = NULL;
  char            *text;

  bytes += mark.skip;
  length -= mark.skip;
  if (mark.charset != NULL || utf16 != NULL)
    named = g_strdup (mark.charset != NULL ? mark.charset : utf16);
  else if (nearly_utf8 (bytes, length))
    named = g_strdup ("UTF-8"); /* whatever is declared: bytes of another charset are hardly ever valid UTF-8 */
  else
    {
      g_autofree char *label = declared != NULL ? g_strdup (declared) : declared_charset (bytes, length);

      if (label != NULL)
        named = g_strdup (as_browsers_do (label));
      if (named == NULL || !is_known (named) || g_ascii_strcasecmp (named, "UTF-8") == 0)
        {
          g_free (named);
          named = detect (bytes, length);
        }
    }
  if (g_ascii_strcasecmp (named, "UTF-8") == 0)
    {
      text = (memchr (bytes, 0, length) == NULL && g_utf8_validate_len (bytes, length, NULL)) ? g_strndup (bytes, length) : NULL;
      if (text == NULL)
        {
          /* NULs first: make_valid would write a replacement for each. */
          g_autofree char *copy = g_memdup2 (bytes, length + (length == 0));
          gsize            used = 0;

          for (gsize i = 0; i < length; i++)
            if (copy[i] != '\0')
              copy[used++] = copy[i];
          text = g_utf8_make_valid (copy != NULL ? copy : "", used);
        }
      *length_out = strlen (text);
      return text;
    }
  text = convert (bytes, length, named, length_out);
  *length_out = drop_nul (text, *length_out);
  return text;
}
