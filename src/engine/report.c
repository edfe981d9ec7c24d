/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/report.h"

#include "engine/json.h"
#include "engine/report-parts.h"

void
les_report_add_member (GString    *out,
                       const char *key,
                       const char *value)
{
  les_json_key (out, key);
  les_json_string (out, value);
}

static void
add_span (GString          *out,
          const LesOffsets *offsets,
          LesSpan           span)
{
  les_json_open (out, '[');
  les_json_integer (out, les_offsets_to_characters (offsets, span.start));
  les_json_integer (out, les_offsets_to_characters (offsets, les_span_end (span)));
  les_json_close (out, ']');
}

void
les_report_add_spans (GString          *out,
                      const char       *key,
                      const LesOffsets *offsets,
                      const LesSpan    *spans,
                      guint             n_spans)
{
  les_json_key (out, key);
  les_json_open (out, '[');
  for (guint i = 0; i < n_spans; i++)
    add_span (out, offsets, spans[i]);
  les_json_close (out, ']');
}

static void
add_blocks (GString          *out,
            const LesArticle *article,
            const LesOffsets *offsets)
{
  guint           n;
  const LesBlock *blocks = les_article_get_blocks (article, &n);

  les_json_key (out, "blocks");
  les_json_open (out, '[');
  for (guint i = 0; i < n; i++)
    {
      les_json_open (out, '{');
      les_report_add_member (out, "kind", les_block_kind_to_string (blocks[i].kind));
      les_json_key (out, "start");
      les_json_integer (out, les_offsets_to_characters (offsets, blocks[i].span.start));
      les_json_key (out, "end");
      les_json_integer (out, les_offsets_to_characters (offsets, les_span_end (blocks[i].span)));
      if (blocks[i].level > 0)
        {
          les_json_key (out, "level");
          les_json_integer (out, blocks[i].level);
        }
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
}

void
les_report_add_facts (GString          *out,
                      const LesArticle *article)
{
  les_report_add_member (out, "path", les_article_get_path (article));
  les_report_add_member (out, "outlet", les_article_get_outlet (article));
  les_report_add_member (out, "title", les_article_get_title (article));
  les_json_key (out, "authors");
  les_json_strings (out, les_article_get_authors (article));
  les_report_add_member (out, "published", les_article_get_published (article));
  les_report_add_member (out, "updated", les_article_get_updated (article));
  les_report_add_member (out, "language", les_article_get_language (article));
  les_report_add_member (out, "url", les_article_get_url (article));
  les_json_key (out, "agency");
  les_json_strings (out, les_article_get_agencies (article));
}

void
les_report_add_article (GString          *out,
                        const LesArticle *article,
                        const LesOffsets *offsets)
{
  gsize             length;
  const char       *text = les_article_get_text (article, &length);
  guint             n_removed;
  const LesRemoved *removed = les_article_get_removed (article, &n_removed);

  les_report_add_facts (out, article);
  les_json_key (out, "text");
  les_json_text (out, text, length);
  add_blocks (out, article, offsets);
  les_json_key (out, "removed");
  les_json_open (out, '[');
  for (guint i = 0; i < n_removed; i++)
    {
      les_json_open (out, '{');
      les_report_add_member (out, "text", removed[i].text);
      les_report_add_member (out, "reason", les_removed_reason_to_string (removed[i].reason));
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
}

/**
 * les_report_article:
 * @out: one JSON object is appended, without line break
 */
void
les_report_article (const LesArticle *article,
                    GString          *out)
{
  gsize                  length;
  const char            *text = les_article_get_text (article, &length);
  g_autoptr (LesOffsets) offsets = les_offsets_new (text, length);

  les_json_open (out, '{');
  les_report_add_article (out, article, offsets);
  les_json_close (out, '}');
}

static void
add_speakers (GString          *out,
              const LesReading *reading,
              const LesOffsets *offsets)
{
  guint             n;
  const LesSpeaker *speakers = les_reading_get_speakers (reading, &n);

  les_json_key (out, "speakers");
  les_json_open (out, '[');
  for (guint i = 0; i < n; i++)
    {
      les_json_open (out, '{');
      les_report_add_member (out, "id", speakers[i].id);
      les_report_add_member (out, "name", speakers[i].name);
      les_report_add_member (out, "role", speakers[i].role);
      les_report_add_member (out, "institution", speakers[i].institution);
      les_report_add_spans (out, "mentions", offsets, les_reading_get_spans (reading, speakers[i].mentions), speakers[i].mentions.n);
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
}

static void
add_statement (GString            *out,
               const LesReading   *reading,
               const LesOffsets   *offsets,
               const LesStatement *s,
               guint               id)
{
  guint             n_speakers;
  const LesSpeaker *speakers = les_reading_get_speakers (reading, &n_speakers);

  les_json_open (out, '{');
  les_json_key (out, "id");
  les_json_integer (out, id);
  les_report_add_member (out, "kind", les_statement_kind_to_string (s->kind));
  les_report_add_spans (out, "spans", offsets, les_reading_get_spans (reading, s->spans), s->spans.n);
  les_json_key (out, "speaker");
  if (s->speaker >= 0)
    {
      les_json_open (out, '{');
      les_report_add_member (out, "id", speakers[s->speaker].id);
      les_report_add_member (out, "name", speakers[s->speaker].name);
      les_report_add_spans (out, "spans", offsets, les_reading_get_spans (reading, s->mention), s->mention.n);
      les_json_close (out, '}');
    }
  else
    les_json_null (out);
  les_report_add_member (out, "framing", les_framing_to_string (s->framing));
  les_report_add_spans (out, "cue", offsets, les_reading_get_spans (reading, s->cue), s->cue.n);
  les_report_add_spans (out, "frame", offsets, les_reading_get_spans (reading, s->frame), s->frame.n);
  les_report_add_spans (out, "addressee", offsets, les_reading_get_spans (reading, s->addressee), s->addressee.n);
  les_json_key (out, "via");
  les_json_strings (out, s->via);
  if (s->parent >= 0)
    {
      les_json_key (out, "parent");
      les_json_integer (out, s->parent);
    }
  les_json_close (out, '}');
}

void
les_report_add_reading (GString          *out,
                        const LesReading *reading,
                        const LesOffsets *offsets)
{
  guint               n;
  const LesSentence  *sentences = les_reading_get_sentences (reading, &n);
  const LesStatement *statements;

  les_json_key (out, "sentences");
  les_json_open (out, '[');
  for (guint i = 0; i < n; i++)
    add_span (out, offsets, sentences[i].span);
  les_json_close (out, ']');
  add_speakers (out, reading, offsets);
  statements = les_reading_get_statements (reading, &n);
  les_json_key (out, "statements");
  les_json_open (out, '[');
  for (guint i = 0; i < n; i++)
    add_statement (out, reading, offsets, &statements[i], i);
  les_json_close (out, ']');
}

LesOffsets *
les_report_offsets (const LesReading *reading)
{
  gsize       length;
  const char *text = les_article_get_text (les_reading_get_article (reading), &length);

  return les_offsets_new (text, length);
}

void
les_report_reading (const LesReading *reading,
                    GString          *out)
{
  g_autoptr (LesOffsets) offsets = les_report_offsets (reading);

  les_json_open (out, '{');
  les_report_add_article (out, les_reading_get_article (reading), offsets);
  les_report_add_reading (out, reading, offsets);
  les_json_close (out, '}');
}

void
les_report_error (const char *path,
                  const char *message,
                  GString    *out)
{
  g_autofree char *valid = g_utf8_make_valid (path, -1);

  les_json_open (out, '{');
  les_report_add_member (out, "path", valid);
  les_report_add_member (out, "error", message);
  les_json_close (out, '}');
}
