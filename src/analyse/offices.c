/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/offices.h"

#define MIN_UNTOLD_MENTIONS 4  /* of a head of state whose office the article leaves untold */
#define MAX_OFFICES 16         /* states whose head is looked for by elimination */
#define MAX_OFFICE_ROUNDS 3

static gboolean
is_office (const LesMention *mention)
{
  return mention->kind == LES_MENTION_DESCRIPTION && mention->actor < 0 && mention->nation != NULL && !mention->plural
         && (mention->role == LES_OFFICE_HEAD || mention->role == LES_OFFICE_COLLEAGUE);
}

/* Who has each state's office by what the article says: code → actor + 1. */
static GHashTable *
find_holders (const LesCast *cast)
{
  GHashTable *holders = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cast->actors->len; i++)
    {
      const LesActor *actor = les_cast_actor (cast, i);

      if (actor->kind == LES_MENTION_PERSON && actor->nation != NULL && (actor->roles & (1u << LES_OFFICE_HEAD)) != 0
          && !g_hash_table_contains (holders, actor->nation))
        g_hash_table_insert (holders, (gpointer) actor->nation, GINT_TO_POINTER (i + 1));
    }
  return holders;
}

/* Is there no comma or other mark between two mentions? */
static gboolean
in_one_clause (const LesCast    *cast,
               const LesMention *before,
               const LesMention *after)
{
  for (guint i = before->end; i < after->first; i++)
    if (cast->tokens[i].kind == LES_TOKEN_MARK)
      return FALSE;
  return before->sentence == after->sentence;
}

/* Marks who is named in a clause in which the office of the state is described: they aren't its holder. */
static void
mark_beside (const LesCast *cast,
             const char    *nation,
             gboolean      *beside)
{
  guint end;

  for (guint i = 0, steps = 0; i < cast->mentions->len; i = end, steps++)
    {
      gboolean described = FALSE;

      if (steps % 512 == 0 && g_cancellable_is_cancelled (cast->cancellable))
        return;
      end = i;
      do
        {
          described |= is_office (les_cast_mention (cast, end)) && g_str_equal (les_cast_mention (cast, end)->nation, nation);
          end++;
        }
      while (end < cast->mentions->len && in_one_clause (cast, les_cast_mention (cast, end - 1), les_cast_mention (cast, end)));
      for (guint k = i; described && k < end; k++)
        if (les_cast_mention (cast, k)->actor >= 0)
          beside[les_cast_mention (cast, k)->actor] = TRUE;
    }
}

/* The only person who may hold the office: not known for another state or another kind of role, named often enough to be left
 * without a word on the office, and never beside it. -1 where several may. */
static int
eliminate (const LesCast    *cast,
           const LesMention *mention)
{
  g_autofree gboolean *beside = g_new0 (gboolean, cast->actors->len + 1);
  int                  found = -1;
  gboolean             several = FALSE;

  mark_beside (cast, mention->nation, beside);
  for (guint i = 0; i < cast->actors->len; i++)
    {
      const LesActor *actor = les_cast_actor (cast, i);
      gboolean        is_head = (actor->roles & (1u << LES_OFFICE_HEAD)) != 0;

      if (actor->kind != LES_MENTION_PERSON || actor->nation != NULL || beside[i]
          || (actor->entry_kinds & LES_MENTION_IS_UNSURE) != 0 || (actor->roles != 0 && !is_head)
          || (actor->sex != 0 && mention->sex != 0 && actor->sex != mention->sex)
          || (!is_head && actor->n_mentions < MIN_UNTOLD_MENTIONS))
        continue;
      if (found < 0 || (is_head && les_cast_actor (cast, found)->roles == 0))
        {
          several = FALSE;
          found = i;
        }
      else if (is_head == (les_cast_actor (cast, found)->roles != 0))
        several = TRUE;
    }
  return several ? -1 : found;
}

static void
give_office (LesCast    *cast,
             LesMention *mention,
             int         holder)
{
  LesActor *actor = les_cast_actor (cast, holder);

  mention->actor = holder;
  actor->n_mentions++;
  if (mention->role != LES_OFFICE_HEAD)
    return;
  actor->roles |= 1u << LES_OFFICE_HEAD;
  actor->nation = mention->nation;
  if (actor->institution == NULL || actor->institution_rank < mention->rank)
    {
      actor->institution = mention->institution;
      actor->institution_rank = mention->rank;
    }
  if (actor->role == NULL)
    actor->role = les_cast_keep (cast, mention->role_first, mention->role_end);
}

/* A few rounds, since one state's settled office leaves fewer for the next. */
void
les_offices_settle (LesCast *cast)
{
  for (guint round = 0; round < MAX_OFFICE_ROUNDS; round++)
    {
      g_autoptr (GHashTable) holders = find_holders (cast);
      g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < cast->mentions->len; i++)
        {
          LesMention *mention = les_cast_mention (cast, i);
          int         holder;

          if (i % 512 == 0 && g_cancellable_is_cancelled (cast->cancellable))
            return;
          if (!is_office (mention))
            continue;
          holder = GPOINTER_TO_INT (g_hash_table_lookup (holders, mention->nation)) - 1;
          if (holder < 0 && mention->role == LES_OFFICE_HEAD && g_hash_table_size (asked) < MAX_OFFICES
              && g_hash_table_add (asked, (gpointer) mention->nation))
            holder = eliminate (cast, mention);
          if (holder >= 0 && (les_cast_actor (cast, holder)->sex == 0 || mention->sex == 0
                              || les_cast_actor (cast, holder)->sex == mention->sex))
            give_office (cast, mention, holder);
        }
    }
}
