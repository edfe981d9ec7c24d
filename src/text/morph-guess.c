/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph-guess.h"

#include <string.h>

#include "text/morph-places.h"

#define MIN_PART 3         /* characters: "Tag", "Weg" */
#define MIN_SURE_HEAD 6    /* a head this long makes a compound of an unknown word too: "Kyjiwbesuch" */
#define MIN_UNKNOWN_PART 4
#define MIN_KNOWN_PART 4   /* bytes, of a compound that the lexicon has as one word: shorter parts are chance, "Ver-lust" */
#define MAX_WORD 80        /* bytes; longer words are no words of a lexicon */
#define MAX_DEPTH 3        /* compounds in compounds */

gboolean
les_guess_is_known (const LesLexicon *lexicon,
                    LesTagReader      reader,
                    const char       *form,
                    gsize             length,
                    guint32           flags)
{
  const LesPlace *place = les_place_find (lexicon, reader, form, length);
  char lemma[LES_LEXICON_LEMMA];
  gsize n;

  for (guint i = 0; place != NULL && i < place->entries->len; i++)
    {
      const LesPlaceEntry *entry = &g_array_index (place->entries, LesPlaceEntry, i);

      if ((entry->features.flags & flags) != 0 && les_place_lemma (place, entry, form, length, lemma, &n))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  const LesLexicon  *lexicon;
  const LesWordList *links;
  LesTagReader       reader;
} Splitter;

static gsize
with_capital (const char *part,
              gsize       length,
              char       *buffer)
{
  const char *rest = g_utf8_next_char (part);
  gsize n = (gsize) g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (part)), buffer);

  memcpy (buffer + n, rest, length - (gsize) (rest - part));
  return n + length - (gsize) (rest - part);
}

/* A noun (which German writes with a capital), or another word that compounds begin with. */
static gboolean
is_part (const Splitter *splitter,
         const char     *part,
         gsize           length)
{
  char buffer[MAX_WORD + 8];
  gsize n;

  if (g_utf8_strlen (part, (gssize) length) < MIN_PART)
    return FALSE;
  n = with_capital (part, length, buffer);
  return les_guess_is_known (splitter->lexicon, splitter->reader, buffer, n, LES_MORPH_NOUN | LES_MORPH_PROPER) ||
         les_guess_is_known (splitter->lexicon, splitter->reader, part, length,
                             LES_MORPH_ADJECTIVE | LES_MORPH_NUMERAL | LES_MORPH_PREPOSITION | LES_MORPH_ADVERB);
}

/* "Schreib-" of schreiben, "Schul-" of Schule: a beginning that lost its ending. */
static gboolean
is_clipped_part (const Splitter *splitter,
                 const char     *part,
                 gsize           length)
{
  char buffer[MAX_WORD + 8];
  gsize n;

  if (g_utf8_strlen (part, (gssize) length) < MIN_PART || length + 2 > MAX_WORD)
    return FALSE;
  memcpy (buffer, part, length);
  memcpy (buffer + length, "en", 2);
  if (les_guess_is_known (splitter->lexicon, splitter->reader, buffer, length + 2, LES_MORPH_INFINITIVE))
    return TRUE;

  n = with_capital (part, length, buffer);
  buffer[n] = 'e';
  return les_guess_is_known (splitter->lexicon, splitter->reader, buffer, n + 1, LES_MORPH_NOUN);
}

static gboolean
ends_with_link (const char *part,
                gsize       length,
                const char *link,
                gsize      *stem)
{
  gsize n = strlen (link);

  if (n == 0 || n >= length || memcmp (part + length - n, link, n) != 0)
    return FALSE;
  *stem = length - n;
  return TRUE;
}

static gboolean
is_modifier (const Splitter *splitter,
             const char     *part,
             gsize           length,
             guint           depth)
{
  gsize stem;

  if (is_part (splitter, part, length) || is_clipped_part (splitter, part, length))
    return TRUE;
  for (guint i = 0; i < les_word_list_size (splitter->links); i++)
    if (ends_with_link (part, length, les_word_list_key (splitter->links, i), &stem) && is_part (splitter, part, stem))
      return TRUE;

  if (depth >= MAX_DEPTH)
    return FALSE;
  for (const char *p = part + length; p > part;)
    {
      gsize offset;

      p = g_utf8_prev_char (p);
      offset = (gsize) (p - part);
      if (is_part (splitter, p, length - offset) || (length - offset > 1 && part[length - 1] == 's' && is_part (splitter, p, length - offset - 1)))
        if (is_modifier (splitter, part, offset, depth + 1))
          return TRUE;
    }
  return FALSE;
}

gsize
les_guess_head (const LesLanguage *language,
                LesTagReader       reader,
                const char        *word,
                gsize              length)
{
  Splitter splitter = { les_language_lexicon (language), les_language_list (language, "compound-links"), reader };
  gboolean capital = g_unichar_isupper (g_utf8_get_char (word));
  char lower[MAX_WORD + 8], head[MAX_WORD + 8];
  gsize n_lower, first_length, n_characters, position = 0;

  if (length > MAX_WORD || les_word_list_size (splitter.links) == 0 || splitter.lexicon == NULL)
    return 0;
  first_length = (gsize) (g_utf8_next_char (word) - word);
  n_lower = (gsize) g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (word)), lower);
  if (n_lower != first_length)
    return 0;
  memcpy (lower + n_lower, word + n_lower, length - n_lower);
  n_characters = (gsize) g_utf8_strlen (lower, (gssize) length);

  for (const char *p = lower; p < lower + length; p = g_utf8_next_char (p), position++)
    {
      gsize offset = (gsize) (p - lower), n = length - offset;
      gboolean known;

      if (position < MIN_PART)
        continue;
      if (n_characters - position < MIN_PART)
        break;
      if (capital)
        known = les_guess_is_known (splitter.lexicon, reader, head, with_capital (p, n, head), LES_MORPH_NOUN);
      else
        known = les_guess_is_known (splitter.lexicon, reader, p, n, LES_MORPH_ADJECTIVE);
      if (known && (is_modifier (&splitter, lower, offset, 0) ||
                    (n_characters - position >= MIN_SURE_HEAD && position >= MIN_UNKNOWN_PART)))
        return offset;
    }
  return 0;
}

/* A known noun, as it stands or without a linking element. */
static gboolean
is_noun_part (const Splitter *splitter,
              const char     *part,
              gsize           length)
{
  char buffer[MAX_WORD + 8];
  gsize n = with_capital (part, length, buffer), stem;

  if (les_guess_is_known (splitter->lexicon, splitter->reader, buffer, n, LES_MORPH_NOUN))
    return TRUE;
  for (guint i = 0; i < les_word_list_size (splitter->links); i++)
    if (ends_with_link (buffer, n, les_word_list_key (splitter->links, i), &stem) && stem >= MIN_KNOWN_PART &&
        les_guess_is_known (splitter->lexicon, splitter->reader, buffer, stem, LES_MORPH_NOUN))
      return TRUE;
  return FALSE;
}

gsize
les_guess_known_head (const LesLanguage *language,
                      LesTagReader       reader,
                      const char        *lemma,
                      gsize              length)
{
  Splitter splitter = { les_language_lexicon (language), les_language_list (language, "compound-links"), reader };
  const LesWordList *suffixes = les_language_list (language, "noun-suffixes");
  char head[MAX_WORD + 8];

  if (length > MAX_WORD || les_word_list_size (splitter.links) == 0 || splitter.lexicon == NULL)
    return 0;
  for (gsize offset = MIN_KNOWN_PART; offset + MIN_KNOWN_PART <= length; offset++)
    if ((lemma[offset] & 0xC0) != 0x80 && !les_word_list_contains (suffixes, lemma + offset, (gssize) (length - offset)) &&
        les_guess_is_known (splitter.lexicon, reader, head, with_capital (lemma + offset, length - offset, head), LES_MORPH_NOUN) &&
        is_noun_part (&splitter, lemma, offset))
      return offset;
  return 0;
}

gsize
les_guess_verb (const LesLanguage *language,
                LesTagReader       reader,
                const char        *word,
                gsize              length)
{
  const LesWordList *prefixes = les_language_list (language, "verb-prefixes");
  const LesLexicon *lexicon = les_language_lexicon (language);
  gsize longest = 0;

  if (length > MAX_WORD || lexicon == NULL)
    return 0;
  for (guint i = 0; i < les_word_list_size (prefixes); i++)
    {
      const char *prefix = les_word_list_key (prefixes, i);
      gsize n = strlen (prefix);

      if (n > longest && n + MIN_PART <= length && memcmp (word, prefix, n) == 0 &&
          les_guess_is_known (lexicon, reader, word + n, length - n, LES_MORPH_VERB))
        longest = n;
    }
  return longest;
}

/* The words a linguist writes behind a suffix: "ungen = noun feminine plural lemma:ung". */
static const LesTagPart suffix_parts[] = {
  { "noun", LES_MORPH_NOUN, 0, 0, 0, 0, 0 },
  { "name", LES_MORPH_PROPER, 0, 0, 0, 0, 0 },
  { "adjective", LES_MORPH_ADJECTIVE, 0, 0, 0, 0, 0 },
  { "adverb", LES_MORPH_ADVERB, 0, 0, 0, 0, 0 },
  { "verb", LES_MORPH_VERB, 0, 0, 0, 0, 0 },
  { "finite", LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_INDICATIVE, 0, 0, 0, 0, 0 },
  { "infinitive", LES_MORPH_VERB | LES_MORPH_INFINITIVE, 0, 0, 0, 0, 0 },
  { "participle", LES_MORPH_PARTICIPLE_2, 0, 0, 0, 0, 0 },
  { "gerund", LES_MORPH_PARTICIPLE_1 | LES_MORPH_VERB, 0, 0, 0, 0, 0 },
  { "present", LES_MORPH_PRESENT, 0, 0, 0, 0, 0 },
  { "past", LES_MORPH_PAST, 0, 0, 0, 0, 0 },
  { "singular", 0, 0, 0, 1, 0, 0 },
  { "plural", 0, 0, 0, 2, 0, 0 },
  { "masculine", 0, 0, 0, 0, 1, 0 },
  { "feminine", 0, 0, 0, 0, 2, 0 },
  { "neuter", 0, 0, 0, 0, 4, 0 },
  { "nominative", 0, 0, 1, 0, 0, 0 },
  { "genitive", 0, 0, 2, 0, 0, 0 },
  { "dative", 0, 0, 4, 0, 0, 0 },
  { "accusative", 0, 0, 8, 0, 0, 0 },
  { "first", 0, 0, 0, 0, 0, 1 },
  { "third", 0, 0, 0, 0, 0, 4 },
};

static void
read_suffix_value (const char     *value,
                   gsize           length,
                   LesTagFeatures *features)
{
  const char *end = value + length;

  while (value < end)
    {
      const char *space = memchr (value, ' ', (gsize) (end - value));
      const char *stop = space != NULL ? space : end;

      les_tag_add_part (suffix_parts, G_N_ELEMENTS (suffix_parts), value, (gsize) (stop - value), features);
      value = stop + 1;
    }
  features->class_ = (features->flags & LES_MORPH_VERB) != 0        ? LES_CLASS_VERB
                     : (features->flags & LES_MORPH_ADJECTIVE) != 0 ? LES_CLASS_ADJECTIVE
                     : (features->flags & LES_MORPH_ADVERB) != 0    ? LES_CLASS_ADVERB
                                                                    : LES_CLASS_NOUN;
}

gboolean
les_guess_suffix (const LesLanguage *language,
                  const char        *folded,
                  gsize              length,
                  LesTagFeatures    *features,
                  char              *lemma,
                  gsize              size)
{
  const LesWordList *suffixes = les_language_list (language, "suffixes");
  const char *value, *replacement;
  gsize longest = 0;
  guint best = 0;

  for (guint i = 0; i < les_word_list_size (suffixes); i++)
    {
      const char *suffix = les_word_list_key (suffixes, i);
      gsize n = strlen (suffix);

      if (n > longest && n + 2 < length && memcmp (folded + length - n, suffix, n) == 0)
        {
          longest = n;
          best = i;
        }
    }
  if (longest == 0)
    return FALSE;

  value = les_word_list_value (suffixes, best);
  les_tag_read (read_suffix_value, value, strlen (value), features);
  replacement = strstr (value, "lemma:");
  replacement = replacement != NULL ? replacement + strlen ("lemma:") : les_word_list_key (suffixes, best);
  g_snprintf (lemma, size, "%.*s%.*s", (int) (length - longest), folded, (int) strcspn (replacement, " "), replacement);
  return TRUE;
}
