/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/units.h"

#include <string.h>

#include "match/frame.h"
#include "match/separable.h"
#include "text/fold.h"

#define ADJECTIVAL 0.75f /* of a noun's weight */
#define SHORTEST_LINE 40 /* bytes of a line that a page wrapped */
#define MOST_LINES 8     /* that one sentence is wrapped into */
#define CLAUSE_WORDS 2   /* content words a clause has at least */
#define PART_TOKENS 64u  /* of a sentence that is too long to be one; comparing two parts takes the square of it */

gboolean
les_units_divides (const char     *text,
                   const LesToken *token)
{
  static const char marks[] = ",;:()";
  const char *at = text + token->span.start;

  if (token->kind == LES_TOKEN_QUOTE)
    return FALSE;
  if (token->kind != LES_TOKEN_MARK)
    return FALSE;
  if (token->span.length == 1)
    return strchr (marks, *at) != NULL || (*at == '-' && (token->flags & LES_TOKEN_SPACE_BEFORE));
  return token->span.length == 3 && (memcmp (at, "–", 3) == 0 || memcmp (at, "—", 3) == 0);
}

static void
add_number (LesFeatures     *self,
            const LesFigure *figure,
            guint            token,
            guint            clause)
{
  LesWord word = { .token = token, .word_class = LES_CLASS_NUMBER, .flags = LES_WORD_NUMBER, .figure = figure->kind,
                   .value = figure->value, .clause = clause, .n_tokens = figure->n_tokens, .weight = 1.1f };
  char value[48];

  g_snprintf (value, sizeof value, "#%d:%.2f", figure->kind, figure->value);
  word.lemma = les_lexis_hash (value, strlen (value));
  g_array_append_val (self->words, word);
}

static void
fill_word (LesWord          *word,
           const LesMeaning *meaning)
{
  word->lemma = meaning->lemma;
  memcpy (word->roots, meaning->roots, sizeof word->roots);
  memcpy (word->senses, meaning->senses, sizeof word->senses);
  memcpy (word->poles, meaning->poles, sizeof word->poles);
  word->word_class = meaning->word_class;
  word->flags = (meaning->role ? LES_WORD_ROLE : 0) | (meaning->measure ? LES_WORD_MEASURE : 0) |
                (meaning->adjectival ? LES_WORD_ADJECTIVAL : 0) | (meaning->local ? LES_WORD_LOCAL : 0);
  word->weight = meaning->weight;
}

/* "Große Koalition", "Seltene Erden", "Tübinger Rathaus": what looks like a noun belongs to the next one. */
static void
read_as_attribute (LesFeatures   *self,
                   const LesUnit *unit,
                   const LesWord *next)
{
  LesWord *word = self->words->len > unit->first_word ? &g_array_index (self->words, LesWord, self->words->len - 1) : NULL;
  gboolean noun = next->word_class == LES_CLASS_NOUN;

  if (word == NULL || word->token + 1 != next->token || !(noun || next->word_class == LES_CLASS_NAME))
    return;
  if (word->flags & LES_WORD_ADJECTIVAL)
    {
      word->word_class = LES_CLASS_ADJECTIVE;
      word->weight *= ADJECTIVAL;
    }
  else if ((word->flags & LES_WORD_LOCAL) && noun)
    word->word_class = LES_CLASS_NAME;
}

static gboolean
add_word (LesFeatures      *self,
          LesUnit          *unit,
          const LesMeaning *meaning,
          guint             position,
          guint             clause)
{
  LesWord word = { .token = position, .clause = clause, .n_tokens = 1 };

  unit->negated |= meaning->negation;
  if (meaning->speech)
    self->speaking[position / 8] |= 1 << position % 8;
  if (meaning->word_class == LES_CLASS_FUNCTION)
    return FALSE;
  fill_word (&word, meaning);
  read_as_attribute (self, unit, &word);
  g_array_append_val (self->words, word);
  return TRUE;
}

/* A prefix that stands apart turns its verb into another one: "lehnt … ab". Returns how many words that adds. */
static guint
join_verb (LesFeatures       *self,
           const LesLexis    *lexis,
           const LesLanguage *language,
           const LesToken    *tokens,
           LesUnit           *unit,
           guint              position,
           guint              clause)
{
  char whole[LES_LONGEST_SEPARABLE];
  LesMeaning meaning;
  guint verb;

  if (!les_separable_find (language, self->text, tokens, unit->first_token, position, unit->first_token + unit->n_tokens, &verb, whole))
    return 0;
  les_lexis_meaning (lexis, whole, strlen (whole), FALSE, &meaning);
  for (guint i = self->words->len; i > unit->first_word; i--)
    {
      LesWord *word = &g_array_index (self->words, LesWord, i - 1);

      if (word->token == verb && meaning.word_class != LES_CLASS_FUNCTION)
        {
          fill_word (word, &meaning);
          if (meaning.speech)
            self->speaking[verb / 8] |= 1 << verb % 8;
          return 0;
        }
    }
  return add_word (self, unit, &meaning, position, clause);
}

static guint32
add_form (LesFeatures    *self,
          const LesToken *token,
          guint           position,
          guint32         form)
{
  guint32 hash = (guint32) les_fold_hash (self->text + token->span.start, token->span.length);
  guint32 at = position;

  g_array_append_val (self->forms, hash);
  g_array_append_val (self->form_tokens, at);
  return form * 31 + hash;
}

/* Reads the unit's tokens into words, clause by clause. A clause ends at a dividing mark once it has enough words; what is left
 * over at the end joins the last one. */
static void
read_words (LesFeatures       *self,
            const LesLexis    *lexis,
            const LesLanguage *language,
            const LesToken    *tokens,
            LesUnit           *unit)
{
  guint end = unit->first_token + unit->n_tokens, in_clause = 0, clause = 0;
  gboolean at_start = TRUE;
  guint32 form = 0;

  unit->first_word = self->words->len;
  unit->first_form = self->forms->len;
  for (guint i = unit->first_token; i < end; i++)
    {
      LesFigure figure;
      LesMeaning meaning = { 0 };

      if (les_units_divides (self->text, &tokens[i]) && in_clause >= CLAUSE_WORDS && clause + 1 < LES_MOST_CLAUSES)
        {
          clause++;
          in_clause = 0;
        }
      if (tokens[i].kind != LES_TOKEN_WORD && tokens[i].kind != LES_TOKEN_NUMBER)
        continue;
      form = add_form (self, &tokens[i], i, form);
      if (tokens[i].kind == LES_TOKEN_WORD)
        les_lexis_meaning (lexis, self->text + tokens[i].span.start, tokens[i].span.length, at_start, &meaning);
      if ((tokens[i].kind == LES_TOKEN_NUMBER || meaning.figure) && les_figure_read (language, self->text, tokens, end, i, &figure))
        {
          add_number (self, &figure, i, clause);
          in_clause++;
          for (; figure.n_tokens > 1; figure.n_tokens--)
            {
              i++;
              if (tokens[i].kind == LES_TOKEN_WORD || tokens[i].kind == LES_TOKEN_NUMBER)
                form = add_form (self, &tokens[i], i, form);
            }
        }
      else if (tokens[i].kind == LES_TOKEN_WORD)
        {
          in_clause += add_word (self, unit, &meaning, i, clause);
          if (meaning.word_class == LES_CLASS_FUNCTION)
            in_clause += join_verb (self, lexis, language, tokens, unit, i, clause);
        }
      at_start = FALSE;
    }
  unit->n_words = self->words->len - unit->first_word;
  unit->n_forms = self->forms->len - unit->first_form;
  unit->form = form;
  if (in_clause < CLAUSE_WORDS && clause > 0)
    {
      for (guint i = 0; i < unit->n_words; i++)
        {
          LesWord *word = &g_array_index (self->words, LesWord, unit->first_word + i);

          if (word->clause == clause)
            word->clause--;
        }
      clause--;
    }
  unit->n_clauses = clause + 1;
}

static void
sign_word (LesWord *word)
{
  word->signature = les_signature_bit (word->lemma);
  for (guint i = 0; i < LES_MAX_ROOTS; i++)
    word->signature |= les_signature_bit (word->roots[i]);
  for (guint i = 0; i < LES_MAX_SENSES; i++)
    word->signature |= les_signature_bit (word->senses[i]);
  /* Figures that round into each other share a bit of their own. */
  if (word->flags & LES_WORD_NUMBER)
    word->signature |= 1;
}

static void
weigh_words (LesFeatures *self,
             LesUnit     *unit)
{
  for (guint i = 0; i < unit->n_words; i++)
    {
      LesWord *word = &g_array_index (self->words, LesWord, unit->first_word + i);

      sign_word (word);
      if (word->flags & LES_WORD_FRAME)
        word->weight *= 0.25f;
      unit->weight += word->weight;
    }
}

/* The tokens of an interview's label and its colon at the sentence's beginning: they say who speaks, not what. */
static guint
label_tokens (const LesFeatures *self,
              const LesSentence *sentence,
              const LesBlock    *block)
{
  const LesToken *tokens = les_reading_get_tokens (self->reading, NULL);
  guint n = 0;

  if (block->label.length == 0 || !les_span_overlaps (sentence->span, block->label))
    return 0;
  while (n < sentence->n_tokens && tokens[sentence->first_token + n].span.start < les_span_end (block->label))
    n++;
  if (n < sentence->n_tokens && self->text[tokens[sentence->first_token + n].span.start] == ':')
    n++;
  return n < sentence->n_tokens ? n : 0;
}

/* Whether the text runs on from one sentence into the next, though a line ends between them: scraped text is wrapped. */
static gboolean
runs_on (const LesFeatures *self,
         const LesBlock    *blocks,
         const LesSentence *sentence,
         const LesSentence *next)
{
  static const char closing[] = ".!?:;\"')]}";
  guint32 end = les_span_end (sentence->span), start = next->span.start;
  const char *text = self->text;

  if (sentence->block == next->block || blocks[sentence->block].kind == LES_BLOCK_HEADING || blocks[next->block].kind == LES_BLOCK_HEADING ||
      sentence->span.length < SHORTEST_LINE || start <= end || strchr (closing, text[end - 1]) != NULL || (guchar) text[end - 1] >= 0x80)
    return FALSE;
  for (guint32 i = end, breaks = 0; i < start; i++)
    if (!g_ascii_isspace (text[i]) || (text[i] == '\n' && ++breaks > 1))
      return FALSE;
  return text[end] == ' ' || g_unichar_islower (g_utf8_get_char (text + start));
}

static void
add_unit (LesFeatures       *self,
          const LesLexis    *lexis,
          const LesLanguage *language,
          guint              first,
          guint              last,
          guint              first_token,
          guint              n_tokens)
{
  const LesToken *tokens = les_reading_get_tokens (self->reading, NULL);
  const LesSentence *sentences = les_reading_get_sentences (self->reading, NULL);
  LesUnit unit = { .sentence = first, .first_token = first_token, .n_tokens = n_tokens };
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (self->reading), NULL);

  unit.span = LES_SPAN (tokens[first_token].span.start, les_span_end (tokens[first_token + n_tokens - 1].span));
  if (first_token == sentences[first].first_token)
    unit.span = LES_SPAN (sentences[first].span.start, les_span_end (unit.span));
  if (first_token + n_tokens == sentences[last].first_token + sentences[last].n_tokens)
    unit.span = LES_SPAN (unit.span.start, les_span_end (sentences[last].span));
  unit.question = memchr (self->text + unit.span.start, '?', unit.span.length) != NULL;
  unit.heading = blocks[sentences[first].block].kind == LES_BLOCK_HEADING;
  read_words (self, lexis, language, tokens, &unit);
  les_frame_mark (self, &unit);
  weigh_words (self, &unit);
  if (unit.n_words > 0)
    g_array_append_val (self->units, unit);
}

/* A paragraph in square brackets is the editors' own, and mostly praise of their application: the outlet speaks of itself. */
static gboolean
is_editorial (const LesFeatures *self,
              const LesBlock    *block)
{
  const char *text = self->text + block->span.start;
  guint32 n = block->span.length;

  while (n > 0 && g_ascii_isspace (text[n - 1]))
    n--;
  return n > 2 && text[0] == '[' && text[n - 1] == ']' && memchr (text + 1, ']', n - 2) == NULL;
}

void
les_units_read (LesFeatures  *self,
                GCancellable *cancellable)
{
  const LesLanguage *language = les_reading_get_language (self->reading);
  const LesLexis *lexis = les_lexis_get (language);
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (self->reading), NULL);
  guint n_sentences;
  const LesSentence *sentences = les_reading_get_sentences (self->reading, &n_sentences);

  for (guint i = 0, last; i < n_sentences; i = last + 1)
    {
      guint first_token = sentences[i].first_token, n_tokens, label, part;

      if ((i & 63) == 0 && g_cancellable_is_cancelled (cancellable))
        return;
      last = i;
      if (is_editorial (self, &blocks[sentences[i].block]))
        continue;
      for (; last + 1 < n_sentences && last - i < MOST_LINES && runs_on (self, blocks, &sentences[last], &sentences[last + 1]); last++)
        ;
      n_tokens = sentences[last].first_token + sentences[last].n_tokens - first_token;
      label = label_tokens (self, &sentences[i], &blocks[sentences[i].block]);
      first_token += label;
      n_tokens -= label;
      part = n_tokens > LES_LONGEST_UNIT ? PART_TOKENS : LES_LONGEST_UNIT;
      for (guint at = 0; at < n_tokens; at += part)
        {
          if ((at & 4095) == 0 && g_cancellable_is_cancelled (cancellable))
            return;
          add_unit (self, lexis, language, i, last, first_token + at, MIN (part, n_tokens - at));
        }
    }
}
