/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/phrase.h"

#include <string.h>

#define WORD_COST 0.1f        /* of each word of a run: short labels read better */
#define START_PENALTY 0.3f    /* an adjective, figure or first name was left behind */
#define END_PENALTY 0.45f     /* the run breaks off within a phrase */
#define NEGATION_PENALTY 1.5f /* the clause is negated and the run doesn't tell */
#define VERB_PENALTY 0.5f     /* a finite verb without the clause's beginning or end */
#define NOUN_BONUS 0.15f      /* begins like a noun phrase */
#define MOST_ATTRIBUTES 2     /* adjectives before a noun */

typedef enum
{
  PART_BARRIER, /* a mark that no phrase crosses */
  PART_FRAME,   /* who says it; no phrase crosses that either */
  PART_MARK,    /* "." in "z. B.", "%", "&" */
  PART_FUNCTION,
  PART_CONTENT,
} PartKind;

typedef struct
{
  guint8      kind;
  guint8      word_class;
  gboolean    negation; /* once find_negations has been here */
  const char *lemma;    /* NULL: no word */
  gint16      word;     /* in the unit's words, -1: none */
  guint32     flags;    /* LesMorphFlags */
  guint32     cells;
  guint16     agreement;
  guint16     kinds;
} Part;

struct _LesPhrases
{
  const LesFeatures *features;
  const LesUnit     *unit;
  const LesToken    *tokens; /* the unit's first */
  gboolean           german;
  guint              n;
  Part              *parts;
};

static PartKind
kind_of_mark (const char     *text,
              const LesToken *token)
{
  static const char inner[] = ".%&/+'-";

  if (token->kind == LES_TOKEN_MARK && token->span.length == 1 && strchr (inner, text[token->span.start]) != NULL &&
      !(token->flags & LES_TOKEN_SPACE_BEFORE && text[token->span.start] == '-'))
    return PART_MARK;
  return PART_BARRIER;
}

static void
read_part (LesPhrases        *self,
           const LesLanguage *language,
           guint              i,
           Part              *part)
{
  const LesToken *token = &self->tokens[i];
  const char *text = self->features->text;
  const guint8 *framed = self->features->framed;
  guint absolute = self->unit->first_token + i;
  LesMorph morph;

  part->word = -1;
  if (token->kind != LES_TOKEN_WORD && token->kind != LES_TOKEN_NUMBER)
    {
      part->kind = kind_of_mark (text, token);
      return;
    }
  part->kind = PART_FUNCTION;
  if (framed != NULL && (framed[absolute / 8] >> (absolute % 8) & 1))
    part->kind = PART_FRAME;
  if (token->kind == LES_TOKEN_NUMBER)
    return;
  morph = les_morph_word (language, text + token->span.start, token->span.length, i == 0);
  part->flags = morph.flags;
  part->cells = morph.cells;
  part->agreement = morph.agreement;
  part->kinds = morph.kinds;
  part->lemma = morph.lemma;
}

/* Only a run asks for them. */
static void
find_negations (LesPhrases *self)
{
  const LesLanguage *language = les_reading_get_language (self->features->reading);
  const LesWordList *lists[] = { les_language_list (language, "negations"), les_language_list (language, "negating-prepositions") };

  for (guint i = 0; i < self->n; i++)
    for (guint list = 0; list < G_N_ELEMENTS (lists) && self->parts[i].lemma != NULL; list++)
      self->parts[i].negation |= les_word_list_contains (lists[list], self->features->text + self->tokens[i].span.start, self->tokens[i].span.length) ||
                                 les_word_list_contains (lists[list], self->parts[i].lemma, -1);
}

LesPhrases *
les_phrases_new (const LesFeatures *features,
                 const LesUnit     *unit)
{
  const LesLanguage *language = les_reading_get_language (features->reading);
  const LesWord *words = les_features_words (features, unit);
  LesPhrases *self = g_new0 (LesPhrases, 1);

  self->features = features;
  self->unit = unit;
  self->tokens = les_reading_get_tokens (features->reading, NULL) + unit->first_token;
  self->german = g_str_equal (les_language_code (language), "de");
  self->n = unit->n_tokens;
  self->parts = g_new0 (Part, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    read_part (self, language, i, &self->parts[i]);
  for (guint w = 0; w < unit->n_words; w++)
    for (guint k = 0; k < words[w].n_tokens; k++)
      {
        guint at = words[w].token + k - unit->first_token;

        if (at >= self->n || self->parts[at].kind <= PART_FRAME)
          continue;
        self->parts[at].kind = PART_CONTENT;
        self->parts[at].word_class = words[w].word_class;
        self->parts[at].word = w;
      }
  return self;
}

void
les_phrases_free (LesPhrases *self)
{
  g_free (self->parts);
  g_free (self);
}

static gboolean
is_noun (const Part *part)
{
  return part->kind == PART_CONTENT && (part->word_class == LES_CLASS_NOUN || part->word_class == LES_CLASS_NAME);
}

/* An adjective that can stand before a noun: not an adverb ("weiterhin"), not a participle of the predicate. */
static gboolean
is_attribute (const LesPhrases *self,
              guint             i)
{
  const Part *part = &self->parts[i];

  if (part->kind != PART_CONTENT || (self->tokens[i].flags & LES_TOKEN_CAPITAL && !self->german))
    return FALSE;
  if (part->word_class == LES_CLASS_NUMBER)
    return TRUE;
  if (is_noun (part))
    return FALSE;
  return (part->flags & LES_MORPH_ADJECTIVE || !(part->flags & LES_MORPH_KNOWN)) && (part->cells != 0 || !(part->flags & LES_MORPH_KNOWN));
}

static gboolean
can_start (const LesPhrases *self,
           guint             i)
{
  const Part *part = &self->parts[i];

  return part->kind == PART_CONTENT || (part->negation && part->kind == PART_FUNCTION);
}

static gboolean
ends_clause (const LesPhrases *self,
             guint             i)
{
  while (i + 1 < self->n && self->parts[i + 1].kind == PART_MARK)
    i++;
  return i + 1 >= self->n || self->parts[i + 1].kind == PART_BARRIER;
}

/* Behind the words that open a clause ("dass die", "und"), but not behind a preposition, which binds what follows. */
static gboolean
starts_clause (const LesPhrases *self,
               guint             i)
{
  while (i > 0 && self->parts[i - 1].kind == PART_FUNCTION && !(self->parts[i - 1].flags & (LES_MORPH_FINITE | LES_MORPH_PREPOSITION)))
    i--;
  return i == 0 || self->parts[i - 1].kind <= PART_FRAME;
}

static gboolean
is_verb (const Part *part)
{
  return part->flags & LES_MORPH_VERB && part->kind >= PART_FUNCTION && !is_noun (part) &&
         (part->word_class == LES_CLASS_VERB || part->flags & (LES_MORPH_AUXILIARY | LES_MORPH_MODAL));
}

static gboolean
can_end (const LesPhrases *self,
         guint             i)
{
  const guint32 dangling = LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION | LES_MORPH_SUBJUNCTION | LES_MORPH_DETERMINER;
  const Part *part = &self->parts[i];

  if (part->kind < PART_FUNCTION)
    return FALSE;
  if (is_noun (part))
    return TRUE;
  if (ends_clause (self, i))
    return part->kind == PART_CONTENT || !(part->flags & dangling) || (part->kinds & LES_KIND_PREFIX);
  /* Adjectives stand behind the noun in French and Spanish. */
  return !self->german && i > 0 && part->word_class == LES_CLASS_ADJECTIVE && is_noun (&self->parts[i - 1]) && !is_noun (&self->parts[i + 1]);
}

static float
judge_start (const LesPhrases *self,
             guint             i)
{
  const Part *part = &self->parts[i], *before = i > 0 ? &self->parts[i - 1] : NULL;
  float score = is_noun (part) || is_attribute (self, i) || part->negation ? NOUN_BONUS : 0;

  if (before == NULL || before->kind < PART_FUNCTION)
    return score + NOUN_BONUS;
  if (is_noun (part) && (is_attribute (self, i - 1) || (before->word_class == LES_CLASS_NAME && before->kind == PART_CONTENT)))
    score -= START_PENALTY;
  if (is_attribute (self, i) && is_attribute (self, i - 1))
    score -= START_PENALTY;
  /* "Velland and" was left behind. */
  if (before->flags & LES_MORPH_CONJUNCTION && i > 1 && is_noun (part) && is_noun (&self->parts[i - 2]))
    score -= START_PENALTY;
  return score;
}

static float
judge_end (const LesPhrases *self,
           guint             i)
{
  const Part *part = &self->parts[i], *next = &self->parts[i + 1];

  if (ends_clause (self, i))
    return NOUN_BONUS;
  if (is_noun (part) && is_noun (next))
    return -END_PENALTY;
  /* A genitive was left behind. */
  if (is_noun (part) && next->kind == PART_FUNCTION && next->flags & LES_MORPH_DETERMINER && next->agreement & LES_CASE_GENITIVE)
    return -START_PENALTY;
  return 0;
}

static gboolean
follows_preposition (const LesPhrases *self,
                     guint             i)
{
  while (i > 0 && self->parts[i - 1].kind == PART_FUNCTION)
    {
      if (self->parts[i - 1].flags & LES_MORPH_PREPOSITION)
        return TRUE;
      i--;
    }
  return FALSE;
}

/* What the run from token first to last lacks: the negation of its clause, the clause around its verb. */
static float
judge_whole (const LesPhrases *self,
             guint             first,
             guint             last)
{
  gboolean inside = FALSE, outside = FALSE, verb = FALSE, finite = FALSE, helper = FALSE;
  guint low = first, high = last;
  float score = 0;

  while (low > 0 && self->parts[low - 1].kind > PART_FRAME)
    low--;
  while (high + 1 < self->n && self->parts[high + 1].kind > PART_FRAME)
    high++;
  for (guint i = low; i <= high; i++)
    {
      gboolean within = i >= first && i <= last;

      if (self->parts[i].negation)
        *(within ? &inside : &outside) = TRUE;
      if (!within || !is_verb (&self->parts[i]))
        continue;
      verb = TRUE;
      finite |= (self->parts[i].flags & LES_MORPH_FINITE) != 0;
      helper |= (self->parts[i].flags & (LES_MORPH_AUXILIARY | LES_MORPH_MODAL)) != 0;
    }
  if (outside && !inside)
    score -= NEGATION_PENALTY;
  if (verb && follows_preposition (self, first))
    score -= 2 * VERB_PENALTY;
  if (finite && !starts_clause (self, first) && !ends_clause (self, last))
    score -= VERB_PENALTY;
  /* "hat", "will" wait for their verb. */
  if (helper && self->german && !ends_clause (self, last))
    score -= VERB_PENALTY;
  return score;
}

static glong
length_between (const LesPhrases *self,
                guint             first,
                guint             last)
{
  const char *text = self->features->text;

  return g_utf8_strlen (text + self->tokens[first].span.start, les_span_end (self->tokens[last].span) - self->tokens[first].span.start);
}

/* The text between two tokens in one line. */
static char *
spell (const LesPhrases *self,
       guint             first,
       guint             last)
{
  const char *text = self->features->text;
  guint32 start = self->tokens[first].span.start;
  g_autofree char *raw = g_strndup (text + start, les_span_end (self->tokens[last].span) - start);
  g_auto (GStrv) lines = g_strsplit_set (raw, " \n\t\r", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", lines[i]);
  return g_string_free (line, FALSE);
}

/* The weight of the run's word at i, once for each word that it repeats. */
static float
weight_at (const LesPhrases *self,
           const float      *weights,
           guint             first,
           guint             i)
{
  const LesWord *words = les_features_words (self->features, self->unit);
  gint16 word = self->parts[i].word;

  if (self->parts[i].kind != PART_CONTENT || word < 0)
    return 0;
  for (guint k = first; k < i; k++)
    if (self->parts[k].word == word || (self->parts[k].word >= 0 && words[self->parts[k].word].lemma == words[word].lemma))
      return 0;
  return weights[word];
}

static gboolean
weight_follows (const LesPhrases *self,
                const float      *weights,
                guint             first,
                guint             last)
{
  for (guint i = last + 1; i < self->n && self->parts[i].kind > PART_FRAME; i++)
    if (weight_at (self, weights, first, i) > 0)
      return TRUE;
  return FALSE;
}

char *
les_phrases_run (LesPhrases  *self,
                 const float *weights,
                 float       *score)
{
  guint best_first = 0, best_last = 0;
  gboolean found = FALSE;
  char *run;

  *score = 0;
  find_negations (self);
  for (guint first = 0; first < self->n; first++)
    {
      float sum = 0, start;
      guint n_words = 0;

      if (!can_start (self, first))
        continue;
      start = judge_start (self, first);
      for (guint last = first; last < self->n && self->parts[last].kind > PART_FRAME && n_words < LES_PHRASE_WORDS; last++)
        {
          float total;

          n_words += self->parts[last].kind >= PART_FUNCTION;
          sum += weight_at (self, weights, first, last);
          if (sum <= 0 || !can_end (self, last))
            continue;
          if (length_between (self, first, last) > LES_PHRASE_CHARS)
            break;
          total = sum - WORD_COST * n_words + start + judge_end (self, last) + judge_whole (self, first, last);
          if (!found || total > *score)
            {
              found = TRUE;
              *score = total;
              best_first = first;
              best_last = last;
            }
        }
    }
  if (!found)
    return NULL;
  if (best_first == best_last && is_noun (&self->parts[best_first]))
    return les_phrases_noun (self, self->parts[best_first].word, FALSE);
  run = spell (self, best_first, best_last);
  if (weight_follows (self, weights, best_first, best_last))
    {
      char *cut = g_strconcat (run, " …", NULL);

      g_free (run);
      run = cut;
    }
  return run;
}

gboolean
les_phrases_is_nominative (const LesPhrases *self,
                           guint             word)
{
  const LesWord *words = les_features_words (self->features, self->unit);
  guint at = words[word].token - self->unit->first_token;

  return at < self->n && (self->parts[at].cells == 0 || self->parts[at].cells & LES_CELLS_NOMINATIVE);
}

static gboolean
has_ending (const LesPhrases *self,
            guint             i,
            const char       *ending)
{
  LesSpan span = self->tokens[i].span;
  gsize length = strlen (ending);

  return span.length > length && memcmp (self->features->text + les_span_end (span) - length, ending, length) == 0;
}

/* An attribute belongs in a label where it stands as it would in the nominative: "westliche", not "westlichen" or "westlicher". */
static gboolean
fits (const LesPhrases *self,
      guint             attribute,
      guint             noun)
{
  const Part *a = &self->parts[attribute], *b = &self->parts[noun];

  if (a->word_class == LES_CLASS_NUMBER || a->cells == 0 || b->cells == 0)
    return a->word_class == LES_CLASS_NUMBER || !self->german;
  return !has_ending (self, attribute, "en") && (a->cells & b->cells & LES_CELLS_NOMINATIVE) != 0;
}

/* The genitive behind the noun at token last, or last. */
static guint
genitive_end (const LesPhrases *self,
              guint             last)
{
  guint i = last + 1;

  if (i + 1 >= self->n || self->parts[i].kind != PART_FUNCTION)
    return last;
  if (self->german && !(self->parts[i].flags & LES_MORPH_DETERMINER && self->parts[i].agreement & LES_CASE_GENITIVE))
    return last;
  if (!self->german && !(self->parts[i].flags & LES_MORPH_PREPOSITION && self->tokens[i].span.length <= 3))
    return last;
  for (i++; i < self->n && i <= last + 2 + MOST_ATTRIBUTES; i++)
    {
      if (is_noun (&self->parts[i]))
        return !self->german || self->parts[i].cells == 0 || self->parts[i].agreement & LES_CASE_GENITIVE ? i : last;
      if (!is_attribute (self, i))
        break;
    }
  return last;
}

char *
les_phrases_noun (const LesPhrases *self,
                  guint             word,
                  gboolean          alone)
{
  const LesWord *words = les_features_words (self->features, self->unit);
  guint first = words[word].token - self->unit->first_token, last = first + words[word].n_tokens - 1, noun = first;

  if (words[word].word_class == LES_CLASS_NAME)
    {
      while (first > 0 && self->parts[first - 1].kind == PART_CONTENT && self->parts[first - 1].word_class == LES_CLASS_NAME)
        first--;
      while (last + 1 < self->n && self->parts[last + 1].kind == PART_CONTENT && self->parts[last + 1].word_class == LES_CLASS_NAME)
        last++;
      return spell (self, first, MIN (last, first + 3));
    }
  if (alone)
    return spell (self, first, last);
  while (first > 0 && noun - first < MOST_ATTRIBUTES && is_attribute (self, first - 1) && fits (self, first - 1, noun))
    first--;
  last = genitive_end (self, last);
  return spell (self, first, last);
}
