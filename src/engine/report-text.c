/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports for people: plain text on a terminal, Markdown to paste. */

#include "config.h"

#include "engine/report.h"

#include <glib/gi18n-lib.h>

static void
append_span (GString    *out,
             const char *text,
             LesSpan     span)
{
  const char *end = text + les_span_end (span);

  /* One line a statement: the paragraph's own line breaks would tear it. */
  for (const char *p = text + span.start; p < end; p++)
    g_string_append_c (out, *p == '\n' ? ' ' : *p);
}

static void
append_heading (GString          *out,
                const LesArticle *article)
{
  const char *outlet = les_article_get_outlet (article);
  const char *published = les_article_get_published (article);

  if (outlet != NULL)
    g_string_append (out, outlet);
  else
    g_string_append (out, les_article_get_path (article) != NULL ? les_article_get_path (article) : "");
  if (published != NULL)
    g_string_append_printf (out, " · %s", published);
  if (les_article_get_title (article) != NULL)
    g_string_append_printf (out, " · %s", les_article_get_title (article));
  g_string_append_c (out, '\n');
}

void
les_report_article_text (const LesArticle *article,
                         GString          *out)
{
  gsize       length;
  const char *text = les_article_get_text (article, &length);

  g_string_append_len (out, text, length);
  g_string_append_c (out, '\n');
}

void
les_report_article_markdown (const LesArticle *article,
                             GString          *out)
{
  const char     *text = les_article_get_text (article, NULL);
  guint           n;
  const LesBlock *blocks = les_article_get_blocks (article, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *prefix = "", *suffix = "";

      switch (blocks[i].kind)
        {
        case LES_BLOCK_HEADING:
          prefix = blocks[i].level <= 1 ? "# " : blocks[i].level == 2 ? "## " : "### ";
          break;
        case LES_BLOCK_LIST_ITEM:
          prefix = "- ";
          break;
        case LES_BLOCK_QUOTATION:
        case LES_BLOCK_PULL_QUOTE:
        case LES_BLOCK_FACT_BOX:
        case LES_BLOCK_PERSON_BOX:
          prefix = "> ";
          break;
        case LES_BLOCK_QUESTION:
        case LES_BLOCK_TEASER:
          prefix = suffix = "**";
          break;
        case LES_BLOCK_PARAGRAPH:
        case LES_BLOCK_ANSWER:
        case LES_BLOCK_TABLE:
        default:
          break;
        }
      g_string_append (out, prefix);
      append_span (out, text, blocks[i].span);
      g_string_append_printf (out, "%s\n\n", suffix);
    }
}

void
les_report_reading_text (const LesReading *reading,
                         GString          *out)
{
  const char         *text = les_article_get_text (les_reading_get_article (reading), NULL);
  guint               n, n_speakers;
  const LesSpeaker   *speakers = les_reading_get_speakers (reading, &n_speakers);
  const LesStatement *statements = les_reading_get_statements (reading, &n);

  append_heading (out, les_reading_get_article (reading));
  for (guint i = 0; i < n; i++)
    {
      const LesStatement *s = &statements[i];
      const LesSpan      *spans = les_reading_get_spans (reading, s->spans);

      if (s->kind == LES_STATEMENT_NARRATION)
        continue;
      g_string_append_printf (out, "  [%s] %s", les_statement_kind_to_string (s->kind),
                              s->speaker >= 0 ? speakers[s->speaker].name : "–");
      for (guint k = 0; s->via != NULL && s->via[k] != NULL; k++)
        g_string_append_printf (out, " ← %s", s->via[k]);
      g_string_append (out, ": ");
      for (guint k = 0; k < s->spans.n; k++)
        {
          if (k > 0)
            g_string_append (out, " … ");
          append_span (out, text, spans[k]);
        }
      g_string_append_c (out, '\n');
    }
}

static void
append_part (GString             *out,
             const LesComparison *comparison,
             const LesPart       *part)
{
  const LesReading   *reading = les_comparison_get_reading (comparison, part->article);
  const LesArticle   *article = les_reading_get_article (reading);
  guint               n;
  const LesStatement *statement = les_reading_get_statements (reading, &n) + part->statement;
  const LesSpan      *spans = les_comparison_get_spans (comparison, part->spans);
  const char         *outlet = les_article_get_outlet (article);

  g_string_append_printf (out, "    %u %s", part->article + 1, outlet != NULL ? outlet : les_article_get_path (article));
  if (statement->speaker >= 0)
    g_string_append_printf (out, " (%s)", les_reading_get_speakers (reading, &n)[statement->speaker].name);
  g_string_append (out, ": ");
  for (guint k = 0; k < part->spans.n; k++)
    {
      if (k > 0)
        g_string_append (out, " … ");
      append_span (out, les_article_get_text (article, NULL), spans[k]);
    }
  g_string_append_c (out, '\n');
}

static const char *
kind_name (LesLinkKind kind)
{
  switch (kind)
    {
    case LES_LINK_VERBATIM:
      return _("same words");
    case LES_LINK_NEAR_VERBATIM:
      return _("edited words");
    case LES_LINK_REWORDED:
      return _("in other words");
    case LES_LINK_CONFLICT:
    default:
      return _("contradiction");
    }
}

void
les_report_comparison_text (const LesComparison *comparison,
                            GString             *out)
{
  guint           n;
  const LesEvent *events;
  const LesGroup *groups;
  const LesCopy  *copies;
  const LesLimit *limits;

  for (guint i = 0; i < les_comparison_n_readings (comparison); i++)
    {
      g_string_append_printf (out, "%u ", i + 1);
      append_heading (out, les_reading_get_article (les_comparison_get_reading (comparison, i)));
    }
  events = les_comparison_get_events (comparison, &n);
  for (guint i = 0; n > 1 && i < n; i++)
    {
      g_string_append_printf (out, i == 0 ? "\n%s: %s" : "%s: %s", _("Event"), events[i].label);
      for (guint k = 0; k < events[i].n_articles; k++)
        g_string_append_printf (out, k == 0 ? " (%u" : ", %u", les_comparison_get_articles (comparison, events[i].first_article)[k] + 1);
      g_string_append (out, ")\n");
    }
  copies = les_comparison_get_copies (comparison, &n);
  for (guint i = 0; i < n; i++)
    {
      if (i == 0)
        g_string_append_c (out, '\n');
      /* Translators: %u are numbers of articles, %.0f a percentage. */
      g_string_append_printf (out, _("%u and %u are largely the same text (%.0f %%)"), copies[i].a + 1, copies[i].b + 1, 100 * copies[i].share);
      g_string_append_c (out, '\n');
    }
  limits = les_comparison_get_limits (comparison, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = les_limit_to_string (&limits[i]);

      g_string_append_printf (out, "%s%s\n", i == 0 ? "\n" : "", words);
    }
  groups = les_comparison_get_groups (comparison, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "\n%u. %s [%s, %.2f]\n", i + 1, groups[i].label, kind_name (groups[i].kind), groups[i].score);
      for (guint k = 0; k < groups[i].n_members; k++)
        append_part (out, comparison, les_comparison_get_parts (comparison, groups[i].first_member) + k);
      for (guint k = 0; k < groups[i].n_missing; k++)
        g_string_append_printf (out, k == 0 ? "    %s %u" : "%s, %u", k == 0 ? _("not found in") : "",
                                les_comparison_get_articles (comparison, groups[i].first_missing)[k] + 1);
      if (groups[i].n_missing > 0)
        g_string_append_c (out, '\n');
    }
}
