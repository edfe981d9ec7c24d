/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/dates.h"

#include "import/date-scanner.h"

#include <stdlib.h>

#define LONGEST_MONTH 24 /* bytes */

static guint
look_up_month (const LesLanguage *language,
               const char        *name,
               gsize              length)
{
  const char *value = les_word_list_lookup (les_language_list (language, "months"), name, (gssize) length);
  int month = value != NULL ? atoi (value) : 0;

  return month >= 1 && month <= 12 ? (guint) month : 0;
}

/* A month's name with an abbreviation's full stop behind it; 0 when there is none here. */
static guint
read_month (LesDateScanner *self)
{
  const char *p = self->at;
  guint month;

  while (p < self->end && g_unichar_isalpha (g_utf8_get_char_validated (p, self->end - p)) && p - self->at < LONGEST_MONTH)
    p = g_utf8_next_char (p);
  if (p - self->at < 3)
    return 0;
  month = look_up_month (self->language, self->at, (gsize) (p - self->at));
  if (month == 0)
    month = look_up_month (les_language_get ("en"), self->at, (gsize) (p - self->at));
  if (month == 0)
    month = look_up_month (les_language_get (NULL), self->at, (gsize) (p - self->at));
  if (month == 0)
    return 0;
  self->at = p;
  les_scan_char (self, ".");
  return month;
}

gboolean
les_date_read_year_first (LesDateScanner *self,
                          LesDate        *date)
{
  LesDateScanner ahead = *self;
  int year = les_scan_digits (&ahead, 4, 4);
  int month, day;
  char separator;

  if (year < LES_FIRST_YEAR || year > LES_LAST_YEAR || ahead.at == ahead.end)
    return FALSE;
  if (les_scan_string (&ahead, "年") || les_scan_string (&ahead, "년 "))
    {
      month = les_scan_digits (&ahead, 1, 2);
      if (month < 0 || !(les_scan_string (&ahead, "月") || les_scan_string (&ahead, "월 ")))
        return FALSE;
      day = les_scan_digits (&ahead, 1, 2);
      if (day > 0 && (les_scan_string (&ahead, "日") || les_scan_string (&ahead, "일")) && les_date_set_day (date, year, month, day))
        {
          *self = ahead;
          return TRUE;
        }
      return FALSE;
    }
  separator = *ahead.at;
  if (!les_scan_char (&ahead, "-/."))
    return FALSE;
  month = les_scan_digits (&ahead, 1, 2);
  if (month < 1 || month > 12)
    return FALSE;
  if (ahead.at < ahead.end && *ahead.at == separator)
    {
      ahead.at++;
      day = les_scan_digits (&ahead, 1, 2);
      if (day < 1 || !les_date_set_day (date, year, month, day))
        return FALSE;
    }
  else if (separator != '-' || !les_date_set_day (date, year, month, 0))
    return FALSE;
  *self = ahead;
  return TRUE;
}

static int
complete_year (int            year,
               LesDateScanner start,
               LesDateScanner end)
{
  guint digits = 0;

  while (end.at > start.at && g_ascii_isdigit (end.at[-1]) && digits < 5)
    {
      end.at--;
      digits++;
    }
  return digits == 2 ? (year < 70 ? 2000 : 1900) + year : digits == 4 ? year : -1;
}

gboolean
les_date_read_numbers (LesDateScanner *self,
                       LesDate        *date)
{
  LesDateScanner ahead = *self;
  int first = les_scan_digits (&ahead, 1, 2);
  int second, year;
  char separator;
  gboolean month_first;

  if (first < 1 || ahead.at == ahead.end)
    return FALSE;
  separator = *ahead.at;
  if (!les_scan_char (&ahead, "./-"))
    return FALSE;
  les_scan_char (&ahead, " ");
  second = les_scan_digits (&ahead, 1, 2);
  if (second < 1 || !les_scan_char (&ahead, (char[]) { separator, '\0' }))
    return FALSE;
  les_scan_char (&ahead, " ");
  year = les_scan_digits (&ahead, 2, 4);
  if (year < 0 || (ahead.end - ahead.at >= 2 && *ahead.at == separator && g_ascii_isdigit (ahead.at[1]))) /* "2.10.2031.4" */
    return FALSE;
  year = complete_year (year, *self, ahead);
  month_first = separator != '.' && g_strcmp0 (les_language_code (self->language), "en") == 0;
  if (!(month_first && les_date_set_day (date, year, first, second)) && !les_date_set_day (date, year, second, first)
      && !(separator != '.' && les_date_set_day (date, year, first, second)))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* "3. Mai 2024", "3rd of May, 2024", "3 de mayo de 2024", "03-May-2024". */
static gboolean
read_day_month (LesDateScanner *self,
                LesDate        *date)
{
  static const char *const ordinals[] = { ".", "st", "nd", "rd", "th", "er", "º", "ª" };
  LesDateScanner ahead = *self;
  int day = les_scan_digits (&ahead, 1, 2);
  guint month;
  int year;

  if (day < 1 || day > 31)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (les_scan_string (&ahead, ordinals[i]))
      break;
  les_scan_spaces (&ahead);
  les_scan_char (&ahead, "-/");
  if (les_scan_string (&ahead, "de ") || les_scan_string (&ahead, "of "))
    les_scan_spaces (&ahead);
  month = read_month (&ahead);
  if (month == 0)
    return FALSE;
  les_scan_char (&ahead, ",");
  les_scan_spaces (&ahead);
  les_scan_char (&ahead, "-/'");
  if (les_scan_string (&ahead, "de ") || les_scan_string (&ahead, "del "))
    les_scan_spaces (&ahead);
  {
    LesDateScanner start = ahead;

    year = les_scan_digits (&ahead, 2, 4);
    year = year < 0 ? -1 : complete_year (year, start, ahead);
  }
  if (year < 0 || !les_date_set_day (date, year, month, day))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* "May 3, 2024", "May 3rd 2024". */
static gboolean
read_month_day (LesDateScanner *self,
                LesDate        *date)
{
  LesDateScanner ahead = *self;
  guint month = read_month (&ahead);
  int day, year;

  if (month == 0)
    return FALSE;
  les_scan_spaces (&ahead);
  day = les_scan_digits (&ahead, 1, 2);
  if (day < 1)
    return FALSE;
  if (!les_scan_string (&ahead, "st") && !les_scan_string (&ahead, "nd") && !les_scan_string (&ahead, "rd"))
    les_scan_string (&ahead, "th");
  les_scan_char (&ahead, ",");
  les_scan_spaces (&ahead);
  year = les_scan_digits (&ahead, 4, 4);
  if (year < 0 || !les_date_set_day (date, year, month, day))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* A date that begins right here, as the scanner's first character says what it can be. */
static gboolean
read_here (LesDateScanner *self,
           LesDate        *date)
{
  guchar   c = (guchar) *self->at;
  gboolean found = FALSE;

  if (g_ascii_isdigit (c))
    found = les_date_read_year_first (self, date) || read_day_month (self, date) || les_date_read_numbers (self, date);
  else if (g_ascii_isalpha (c) || c >= 0x80)
    found = read_month_day (self, date);
  if (found)
    les_date_read_time (self, date);
  return found;
}

gboolean
les_date_read (const char        *text,
               gsize              length,
               const LesLanguage *language,
               LesDate           *date,
               const char       **end)
{
  LesDateScanner self = { text, text + length, language };

  if (length == 0 || !read_here (&self, date))
    return FALSE;
  if (end != NULL)
    *end = self.at;
  return TRUE;
}

gboolean
les_date_find (const char        *text,
               gsize              length,
               const LesLanguage *language,
               LesDate           *date,
               const char       **end)
{
  LesDateScanner self = { text, text + length, language };
  gboolean inside = FALSE; /* in a word or a number */

  while (self.at < self.end)
    {
      guchar c = (guchar) *self.at;
      gboolean digit = g_ascii_isdigit (c);
      gboolean letter = g_ascii_isalpha (c) || c >= 0x80;

      if (!inside && (digit || letter) && read_here (&self, date))
        {
          if (end != NULL)
            *end = self.at;
          return TRUE;
        }
      inside = digit || (g_ascii_isalpha (c)) || (c >= 0x80 && !(c == 0xc2 || c == 0xa0 || c == 0xe2));
      if (digit) /* all of a number at once: what begins in its middle is no date */
        while (self.at < self.end && g_ascii_isdigit (*self.at))
          self.at++;
      else
        self.at++;
    }
  return FALSE;
}
