/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/syntax.h"

#include "text/clauses-private.h"

/**
 * les_syntax_new:
 * @language: what the sentences are written in
 *
 * Returns: (transfer full): a parser for any number of sentences of that language; one thread at a time
 */
LesSyntax *
les_syntax_new (const LesLanguage *language)
{
  LesParse *parse = g_new0 (LesParse, 1);
  const LesWordList *settings = les_language_list (language, "morphology");

  parse->view.language = language;
  parse->morphs = g_array_new (FALSE, FALSE, sizeof (LesMorph));
  parse->words = g_array_new (FALSE, TRUE, sizeof (guint8));
  parse->phrases = g_array_new (FALSE, FALSE, sizeof (LesSyntaxPhrase));
  parse->phrase_of = g_array_new (FALSE, FALSE, sizeof (int));
  parse->clauses = g_array_new (FALSE, FALSE, sizeof (LesSyntaxClause));
  parse->clause_of = g_array_new (FALSE, FALSE, sizeof (guint));
  parse->segments = g_array_new (FALSE, FALSE, sizeof (LesSegmentOfClause));
  parse->verb_last = les_word_list_contains (settings, "verb-last", -1);
  parse->capital_nouns = les_word_list_contains (settings, "capital-nouns", -1);
  return &parse->view;
}

void
les_syntax_free (LesSyntax *self)
{
  LesParse *parse = (LesParse *) self;

  if (self == NULL)
    return;
  g_array_unref (parse->morphs);
  g_array_unref (parse->words);
  g_array_unref (parse->phrases);
  g_array_unref (parse->phrase_of);
  g_array_unref (parse->clauses);
  g_array_unref (parse->clause_of);
  g_array_unref (parse->segments);
  g_free (parse);
}

gboolean
les_parse_is_listed (const LesParse *parse,
                     guint           token,
                     const char     *section)
{
  const LesToken *t = &parse->tokens[token];

  return t->kind == LES_TOKEN_WORD &&
         les_word_list_contains (les_language_list (parse->view.language, section), parse->text + t->span.start, t->span.length);
}

/* A capital tells nothing at the sentence's beginning, nor behind an opening mark or a colon. */
static void
analyse_words (LesParse *parse)
{
  gboolean at_start = TRUE;

  g_array_set_size (parse->morphs, parse->n_tokens);
  for (guint i = 0; i < parse->n_tokens; i++)
    {
      const LesToken *token = &parse->tokens[i];
      LesMorph *morph = &g_array_index (parse->morphs, LesMorph, i);

      *morph = (LesMorph) { 0 };
      if (token->kind == LES_TOKEN_WORD)
        *morph = les_morph_word (parse->view.language, parse->text + token->span.start, token->span.length, at_start);
      else if (token->kind == LES_TOKEN_NUMBER)
        *morph = (LesMorph) { .flags = LES_MORPH_NUMERAL, .cells = LES_CELLS_ALL, .lemma = "" };
      at_start = token->kind == LES_TOKEN_QUOTE || (token->kind == LES_TOKEN_MARK && (at_start || les_parse_mark (parse, i) == ':'));
    }
}

/**
 * les_syntax_parse:
 * @tokens: (array length=n_tokens): one sentence's
 *
 * Fills @self with the sentence's words, phrases and clauses.
 */
void
les_syntax_parse (LesSyntax      *self,
                  const char     *text,
                  const LesToken *tokens,
                  guint           n_tokens)
{
  LesParse *parse = (LesParse *) self;

  parse->text = text;
  parse->tokens = tokens;
  parse->n_tokens = n_tokens;

  analyse_words (parse);
  les_parse_find_phrases (parse);
  les_parse_find_clauses (parse);
  les_parse_find_subjects (parse);

  self->n_tokens = n_tokens;
  self->morphs = (const LesMorph *) parse->morphs->data;
  self->phrases = (const LesSyntaxPhrase *) parse->phrases->data;
  self->n_phrases = parse->phrases->len;
  self->phrase_of = (const int *) parse->phrase_of->data;
  self->clauses = (const LesSyntaxClause *) parse->clauses->data;
  self->n_clauses = parse->clauses->len;
  self->clause_of = (const guint *) parse->clause_of->data;
}
