/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/decisions.h"
#include "text/beginning.h"

#define LABEL_LENGTH 80 /* characters */

/* A member of a group that is being written: where it was before. */
typedef struct
{
  LesPart part;
  int     group; /* -1: none */
  guint   place; /* among that group's members */
} Member;

static int
find_article (const LesComparison *self,
              const LesArticle    *article)
{
  for (guint i = 0; i < les_comparison_n_readings (self); i++)
    if (les_reading_get_article (les_comparison_get_reading (self, i)) == article)
      return i;
  return -1;
}

/* Another analysis may cut a little differently: half of the shorter one is enough. */
static gboolean
is_same_place (LesSpan a,
               LesSpan b)
{
  guint32 start = MAX (a.start, b.start), end = MIN (les_span_end (a), les_span_end (b));

  return end > start && (end - start) * 2 >= MIN (a.length, b.length);
}

static gboolean
says_excerpt (const LesComparison *self,
              const LesPart       *part,
              const LesExcerpt    *excerpt)
{
  const LesSpan *spans = les_comparison_get_spans (self, part->spans);

  if (les_reading_get_article (les_comparison_get_reading (self, part->article)) != excerpt->article)
    return FALSE;
  for (guint i = 0; i < part->spans.n; i++)
    if (is_same_place (spans[i], excerpt->span))
      return TRUE;
  return FALSE;
}

static int
find_group (const LesComparison *self,
            const LesExcerpt    *excerpt,
            guint               *place)
{
  guint n;
  const LesGroup *groups = les_comparison_get_groups (self, &n);

  for (guint g = 0; g < n; g++)
    for (guint i = 0; i < groups[g].n_members; i++)
      if (says_excerpt (self, les_comparison_get_parts (self, groups[g].first_member) + i, excerpt))
        {
          *place = i;
          return g;
        }
  return -1;
}

/* Takes the pair out of the suggestions; the first one's reasons are the decision's. */
static LesSuggestion
take_suggestion (LesComparison     *self,
                 const LesDecision *decision)
{
  GArray *suggestions = les_comparison_suggestions (self);
  LesSuggestion taken = { .score = -1 };
  guint kept = 0;

  for (guint i = 0; i < suggestions->len; i++)
    {
      const LesSuggestion *at = &g_array_index (suggestions, LesSuggestion, i);

      if (!(says_excerpt (self, &at->a, &decision->a) && says_excerpt (self, &at->b, &decision->b))
          && !(says_excerpt (self, &at->a, &decision->b) && says_excerpt (self, &at->b, &decision->a)))
        g_array_index (suggestions, LesSuggestion, kept++) = *at;
      else if (taken.score < 0)
        taken = *at;
    }
  g_array_set_size (suggestions, kept);
  return taken;
}

/* The suggestion's part, else the words of the excerpt as part of the shortest statement that has them. */
static gboolean
make_part (LesComparison       *self,
           const LesExcerpt    *excerpt,
           const LesSuggestion *suggestion,
           LesPart             *part)
{
  const LesReading *reading = les_comparison_get_reading (self, part->article);
  guint n, least = G_MAXUINT;
  const LesStatement *statements = les_reading_get_statements (reading, &n);

  if (suggestion->score >= 0)
    {
      *part = says_excerpt (self, &suggestion->a, excerpt) ? suggestion->a : suggestion->b;
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      const LesSpan *spans = les_reading_get_spans (reading, statements[i].spans);

      for (guint k = 0; k < statements[i].spans.n; k++)
        if (is_same_place (spans[k], excerpt->span) && spans[k].length < least)
          {
            least = spans[k].length;
            part->statement = i;
          }
    }
  part->spans = les_comparison_add_spans (self, &excerpt->span, 1);
  return least != G_MAXUINT;
}

/* The excerpt's group, or the excerpt alone, joins the members. Returns which member of the group says the excerpt's words. */
static gboolean
gather (LesComparison       *self,
        const LesExcerpt    *excerpt,
        const LesSuggestion *suggestion,
        int                  group,
        guint                place,
        GArray              *members,
        Member              *member)
{
  member->group = group;
  member->place = place;
  if (group >= 0)
    {
      const LesGroup *from = &g_array_index (les_comparison_groups (self), LesGroup, group);

      for (guint i = 0; i < from->n_members; i++)
        {
          Member next = { les_comparison_get_parts (self, from->first_member)[i], group, i };

          g_array_append_val (members, next);
        }
      return TRUE;
    }
  member->part.article = find_article (self, excerpt->article);
  /* Alone, a member is known by the article and the place of its words. */
  member->place = excerpt->span.start;
  if (!make_part (self, excerpt, suggestion, &member->part))
    return FALSE;
  g_array_append_val (members, *member);
  return TRUE;
}

static int
compare_members (gconstpointer a,
                 gconstpointer b,
                 gpointer      comparison)
{
  const LesPart *x = &((const Member *) a)->part, *y = &((const Member *) b)->part;
  LesSpan first = *les_comparison_get_spans (comparison, x->spans), second = *les_comparison_get_spans (comparison, y->spans);

  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return (first.start > second.start) - (first.start < second.start);
}

static guint
find_member (const GArray *members,
             const Member *member)
{
  for (guint i = 0; i < members->len; i++)
    {
      const Member *at = &g_array_index (members, Member, i);

      if (at->group == member->group && at->place == member->place && (at->group >= 0 || at->part.article == member->part.article))
        return i;
    }
  g_return_val_if_reached (0);
}

static void
copy_links (LesComparison  *self,
            const GArray   *members,
            int             group)
{
  const LesGroup *from = &g_array_index (les_comparison_groups (self), LesGroup, group);

  for (guint i = 0; i < from->n_links; i++)
    {
      LesLink link = *les_comparison_get_links (self, from->first_link + i);
      Member a = { .group = group, .place = link.a }, b = { .group = group, .place = link.b };

      link.a = find_member (members, &a);
      link.b = find_member (members, &b);
      g_array_append_val (les_comparison_links (self), link);
    }
}

static void
add_link (LesComparison       *self,
          guint                a,
          guint                b,
          const LesSuggestion *suggestion)
{
  GArray *reasons = les_comparison_reasons (self);
  LesReason confirmed = { LES_REASON_CONFIRMED, NULL, NULL };
  LesLink link = { a, b, LES_LINK_REWORDED, 1, reasons->len, 1, 0, 0, 0, 0 };

  g_array_append_val (reasons, confirmed);
  for (guint i = 0; suggestion->score >= 0 && i < suggestion->n_reasons; i++, link.n_reasons++)
    {
      LesReason reason = *les_comparison_get_reasons (self, suggestion->first_reason + i);

      g_array_append_val (reasons, reason);
    }
  g_array_append_val (les_comparison_links (self), link);
}

static gboolean
has_article (const GArray *members,
             guint         article)
{
  for (guint i = 0; i < members->len; i++)
    if (g_array_index (members, Member, i).part.article == article)
      return TRUE;
  return FALSE;
}

static void
add_missing (LesComparison *self,
             LesGroup      *group,
             const GArray  *members,
             guint          first,
             guint          n)
{
  GArray *articles = les_comparison_articles (self);

  for (guint i = 0; i < n; i++)
    {
      guint article = *les_comparison_get_articles (self, first + i);
      gboolean known = has_article (members, article);

      for (guint k = 0; k < group->n_missing; k++)
        known |= g_array_index (articles, guint, group->first_missing + k) == article;
      if (known)
        continue;
      g_array_append_val (articles, article);
      group->n_missing++;
    }
}

/* Articles that report an event which both sides of a new group report. */
static void
add_missing_of_events (LesComparison *self,
                       LesGroup      *group,
                       const GArray  *members)
{
  guint n;
  const LesEvent *events = les_comparison_get_events (self, &n);

  for (guint i = 0; i < n; i++)
    {
      guint shared = 0;

      for (guint k = 0; k < events[i].n_articles; k++)
        shared += has_article (members, *les_comparison_get_articles (self, events[i].first_article + k));
      if (shared == members->len)
        add_missing (self, group, members, events[i].first_article, events[i].n_articles);
    }
  group->spans_events = n > 1 && group->n_missing == 0;
}

static const char *
name_group (LesComparison *self,
            const Member  *member)
{
  const LesReading *reading = les_comparison_get_reading (self, member->part.article);
  g_autofree char *words = les_beginning (les_article_get_text (les_reading_get_article (reading), NULL),
                                          *les_comparison_get_spans (self, member->part.spans), LABEL_LENGTH);

  return les_comparison_keep_string (self, words, -1);
}

/* The new group takes the place of the first one that it holds, or follows the last. */
static void
put_group (LesComparison *self,
           LesGroup      *group,
           int            first,
           int            second)
{
  GArray *groups = les_comparison_groups (self);

  if (first < 0 || (second >= 0 && second < first))
    {
      int other = first;

      first = second;
      second = other;
    }
  if (first < 0)
    g_array_append_val (groups, *group);
  else
    g_array_index (groups, LesGroup, first) = *group;
  if (second >= 0)
    g_array_remove_index (groups, second);
}

static void
confirm (LesComparison     *self,
         const LesDecision *decision)
{
  LesSuggestion suggestion = take_suggestion (self, decision);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  GArray *groups = les_comparison_groups (self);
  guint place_a = 0, place_b = 0;
  int sides[] = { find_group (self, &decision->a, &place_a), find_group (self, &decision->b, &place_b) };
  Member a = { 0 }, b = { 0 };
  LesGroup group = { 0 };

  if (sides[0] >= 0 && sides[0] == sides[1])
    return;
  if (!gather (self, &decision->a, &suggestion, sides[0], place_a, members, &a)
      || !gather (self, &decision->b, &suggestion, sides[1], place_b, members, &b))
    return;
  g_array_sort_with_data (members, compare_members, self);
  group.first_member = les_comparison_parts (self)->len;
  group.n_members = members->len;
  for (guint i = 0; i < members->len; i++)
    g_array_append_val (les_comparison_parts (self), g_array_index (members, Member, i).part);
  group.first_link = les_comparison_links (self)->len;
  group.first_missing = les_comparison_articles (self)->len;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i] >= 0)
      {
        const LesGroup *from = &g_array_index (groups, LesGroup, sides[i]);

        copy_links (self, members, sides[i]);
        add_missing (self, &group, members, from->first_missing, from->n_missing);
        group.spans_events |= from->spans_events;
        if (group.label == NULL)
          group.label = from->label;
      }
  if (sides[0] < 0 && sides[1] < 0)
    {
      add_missing_of_events (self, &group, members);
      group.label = name_group (self, &g_array_index (members, Member, 0));
    }
  add_link (self, find_member (members, &a), find_member (members, &b), &suggestion);
  group.n_links = les_comparison_links (self)->len - group.first_link;
  les_group_sum_up (self, &group);
  put_group (self, &group, sides[0], sides[1]);
}

static LesExcerpt
excerpt_of (const LesComparison *self,
            const LesPart       *part)
{
  const LesReading *reading = les_comparison_get_reading (self, part->article);

  return (LesExcerpt) { (LesArticle *) les_reading_get_article (reading), *les_comparison_get_spans (self, part->spans) };
}

/* What a group now says needs no suggestion. */
static void
drop_answered (LesComparison *self)
{
  GArray *suggestions = les_comparison_suggestions (self);
  guint kept = 0;

  for (guint i = 0; i < suggestions->len; i++)
    {
      LesSuggestion suggestion = g_array_index (suggestions, LesSuggestion, i);
      LesExcerpt a = excerpt_of (self, &suggestion.a), b = excerpt_of (self, &suggestion.b);
      guint place;
      int group = find_group (self, &a, &place);

      if (group < 0 || find_group (self, &b, &place) != group)
        g_array_index (suggestions, LesSuggestion, kept++) = suggestion;
    }
  g_array_set_size (suggestions, kept);
}

LesComparison *
les_decide (LesComparison      *comparison,
            const LesDecisions *decisions)
{
  LesComparison *self = NULL;
  gboolean confirmed = FALSE;

  for (guint i = 0; i < les_decisions_n (decisions); i++)
    {
      const LesDecision *decision = les_decisions_get (decisions, i);
      int a = find_article (comparison, decision->a.article), b = find_article (comparison, decision->b.article);

      if (a < 0 || b < 0 || a == b)
        continue;
      if (self == NULL)
        self = les_comparison_derive (comparison);
      if (decision->verdict == LES_VERDICT_CONFIRMED)
        confirm (self, decision);
      else
        take_suggestion (self, decision);
      confirmed |= decision->verdict == LES_VERDICT_CONFIRMED;
    }
  if (confirmed)
    drop_answered (self);
  return self != NULL ? self : les_comparison_ref (comparison);
}
