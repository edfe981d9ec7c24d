/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The self-check of readings and comparisons: what every later stage may rely on. */

#include "config.h"

#include "model/comparison.h"
#include "model/error.h"

static gboolean
broken (GError    **error,
        const char *what,
        guint       position)
{
  g_set_error (error, LES_ERROR, LES_ERROR_INVARIANT, "%s %u", what, position);
  return FALSE;
}

static gboolean
on_boundary (const char *text,
             gsize       length,
             gsize       byte)
{
  return byte == length || ((guchar) text[byte] & 0xC0) != 0x80;
}

static gboolean
spans_right (const char    *text,
             gsize          length,
             const LesSpan *spans,
             guint          n_spans)
{
  guint32 last = 0;

  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].length == 0 || spans[i].start < last || (gsize) spans[i].start + spans[i].length > length
          || !on_boundary (text, length, spans[i].start) || !on_boundary (text, length, les_span_end (spans[i])))
        return FALSE;
      last = les_span_end (spans[i]);
    }
  return TRUE;
}

static gboolean
article_right (const LesArticle *article,
               GError          **error)
{
  gsize           length;
  const char     *text = les_article_get_text (article, &length);
  guint           n_blocks;
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);

  if (!g_utf8_validate (text, length, NULL))
    return broken (error, "text is not UTF-8", 0);
  for (guint i = 0; i < n_blocks; i++)
    {
      if (!spans_right (text, length, &blocks[i].span, 1)
          || (i > 0 && blocks[i].span.start < les_span_end (blocks[i - 1].span)))
        return broken (error, "block", i);
      if (blocks[i].label.length > 0 && !les_span_contains (blocks[i].span, blocks[i].label))
        return broken (error, "label of block", i);
    }
  return TRUE;
}

static gboolean
statements_right (const LesReading *self,
                  const char       *text,
                  gsize             length,
                  GError          **error)
{
  guint               n, n_speakers, n_sentences;
  const LesStatement *statements = les_reading_get_statements (self, &n);

  les_reading_get_speakers (self, &n_speakers);
  les_reading_get_sentences (self, &n_sentences);
  for (guint i = 0; i < n; i++)
    {
      const LesStatement *s = &statements[i];
      LesSpans            runs[] = { s->spans, s->mention, s->cue, s->frame, s->addressee };

      if (s->spans.n == 0 || s->speaker < -1 || s->speaker >= (int) n_speakers || s->parent < -1 || s->parent >= (int) n
          || s->parent == (int) i || s->sentence >= n_sentences || s->kind > LES_STATEMENT_NARRATION
          || s->framing > LES_FRAMING_OWN)
        return broken (error, "statement", i);
      for (guint k = 0; k < G_N_ELEMENTS (runs); k++)
        if (!spans_right (text, length, les_reading_get_spans (self, runs[k]), runs[k].n))
          return broken (error, "spans of statement", i);
    }
  return TRUE;
}

gboolean
les_reading_check (const LesReading *self,
                   GError          **error)
{
  gsize              length;
  const char        *text = les_article_get_text (les_reading_get_article (self), &length);
  guint              n_blocks, n_tokens, n_sentences, n_speakers;
  const LesToken    *tokens = les_reading_get_tokens (self, &n_tokens);
  const LesSentence *sentences = les_reading_get_sentences (self, &n_sentences);
  const LesSpeaker  *speakers = les_reading_get_speakers (self, &n_speakers);

  if (!article_right (les_reading_get_article (self), error))
    return FALSE;
  les_article_get_blocks (les_reading_get_article (self), &n_blocks);
  for (guint i = 0; i < n_tokens; i++)
    if (!spans_right (text, length, &tokens[i].span, 1) || (i > 0 && tokens[i].span.start < les_span_end (tokens[i - 1].span)))
      return broken (error, "token", i);
  for (guint i = 0; i < n_sentences; i++)
    if (!spans_right (text, length, &sentences[i].span, 1) || sentences[i].block >= n_blocks
        || (gsize) sentences[i].first_token + sentences[i].n_tokens > n_tokens
        || (i > 0 && sentences[i].span.start < les_span_end (sentences[i - 1].span)))
      return broken (error, "sentence", i);
  for (guint i = 0; i < n_speakers; i++)
    if (speakers[i].id == NULL || speakers[i].name == NULL || *speakers[i].name == '\0'
        || !g_utf8_validate (speakers[i].name, -1, NULL) || (speakers[i].role != NULL && !g_utf8_validate (speakers[i].role, -1, NULL))
        || (speakers[i].institution != NULL && !g_utf8_validate (speakers[i].institution, -1, NULL))
        || !spans_right (text, length, les_reading_get_spans (self, speakers[i].mentions), speakers[i].mentions.n))
      return broken (error, "speaker", i);
  return statements_right (self, text, length, error);
}

static gboolean
part_right (const LesComparison *self,
            const LesPart       *part)
{
  const LesReading *reading;
  const char       *text;
  gsize             length;
  guint             n_statements;

  if (part->article >= les_comparison_n_readings (self))
    return FALSE;
  reading = les_comparison_get_reading (self, part->article);
  les_reading_get_statements (reading, &n_statements);
  text = les_article_get_text (les_reading_get_article (reading), &length);
  return part->statement < n_statements && part->spans.n > 0
         && spans_right (text, length, les_comparison_get_spans (self, part->spans), part->spans.n);
}

static gboolean
group_right (const LesComparison *self,
             const LesGroup      *group)
{
  const LesPart *members = les_comparison_get_parts (self, group->first_member);
  const LesLink *links = les_comparison_get_links (self, group->first_link);
  gboolean       two_articles = FALSE;

  if (group->label == NULL || group->n_members < 2 || group->n_links == 0 || group->kind >= LES_N_LINK_KINDS)
    return FALSE;
  for (guint i = 0; i < group->n_members; i++)
    {
      if (!part_right (self, &members[i]))
        return FALSE;
      two_articles |= members[i].article != members[0].article;
    }
  for (guint i = 0; i < group->n_links; i++)
    if (links[i].a >= group->n_members || links[i].b >= group->n_members || links[i].a == links[i].b
        || !(links[i].score >= 0 && links[i].score <= 1) || links[i].n_reasons == 0
        || (links[i].kind == LES_LINK_CONFLICT && links[i].n_differences == 0))
      return FALSE;
  return two_articles;
}

gboolean
les_comparison_check (const LesComparison *self,
                      GError             **error)
{
  guint                n;
  const LesGroup      *groups;
  const LesSuggestion *suggestions;
  const LesTopic      *topics;
  const LesSource     *sources;

  for (guint i = 0; i < les_comparison_n_readings (self); i++)
    if (!les_reading_check (les_comparison_get_reading (self, i), error))
      return FALSE;
  groups = les_comparison_get_groups (self, &n);
  for (guint i = 0; i < n; i++)
    if (!group_right (self, &groups[i]))
      return broken (error, "group", i);
  suggestions = les_comparison_get_suggestions (self, &n);
  for (guint i = 0; i < n; i++)
    if (!part_right (self, &suggestions[i].a) || !part_right (self, &suggestions[i].b)
        || suggestions[i].a.article == suggestions[i].b.article || suggestions[i].n_reasons == 0
        || (i > 0 && suggestions[i].score > suggestions[i - 1].score))
      return broken (error, "suggestion", i);
  topics = les_comparison_get_topics (self, &n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < topics[i].n_members; k++)
      if (!part_right (self, les_comparison_get_parts (self, topics[i].first_member) + k))
        return broken (error, "topic", i);
  sources = les_comparison_get_sources (self, &n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < sources[i].n_speakers; k++)
      {
        const LesSourceSpeaker *speaker = les_comparison_get_speakers (self, sources[i].first_speaker) + k;
        guint                   n_speakers;

        if (speaker->article >= les_comparison_n_readings (self))
          return broken (error, "source", i);
        les_reading_get_speakers (les_comparison_get_reading (self, speaker->article), &n_speakers);
        if (speaker->speaker >= n_speakers)
          return broken (error, "source", i);
      }
  return TRUE;
}
