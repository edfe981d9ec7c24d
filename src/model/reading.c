/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/reading.h"

#include "model/string-pool.h"
#include "text/array.h"
#include "text/token-pack.h"

struct _LesReading
{
  LesArticle        *article;
  const LesLanguage *language;
  GArray            *tokens;   /* NULL while packed */
  guint8            *packed;   /* the tokens, NULL unless les_reading_pack() was called */
  guint              n_packed;
  gsize              unpacked; /* once they were asked for */
  GArray            *sentences;
  GArray            *statements;
  GArray            *speakers;
  GArray            *spans;
  LesStringPool      strings;
};

static void
clear_reading (gpointer data)
{
  LesReading *self = data;

  les_article_unref (self->article);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_free (self->packed);
  g_array_unref (self->sentences);
  g_array_unref (self->statements);
  g_array_unref (self->speakers);
  g_array_unref (self->spans);
  les_string_pool_clear (&self->strings);
}

/**
 * les_reading_new:
 * @article: a reference is taken
 *
 * Returns: (transfer full): an empty reading
 */
LesReading *
les_reading_new (LesArticle *article)
{
  LesReading *self = g_atomic_rc_box_new0 (LesReading);

  self->article = les_article_ref (article);
  self->language = les_language_get (les_article_get_language (article));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (LesSentence));
  self->statements = g_array_new (FALSE, FALSE, sizeof (LesStatement));
  self->speakers = g_array_new (FALSE, FALSE, sizeof (LesSpeaker));
  self->spans = g_array_new (FALSE, FALSE, sizeof (LesSpan));
  les_string_pool_init (&self->strings, 512);
  return self;
}

LesReading *
les_reading_ref (LesReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
les_reading_unref (LesReading *self)
{
  g_atomic_rc_box_release_full (self, clear_reading);
}

const LesArticle *
les_reading_get_article (const LesReading *self)
{
  return self->article;
}

const LesLanguage *
les_reading_get_language (const LesReading *self)
{
  return self->language;
}

/* Puts them back where les_reading_pack() took them from; several threads may ask at once. */
static void
unpack (LesReading *self)
{
  if (g_once_init_enter (&self->unpacked))
    {
      GArray *tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));

      g_array_set_size (tokens, self->n_packed);
      les_tokens_unpack (self->packed, (LesToken *) (gpointer) tokens->data, self->n_packed);
      les_array_trim (tokens);
      self->tokens = tokens;
      g_once_init_leave (&self->unpacked, 1);
    }
}

const LesToken *
les_reading_get_tokens (const LesReading *self,
                        guint            *n_tokens)
{
  if (self->packed != NULL)
    unpack ((LesReading *) self);
  if (n_tokens != NULL)
    *n_tokens = self->tokens->len;
  return (const LesToken *) (gpointer) self->tokens->data;
}

const LesToken *
les_reading_read_tokens (const LesReading *self,
                         GArray           *scratch,
                         guint            *n_tokens)
{
  if (self->packed == NULL)
    return les_reading_get_tokens (self, n_tokens);
  g_array_set_size (scratch, self->n_packed);
  les_tokens_unpack (self->packed, (LesToken *) (gpointer) scratch->data, self->n_packed);
  *n_tokens = self->n_packed;
  return (const LesToken *) (gpointer) scratch->data;
}

const LesSentence *
les_reading_get_sentences (const LesReading *self,
                           guint            *n_sentences)
{
  if (n_sentences != NULL)
    *n_sentences = self->sentences->len;
  return (const LesSentence *) self->sentences->data;
}

const LesStatement *
les_reading_get_statements (const LesReading *self,
                            guint            *n_statements)
{
  if (n_statements != NULL)
    *n_statements = self->statements->len;
  return (const LesStatement *) self->statements->data;
}

const LesSpeaker *
les_reading_get_speakers (const LesReading *self,
                          guint            *n_speakers)
{
  if (n_speakers != NULL)
    *n_speakers = self->speakers->len;
  return (const LesSpeaker *) self->speakers->data;
}

const LesSpan *
les_reading_get_spans (const LesReading *self,
                       LesSpans          spans)
{
  g_return_val_if_fail (spans.first + spans.n <= self->spans->len, NULL);
  return (const LesSpan *) self->spans->data + spans.first;
}

GArray *
les_reading_tokens (LesReading *self)
{
  return self->tokens;
}

GArray *
les_reading_sentences (LesReading *self)
{
  return self->sentences;
}

GArray *
les_reading_statements (LesReading *self)
{
  return self->statements;
}

GArray *
les_reading_speakers (LesReading *self)
{
  return self->speakers;
}

LesSpans
les_reading_add_spans (LesReading    *self,
                       const LesSpan *spans,
                       guint          n_spans)
{
  LesSpans result = { self->spans->len, n_spans };

  if (n_spans > 0)
    g_array_append_vals (self->spans, spans, n_spans);
  return result;
}

const char *
les_reading_keep_string (LesReading *self,
                         const char *string,
                         gssize      length)
{
  return les_string_pool_keep (&self->strings, string, length);
}

const char *const *
les_reading_keep_strings (LesReading        *self,
                          const char *const *strings)
{
  if (strings == NULL || strings[0] == NULL)
    return NULL;
  return les_string_pool_keep_list (&self->strings, strings);
}

void
les_reading_end (LesReading *self)
{
  les_array_trim (self->tokens);
  les_array_trim (self->sentences);
  les_array_trim (self->statements);
  les_array_trim (self->speakers);
  les_array_trim (self->spans);
}

void
les_reading_pack (LesReading *self)
{
  if (self->packed != NULL)
    return;
  self->n_packed = self->tokens->len;
  self->packed = les_tokens_pack ((const LesToken *) (gpointer) self->tokens->data, self->n_packed);
  g_clear_pointer (&self->tokens, g_array_unref);
}

const char *
les_statement_kind_to_string (LesStatementKind kind)
{
  static const char *const names[] = {
    "direct", "indirect", "reported", "free-indirect", "indirect-free-indirect", "narration",
  };

  return names[kind];
}

const char *
les_framing_to_string (LesFraming framing)
{
  static const char *const names[] = { "verbatim", "partial", "indirect", "reported", "own" };

  return names[framing];
}
