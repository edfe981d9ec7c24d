/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/comparison.h"

void
les_group_sum_up (const LesComparison *comparison,
                  LesGroup            *group)
{
  const LesLink *links = les_comparison_get_links (comparison, group->first_link);
  const LesReason *reasons = les_comparison_get_reasons (comparison, 0);
  guint counts[LES_N_LINK_KINDS] = { 0 };

  group->score = 0;
  group->agency = NULL;
  for (guint i = 0; i < group->n_links; i++)
    {
      counts[links[i].kind]++;
      group->score = MAX (group->score, links[i].score);
      for (guint k = 0; k < links[i].n_reasons; k++)
        if (reasons[links[i].first_reason + k].kind == LES_REASON_SAME_AGENCY)
          group->agency = reasons[links[i].first_reason + k].detail;
    }
  group->kind = LES_LINK_VERBATIM;
  for (guint k = 0; k < LES_N_LINK_KINDS; k++)
    if (counts[k] > counts[group->kind])
      group->kind = k;
  if (counts[LES_LINK_CONFLICT] > 0)
    group->kind = LES_LINK_CONFLICT;
}
