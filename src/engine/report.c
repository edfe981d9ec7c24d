/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/report.h"

#include "engine/json.h"
#include "text/offsets.h"

static void
add_member (GString    *out,
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

static void
add_spans (GString          *out,
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
      add_member (out, "kind", les_block_kind_to_string (blocks[i].kind));
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

static void
add_article (GString          *out,
             const LesArticle *article,
             const LesOffsets *offsets)
{
  gsize             length;
  const char       *text = les_article_get_text (article, &length);
  guint             n_removed;
  const LesRemoved *removed = les_article_get_removed (article, &n_removed);

  add_member (out, "path", les_article_get_path (article));
  add_member (out, "outlet", les_article_get_outlet (article));
  add_member (out, "title", les_article_get_title (article));
  les_json_key (out, "authors");
  les_json_strings (out, les_article_get_authors (article));
  add_member (out, "published", les_article_get_published (article));
  add_member (out, "updated", les_article_get_updated (article));
  add_member (out, "language", les_article_get_language (article));
  add_member (out, "url", les_article_get_url (article));
  les_json_key (out, "agency");
  les_json_strings (out, les_article_get_agencies (article));
  les_json_key (out, "text");
  les_json_text (out, text, length);
  add_blocks (out, article, offsets);
  les_json_key (out, "removed");
  les_json_open (out, '[');
  for (guint i = 0; i < n_removed; i++)
    {
      les_json_open (out, '{');
      add_member (out, "text", removed[i].text);
      add_member (out, "reason", les_removed_reason_to_string (removed[i].reason));
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
  add_article (out, article, offsets);
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
      add_member (out, "id", speakers[i].id);
      add_member (out, "name", speakers[i].name);
      add_member (out, "role", speakers[i].role);
      add_member (out, "institution", speakers[i].institution);
      add_spans (out, "mentions", offsets, les_reading_get_spans (reading, speakers[i].mentions), speakers[i].mentions.n);
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
  add_member (out, "kind", les_statement_kind_to_string (s->kind));
  add_spans (out, "spans", offsets, les_reading_get_spans (reading, s->spans), s->spans.n);
  les_json_key (out, "speaker");
  if (s->speaker >= 0)
    {
      les_json_open (out, '{');
      add_member (out, "id", speakers[s->speaker].id);
      add_member (out, "name", speakers[s->speaker].name);
      add_spans (out, "spans", offsets, les_reading_get_spans (reading, s->mention), s->mention.n);
      les_json_close (out, '}');
    }
  else
    les_json_null (out);
  add_member (out, "framing", les_framing_to_string (s->framing));
  add_spans (out, "cue", offsets, les_reading_get_spans (reading, s->cue), s->cue.n);
  add_spans (out, "frame", offsets, les_reading_get_spans (reading, s->frame), s->frame.n);
  add_spans (out, "addressee", offsets, les_reading_get_spans (reading, s->addressee), s->addressee.n);
  les_json_key (out, "via");
  les_json_strings (out, s->via);
  if (s->parent >= 0)
    {
      les_json_key (out, "parent");
      les_json_integer (out, s->parent);
    }
  les_json_close (out, '}');
}

static void
add_reading (GString          *out,
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

static LesOffsets *
offsets_of (const LesReading *reading)
{
  gsize       length;
  const char *text = les_article_get_text (les_reading_get_article (reading), &length);

  return les_offsets_new (text, length);
}

void
les_report_reading (const LesReading *reading,
                    GString          *out)
{
  g_autoptr (LesOffsets) offsets = offsets_of (reading);

  les_json_open (out, '{');
  add_article (out, les_reading_get_article (reading), offsets);
  add_reading (out, reading, offsets);
  les_json_close (out, '}');
}

void
les_report_error (const char *path,
                  const char *message,
                  GString    *out)
{
  g_autofree char *valid = g_utf8_make_valid (path, -1);

  les_json_open (out, '{');
  add_member (out, "path", valid);
  add_member (out, "error", message);
  les_json_close (out, '}');
}

/* One comparison being written: the offset maps of its articles. */
typedef struct
{
  const LesComparison *comparison;
  GPtrArray           *offsets;
} Report;

static void
report_init (Report              *self,
             const LesComparison *comparison)
{
  self->comparison = comparison;
  self->offsets = g_ptr_array_new_with_free_func ((GDestroyNotify) les_offsets_free);
  for (guint i = 0; i < les_comparison_n_readings (comparison); i++)
    g_ptr_array_add (self->offsets, offsets_of (les_comparison_get_reading (comparison, i)));
}

static void
add_part_members (GString       *out,
                  const Report  *report,
                  const LesPart *part)
{
  les_json_key (out, "article");
  les_json_integer (out, part->article);
  les_json_key (out, "statement");
  les_json_integer (out, part->statement);
  add_spans (out, "spans", g_ptr_array_index (report->offsets, part->article),
             les_comparison_get_spans (report->comparison, part->spans), part->spans.n);
}

static void
add_part (GString       *out,
          const Report  *report,
          const LesPart *part)
{
  les_json_open (out, '{');
  add_part_members (out, report, part);
  les_json_close (out, '}');
}

static void
add_member_part (GString       *out,
                 const Report  *report,
                 const LesPart *part)
{
  const LesReading   *reading = les_comparison_get_reading (report->comparison, part->article);
  guint               n;
  const LesStatement *statement = les_reading_get_statements (reading, &n) + part->statement;

  les_json_open (out, '{');
  add_part_members (out, report, part);
  les_json_key (out, "speaker");
  if (statement->speaker >= 0)
    les_json_string (out, les_reading_get_speakers (reading, &n)[statement->speaker].name);
  else
    les_json_null (out);
  les_json_close (out, '}');
}

static void
add_reasons (GString      *out,
             const Report *report,
             const char   *key,
             guint         first,
             guint         n)
{
  const LesReason *reasons = les_comparison_get_reasons (report->comparison, first);

  les_json_key (out, key);
  les_json_open (out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = les_reason_to_string (&reasons[i]);

      les_json_string (out, words);
    }
  les_json_close (out, ']');
}

static void
add_group (GString        *out,
           const Report   *report,
           const LesGroup *group,
           guint           id)
{
  const LesPart *members = les_comparison_get_parts (report->comparison, group->first_member);
  const LesLink *links = les_comparison_get_links (report->comparison, group->first_link);

  les_json_open (out, '{');
  les_json_key (out, "id");
  les_json_integer (out, id);
  add_member (out, "kind", les_link_kind_to_string (group->kind));
  add_member (out, "label", group->label);
  les_json_key (out, "members");
  les_json_open (out, '[');
  for (guint i = 0; i < group->n_members; i++)
    add_member_part (out, report, &members[i]);
  les_json_close (out, ']');
  les_json_key (out, "links");
  les_json_open (out, '[');
  for (guint i = 0; i < group->n_links; i++)
    {
      les_json_open (out, '{');
      les_json_key (out, "a");
      les_json_integer (out, links[i].a);
      les_json_key (out, "b");
      les_json_integer (out, links[i].b);
      add_member (out, "kind", les_link_kind_to_string (links[i].kind));
      les_json_key (out, "score");
      les_json_number (out, links[i].score);
      add_reasons (out, report, "reasons", links[i].first_reason, links[i].n_reasons);
      add_reasons (out, report, "differences", links[i].first_difference, links[i].n_differences);
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
  if (group->agency != NULL)
    add_member (out, "agency", group->agency);
  if (group->spans_events)
    {
      les_json_key (out, "spans_events");
      les_json_boolean (out, TRUE);
    }
  les_json_close (out, '}');
}

static void
add_suggestion (GString             *out,
                const Report        *report,
                const LesSuggestion *suggestion)
{
  les_json_open (out, '{');
  les_json_key (out, "a");
  add_part (out, report, &suggestion->a);
  les_json_key (out, "b");
  add_part (out, report, &suggestion->b);
  les_json_key (out, "score");
  les_json_number (out, suggestion->score);
  add_reasons (out, report, "reasons", suggestion->first_reason, suggestion->n_reasons);
  les_json_close (out, '}');
}

static void
add_topic (GString        *out,
           const Report   *report,
           const LesTopic *topic,
           guint           id)
{
  les_json_open (out, '{');
  les_json_key (out, "id");
  les_json_integer (out, id);
  add_member (out, "label", topic->label);
  les_json_key (out, "terms");
  les_json_strings (out, topic->terms);
  les_json_key (out, "members");
  les_json_open (out, '[');
  for (guint i = 0; i < topic->n_members; i++)
    add_part (out, report, les_comparison_get_parts (report->comparison, topic->first_member) + i);
  les_json_close (out, ']');
  les_json_close (out, '}');
}

static void
add_source (GString         *out,
            const Report    *report,
            const LesSource *source,
            guint            id)
{
  const LesSourceSpeaker *speakers = les_comparison_get_speakers (report->comparison, source->first_speaker);

  les_json_open (out, '{');
  les_json_key (out, "id");
  les_json_integer (out, id);
  add_member (out, "name", source->name);
  add_member (out, "role", source->role);
  les_json_key (out, "speakers");
  les_json_open (out, '[');
  for (guint i = 0; i < source->n_speakers; i++)
    {
      guint             n;
      const LesSpeaker *own = les_reading_get_speakers (les_comparison_get_reading (report->comparison, speakers[i].article), &n);

      les_json_open (out, '{');
      les_json_key (out, "article");
      les_json_integer (out, speakers[i].article);
      add_member (out, "speaker", own[speakers[i].speaker].id);
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
  les_json_close (out, '}');
}

static void
add_articles (GString      *out,
              const Report *report,
              guint         first,
              guint         n)
{
  const guint *articles = les_comparison_get_articles (report->comparison, first);

  les_json_key (out, "articles");
  les_json_open (out, '[');
  for (guint i = 0; i < n; i++)
    les_json_integer (out, articles[i]);
  les_json_close (out, ']');
}

static void
add_event (GString        *out,
           const Report   *report,
           const LesEvent *event)
{
  les_json_open (out, '{');
  add_member (out, "label", event->label);
  add_member (out, "date", event->date);
  add_articles (out, report, event->first_article, event->n_articles);
  les_json_close (out, '}');
}

static void
add_missing (GString        *out,
             const Report   *report,
             const LesGroup *groups,
             guint           n_groups)
{
  les_json_key (out, "missing");
  les_json_open (out, '[');
  for (guint i = 0; i < n_groups; i++)
    if (groups[i].n_missing > 0)
      {
        les_json_open (out, '{');
        les_json_key (out, "group");
        les_json_integer (out, i);
        add_articles (out, report, groups[i].first_missing, groups[i].n_missing);
        les_json_close (out, '}');
      }
  les_json_close (out, ']');
}

/* The lists of a comparison in the contract's order; each() writes one entry. */
#define ADD_LIST(key, type, getter, each) \
  G_STMT_START { \
    const type *entries = getter (comparison, &n); \
    les_json_key (out, key); \
    les_json_open (out, '['); \
    for (guint i = 0; i < n; i++) \
      each; \
    les_json_close (out, ']'); \
  } G_STMT_END

void
les_report_comparison (const LesComparison *comparison,
                       const GPtrArray     *errors,
                       GString             *out)
{
  Report          report;
  guint           n;
  const LesGroup *groups;

  report_init (&report, comparison);
  les_json_open (out, '{');
  les_json_key (out, "articles");
  les_json_open (out, '[');
  for (guint i = 0; i < les_comparison_n_readings (comparison); i++)
    {
      const LesReading *reading = les_comparison_get_reading (comparison, i);

      les_json_open (out, '{');
      add_article (out, les_reading_get_article (reading), g_ptr_array_index (report.offsets, i));
      add_reading (out, reading, g_ptr_array_index (report.offsets, i));
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
  ADD_LIST ("groups", LesGroup, les_comparison_get_groups, add_group (out, &report, &entries[i], i));
  ADD_LIST ("suggestions", LesSuggestion, les_comparison_get_suggestions, add_suggestion (out, &report, &entries[i]));
  ADD_LIST ("topics", LesTopic, les_comparison_get_topics, add_topic (out, &report, &entries[i], i));
  ADD_LIST ("sources", LesSource, les_comparison_get_sources, add_source (out, &report, &entries[i], i));
  ADD_LIST ("events", LesEvent, les_comparison_get_events, add_event (out, &report, &entries[i]));
  les_json_key (out, "errors");
  les_json_open (out, '[');
  for (guint i = 0; i + 1 < errors->len; i += 2)
    les_report_error (g_ptr_array_index (errors, i), g_ptr_array_index (errors, i + 1), out);
  les_json_close (out, ']');
  groups = les_comparison_get_groups (comparison, &n);
  add_missing (out, &report, groups, n);
  les_json_close (out, '}');
  g_ptr_array_unref (report.offsets);
}

/* An article's line carries its metadata only: text and statements of thousands would be the larger part. */
static void
add_article_line (GString          *out,
                  const LesArticle *article)
{
  add_member (out, "path", les_article_get_path (article));
  add_member (out, "outlet", les_article_get_outlet (article));
  add_member (out, "title", les_article_get_title (article));
  les_json_key (out, "authors");
  les_json_strings (out, les_article_get_authors (article));
  add_member (out, "published", les_article_get_published (article));
  add_member (out, "updated", les_article_get_updated (article));
  add_member (out, "language", les_article_get_language (article));
  add_member (out, "url", les_article_get_url (article));
  les_json_key (out, "agency");
  les_json_strings (out, les_article_get_agencies (article));
}

#define WRITE_LINES(key, type, getter, each) \
  G_STMT_START { \
    const type *entries = getter (comparison, &n); \
    for (guint i = 0; i < n && going; i++) \
      { \
        g_string_truncate (out, 0); \
        les_json_open (out, '{'); \
        les_json_key (out, key); \
        each; \
        g_string_append (out, "}\n"); \
        going = write (out->str, out->len, user_data); \
      } \
  } G_STMT_END

/**
 * les_report_comparison_lines:
 * @write: takes one line with its line break; FALSE ends the report
 *
 * Returns: whether everything was written
 */
gboolean
les_report_comparison_lines (const LesComparison *comparison,
                             LesReportWrite       write,
                             gpointer             user_data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Report              report;
  gboolean            going = TRUE;
  guint               n;

  report_init (&report, comparison);
  for (guint i = 0; i < les_comparison_n_readings (comparison) && going; i++)
    {
      g_string_assign (out, "{\"article\":{");
      add_article_line (out, les_reading_get_article (les_comparison_get_reading (comparison, i)));
      g_string_append (out, "}}\n");
      going = write (out->str, out->len, user_data);
    }
  WRITE_LINES ("group", LesGroup, les_comparison_get_groups, add_group (out, &report, &entries[i], i));
  WRITE_LINES ("suggestion", LesSuggestion, les_comparison_get_suggestions, add_suggestion (out, &report, &entries[i]));
  WRITE_LINES ("topic", LesTopic, les_comparison_get_topics, add_topic (out, &report, &entries[i], i));
  WRITE_LINES ("source", LesSource, les_comparison_get_sources, add_source (out, &report, &entries[i], i));
  WRITE_LINES ("event", LesEvent, les_comparison_get_events, add_event (out, &report, &entries[i]));
  g_ptr_array_unref (report.offsets);
  return going;
}
