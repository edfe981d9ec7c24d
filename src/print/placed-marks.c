/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/article-flow.h"

/* Marks of several groups may lie on the same words; more than this under one another would touch the next line. */
#define N_LANES 3

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const LesPlacedMark *left = a, *right = b;

  if (left->span.start != right->span.start)
    return left->span.start < right->span.start ? -1 : 1;
  if (left->span.length != right->span.length)
    return left->span.length > right->span.length ? -1 : 1;
  return left->group < right->group ? -1 : left->group > right->group;
}

/* The longest of marks that overlap comes first and keeps the upper lane. */
static void
choose_lanes (GArray *marks)
{
  guint32 ends[N_LANES] = { 0 };

  for (guint i = 0; i < marks->len; i++)
    {
      LesPlacedMark *mark = &g_array_index (marks, LesPlacedMark, i);
      guint8 lane = 0;

      while (lane < N_LANES - 1 && ends[lane] > mark->span.start)
        lane++;
      mark->lane = lane;
      ends[lane] = MAX (ends[lane], les_span_end (mark->span));
    }
}

static void
add_group (GPtrArray           *marks,
           const LesComparison *comparison,
           const LesGroup      *group,
           guint                position)
{
  const LesPart *members = les_comparison_get_parts (comparison, group->first_member);

  for (guint i = 0; i < group->n_members; i++)
    {
      const LesSpan *spans = les_comparison_get_spans (comparison, members[i].spans);
      gboolean first_in_article = i == 0 || members[i - 1].article != members[i].article;

      for (guint j = 0; j < members[i].spans.n; j++)
        {
          LesPlacedMark mark = { .span = spans[j], .group = position, .kind = group->kind };

          mark.numbered = j == 0;
          mark.anchor = j == 0 && first_in_article;
          g_array_append_val (g_ptr_array_index (marks, members[i].article), mark);
        }
    }
}

/*< private >
 * les_placed_marks_new:
 *
 * Returns: (transfer full) (element-type GArray): for each article the marks of its parts in all groups
 */
GPtrArray *
les_placed_marks_new (const LesComparison *comparison)
{
  guint n_articles = les_comparison_n_readings (comparison);
  GPtrArray *marks = g_ptr_array_new_full (n_articles, (GDestroyNotify) g_array_unref);
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (marks, g_array_new (FALSE, FALSE, sizeof (LesPlacedMark)));
  for (guint i = 0; i < n_groups; i++)
    add_group (marks, comparison, &groups[i], i);
  for (guint i = 0; i < n_articles; i++)
    {
      g_array_sort (g_ptr_array_index (marks, i), compare_marks);
      choose_lanes (g_ptr_array_index (marks, i));
    }
  return marks;
}
