/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/list-flow.h"

#include <glib/gi18n-lib.h>

#include "print/draw.h"
#include "print/words.h"

#define GAP 14.0

typedef struct
{
  LesFlow             *flow;
  const LesComparison *comparison;
  double               width;
} Builder;

static LesCell *
add_owned (Builder     *builder,
           LesTextStyle style,
           double       x,
           double       width,
           char        *text) /* (transfer full) */
{
  LesCell *cell = les_flow_add_cell (builder->flow, style, x, width, text, -1);

  cell->owned = text;
  return cell;
}

static LesRow *
add_line (Builder     *builder,
          LesTextStyle style,
          double       space_before,
          char        *text)
{
  LesRow *row = les_flow_add_row (builder->flow, LES_ROW_PLAIN, space_before);

  add_owned (builder, style, 0, builder->width, text);
  return row;
}

/* How many groups have a part in article. */
static guint
count_shared (const LesComparison *comparison,
              guint                article)
{
  guint n_groups, n_shared = 0;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      const LesPart *members = les_comparison_get_parts (comparison, groups[i].first_member);
      gboolean has_part = FALSE;

      for (guint j = 0; j < groups[i].n_members && !has_part; j++)
        has_part = members[j].article == article;
      n_shared += has_part;
    }
  return n_shared;
}

static void
add_article (Builder *builder,
             guint    article,
             guint    page)
{
  const LesArticle *data = les_reading_get_article (les_comparison_get_reading (builder->comparison, article));
  g_autofree char *date = les_words_date (les_article_get_published (data));
  guint n_shared = count_shared (builder->comparison, article);
  double usable = builder->width - 4 * GAP;
  double x = 0;
  LesCell *cell;

  les_flow_add_row (builder->flow, LES_ROW_RULED, 8)->whole = TRUE;
  cell = add_owned (builder, LES_STYLE_NAME, x, usable * .2, les_words_outlet (data));
  cell->link = les_anchor_of_article (article);
  x += usable * .2 + GAP;
  add_owned (builder, LES_STYLE_NOTE, x, usable * .17,
             date != NULL ? g_steal_pointer (&date) : g_strdup (_("undated")));
  x += usable * .17 + GAP;
  cell = add_owned (builder, LES_STYLE_WORDS, x, usable * .43, les_words_title (data, NULL));
  cell->max_lines = 4;
  cell->link = les_anchor_of_article (article);
  x += usable * .43 + GAP;
  add_owned (builder, LES_STYLE_NOTE, x, usable * .13,
             /* Translators: of an article: how many statements it shares with others */
             g_strdup_printf (ngettext ("%u shared", "%u shared", n_shared), n_shared));
  x += usable * .13 + GAP;
  /* Translators: short for "page" */
  add_owned (builder, LES_STYLE_NOTE, x, usable * .07, g_strdup_printf (_("p. %u"), page + 1));
}

/* A kind's sample, what it means, how often it occurs. */
static void
add_kind (Builder    *builder,
          LesLinkKind kind,
          const char *meaning)
{
  guint n_groups, n_of_kind = 0;
  const LesGroup *groups = les_comparison_get_groups (builder->comparison, &n_groups);
  LesMark mark = { .kind = kind, .group = LES_NO_GROUP };
  double x = builder->width * .2;
  LesCell *cell;

  for (guint i = 0; i < n_groups; i++)
    n_of_kind += groups[i].kind == kind;
  les_flow_add_row (builder->flow, LES_ROW_PLAIN, 4)->whole = TRUE;
  cell = les_flow_add_cell (builder->flow, LES_STYLE_WORDS, 0, x - GAP, les_words_kind (kind), -1);
  mark.end = cell->length;
  cell->marks = g_array_new (FALSE, FALSE, sizeof (LesMark));
  g_array_append_val (cell->marks, mark);
  les_flow_add_cell (builder->flow, LES_STYLE_NOTE, x, builder->width * .55, meaning, -1);
  add_owned (builder, LES_STYLE_NOTE, builder->width * .78, builder->width * .22,
             g_strdup_printf (ngettext ("%u statement", "%u statements", n_of_kind), n_of_kind));
}

/* What the program left out comes before what it found. */
static void
add_limits (Builder *builder)
{
  guint n;
  const LesLimit *limits = les_comparison_get_limits (builder->comparison, &n);

  for (guint i = 0; i < n; i++)
    add_line (builder, LES_STYLE_NOTE, i == 0 ? 10 : 2, les_limit_to_string (&limits[i]));
}

static void
add_legend (Builder *builder)
{
  add_line (builder, LES_STYLE_LABEL, 24, g_strdup (_("How to read these pages")))->keeps_next = TRUE;
  add_kind (builder, LES_LINK_VERBATIM, _("The articles use the same words in the same order."));
  add_kind (builder, LES_LINK_NEAR_VERBATIM, _("The same sentence with small edits."));
  add_kind (builder, LES_LINK_REWORDED, _("They say the same in words of their own."));
  add_kind (builder, LES_LINK_CONFLICT, _("They speak of the same thing, but a figure, a date, a name or a yes and no differ."));
  add_line (builder, LES_STYLE_NOTE, 10,
            g_strdup (_("A number in the margin stands for one statement, in every column and in the list at the end. "
                        "The marks were made by a program and may be wrong; read both places before you rely on one. "
                        "“Not found” does not mean “not said”: it only says that the program saw no such statement.")));
}

/*< private >
 * les_cover_flow_new:
 *
 * Returns: (transfer full): the overview of the comparison, not yet measured
 */
LesFlow *
les_cover_flow_new (LesType             *type,
                    const LesComparison *comparison,
                    const char          *title,
                    const guint         *pages,
                    double               width)
{
  Builder builder = { .flow = les_flow_new (type), .comparison = comparison, .width = width };
  char *events = les_words_events (comparison);
  LesRow *row = add_line (&builder, LES_STYLE_COVER_TITLE, 0, g_strdup (title));

  les_flow_cell (builder.flow, row->first_cell)->max_lines = 4;
  row->tag = "H1";
  add_line (&builder, LES_STYLE_COVER_TEXT, 2, les_words_comparison (comparison));
  if (events != NULL)
    add_line (&builder, LES_STYLE_COVER_TEXT, 10, events);
  add_limits (&builder);
  les_flow_add_row (builder.flow, LES_ROW_PLAIN, 6);
  les_flow_add_cell (builder.flow, LES_STYLE_RUNNING, 0, width, "", 0);
  for (guint i = 0; i < les_comparison_n_readings (comparison); i++)
    add_article (&builder, i, pages[i]);
  add_legend (&builder);
  return builder.flow;
}
