/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/features.h"

#include <string.h>

#include "match/frame.h"
#include "text/array.h"
#include "match/separable.h"
#include "match/wire.h"
#include "text/fold.h"

#define ADJECTIVAL 0.75f /* of a noun's weight */
#define MAX_CLAUSES 64
#define SHORTEST_LINE 40 /* bytes of a line that a page wrapped */
#define MOST_LINES 8     /* that one sentence is wrapped into */
#define SHORT_UNIT 160   /* bytes; of a shorter sentence more is needed to be understood */
#define SHORT_SHARE 0.7f /* of a sentence that its clauses must make up to stand for it */
#define LONG_SHARE 0.6f
#define CLAUSE_WORDS 2   /* content words a clause has at least */
#define PART_TOKENS 64u  /* of a sentence that is too long to be one; comparing two parts takes the square of it */

static int
compare_postings (gconstpointer a,
                  gconstpointer b)
{
  const LesPosting *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->unit < y->unit ? -1 : x->unit > y->unit;
}

static gboolean
divides (const char     *text,
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
                (meaning->adjectival ? LES_WORD_ADJECTIVAL : 0);
  word->weight = meaning->weight;
}

/* "Große Koalition", "Seltene Erden": what looks like a noun belongs to the next one. */
static void
read_as_adjective (LesFeatures   *self,
                   const LesUnit *unit,
                   const LesWord *next)
{
  LesWord *word = self->words->len > unit->first_word ? &g_array_index (self->words, LesWord, self->words->len - 1) : NULL;

  if (word != NULL && (word->flags & LES_WORD_ADJECTIVAL) && word->token + 1 == next->token &&
      (next->word_class == LES_CLASS_NOUN || next->word_class == LES_CLASS_NAME))
    {
      word->word_class = LES_CLASS_ADJECTIVE;
      word->weight *= ADJECTIVAL;
    }
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
  read_as_adjective (self, unit, &word);
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

      if (divides (self->text, &tokens[i]) && in_clause >= CLAUSE_WORDS && clause + 1 < MAX_CLAUSES)
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

static void
read_units (LesFeatures  *self,
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

static void
add_posting (LesFeatures *self,
             guint32      hash,
             guint        unit)
{
  LesPosting posting = { hash, unit };

  if (hash != 0)
    g_array_append_val (self->postings, posting);
}

/* By hash and, as they were appended by unit, by unit: least significant digit first, in three rounds of eleven bits. */
static void
sort_postings (GArray       *postings,
                   GCancellable *cancellable)
{
  guint n = postings->len;
  LesPosting *from = (LesPosting *) (gpointer) postings->data, *scratch = g_new (LesPosting, (gsize) n + 1), *to = scratch;

  for (guint shift = 0; shift < 33 && !g_cancellable_is_cancelled (cancellable); shift += 11)
    {
      guint32 counts[2049] = { 0 };
      LesPosting *swap = from;

      for (guint i = 0; i < n; i++)
        counts[(from[i].hash >> shift & 2047) + 1]++;
      for (guint i = 0; i < 2048; i++)
        counts[i + 1] += counts[i];
      for (guint i = 0; i < n; i++)
        to[counts[from[i].hash >> shift & 2047]++] = from[i];
      from = to;
      to = swap;
    }
  if (from == scratch && n > 0)
    memcpy (postings->data, scratch, sizeof (LesPosting) * n);
  g_free (scratch);
}

static void
index_words (LesFeatures  *self,
             GCancellable *cancellable)
{
  guint n_unique = 0;

  for (guint u = 0; u < self->units->len; u++)
    {
      const LesUnit *unit = &g_array_index (self->units, LesUnit, u);
      const LesWord *words = les_features_words (self, unit);

      for (guint w = 0; w < unit->n_words; w++)
        {
          add_posting (self, words[w].lemma, u);
          for (guint i = 0; i < LES_MAX_ROOTS; i++)
            add_posting (self, words[w].roots[i], u);
          for (guint i = 0; i < LES_MAX_SENSES; i++)
            add_posting (self, words[w].senses[i], u);
        }
    }
  sort_postings (self->postings, cancellable);
  for (guint i = 0; i < self->postings->len; i++)
    {
      LesPosting *all = (LesPosting *) (gpointer) self->postings->data;

      if (n_unique == 0 || compare_postings (&all[i], &all[n_unique - 1]) != 0)
        all[n_unique++] = all[i];
    }
  g_array_set_size (self->postings, n_unique);
}

static gboolean
find_key (const GArray *keys,
          guint32       hash,
          guint        *position)
{
  guint low = 0, high = keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (keys, LesKey, middle).hash < hash)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < keys->len && g_array_index (keys, LesKey, low).hash == hash;
}

/* The distinct hashes of the postings with the number of units each stands in, and each word's place among them. */
static void
index_keys (LesFeatures  *self,
            GCancellable *cancellable)
{
  for (guint i = 0; i < self->postings->len; i++)
    {
      const LesPosting *posting = &g_array_index (self->postings, LesPosting, i);
      LesKey key = { posting->hash, 0 };

      if (self->keys->len == 0 || g_array_index (self->keys, LesKey, self->keys->len - 1).hash != posting->hash)
        g_array_append_val (self->keys, key);
      g_array_index (self->keys, LesKey, self->keys->len - 1).n_units++;
    }
  for (guint i = 0; i < self->words->len; i++)
    {
      LesWord *word = &g_array_index (self->words, LesWord, i);

      if (i % 4096 == 0 && g_cancellable_is_cancelled (cancellable))
        return;
      find_key (self->keys, word->lemma, &word->key);
    }
}

/* FNV-1a of the text, 64 bits: two articles are always compared in the same order. */
static guint64
rank_of (const char *text,
         gsize       length)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) text[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static void
trim (LesFeatures *self)
{
  les_array_trim (self->units);
  les_array_trim (self->words);
  les_array_trim (self->forms);
  les_array_trim (self->form_tokens);
  les_array_trim (self->keys);
  les_array_trim (self->postings);
}

LesFeatures *
les_features_new (const LesReading *reading,
                  GCancellable     *cancellable)
{
  LesFeatures *self = g_new0 (LesFeatures, 1);
  gsize length;

  self->reading = reading;
  self->text = les_article_get_text (les_reading_get_article (reading), &length);
  self->rank = rank_of (self->text, length);
  les_frame_find (self);
  self->units = g_array_new (FALSE, FALSE, sizeof (LesUnit));
  self->words = g_array_new (FALSE, FALSE, sizeof (LesWord));
  self->forms = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->form_tokens = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->keys = g_array_new (FALSE, FALSE, sizeof (LesKey));
  self->postings = g_array_new (FALSE, FALSE, sizeof (LesPosting));
  self->agencies = les_wire_agencies_of (reading);
  read_units (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    index_words (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    index_keys (self, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    g_clear_pointer (&self, les_features_free);
  else
    trim (self);
  return self;
}

void
les_features_free (LesFeatures *self)
{
  g_free (self->framed);
  g_free (self->speaking);
  g_array_unref (self->units);
  g_array_unref (self->words);
  g_array_unref (self->forms);
  g_array_unref (self->form_tokens);
  g_array_unref (self->keys);
  g_array_unref (self->postings);
  g_ptr_array_unref (self->agencies);
  g_free (self);
}

const LesWord *
les_features_words (const LesFeatures *self,
                    const LesUnit     *unit)
{
  return &g_array_index (self->words, LesWord, unit->first_word);
}

/* A clause's own bytes reach from its first token to the mark before the next clause's. */
static LesSpan
clause_span (const LesFeatures *self,
             const LesUnit     *unit,
             guint              low,
             guint              high)
{
  const LesToken *tokens = les_reading_get_tokens (self->reading, NULL);
  const LesWord *words = les_features_words (self, unit);
  guint32 start = unit->span.start, end = les_span_end (unit->span);
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; i < unit->n_words; i++)
    {
      if (words[i].clause >= low)
        first = MIN (first, words[i].token);
      if (words[i].clause <= high)
        last = MAX (last, words[i].token);
    }
  if (first == G_MAXUINT)
    return unit->span;
  while (low > 0 && first > unit->first_token && !divides (self->text, &tokens[first - 1]))
    first--;
  if (low > 0)
    start = tokens[first].span.start;
  while (high + 1 < unit->n_clauses && last + 1 < unit->first_token + unit->n_tokens && !divides (self->text, &tokens[last + 1]))
    last++;
  if (high + 1 < unit->n_clauses)
    end = les_span_end (tokens[last].span);
  return end > start ? LES_SPAN (start, end) : unit->span;
}

LesSpan
les_features_clauses (const LesFeatures *self,
                      const LesUnit     *unit,
                      guint64            mask)
{
  guint low = MAX_CLAUSES, high = 0;
  float share = unit->span.length < SHORT_UNIT ? SHORT_SHARE : LONG_SHARE;
  LesSpan span;

  for (guint i = 0; i < unit->n_clauses && i < MAX_CLAUSES; i++)
    if (mask >> i & 1)
      {
        low = MIN (low, i);
        high = MAX (high, i);
      }
  if (low == MAX_CLAUSES)
    return unit->span;
  for (;;)
    {
      if (low == 0 && high + 1 >= unit->n_clauses)
        return unit->span;
      span = clause_span (self, unit, low, high);
      if (span.length >= share * unit->span.length)
        return span;
      /* Too little of the sentence to be read alone: take the neighbour in, the one before first. */
      if (low > 0)
        low--;
      else
        high++;
    }
}
