/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 24 /* digits and separators; more is no figure anyone compares */

double
les_figure_parse (const char *digits,
                  gsize       length,
                  gboolean    comma_groups)
{
  double value = 0, scale = 1;
  gboolean fraction = FALSE;

  if (length == 0 || length > LONGEST)
    return -1;
  for (gsize i = 0; i < length; i++)
    {
      gsize run = 0;

      if (g_ascii_isdigit (digits[i]))
        {
          value = value * 10 + (digits[i] - '0');
          if (fraction)
            scale *= 10;
          continue;
        }
      if (digits[i] != '.' && digits[i] != ',' && digits[i] != ':')
        continue;
      while (i + 1 + run < length && g_ascii_isdigit (digits[i + 1 + run]))
        run++;
      if (run == 0)
        continue;
      if (fraction) /* "18.03.2025": no single value */
        return -1;
      fraction = digits[i] == ':' || run != 3 || digits[i] == (comma_groups ? '.' : ',') || (value == 0 && i == 1);
    }
  return value / scale;
}

gboolean
les_figure_rounds (double a,
                   double b)
{
  double larger = MAX (a, b), step;

  if (larger < 20 || a <= 0 || b <= 0)
    return FALSE;
  if (fabs (a - b) > 0.1 * larger)
    return FALSE;
  /* One of the two must be round at the scale at which they differ. */
  step = pow (10, floor (log10 (MAX (fabs (a - b), 1))) + 1);
  return fabs (a - b) <= 0.005 * larger || fmod (a, step) == 0 || fmod (b, step) == 0;
}

static double
word_value (const LesLanguage *language,
            const char        *text,
            const LesToken    *token)
{
  const char *value;

  if (token->kind != LES_TOKEN_WORD)
    return -1;
  value = les_word_list_lookup (les_language_list (language, "number-words"), text + token->span.start, token->span.length);
  return value != NULL && g_ascii_isdigit (*value) ? g_ascii_strtod (value, NULL) : -1;
}

static int
month_of (const LesLanguage *language,
          const char        *text,
          const LesToken    *token)
{
  const char *value;

  if (token->kind != LES_TOKEN_WORD)
    return 0;
  value = les_word_list_lookup (les_language_list (language, "months"), text + token->span.start, token->span.length);
  return value != NULL ? atoi (value) : 0;
}

static gboolean
is_mark (const char     *text,
         const LesToken *token,
         char            mark)
{
  return token->kind == LES_TOKEN_MARK && token->span.length == 1 && text[token->span.start] == mark;
}

static gboolean
all_digits (const char *text,
            LesSpan     span)
{
  for (guint i = 0; i < span.length; i++)
    if (!g_ascii_isdigit (text[span.start + i]))
      return FALSE;
  return span.length > 0;
}

/* "130 000": a group of three digits that a space divides from the number before. */
static guint
join_groups (const char     *text,
             const LesToken *tokens,
             guint           n_tokens,
             guint           position,
             double         *value)
{
  guint used = 1;

  while (tokens[position].span.length <= 3 && position + used < n_tokens && tokens[position + used].kind == LES_TOKEN_NUMBER &&
         tokens[position + used].span.length == 3 && all_digits (text, tokens[position + used].span) &&
         !(tokens[position + used].flags & LES_TOKEN_LINE_BEFORE) && used < 5)
    {
      *value = *value * 1000 + les_figure_parse (text + tokens[position + used].span.start, 3, FALSE);
      used++;
    }
  return used;
}

/* "18.03.2025" and "18.3.". */
static gboolean
parse_numeric_date (const char *text,
                    LesSpan     span,
                    LesFigure  *figure)
{
  guint day = 0, month = 0;
  char digits[16];

  if (span.length >= sizeof digits)
    return FALSE;
  memcpy (digits, text + span.start, span.length);
  digits[span.length] = '\0';
  if (sscanf (digits, "%2u.%2u.", &day, &month) != 2 || day < 1 || day > 31 || month < 1 || month > 12 ||
      strchr (strchr (digits, '.') + 1, '.') == NULL)
    return FALSE;
  figure->value = month * 100 + day;
  figure->kind = LES_FIGURE_DAY;
  return TRUE;
}

static void
tell_kind (const LesLanguage *language,
           const char        *text,
           const LesToken    *tokens,
           guint              n_tokens,
           guint              position,
           LesFigure         *figure)
{
  guint next = position + figure->n_tokens;
  LesSpan span = tokens[position].span;
  double scale;
  int month;

  if (memchr (text + span.start, ':', span.length) != NULL)
    {
      figure->kind = LES_FIGURE_TIME;
      return;
    }
  if (next < n_tokens && is_mark (text, &tokens[next], '.'))
    next++;
  if (next < n_tokens && figure->value >= 1 && figure->value <= 31 && (month = month_of (language, text, &tokens[next])) > 0)
    {
      figure->kind = LES_FIGURE_DAY;
      figure->value += month * 100;
      figure->n_tokens = next + 1 - position;
      return;
    }
  if (position > 0 && figure->value >= 1 && figure->value <= 31 && (month = month_of (language, text, &tokens[position - 1])) > 0)
    {
      figure->kind = LES_FIGURE_DAY;
      figure->value += month * 100;
      return;
    }
  next = position + figure->n_tokens;
  if (next < n_tokens && (scale = word_value (language, text, &tokens[next])) >= 1000)
    {
      figure->value *= scale;
      figure->n_tokens++;
    }
  else if (span.length == 4 && all_digits (text, span) && figure->value >= 1800 && figure->value <= 2100)
    figure->kind = LES_FIGURE_YEAR;
}

gboolean
les_figure_read (const LesLanguage *language,
                 const char        *text,
                 const LesToken    *tokens,
                 guint              n_tokens,
                 guint              position,
                 LesFigure         *figure)
{
  const LesToken *token = &tokens[position];
  gboolean english = g_str_equal (les_language_code (language), "en");

  *figure = (LesFigure) { .n_tokens = 1 };
  if (token->kind == LES_TOKEN_WORD)
    {
      figure->value = word_value (language, text, token);
      if (figure->value < 2) /* "ein" is an article as a rule */
        return FALSE;
      tell_kind (language, text, tokens, n_tokens, position, figure);
      return TRUE;
    }
  if (token->kind != LES_TOKEN_NUMBER)
    return FALSE;
  if (parse_numeric_date (text, token->span, figure))
    return TRUE;
  figure->value = les_figure_parse (text + token->span.start, token->span.length, english);
  if (figure->value < 0)
    return FALSE;
  figure->n_tokens = join_groups (text, tokens, n_tokens, position, &figure->value);
  tell_kind (language, text, tokens, n_tokens, position, figure);
  return TRUE;
}
