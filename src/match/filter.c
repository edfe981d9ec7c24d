/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/filter.h"

/* A group before it was filtered, and what is left: new pools, so that nothing is read where it was just written. */
typedef struct
{
  LesComparison *comparison;
  const LesPart *members;
  const LesLink *links; /* kept ones */
  guint          n_links;
  guint         *root;  /* a member that stands for all that hang together with this one */
  GArray        *groups, *parts, *all_links;
} Filter;

static guint
find_root (guint *root,
           guint  member)
{
  while (root[member] != member)
    member = root[member] = root[root[member]];
  return member;
}

static void
join_members (Filter *self,
              guint   n_members)
{
  for (guint i = 0; i < n_members; i++)
    self->root[i] = i;
  for (guint i = 0; i < self->n_links; i++)
    {
      guint a = find_root (self->root, self->links[i].a), b = find_root (self->root, self->links[i].b);

      self->root[MAX (a, b)] = MIN (a, b);
    }
}

/* The members that hang together with first, as a group of their own. */
static void
write_component (Filter         *self,
                 const LesGroup *group,
                 guint           first)
{
  LesGroup written = *group;
  g_autofree guint *place = g_new (guint, group->n_members);

  written.first_member = self->parts->len;
  written.first_link = self->all_links->len;
  written.n_members = 0;
  for (guint i = first; i < group->n_members; i++)
    if (find_root (self->root, i) == first)
      {
        g_array_append_val (self->parts, self->members[i]);
        place[i] = written.n_members++;
      }
  for (guint i = 0; i < self->n_links; i++)
    if (find_root (self->root, self->links[i].a) == first)
      {
        LesLink link = self->links[i];

        link.a = place[link.a];
        link.b = place[link.b];
        g_array_append_val (self->all_links, link);
      }
  written.n_links = self->all_links->len - written.first_link;
  if (written.n_members < 2)
    g_array_set_size (self->parts, written.first_member);
  else
    g_array_append_val (self->groups, written);
}

static void
filter_group (Filter         *self,
              const LesGroup *group,
              LesMatchKinds   kinds)
{
  const LesLink *links = les_comparison_get_links (self->comparison, group->first_link);
  g_autofree LesLink *kept = g_new (LesLink, group->n_links + 1);

  self->n_links = 0;
  for (guint i = 0; i < group->n_links; i++)
    if (kinds & (1 << links[i].kind))
      kept[self->n_links++] = links[i];
  if (self->n_links == 0)
    return;
  self->links = kept;
  self->members = les_comparison_get_parts (self->comparison, group->first_member);
  self->root = g_new (guint, group->n_members);
  join_members (self, group->n_members);
  for (guint i = 0; i < group->n_members; i++)
    if (self->root[i] == i)
      write_component (self, group, i);
  g_clear_pointer (&self->root, g_free);
}

static void
put_back (GArray *pool,
          GArray *filtered)
{
  g_array_set_size (pool, 0);
  if (filtered->len > 0)
    g_array_append_vals (pool, filtered->data, filtered->len);
}

void
les_filter_kinds (LesComparison *comparison,
                  LesMatchKinds  kinds)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (LesGroup));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (LesPart));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (LesLink));
  Filter filter = { .comparison = comparison, .groups = groups, .parts = parts, .all_links = links };
  guint n_groups;
  const LesGroup *all = les_comparison_get_groups (comparison, &n_groups);

  if ((kinds & LES_MATCH_ALL) == LES_MATCH_ALL)
    return;
  for (guint i = 0; i < n_groups; i++)
    filter_group (&filter, &all[i], kinds);
  put_back (les_comparison_parts (comparison), parts);
  put_back (les_comparison_links (comparison), links);
  put_back (les_comparison_groups (comparison), groups);
  for (guint i = 0; i < groups->len; i++)
    les_group_sum_up (comparison, &g_array_index (les_comparison_groups (comparison), LesGroup, i));
}
