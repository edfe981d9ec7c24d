/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/text-date.h"

#include <string.h>

typedef struct
{
  const char *p;
  int         year, month, day, hour, minute; /* -1: not said */
} Reader;

static int
read_number (const char **p,
             guint        max_digits)
{
  int   value = 0;
  guint n = 0;

  for (; n < max_digits && g_ascii_isdigit (**p); n++)
    value = value * 10 + *(*p)++ - '0';
  return n > 0 && !g_ascii_isdigit (**p) ? value : -1;
}

static void
skip_blanks (const char **p)
{
  while (**p == ' ' || **p == ',' || g_str_has_prefix (*p, "\302\240"))
    *p += **p == '\302' ? 2 : 1;
}

static int
read_month_name (const LesLanguage *language,
                 const char       **p)
{
  const LesWordList *months = les_language_list (language, "months");
  const char        *end = *p;
  const char        *value;

  while (*end != '\0' && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  value = end > *p ? les_word_list_lookup (months, *p, end - *p) : NULL;
  if (value == NULL || atoi (value) < 1 || atoi (value) > 12)
    return -1;
  *p = *end == '.' ? end + 1 : end;
  return atoi (value);
}

/* "21:00", "21.00 Uhr", behind a date. */
static void
read_time (Reader *self)
{
  const char *p = self->p;
  int         hour, minute;

  skip_blanks (&p);
  if (*p == 'T')
    p++;
  hour = read_number (&p, 2);
  if (hour < 0 || hour > 23 || (*p != ':' && *p != '.'))
    return;
  p++;
  minute = read_number (&p, 2);
  if (minute < 0 || minute > 59)
    return;
  self->hour = hour;
  self->minute = minute;
  if (g_str_has_prefix (p, " Uhr"))
    p += 4;
  self->p = p;
}

/* 2025-03-18, 2025-03, 2025/03/18 */
static gboolean
read_iso (Reader *self)
{
  const char *p = self->p;
  char        separator;

  self->year = read_number (&p, 4);
  separator = *p;
  if (self->year < 1900 || self->year > 2100 || (separator != '-' && separator != '/'))
    return FALSE;
  p++;
  self->month = read_number (&p, 2);
  if (self->month < 1 || self->month > 12)
    return FALSE;
  if (*p == separator)
    {
      p++;
      self->day = read_number (&p, 2);
    }
  self->p = p;
  return TRUE;
}

/* 18.03.2025, 18. März 2025, 18 March 2025, 18 de marzo de 2025 */
static gboolean
read_day_first (Reader            *self,
                const LesLanguage *language)
{
  const char *p = self->p;

  self->day = read_number (&p, 2);
  if (self->day < 1 || self->day > 31)
    return FALSE;
  if (*p == '.' || *p == '/')
    p++;
  skip_blanks (&p);
  if (g_str_has_prefix (p, "de "))
    p += 3;
  if (g_ascii_isdigit (*p))
    {
      self->month = read_number (&p, 2);
      if (*p != '.' && *p != '/')
        return FALSE;
      p++;
    }
  else
    self->month = read_month_name (language, &p);
  skip_blanks (&p);
  if (g_str_has_prefix (p, "de "))
    p += 3;
  self->year = read_number (&p, 4);
  if (self->year >= 0 && self->year < 100)
    self->year += 2000;
  self->p = p;
  return self->month >= 1 && self->month <= 12 && self->year >= 1900 && self->year <= 2100;
}

/* March 3, 2025; März 2025 */
static gboolean
read_month_first (Reader            *self,
                  const LesLanguage *language)
{
  const char *p = self->p;
  int         number;

  self->month = read_month_name (language, &p);
  if (self->month < 0)
    return FALSE;
  skip_blanks (&p);
  number = read_number (&p, 4);
  if (number >= 1 && number <= 31)
    {
      self->day = number;
      skip_blanks (&p);
      number = read_number (&p, 4);
    }
  self->year = number;
  self->p = p;
  return number >= 1900 && number <= 2100;
}

char *
les_text_date_read (const LesLanguage *language,
                    const char        *text,
                    gsize             *length)
{
  const Reader fresh = { text, -1, -1, -1, -1, -1 };
  Reader       reader = fresh;

  if (!read_iso (&reader))
    {
      reader = fresh;
      if (!read_day_first (&reader, language))
        {
          reader = fresh;
          if (!read_month_first (&reader, language))
            return NULL;
        }
    }
  if (reader.day > 0)
    {
      if (!g_date_valid_dmy (reader.day, reader.month, reader.year))
        return NULL;
      read_time (&reader);
    }
  if (length != NULL)
    *length = reader.p - text;
  if (reader.day < 0)
    return g_strdup_printf ("%04d-%02d", reader.year, reader.month);
  if (reader.hour < 0)
    return g_strdup_printf ("%04d-%02d-%02d", reader.year, reader.month, reader.day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", reader.year, reader.month, reader.day, reader.hour, reader.minute);
}
