/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text's language by its function words: a word that several languages have counts a share for each. Letters that only one of
 * two sister languages writes decide between them. A headline may hold no function word at all: then the language whose lexicon
 * knows most of its words. Other languages' commonest words ([other-languages] of und.lang) keep Italian from being Spanish. */

#include "config.h"

#include "text/language.h"

#include <string.h>

#include "text/morph.h"

#define MAX_LANGUAGES 32
#define MAX_BYTES 4096   /* of the text that are read: more changes no mind */
#define SHORT_TEXT 40    /* words: the lexicons are asked for texts no longer than this */
#define WHOLE_HIT 12     /* points of a word that one language alone has; divisible by 2, 3, 4 */

typedef struct
{
  GHashTable *words;                 /* lower-cased word → bits of languages */
  const char *codes[MAX_LANGUAGES];
  guint       n_codes;
} Detector;

static guint
code_index (Detector   *detector,
            const char *code)
{
  guint i = 0;

  while (i < detector->n_codes && strcmp (detector->codes[i], code) != 0)
    i++;
  if (i == detector->n_codes && i < MAX_LANGUAGES)
    detector->codes[detector->n_codes++] = code;
  return MIN (i, MAX_LANGUAGES - 1);
}

static void
add_word (Detector   *detector,
          const char *word,
          guint       language)
{
  g_autofree char *lowered = g_utf8_strdown (word, -1);
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (detector->words, lowered)) | 1u << language;

  g_hash_table_insert (detector->words, g_steal_pointer (&lowered), GUINT_TO_POINTER (bits));
}

static const Detector *
get_detector (void)
{
  static gsize once = 0;
  static Detector detector;

  if (g_once_init_enter (&once))
    {
      const LesWordList *others = les_language_list (les_language_get ("und"), "other-languages");

      detector.words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (const char *const *code = les_language_all_codes (); *code != NULL; code++)
        {
          const LesWordList *words = les_language_list (les_language_get (*code), "function-words");
          guint index = code_index (&detector, *code);

          for (guint i = 0; i < les_word_list_size (words); i++)
            add_word (&detector, les_word_list_key (words, i), index);
        }
      for (guint i = 0; i < les_word_list_size (others); i++)
        {
          g_auto (GStrv) words = g_strsplit (les_word_list_value (others, i), " ", -1);
          guint index = code_index (&detector, les_word_list_key (others, i));

          for (guint k = 0; words[k] != NULL; k++)
            add_word (&detector, words[k], index);
        }
      g_once_init_leave (&once, 1);
    }
  return &detector;
}

typedef struct
{
  guint points[MAX_LANGUAGES];
  guint n_words;
  guint n_cyrillic;
  guint russian, ukrainian; /* letters that only one of the two writes */
} Tally;

static void
count_letters (Tally    *tally,
               gunichar  c)
{
  if (c < 0x400 || c > 0x4FF)
    return;
  tally->n_cyrillic++;
  switch (g_unichar_tolower (c))
    {
    case 0x44B: case 0x44D: case 0x44A: case 0x451: /* ы э ъ ё */
      tally->russian++;
      break;
    case 0x456: case 0x457: case 0x454: case 0x491: /* і ї є ґ */
      tally->ukrainian++;
      break;
    default:
      break;
    }
}

static void
count_word (const Detector *detector,
            Tally          *tally,
            const char     *word)
{
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (detector->words, word));
  guint n_languages = 0;

  tally->n_words++;
  if (bits == 0)
    return;
  for (guint i = 0; i < detector->n_codes; i++)
    n_languages += bits >> i & 1;
  for (guint i = 0; i < detector->n_codes && n_languages > 0; i++)
    if ((bits >> i & 1) != 0)
      tally->points[i] += WHOLE_HIT / MIN (n_languages, 4);
}

/* Calls count_word for each word, in lower case; an elided article is a word of its own. */
static void
count_text (const Detector *detector,
            Tally          *tally,
            const char     *text,
            gsize           length)
{
  const char *end = text + length;
  char word[64];
  gsize used = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalpha (c))
        {
          if (used + 7 < sizeof word)
            word[used++] = (char) (c | 0x20);
          continue;
        }
      if (c >= 0x80 && (g_unichar_isalpha (c) || c == 0x301))
        {
          count_letters (tally, c);
          if (used + 7 < sizeof word)
            used += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), word + used);
          continue;
        }
      if (used > 0)
        {
          word[used] = '\0';
          count_word (detector, tally, word);
          used = 0;
        }
    }
  if (used > 0)
    {
      word[used] = '\0';
      count_word (detector, tally, word);
    }
}

static int
find_code (const Detector *detector,
           const char     *code)
{
  for (guint i = 0; i < detector->n_codes; i++)
    if (strcmp (detector->codes[i], code) == 0)
      return (int) i;
  return -1;
}

/* Russian and Ukrainian share half of their little words, but not their letters. */
static void
weigh_letters (const Detector *detector,
               Tally          *tally)
{
  int russian = find_code (detector, "ru");
  int ukrainian = find_code (detector, "uk");

  if (russian < 0 || ukrainian < 0 || tally->n_cyrillic == 0)
    return;
  tally->points[russian] += WHOLE_HIT * MIN (tally->russian, tally->n_words);
  tally->points[ukrainian] += WHOLE_HIT * MIN (tally->ukrainian, tally->n_words);
}

/* How many of the words each lexicon knows; a language without one can't win. */
static const char *
ask_lexicons (const char *text,
              gsize       length)
{
  const char *best = NULL;
  guint most = 0, second = 0;

  for (const char *const *code = les_language_all_codes (); *code != NULL; code++)
    {
      const LesLanguage *language = les_language_get (*code);
      const char *end = text + length;
      guint n_known = 0;

      if (les_language_lexicon (language) == NULL)
        continue;
      for (const char *p = text, *next; p < end; p = next)
        {
          const char *word = p;

          while (p < end && g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          next = p > word ? p : g_utf8_next_char (p);
          /* Names are in every lexicon. */
          if (p > word && g_utf8_strlen (word, p - word) > 2)
            {
              LesMorph morph = les_morph_word (language, word, (gsize) (p - word), FALSE);

              n_known += (morph.flags & LES_MORPH_KNOWN) != 0 && (morph.flags & LES_MORPH_PROPER) == 0;
            }
        }
      if (n_known > most)
        {
          second = most;
          most = n_known;
          best = *code;
        }
      else
        second = MAX (second, n_known);
    }
  return most > second && 5 * most >= 6 * second ? best : NULL;
}

/**
 * les_language_detect:
 * @text: valid UTF-8, @length bytes
 *
 * Returns: (nullable): an ISO 639-1 code, also of a language without a data file; %NULL when it can't be told
 */
const char *
les_language_detect (const char *text,
                     gsize       length)
{
  const Detector *detector = get_detector ();
  Tally tally = { { 0 } };
  guint best = 0, second = 0;

  if (length > MAX_BYTES)
    length = (gsize) (g_utf8_find_prev_char (text, text + MAX_BYTES) - text);
  count_text (detector, &tally, text, length);
  weigh_letters (detector, &tally);

  for (guint i = 1; i < detector->n_codes; i++)
    if (tally.points[i] > tally.points[best])
      best = i;
  for (guint i = 0; i < detector->n_codes; i++)
    if (i != best)
      second = MAX (second, tally.points[i]);

  /* One word in twelve at least; a text of any language has one in three. */
  if (tally.points[best] >= WHOLE_HIT / 2 && 12 * tally.points[best] >= WHOLE_HIT * tally.n_words &&
      5 * tally.points[best] > 6 * second)
    return detector->codes[best];
  return tally.n_words <= SHORT_TEXT ? ask_lexicons (text, length) : NULL;
}
