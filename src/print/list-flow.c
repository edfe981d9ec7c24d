/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/list-flow.h"

#include <glib/gi18n-lib.h>

#include "print/draw.h"
#include "print/words.h"

#define INDENT 26.0      /* left of it hang the numbers */
#define CELL_GAP 14.0
#define MAX_REASONS 4    /* of a link, the strongest first */
#define MAX_TOGETHER 4   /* readings of a statement that aren't torn apart by the end of a page */

typedef struct
{
  LesFlow             *flow;
  const LesComparison *comparison;
  const GArray        *places;
  double               name_x, name_width;
  double               how_x, how_width;
  double               words_x, words_width;
} Builder;

static int
compare_places (const LesPlace *place,
                guint           group,
                guint           article)
{
  if (place->group != group)
    return place->group < group ? -1 : 1;
  return place->article < article ? -1 : place->article > article;
}

int
les_places_find (const GArray *places,
                 guint         group,
                 guint         article)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const LesPlace *place = &g_array_index (places, LesPlace, middle);
      int order = compare_places (place, group, article);

      if (order == 0)
        return (int) place->page;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

static LesCell *
add_owned (LesFlow     *flow,
           LesTextStyle style,
           double       x,
           double       width,
           char        *text) /* (transfer full) */
{
  LesCell *cell = les_flow_add_cell (flow, style, x, width, text, -1);

  cell->owned = text;
  return cell;
}

/* A row that stands over what follows. */
static void
add_note (Builder *builder,
          double   space_before,
          char    *text, /* (transfer full) */
          gboolean keeps_next)
{
  les_flow_add_row (builder->flow, LES_ROW_PLAIN, space_before)->keeps_next = keeps_next;
  add_owned (builder->flow, LES_STYLE_NOTE, INDENT, builder->words_x + builder->words_width - INDENT, text);
}

/* "in other words · strength 93 %", then why: of the group's strongest link, or of one in conflict. */
static char *
dup_reasons (const LesComparison *comparison,
             const LesGroup      *group)
{
  GString *words = g_string_new (NULL);
  const LesLink *links = les_comparison_get_links (comparison, group->first_link);
  const LesLink *best = NULL;
  const LesReason *reasons;
  guint n_reasons;

  /* Translators: how sure it is that articles say the same: "in other words · strength 93 %" */
  g_string_printf (words, _("%s · strength %.0f %%"), les_words_kind (group->kind), group->score * 100);
  if (group->agency != NULL)
    /* Translators: several outlets print the same text of a news agency */
    g_string_append_printf (words, _(" · wire copy (%s)"), group->agency);
  if (group->spans_events)
    g_string_append_printf (words, " · %s", _("told of more than one event"));

  for (guint i = 0; i < group->n_links; i++)
    if (best == NULL || (links[i].kind == group->kind) > (best->kind == group->kind)
        || ((links[i].kind == group->kind) == (best->kind == group->kind) && links[i].score > best->score))
      best = &links[i];
  if (best == NULL)
    return g_string_free (words, FALSE);

  n_reasons = best->n_differences > 0 ? best->n_differences : best->n_reasons;
  reasons = les_comparison_get_reasons (comparison, best->n_differences > 0 ? best->first_difference : best->first_reason);
  for (guint i = 0; i < MIN (n_reasons, MAX_REASONS); i++)
    {
      g_autofree char *reason = les_reason_to_string (&reasons[i]);

      g_string_append_printf (words, i == 0 ? " · %s" : "; %s", reason);
    }
  return g_string_free (words, FALSE);
}

static char *
dup_name (const Builder   *builder,
          const LesArticle *article,
          guint            group,
          guint            position)
{
  g_autofree char *outlet = les_words_outlet (article);
  int page = les_places_find (builder->places, group, position);

  if (page < 0)
    return g_steal_pointer (&outlet);
  /* Translators: an outlet and the page on which its reading of a statement stands */
  return g_strdup_printf (_("%s, p. %d"), outlet, page + 1);
}

static char *
dup_speaker_and_how (const LesReading *reading,
                     const LesPart    *part)
{
  guint n_statements;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);
  g_autofree char *speaker = NULL;
  g_autofree char *how = NULL;

  if (part->statement >= n_statements)
    return g_strdup ("");
  speaker = les_words_speaker (reading, &statements[part->statement]);
  how = les_words_how (reading, &statements[part->statement]);
  return speaker != NULL ? g_strdup_printf ("%s\n%s", speaker, how) : g_steal_pointer (&how);
}

static void
add_member (Builder        *builder,
            const LesGroup *group,
            guint           number,
            guint           member,
            gboolean        notes_follow)
{
  const LesPart *parts = les_comparison_get_parts (builder->comparison, group->first_member);
  const LesPart *part = &parts[member];
  const LesReading *reading = les_comparison_get_reading (builder->comparison, part->article);
  gboolean again = member > 0 && parts[member - 1].article == part->article;
  LesRow *row;
  LesCell *cell;

  row = les_flow_add_row (builder->flow, LES_ROW_PLAIN, 2.5);
  row->whole = TRUE;
  row->keeps_next = group->n_members <= MAX_TOGETHER && (member + 1 < group->n_members || notes_follow);
  if (!again)
    {
      cell = add_owned (builder->flow, LES_STYLE_NAME, builder->name_x, builder->name_width,
                        dup_name (builder, les_reading_get_article (reading), number, part->article));
      if (les_places_find (builder->places, number, part->article) >= 0)
        cell->link = les_anchor_of_place (number, part->article);
    }
  add_owned (builder->flow, LES_STYLE_NOTE, builder->how_x, builder->how_width, dup_speaker_and_how (reading, part));
  cell = les_flow_add_cell (builder->flow, LES_STYLE_WORDS, builder->words_x, builder->words_width, "", 0);
  les_list_set_words (cell, builder->comparison, group, member);
}

static void
add_group (Builder        *builder,
           const LesGroup *group,
           guint           number)
{
  char *missing = les_words_missing (builder->comparison, group);
  char *elsewhere = les_words_elsewhere (builder->comparison, group);
  LesRow *row = les_flow_add_row (builder->flow, LES_ROW_RULED, 13);

  row->keeps_next = TRUE;
  row->number = (int) number;
  row->anchor = les_anchor_of_statement (number);
  row->tag = "H2";
  add_owned (builder->flow, LES_STYLE_LABEL, INDENT, builder->words_x + builder->words_width - INDENT,
             g_strdup (group->label != NULL ? group->label : ""));
  add_note (builder, 0, dup_reasons (builder->comparison, group), TRUE);
  for (guint i = 0; i < group->n_members; i++)
    add_member (builder, group, number, i, missing != NULL || elsewhere != NULL);
  if (missing != NULL)
    add_note (builder, 2.5, missing, elsewhere != NULL);
  if (elsewhere != NULL)
    add_note (builder, missing != NULL ? 0 : 2.5, elsewhere, FALSE);
}

static void
set_columns (Builder *builder,
             double   width)
{
  double usable = MAX (width - INDENT - 2 * CELL_GAP, 3);

  builder->name_x = INDENT;
  builder->name_width = usable * .17;
  builder->how_x = builder->name_x + builder->name_width + CELL_GAP;
  builder->how_width = usable * .24;
  builder->words_x = builder->how_x + builder->how_width + CELL_GAP;
  builder->words_width = width - builder->words_x;
}

static void
add_opening (Builder *builder,
             guint    n_groups)
{
  char *events = les_words_events (builder->comparison);

  les_flow_add_row (builder->flow, LES_ROW_PLAIN, 0)->tag = "H1";
  add_owned (builder->flow, LES_STYLE_SECTION, 0, builder->words_x + builder->words_width, g_strdup (_("Shared statements")));
  les_flow_row (builder->flow, 0)->keeps_next = TRUE;
  les_flow_row (builder->flow, 0)->anchor = g_strdup ("list");
  les_flow_add_row (builder->flow, LES_ROW_PLAIN, 3)->keeps_next = n_groups > 0;
  add_owned (builder->flow, LES_STYLE_NOTE, 0, builder->words_x + builder->words_width,
             n_groups == 0
               ? g_strdup (_("No statement was found that two of the articles share."))
               : g_strdup (_("Bold: the same words. Underlined: what was edited. Underlined twice: what differs.")));
  if (events != NULL)
    {
      les_flow_add_row (builder->flow, LES_ROW_PLAIN, 1)->keeps_next = n_groups > 0;
      add_owned (builder->flow, LES_STYLE_NOTE, 0, builder->words_x + builder->words_width, events);
    }
}

/*< private >
 * les_list_flow_new:
 * @places: (element-type LesPlace): where the groups stand in the articles' pages
 *
 * Returns: (transfer full): the list of shared statements, not yet measured
 */
LesFlow *
les_list_flow_new (LesType             *type,
                   const LesComparison *comparison,
                   const GArray        *places,
                   double               width)
{
  Builder builder = { .flow = les_flow_new (type), .comparison = comparison, .places = places };
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  set_columns (&builder, width);
  add_opening (&builder, n_groups);
  for (guint i = 0; i < n_groups; i++)
    add_group (&builder, &groups[i], i);
  return builder.flow;
}
