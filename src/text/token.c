/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/token.h"

#include <string.h>

static gboolean
is_quote (gunichar c)
{
  switch (c)
    {
    case '"': case 0xAB: case 0xBB:
    case 0x2018: case 0x2019: case 0x201A: case 0x201B:
    case 0x201C: case 0x201D: case 0x201E: case 0x201F:
    case 0x2039: case 0x203A: case 0x2E42: case 0x300C: case 0x300D: case 0x301D: case 0x301E: case 0x301F:
    case '\'': case '`': case 0xB4:
      return TRUE;
    default:
      return FALSE;
    }
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}

static inline gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD;
}

static inline gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c);
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static inline gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || (c != 0 && (c < 0x20 || c == 0x200B || c == 0xFEFF || (c >= 0x80 && g_unichar_isspace (c)) || c == 0xA0 || c == 0x202F));
}

/* Where the word that begins at p ends. Hyphens and apostrophes count only between letters or digits. */
static const char *
word_end (const char *p,
          const char *end)
{
  while (p < end)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (is_letter (c) || g_unichar_isdigit (c) || c == '_')
        p = next;
      else if ((is_hyphen (c) || is_apostrophe (c)) && next < end
               && (is_letter (g_utf8_get_char (next)) || g_unichar_isdigit (g_utf8_get_char (next))))
        p = next;
      else
        break;
    }
  return p;
}

/* A number keeps separators that stand between digits: "35.100", "13,5", "21:00", "1/2". Letters glued on make it a word
 * of its own behind ("30-tägigen" is one word). */
static const char *
number_end (const char *p,
            const char *end,
            gboolean   *is_word)
{
  *is_word = FALSE;
  while (p < end)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (g_unichar_isdigit (c))
        p = next;
      else if ((c == '.' || c == ',' || c == ':' || c == '/' || c == 0x2019 || c == '\'' || c == 0xA0 || c == 0x202F)
               && next < end && g_unichar_isdigit (g_utf8_get_char (next))
               && (c < 0x80 || c == 0x2019
                   || (end - next >= 3 && g_ascii_isdigit (next[1]) && g_ascii_isdigit (next[2]) && !(end - next > 3 && g_ascii_isdigit (next[3])))))
        p = next;
      else if (is_letter (c) || (is_hyphen (c) && next < end && is_letter (g_utf8_get_char (next))))
        {
          *is_word = TRUE;
          return word_end (p, end);
        }
      else
        break;
    }
  return p;
}

/* "l’accord", "qu’il", "dell’Italia": French and Italian elide an article, pronoun or conjunction before a vowel; what is left
 * of it is a word of its own, with its apostrophe. English "o’clock" and names ("O’Brien") have none of these before theirs. */
static const char *
elision_end (const char *p,
             const char *end)
{
  static const char *const elided[] = { "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
                                        "dell", "all", "nell", "sull", "dall", "un" };
  gsize n = 0;

  while (n < 7 && p + n < end && g_ascii_isalpha (p[n]))
    n++;
  if (n == 0 || n == 7 || p + n == end || !is_apostrophe (g_utf8_get_char (p + n)))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (elided); i++)
    if (strlen (elided[i]) == n && g_ascii_strncasecmp (p, elided[i], n) == 0)
      {
        const char *next = g_utf8_next_char (p + n);
        gunichar first = next < end ? g_unichar_tolower (g_utf8_get_char (next)) : 0;

        /* Vowels and mute h, with or without accent. */
        if (first != 0 && strchr ("aeiouyh", first < 0x80 ? (int) first : 'e') != NULL && g_unichar_isalpha (first))
          return next;
      }
  return NULL;
}

static guint8
word_flags (const char *p,
            const char *end)
{
  guint8 flags = 0;
  guint  n_letters = 0, n_upper = 0;

  if (g_unichar_isupper (g_utf8_get_char (p)))
    flags |= LES_TOKEN_CAPITAL;
  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_letters += is_letter (c);
      n_upper += g_unichar_isupper (c);
    }
  if (n_letters >= 2 && n_upper == n_letters)
    flags |= LES_TOKEN_ALL_CAPS;
  return flags;
}

void
les_tokenize (const char *text,
              LesSpan     span,
              GArray     *tokens)
{
  const char *p = text + span.start;
  const char *end = p + span.length;
  guint8      before = LES_TOKEN_SPACE_BEFORE;

  while (p < end)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = MIN (g_utf8_next_char (p), end);
      LesToken    token = { 0 };
      gboolean    is_word = FALSE;

      if (is_space (c))
        {
          before |= LES_TOKEN_SPACE_BEFORE | (c == '\n' ? LES_TOKEN_LINE_BEFORE : 0);
          p = next;
          continue;
        }
      token.kind = LES_TOKEN_MARK;
      if (is_letter (c))
        {
          const char *elision = elision_end (p, end);

          next = elision != NULL ? elision : word_end (p, end);
          is_word = TRUE;
        }
      else if (g_unichar_isdigit (c))
        {
          next = number_end (p, end, &is_word);
          token.kind = LES_TOKEN_NUMBER;
        }
      else if (is_quote (c))
        token.kind = LES_TOKEN_QUOTE;
      else if (c == '.')
        while (next < end && *next == '.')
          next++;
      if (is_word)
        {
          token.kind = LES_TOKEN_WORD;
          token.flags = word_flags (p, next);
        }
      token.flags |= before;
      token.span = LES_SPAN (p - text, next - text);
      g_array_append_val (tokens, token);
      before = 0;
      p = next;
    }
}
