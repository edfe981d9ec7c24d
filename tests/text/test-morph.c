/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph.h"

#include <string.h>

/* One row a case: the word ("^" before it: at the beginning of a sentence), what it must and must not be, and its lemma. */
typedef struct
{
  const char *language;
  const char *word;
  guint32     flags;
  guint32     absent;
  const char *lemma;
  const char *verb;
  const char *head;
} Case;

#define VERB LES_MORPH_VERB
#define FINITE LES_MORPH_FINITE
#define IND LES_MORPH_INDICATIVE
#define SUBJ1 LES_MORPH_SUBJUNCTIVE_1
#define SUBJ2 LES_MORPH_SUBJUNCTIVE_2
#define PA2 LES_MORPH_PARTICIPLE_2
#define INF LES_MORPH_INFINITIVE
#define AUX LES_MORPH_AUXILIARY
#define NOUN LES_MORPH_NOUN
#define PROPER LES_MORPH_PROPER
#define ADJ LES_MORPH_ADJECTIVE
#define KNOWN LES_MORPH_KNOWN

static const Case cases[] = {
  /* The subjunctive of reported speech is told from the indicative. */
  { "de", "sei", FINITE | SUBJ1 | AUX | KNOWN, IND, "sein", "sein", NULL },
  { "de", "habe", FINITE | SUBJ1 | IND, 0, "haben", "haben", NULL },
  { "de", "hätten", FINITE | SUBJ2, IND | SUBJ1, "haben", "haben", NULL },
  { "de", "könne", FINITE | SUBJ1 | LES_MORPH_MODAL, IND, "können", "können", NULL },
  /* Separable verbs joined and with inner zu. */
  { "de", "ankam", FINITE | IND, SUBJ1, "ankommen", "ankommen", NULL },
  { "de", "anzukommen", INF, FINITE, "ankommen", "ankommen", NULL },
  { "de", "geplante", PA2 | ADJ, FINITE, "planen", "planen", NULL },
  /* Verb and adjective in one form: both, and the verb's lemma beside. */
  { "de", "weiß", VERB | ADJ, NOUN, "weiss", "wissen", NULL },
  /* A capital at the beginning of a sentence tells nothing, elsewhere a noun. */
  { "de", "^Die", LES_MORPH_DETERMINER | LES_MORPH_PRONOUN, NOUN, "die", NULL, NULL },
  { "de", "^Sagte", FINITE, NOUN, "sagen", "sagen", NULL },
  { "de", "Reden", NOUN, VERB, "rede", NULL, NULL },
  { "de", "BERLIN", PROPER, 0, "berlin", NULL, NULL },
  /* Compounds: the head carries the features. */
  { "de", "Waffenruheverhandlungen", NOUN | LES_MORPH_PLURAL, PROPER | KNOWN, "waffenruheverhandlung", NULL, "verhandlung" },
  { "de", "US-Präsident", NOUN, PROPER, "us-präsident", NULL, "präsident" },
  { "de", "Marktplatzsanierung", NOUN, 0, "marktplatzsanierung", NULL, "sanierung" },
  { "de", "regierungsnahen", ADJ, NOUN, "regierungsnah", NULL, "nah" },
  /* An adjective that stands as a noun; a function word with a stray capital. */
  { "de", "Ältere", NOUN | ADJ | KNOWN, PROPER, "alt", NULL, NULL },
  { "de", "Über", LES_MORPH_PREPOSITION, PROPER, "über", NULL, NULL },
  /* Names no lexicon has: a name, without the genitive's s. */
  { "de", "Zwirbelkows", PROPER, NOUN | KNOWN, "zwirbelkow", NULL, NULL },
  { "de", "Verflumselung", NOUN | LES_MORPH_SINGULAR, KNOWN, "verflumselung", NULL, NULL },
  { "en", "said", FINITE | LES_MORPH_PAST | PA2, 0, "say", "say", NULL },
  { "en", "^The", LES_MORPH_DETERMINER, 0, "the", NULL, NULL },
  { "en", "mayor's", NOUN, VERB, "mayor", NULL, NULL },
  { "en", "don't", FINITE | AUX, 0, "do", "do", NULL },
  { "en", "President", NOUN, 0, "president", NULL, NULL },
  { "fr", "aurait", FINITE | SUBJ2 | AUX, IND, "avoir", "avoir", NULL },
  { "fr", "déclaré", PA2, FINITE, "déclarer", "déclarer", NULL },
  { "es", "dijo", FINITE | LES_MORPH_PAST, 0, "decir", "decir", NULL },
  { "es", "sería", FINITE | SUBJ2 | AUX, IND, "ser", "ser", NULL },
  { "ru", "сказал", FINITE | LES_MORPH_PAST, 0, "сказать", "сказать", NULL },
  { "ru", "Москве", NOUN, 0, "москва", NULL, NULL },
  /* No lexicon: endings and lists. */
  { "uk", "сказали", FINITE | LES_MORPH_PAST | LES_MORPH_PLURAL, KNOWN, "сказати", "сказати", NULL },
  { "uk", "якщо", LES_MORPH_SUBJUNCTION, NOUN, "якщо", NULL, NULL },
  { "und", "Whatever", 0, KNOWN, "whatever", NULL, NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      gboolean at_start = c->word[0] == '^';
      const char *word = c->word + (at_start ? 1 : 0);
      LesMorph morph = les_morph_word (les_language_get (c->language), word, strlen (word), at_start);

      g_test_message ("%s %s: flags %x lemma %s", c->language, c->word, morph.flags, morph.lemma);
      g_assert_cmphex (morph.flags & c->flags, ==, c->flags);
      g_assert_cmphex (morph.flags & c->absent, ==, 0);
      g_assert_cmpstr (morph.lemma, ==, c->lemma);
      g_assert_cmpstr (morph.verb, ==, c->verb);
      g_assert_cmpstr (morph.head, ==, c->head);
    }
}

/* Determiner, adjective and noun meet in the cells of one case. */
static void
test_agreement (void)
{
  const LesLanguage *german = les_language_get ("de");
  guint32 cells = les_morph_word (german, "dem", 3, FALSE).cells & les_morph_word (german, "kleinen", 7, FALSE).cells &
                  les_morph_word (german, "Haus", 4, FALSE).cells;

  g_assert_cmphex (cells, ==, LES_CELL (2, 0, 2));
  cells = les_morph_word (german, "der", 3, FALSE).cells & les_morph_word (german, "Mann", 4, FALSE).cells;
  g_assert_cmphex (cells, ==, LES_CELL (0, 0, 0));
}

/* The same word gives the same pointers, from the cache and afresh, in this thread and in another. */
static gpointer
other_thread (gpointer unused)
{
  return (gpointer) les_morph_word (les_language_get ("de"), "Verhandlungen", strlen ("Verhandlungen"), FALSE).lemma;
}

static void
test_interned (void)
{
  const char *lemma = les_morph_word (les_language_get ("de"), "Verhandlung", strlen ("Verhandlung"), FALSE).lemma;
  GThread *thread = g_thread_new ("other", other_thread, NULL);

  g_assert_true (other_thread (NULL) == lemma);
  g_assert_true (g_thread_join (thread) == lemma);
}

/* Soft hyphens, typographic apostrophes and separate accents change nothing. */
static void
test_spelling (void)
{
  const LesLanguage *german = les_language_get ("de");
  const LesLanguage *english = les_language_get ("en");

  g_assert_cmpstr (les_morph_word (german, "Ver\302\255handlung", strlen ("Ver\302\255handlung"), FALSE).lemma, ==, "verhandlung");
  g_assert_cmpstr (les_morph_word (german, "Mu\314\210ller", strlen ("Mu\314\210ller"), FALSE).lemma, ==, "müller");
  g_assert_cmpstr (les_morph_word (english, "mayor’s", strlen ("mayor’s"), FALSE).lemma, ==, "mayor");
}

/* Words of a megabyte, of one letter, of marks alone: something comes back at once. */
static void
test_odd_words (void)
{
  g_autofree char *long_word = g_strnfill (1000000, 'a');
  const char *const words[] = { "-", "--", "'", "’s", "a", "Ä", "\302\255", "a-", "-a", "ſ", "日本語", long_word, "A-B-C-D-E-F-G-H" };

  for (const char *const *code = les_language_all_codes (); *code != NULL; code++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      {
        g_assert_nonnull (les_morph_word (les_language_get (*code), words[i], strlen (words[i]), FALSE).lemma);
        g_assert_nonnull (les_morph_word (les_language_get (*code), words[i], strlen (words[i]), TRUE).lemma);
      }
  g_assert_cmpstr (les_morph_word (les_language_get ("de"), "", 0, FALSE).lemma, ==, "");
}

/* Compounds that the lexicon has as one word come apart where both parts are nouns; words that only look like it don't. */
static void
test_split (void)
{
  static const struct { const char *lemma, *head; } compounds[] = {
    { "kriegsgefangene", "gefangene" }, { "familienunternehmen", "unternehmen" }, { "krankenhaus", "haus" }, { "waffenstillstand", "stillstand" },
    { "gesellschaft", NULL }, { "wirtschaft", NULL }, { "verantwortung", NULL }, { "abkommen", NULL }, { "kontrolle", NULL },
    { "haus", NULL }, { "", NULL }, { "\303\244\303\244\303\244\303\244\303\244\303\244", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (compounds); i++)
    {
      gsize head = les_morph_split (les_language_get ("de"), compounds[i].lemma);

      g_assert_cmpstr (head > 0 ? compounds[i].lemma + head : NULL, ==, compounds[i].head);
    }
  g_assert_cmpuint (les_morph_split (les_language_get ("en"), "courthouse"), ==, 0);
  g_assert_cmpuint (les_morph_split (les_language_get ("und"), "courthouse"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/morph/cases", test_cases);
  g_test_add_func ("/morph/agreement", test_agreement);
  g_test_add_func ("/morph/interned", test_interned);
  g_test_add_func ("/morph/spelling", test_spelling);
  g_test_add_func ("/morph/odd-words", test_odd_words);
  g_test_add_func ("/morph/split", test_split);
  return g_test_run ();
}
