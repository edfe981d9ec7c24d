/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/contrast.h"

#include <string.h>

#define COUNTED_WITHIN 4      /* tokens between a figure and what it counts */
#define SAME_THING 0.6f       /* match of two words that mean one thing */
#define SAME_DEED 0.8f
#define FIGURE_REST 0.45f     /* share of either side's other words that the other has too, for a figure to contradict */
#define CONTRARY_REST 0.5f
#define NEGATION_REST 0.8f    /* a "not" alone contradicts only where all else is said again */
#define NAME_REST 0.7f
#define REST_WEIGHT 1.4f      /* weight of the rest that both have: one shared word is no shared subject */
#define MOST_WORDS 192

/* One side: the words of its part, which of them the other side has, and what is negated. */
typedef struct
{
  const LesFeatures *features;
  const LesLanguage *language;
  const LesUnit     *unit;
  const LesWord     *words;
  guint              n_words;
  float              best[MOST_WORDS];
  guint              negation;  /* its token, G_MAXUINT: none */
  guint              negated_clause;
} Side;

typedef struct
{
  LesComparison  *comparison;
  Side            a, b;
  LesContrastFunc func;
  gpointer        user_data;
  guint           n_found;
} Contrast;

LesSpan
les_contrast_word_span (const LesFeatures *features,
                        const LesWord     *word)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);

  return LES_SPAN (tokens[word->token].span.start, les_span_end (tokens[word->token + word->n_tokens - 1].span));
}

const char *
les_contrast_keep (LesComparison     *comparison,
                   const LesFeatures *features,
                   LesSpan            span)
{
  g_autofree char *copy = g_strndup (features->text + span.start, span.length);

  g_strdelimit (copy, "\n\t", ' ');
  return les_comparison_keep_string (comparison, copy, -1);
}

/* Whether the word at token negates: "nicht nur" and the like add. */
static gboolean
negates (const Side     *side,
         const LesToken *tokens,
         guint           token,
         guint           end)
{
  const char *text = side->features->text;
  const LesWordList *negations = les_language_list (side->language, "negations");

  if (tokens[token].kind != LES_TOKEN_WORD || !les_word_list_contains (negations, text + tokens[token].span.start, tokens[token].span.length))
    return FALSE;
  return token + 1 >= end || !les_word_list_contains (les_language_list (side->language, "not-only"), text + tokens[token + 1].span.start,
                                                      tokens[token + 1].span.length);
}

static void
find_negation (Side   *side,
               LesSpan span)
{
  const LesToken *tokens = les_reading_get_tokens (side->features->reading, NULL);
  guint end = side->unit->first_token + side->unit->n_tokens;

  side->negation = G_MAXUINT;
  for (guint i = side->unit->first_token; i < end && side->negation == G_MAXUINT; i++)
    if (les_span_contains (span, tokens[i].span) && negates (side, tokens, i, end))
      side->negation = i;
  for (guint i = 0; side->negation != G_MAXUINT && i < side->n_words; i++)
    if (side->words[i].token >= side->negation || i + 1 == side->n_words)
      {
        side->negated_clause = side->words[i].clause;
        break;
      }
}

static void
side_init (Side              *side,
           const LesFeatures *features,
           const LesUnit     *unit,
           LesSpan            span)
{
  const LesWord *words = les_features_words (features, unit);
  guint first = 0, end = MIN (unit->n_words, MOST_WORDS);

  while (first < end && !les_span_contains (span, les_contrast_word_span (features, &words[first])))
    first++;
  while (end > first && !les_span_contains (span, les_contrast_word_span (features, &words[end - 1])))
    end--;
  *side = (Side) { .features = features, .language = les_reading_get_language (features->reading), .unit = unit,
                   .words = words + first, .n_words = end - first };
  find_negation (side, span);
}

static void
match_sides (Side *a,
             Side *b)
{
  for (guint i = 0; i < a->n_words; i++)
    for (guint j = 0; j < b->n_words; j++)
      {
        float match = les_word_match (&a->words[i], &b->words[j]);

        a->best[i] = MAX (a->best[i], match);
        b->best[j] = MAX (b->best[j], match);
      }
}

/* The share of the side's words, but for the one that contradicts, that the other side has too; 0 where that is next to nothing.
 * Who says it and the figures are left out: the clause that holds most of it counts where that is more. */
static float
rest_of (const Side    *side,
         const LesWord *without)
{
  float total[64] = { 0 }, matched[64] = { 0 }, all = 0, shared = 0, best = 0;

  for (guint i = 0; i < side->n_words; i++)
    {
      const LesWord *word = &side->words[i];
      guint clause = MIN (word->clause, 63);

      if (word == without || (word->flags & (LES_WORD_FRAME | LES_WORD_NUMBER)))
        continue;
      total[clause] += word->weight;
      matched[clause] += word->weight * side->best[i];
      all += word->weight;
      shared += word->weight * side->best[i];
    }
  if (shared < REST_WEIGHT)
    return 0;
  for (guint c = 0; c < G_N_ELEMENTS (total); c++)
    if (matched[c] >= REST_WEIGHT)
      best = MAX (best, matched[c] / total[c]);
  return MAX (best, shared / all);
}

static gboolean
rest_is_same (const Contrast *self,
              const LesWord  *word_a,
              const LesWord  *word_b,
              float           least)
{
  return rest_of (&self->a, word_a) >= least && rest_of (&self->b, word_b) >= least;
}

static void
report (Contrast     *self,
        LesReasonKind kind,
        LesSpan       span_a,
        LesSpan       span_b)
{
  self->func (kind, span_a, span_b, self->user_data);
  self->n_found++;
}

static void
report_words (Contrast      *self,
              LesReasonKind  kind,
              const LesWord *a,
              const LesWord *b)
{
  report (self, kind, les_contrast_word_span (self->a.features, a), les_contrast_word_span (self->b.features, b));
}

static gboolean
counts (const LesWord *word)
{
  return (word->flags & LES_WORD_NUMBER) && !(word->flags & LES_WORD_FRAME);
}

/* What a figure counts: the next noun close behind it. */
static const LesWord *
counted_by (const Side *side,
            guint       figure)
{
  for (guint i = figure + 1; i < side->n_words && side->words[i].token <= side->words[figure].token + COUNTED_WITHIN; i++)
    if (side->words[i].word_class == LES_CLASS_NOUN)
      return &side->words[i];
  return NULL;
}

static gboolean
has_figure (const Side    *side,
            const LesWord *figure)
{
  for (guint i = 0; i < side->n_words; i++)
    if (counts (&side->words[i]) && side->words[i].figure == figure->figure &&
        (side->words[i].value == figure->value ||
         (figure->figure == LES_FIGURE_AMOUNT && les_figure_rounds (side->words[i].value, figure->value))))
      return TRUE;
  return FALSE;
}

static gboolean
figures_differ (const Contrast *self,
                guint           i,
                guint           j)
{
  const LesWord *a = &self->a.words[i], *b = &self->b.words[j], *counted_a, *counted_b;

  if (a->figure != b->figure || has_figure (&self->b, a) || has_figure (&self->a, b))
    return FALSE;
  if (a->figure != LES_FIGURE_AMOUNT)
    return a->figure == LES_FIGURE_DAY;
  counted_a = counted_by (&self->a, i);
  counted_b = counted_by (&self->b, j);
  return counted_a != NULL && counted_b != NULL && les_word_match (counted_a, counted_b) >= SAME_THING;
}

static const char *
dimension_of (const Side    *side,
              const LesWord *word)
{
  LesSpan span = les_contrast_word_span (side->features, word);

  return les_word_list_lookup (les_language_list (side->language, "units"), side->features->text + span.start, span.length);
}

/* "30 Tage" and "30 Stunden": the same value in two units of one dimension. */
static gboolean
units_differ (const Contrast *self,
              guint           i,
              guint           j,
              const LesWord **unit_a,
              const LesWord **unit_b)
{
  const char *a, *b;

  if (self->a.words[i].figure != LES_FIGURE_AMOUNT || self->a.words[i].lemma != self->b.words[j].lemma || i + 1 >= self->a.n_words ||
      j + 1 >= self->b.n_words)
    return FALSE;
  *unit_a = &self->a.words[i + 1];
  *unit_b = &self->b.words[j + 1];
  a = dimension_of (&self->a, *unit_a);
  b = dimension_of (&self->b, *unit_b);
  return a != NULL && b != NULL && g_str_equal (a, b) && (*unit_a)->lemma != (*unit_b)->lemma && les_word_match (*unit_a, *unit_b) < SAME_THING;
}

static void
find_figures (Contrast *self)
{
  const LesWord *unit_a, *unit_b;

  if (!rest_is_same (self, NULL, NULL, FIGURE_REST))
    return;
  for (guint i = 0; i < self->a.n_words; i++)
    for (guint j = 0; j < self->b.n_words; j++)
      {
        const LesWord *a = &self->a.words[i], *b = &self->b.words[j];

        if (!counts (a) || !counts (b))
          continue;
        if (figures_differ (self, i, j))
          {
            report_words (self, a->figure == LES_FIGURE_DAY ? LES_REASON_OTHER_DATE : LES_REASON_OTHER_NUMBER, a, b);
            break;
          }
        if (units_differ (self, i, j, &unit_a, &unit_b))
          {
            report_words (self, LES_REASON_OTHER_UNIT, unit_a, unit_b);
            break;
          }
      }
}

static gboolean
has_pole (const Side *side,
          guint32     pole)
{
  for (guint i = 0; i < side->n_words; i++)
    for (guint k = 0; k < LES_MAX_POLES; k++)
      if (side->words[i].poles[k] == pole)
        return TRUE;
  return FALSE;
}

/* Whether the side says no in words of its own: it refuses, denies, forbids. */
static gboolean
says_no (const Side *side)
{
  for (guint i = 0; i < side->n_words; i++)
    for (guint k = 0; k < LES_MAX_POLES; k++)
      if (side->words[i].poles[k] != 0 && (side->words[i].poles[k] & 1))
        return TRUE;
  return FALSE;
}

static gboolean
is_negated (const Side    *side,
            const LesWord *word)
{
  return side->negation != G_MAXUINT && side->negated_clause == word->clause;
}

/* The contrary of pole is said by b and not by a too: "stieg" here and "sank" there, not "stieg, nachdem es gesunken war". */
static gboolean
find_contrary_of (Contrast      *self,
                  const LesWord *word,
                  guint32        pole)
{
  if (pole == 0 || has_pole (&self->a, pole ^ 1) || has_pole (&self->b, pole))
    return FALSE;
  for (guint j = 0; j < self->b.n_words; j++)
    for (guint k = 0; k < LES_MAX_POLES; k++)
      if (self->b.words[j].poles[k] == (pole ^ 1) && is_negated (&self->a, word) == is_negated (&self->b, &self->b.words[j]) &&
          rest_is_same (self, word, &self->b.words[j], CONTRARY_REST))
        {
          report_words (self, LES_REASON_MODALITY, word, &self->b.words[j]);
          return TRUE;
        }
  return FALSE;
}

static gboolean
find_contraries (Contrast *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->a.n_words && !found; i++)
    for (guint k = 0; k < LES_MAX_POLES && !found; k++)
      found = find_contrary_of (self, &self->a.words[i], self->a.words[i].poles[k]);
  return found;
}

/* From the negation to the deed, or from the deed to the negation: what a reader is shown. */
static LesSpan
negated_words (const Side    *side,
               const LesWord *deed)
{
  const LesToken *tokens = les_reading_get_tokens (side->features->reading, NULL);
  LesSpan word = les_contrast_word_span (side->features, deed), negation;

  if (side->negation == G_MAXUINT)
    return word;
  negation = tokens[side->negation].span;
  return LES_SPAN (MIN (word.start, negation.start), MAX (les_span_end (word), les_span_end (negation)));
}

/* The side's word that is most like word. */
static const LesWord *
likest (const Side    *side,
        const LesWord *word)
{
  const LesWord *best = &side->words[0];
  float most = -1;

  for (guint i = 0; i < side->n_words; i++)
    {
      float match = les_word_match (word, &side->words[i]);

      if (match > most || (match == most && side->words[i].word_class == word->word_class && best->word_class != word->word_class))
        {
          most = match;
          best = &side->words[i];
        }
    }
  return best;
}

/* One side denies a deed that the other tells, all else being the same. */
static void
find_negation_of (Contrast   *self,
                  const Side *negated,
                  const Side *other)
{
  gboolean turned = negated == &self->b;

  if (negated->negation == G_MAXUINT || other->negation != G_MAXUINT || says_no (other) || says_no (negated) ||
      !rest_is_same (self, NULL, NULL, NEGATION_REST))
    return;
  for (guint i = 0; i < negated->n_words; i++)
    {
      const LesWord *word = &negated->words[i], *told;
      LesSpan no, yes;

      /* A verb in other words is still the deed, an adjective only itself: "deutsch" is not what "nicht" denies. */
      float least = word->word_class == LES_CLASS_VERB ? SAME_DEED : word->word_class == LES_CLASS_ADJECTIVE ? 1 : 2;

      if ((word->flags & LES_WORD_FRAME) || negated->best[i] < least || !is_negated (negated, word))
        continue;
      told = likest (other, word);
      no = negated_words (negated, word);
      yes = les_contrast_word_span (other->features, told);
      report (self, LES_REASON_NEGATION, turned ? yes : no, turned ? no : yes);
      return;
    }
}

/* Whether the article names word anywhere. */
static gboolean
article_knows (const LesFeatures *features,
               const LesWord     *word)
{
  guint low = 0, high = features->postings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (features->postings, LesPosting, middle).hash < word->lemma)
        low = middle + 1;
      else
        high = middle;
    }
  return low < features->postings->len && g_array_index (features->postings, LesPosting, low).hash == word->lemma;
}

/* The role or other noun right before the name: "Außenministerin" Weber. */
static const LesWord *
role_before (const Side *side,
             guint       name)
{
  for (guint i = name; i-- > 0 && side->words[i].token + (name - i) == side->words[name].token;)
    if ((side->words[i].flags & LES_WORD_ROLE) || side->words[i].word_class == LES_CLASS_NOUN)
      return &side->words[i];
    else if (side->words[i].word_class != LES_CLASS_NAME)
      return NULL;
  return NULL;
}

static gboolean
stands_at_place (const Side    *side,
                 const LesWord *word)
{
  const LesToken *tokens = les_reading_get_tokens (side->features->reading, NULL);

  return word->token > side->unit->first_token && tokens[word->token - 1].kind == LES_TOKEN_WORD &&
         les_word_list_contains (les_language_list (side->language, "place-prepositions"),
                                 side->features->text + tokens[word->token - 1].span.start, tokens[word->token - 1].span.length);
}

/* The last word of a name that the other article doesn't know at all. */
static gboolean
is_foreign_name (const Side *side,
                 guint       word,
                 const Side *other)
{
  const LesWord *words = side->words;

  return words[word].word_class == LES_CLASS_NAME && !(words[word].flags & (LES_WORD_FRAME | LES_WORD_NUMBER)) &&
         (word + 1 == side->n_words || words[word + 1].word_class != LES_CLASS_NAME || words[word + 1].token > words[word].token + 1) &&
         side->best[word] == 0 && !article_knows (other->features, &words[word]);
}

/* Two spellings of one name begin alike or are of one length in all but a few letters; names that begin alike are left alone. */
static gboolean
begin_alike (const Contrast *self,
             const LesWord  *a,
             const LesWord  *b)
{
  LesSpan x = les_contrast_word_span (self->a.features, a), y = les_contrast_word_span (self->b.features, b);

  return g_ascii_tolower (self->a.features->text[x.start]) == g_ascii_tolower (self->b.features->text[y.start]);
}

static void
find_names (Contrast *self)
{
  for (guint i = 0; i < self->a.n_words; i++)
    for (guint j = 0; j < self->b.n_words; j++)
      {
        const LesWord *a = &self->a.words[i], *b = &self->b.words[j], *role_a, *role_b;
        gboolean places;

        if (!is_foreign_name (&self->a, i, &self->b) || !is_foreign_name (&self->b, j, &self->a) || begin_alike (self, a, b))
          continue;
        role_a = role_before (&self->a, i);
        role_b = role_before (&self->b, j);
        places = stands_at_place (&self->a, a) && stands_at_place (&self->b, b);
        if (!places && (role_a == NULL || role_b == NULL || les_word_match (role_a, role_b) < SAME_DEED))
          continue;
        if (!rest_is_same (self, a, b, places ? NEGATION_REST : NAME_REST))
          continue;
        report_words (self, places ? LES_REASON_OTHER_PLACE : LES_REASON_OTHER_NAME, a, b);
        return;
      }
}

guint
les_contrast_find (LesComparison    *comparison,
                   const LesMeeting *meeting,
                   LesContrastFunc   func,
                   gpointer          user_data)
{
  Contrast self = { .comparison = comparison, .func = func, .user_data = user_data };

  side_init (&self.a, meeting->a, meeting->unit_a, meeting->span_a);
  side_init (&self.b, meeting->b, meeting->unit_b, meeting->span_b);
  match_sides (&self.a, &self.b);
  find_figures (&self);
  if (!find_contraries (&self))
    {
      find_negation_of (&self, &self.a, &self.b);
      find_negation_of (&self, &self.b, &self.a);
    }
  find_names (&self);
  return self.n_found;
}
