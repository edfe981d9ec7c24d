/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/report.h"

#include "engine/json.h"
#include "engine/report-parts.h"

/* One comparison being written: the offset maps of its articles, NULL till one is needed. */
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
  self->offsets = g_ptr_array_new ();
  g_ptr_array_set_size (self->offsets, les_comparison_n_readings (comparison));
}

static void
report_clear (Report *self)
{
  for (guint i = 0; i < self->offsets->len; i++)
    if (g_ptr_array_index (self->offsets, i) != NULL)
      les_offsets_free (g_ptr_array_index (self->offsets, i));
  g_ptr_array_unref (self->offsets);
}

static const LesOffsets *
offsets_of (const Report *self,
            guint         article)
{
  if (g_ptr_array_index (self->offsets, article) == NULL)
    g_ptr_array_index (self->offsets, article) = les_report_offsets (les_comparison_get_reading (self->comparison, article));
  return g_ptr_array_index (self->offsets, article);
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
  les_report_add_spans (out, "spans", offsets_of (report, part->article),
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
  les_report_add_member (out, "kind", les_link_kind_to_string (group->kind));
  les_report_add_member (out, "label", group->label);
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
      les_report_add_member (out, "kind", les_link_kind_to_string (links[i].kind));
      les_json_key (out, "score");
      les_json_number (out, links[i].score);
      add_reasons (out, report, "reasons", links[i].first_reason, links[i].n_reasons);
      add_reasons (out, report, "differences", links[i].first_difference, links[i].n_differences);
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
  if (group->agency != NULL)
    les_report_add_member (out, "agency", group->agency);
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
  les_report_add_member (out, "label", topic->label);
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
  les_report_add_member (out, "name", source->name);
  les_report_add_member (out, "role", source->role);
  les_json_key (out, "speakers");
  les_json_open (out, '[');
  for (guint i = 0; i < source->n_speakers; i++)
    {
      guint             n;
      const LesSpeaker *own = les_reading_get_speakers (les_comparison_get_reading (report->comparison, speakers[i].article), &n);

      les_json_open (out, '{');
      les_json_key (out, "article");
      les_json_integer (out, speakers[i].article);
      les_report_add_member (out, "speaker", own[speakers[i].speaker].id);
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
  les_report_add_member (out, "label", event->label);
  les_report_add_member (out, "date", event->date);
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

static void
add_copy (GString       *out,
          const LesCopy *copy)
{
  les_json_open (out, '{');
  les_json_key (out, "articles");
  les_json_open (out, '[');
  les_json_integer (out, copy->a);
  les_json_integer (out, copy->b);
  les_json_close (out, ']');
  les_json_key (out, "share");
  les_json_number (out, copy->share);
  les_json_close (out, '}');
}

static void
add_limit (GString        *out,
           const LesLimit *limit)
{
  g_autofree char *words = les_limit_to_string (limit);

  les_json_open (out, '{');
  les_json_key (out, "kind");
  les_json_string (out, les_limit_kind_to_string (limit->kind));
  les_json_key (out, "n");
  les_json_integer (out, limit->n);
  les_json_key (out, "text");
  les_json_string (out, words);
  les_json_close (out, '}');
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
      les_report_add_article (out, les_reading_get_article (reading), offsets_of (&report, i));
      les_report_add_reading (out, reading, offsets_of (&report, i));
      les_json_close (out, '}');
    }
  les_json_close (out, ']');
  ADD_LIST ("groups", LesGroup, les_comparison_get_groups, add_group (out, &report, &entries[i], i));
  ADD_LIST ("suggestions", LesSuggestion, les_comparison_get_suggestions, add_suggestion (out, &report, &entries[i]));
  ADD_LIST ("topics", LesTopic, les_comparison_get_topics, add_topic (out, &report, &entries[i], i));
  ADD_LIST ("sources", LesSource, les_comparison_get_sources, add_source (out, &report, &entries[i], i));
  ADD_LIST ("events", LesEvent, les_comparison_get_events, add_event (out, &report, &entries[i]));
  ADD_LIST ("copies", LesCopy, les_comparison_get_copies, add_copy (out, &entries[i]));
  ADD_LIST ("limits", LesLimit, les_comparison_get_limits, add_limit (out, &entries[i]));
  les_json_key (out, "errors");
  les_json_open (out, '[');
  for (guint i = 0; i + 1 < errors->len; i += 2)
    les_report_error (g_ptr_array_index (errors, i), g_ptr_array_index (errors, i + 1), out);
  les_json_close (out, ']');
  groups = les_comparison_get_groups (comparison, &n);
  add_missing (out, &report, groups, n);
  les_json_close (out, '}');
  report_clear (&report);
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
      les_report_add_facts (out, les_reading_get_article (les_comparison_get_reading (comparison, i)));
      g_string_append (out, "}}\n");
      going = write (out->str, out->len, user_data);
    }
  WRITE_LINES ("group", LesGroup, les_comparison_get_groups, add_group (out, &report, &entries[i], i));
  WRITE_LINES ("suggestion", LesSuggestion, les_comparison_get_suggestions, add_suggestion (out, &report, &entries[i]));
  WRITE_LINES ("topic", LesTopic, les_comparison_get_topics, add_topic (out, &report, &entries[i], i));
  WRITE_LINES ("source", LesSource, les_comparison_get_sources, add_source (out, &report, &entries[i], i));
  WRITE_LINES ("event", LesEvent, les_comparison_get_events, add_event (out, &report, &entries[i]));
  WRITE_LINES ("copy", LesCopy, les_comparison_get_copies, add_copy (out, &entries[i]));
  WRITE_LINES ("limit", LesLimit, les_comparison_get_limits, add_limit (out, &entries[i]));
  report_clear (&report);
  return going;
}
