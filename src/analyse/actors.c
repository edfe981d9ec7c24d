/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/actors.h"

#include <string.h>

#include "analyse/institutions.h"
#include "analyse/names.h"
#include "analyse/offices.h"
#include "text/fold.h"
#include "text/name-key.h"

#define MAX_GENERIC_DISTANCE 6 /* sentences back to what "die Organisation" names */
#define MAX_RECENT 24          /* institutions it is looked for among */
#define MAX_KEY 160

static int
find_key (const LesCast *cast,
          const char    *prefix,
          const char    *key)
{
  char full[MAX_KEY];

  g_snprintf (full, sizeof full, "%s%s", prefix, key);
  return GPOINTER_TO_INT (g_hash_table_lookup (cast->by_key, full)) - 1;
}

static void
set_key (LesCast    *cast,
         const char *prefix,
         const char *key,
         int         actor)
{
  char full[MAX_KEY];

  g_snprintf (full, sizeof full, "%s%s", prefix, key);
  g_hash_table_insert (cast->by_key, g_strdup (full), GINT_TO_POINTER (actor + 1));
}

static int
new_actor (LesCast        *cast,
           LesMentionKind  kind)
{
  LesActor actor = { .kind = kind, .speaker = -1, .same_family = -1 };

  g_array_append_val (cast->actors, actor);
  return (int) cast->actors->len - 1;
}

static const char *
keep_folded (const LesCast *cast,
             const char    *string)
{
  char key[MAX_KEY - 8];

  les_fold_word (string, strlen (string), FALSE, key, sizeof key);
  return les_reading_keep_string (cast->reading, key, -1);
}

int
les_actors_of_nation (LesCast    *cast,
                      const char *nation)
{
  int       found = find_key (cast, "n:", nation);
  LesActor *actor;

  if (found >= 0)
    return found;
  found = new_actor (cast, LES_MENTION_NATION);
  actor = les_cast_actor (cast, found);
  actor->nation = nation;
  actor->name = les_institution_of_nation (cast, nation);
  actor->family = nation;
  set_key (cast, "n:", nation, found);
  return found;
}

int
les_actors_institution (const LesCast *cast,
                        const char    *name)
{
  char key[MAX_KEY - 8];

  les_fold_word (name, strlen (name), FALSE, key, sizeof key);
  return find_key (cast, "i:", key);
}

/* Everything but the name that a mention tells. */
static void
learn (LesCast    *cast,
       int         position,
       LesMention *mention,
       guint       index)
{
  LesActor *actor = les_cast_actor (cast, position);

  mention->actor = position;
  actor->n_mentions++;
  actor->last_mention = index;
  if (actor->sex == 0 && mention->sex != 0)
    actor->sex = mention->sex;
  actor->entry_kinds |= mention->entry_kinds;
  if ((mention->entry_kinds & LES_MENTION_IS_UNSURE) == 0)
    actor->entry_kinds &= ~LES_MENTION_IS_UNSURE;
  if (mention->short_name != NULL)
    actor->short_name = mention->short_name;
  if (mention->role != LES_OFFICE_NONE)
    actor->roles |= 1u << mention->role;
  if (mention->nation != NULL && actor->nation == NULL)
    actor->nation = mention->nation;
  if (mention->institution != NULL && (actor->institution == NULL || mention->rank > actor->institution_rank))
    {
      actor->institution = mention->institution;
      actor->institution_rank = mention->rank;
    }
  if (mention->role_end > mention->role_first)
    {
      g_autofree char *role = les_cast_dup_text (cast, mention->role_first, mention->role_end);
      gboolean         beside = (mention->entry_kinds & LES_MENTION_IS_APPOSITION) != 0;

      if (actor->role == NULL || (beside && !actor->role_is_told) || (beside == actor->role_is_told && strlen (role) > strlen (actor->role)))
        {
          actor->role = les_reading_keep_string (cast->reading, role, -1);
          actor->role_is_told = beside;
        }
    }
}

static gboolean
given_names_agree (const char *a,
                   const char *b)
{
  gsize n;

  if (a == NULL || b == NULL)
    return TRUE;
  n = MIN (strlen (a), strlen (b));
  if (n <= 2)
    return a[0] == b[0];
  return strncmp (a, b, MIN (n, 4)) == 0;
}

static void
link_person (LesCast    *cast,
             LesMention *mention,
             guint       index)
{
  guint            family_token = mention->name_end - 1;
  LesSpan          family = cast->tokens[family_token].span;
  g_autofree char *key = les_name_key (cast, family_token);
  g_autofree char *given = mention->name_end - mention->name_first > 1 ? les_name_key (cast, mention->name_first) : NULL;
  char             variant[MAX_KEY - 8];
  int              found = find_key (cast, "p:", key);
  glong            inflected;
  LesActor        *actor;

  les_name_variant_key (key, strlen (key), variant, sizeof variant);
  if (found < 0)
    found = find_key (cast, "v:", variant);
  while (found >= 0 && !given_names_agree (les_cast_actor (cast, found)->given, given))
    found = les_cast_actor (cast, found)->same_family;
  if (found < 0)
    {
      int before = find_key (cast, "p:", key);

      found = new_actor (cast, LES_MENTION_PERSON);
      actor = les_cast_actor (cast, found);
      actor->family = les_reading_keep_string (cast->reading, key, -1);
      actor->entry_kinds = mention->entry_kinds;
      actor->same_family = before;
    }
  /* In characters: the key is folded, so bytes tell nothing. */
  inflected = g_utf8_strlen (cast->text + family.start, family.length) - g_utf8_strlen (key, -1);
  set_key (cast, "p:", key, found);
  set_key (cast, "v:", variant, found);
  actor = les_cast_actor (cast, found);
  if (given != NULL && actor->given == NULL)
    actor->given = les_reading_keep_string (cast->reading, given, -1);
  if (mention->name_end - mention->name_first > actor->name_words)
    {
      g_autofree char *name = les_cast_dup_text (cast, mention->name_first, mention->name_end);

      if (inflected > 0 && inflected < 3 && g_str_has_suffix (name, "s"))
        *g_utf8_offset_to_pointer (name, g_utf8_strlen (name, -1) - inflected) = '\0';
      actor->name = les_reading_keep_string (cast->reading, name, -1);
      actor->name_words = mention->name_end - mention->name_first;
    }
  if (inflected > 0 && cast->text[les_span_end (family) - 1] == 's')
    mention->oblique = TRUE;
  learn (cast, found, mention, index);
}

/* "die Organisation", "der Sender": what was named last by such a word, or the latest institution of its kind. */
static int
find_generic (const LesCast    *cast,
              const LesMention *mention,
              const LesEntry   *noun)
{
  gboolean medium = (noun->kinds & LES_ENTRY_MEDIUM) != 0;
  int      best = -1;
  guint    latest = 0;

  for (guint n = 0; n < MAX_RECENT && n < cast->mentions->len; n++)
    {
      int               i = mention - les_cast_mention (cast, 0) > n ? (mention - 1 - n)->actor : -1;
      const LesActor   *actor = i >= 0 ? les_cast_actor (cast, i) : NULL;
      const LesMention *last;

      if (actor == NULL || actor->kind != LES_MENTION_INSTITUTION || actor->anonymous || !actor->is_named
          || medium != ((actor->entry_kinds & LES_MENTION_IS_MEDIUM) != 0))
        continue;
      last = les_cast_mention (cast, actor->last_mention);
      if (last->head < mention->head && mention->sentence - last->sentence <= MAX_GENERIC_DISTANCE && last->head >= latest)
        {
          latest = last->head;
          best = i;
        }
    }
  return best;
}

static void
link_institution (LesCast    *cast,
                  LesMention *mention,
                  guint       index)
{
  LesWordEntry    word = les_cast_entry (cast, mention->head);
  gboolean        is_generic = word.head != NULL && word.head->generic && mention->name_end == mention->name_first
                               && mention->short_name == NULL
                               && (mention->article == LES_ARTICLE_DEFINITE || mention->article == LES_ARTICLE_DEMONSTRATIVE);
  const char     *name = mention->institution;
  g_autofree char *full = NULL;
  const char     *key;
  int             found;
  LesActor       *actor;

  if (name == NULL)
    return;
  if (mention->name_end > mention->name_first && (mention->entry_kinds & LES_MENTION_IS_MEDIUM) == 0)
    full = les_cast_dup_text (cast, mention->name_first, mention->name_end);
  key = keep_folded (cast, name);
  found = find_key (cast, "i:", key);
  if (found < 0 && full != NULL)
    found = find_key (cast, "i:", keep_folded (cast, full));
  if (found < 0 && is_generic)
    found = find_generic (cast, mention, word.head);
  if (found < 0)
    {
      found = new_actor (cast, LES_MENTION_INSTITUTION);
      actor = les_cast_actor (cast, found);
      actor->name = name;
      actor->family = key;
      actor->anonymous = mention->name_end == mention->name_first && mention->short_name == NULL
                         && ((word.head != NULL && word.head->generic) || mention->article == LES_ARTICLE_INDEFINITE
                             || mention->article == LES_ARTICLE_QUANTITY);
    }
  set_key (cast, "i:", key, found);
  if (full != NULL)
    set_key (cast, "i:", keep_folded (cast, full), found);
  actor = les_cast_actor (cast, found);
  actor->is_named |= mention->name_end > mention->name_first || mention->short_name != NULL;
  if (mention->short_name != NULL)
    actor->name = mention->short_name;
  learn (cast, found, mention, index);
  actor->institution = NULL;
}

static void
link_nation (LesCast    *cast,
             LesMention *mention,
             guint       index)
{
  learn (cast, les_actors_of_nation (cast, mention->nation), mention, index);
}

int
les_actors_anonymous (LesCast *cast,
                      guint    first,
                      guint    end,
                      int      mention)
{
  g_autofree char *text = NULL;
  const char      *key;
  int              found;
  LesActor        *actor;

  while (first + 1 < end && les_cast_article (cast, first) != LES_ARTICLE_NONE && les_cast_article (cast, first) != LES_ARTICLE_QUANTITY)
    first++;
  text = les_cast_dup_text (cast, first, end);
  key = keep_folded (cast, text);
  found = find_key (cast, "d:", key);
  if (found < 0)
    {
      found = new_actor (cast, LES_MENTION_DESCRIPTION);
      actor = les_cast_actor (cast, found);
      actor->name = les_reading_keep_string (cast->reading, text, -1);
      actor->family = key;
      actor->anonymous = TRUE;
      set_key (cast, "d:", key, found);
    }
  if (mention >= 0)
    {
      learn (cast, found, les_cast_mention (cast, mention), mention);
      les_cast_actor (cast, found)->plural = les_cast_mention (cast, mention)->plural;
    }
  return found;
}

/* "Solheims Sprecher" speaks for whom Solheim speaks. */
static void
settle_owners (LesCast *cast)
{
  for (guint i = 0; i < cast->mentions->len; i++)
    {
      const LesMention *mention = les_cast_mention (cast, i);
      const LesMention *owner;
      LesActor         *actor;

      if (mention->owner == 0 || mention->actor < 0 || cast->mention_of[mention->owner - 1] < 0)
        continue;
      owner = les_cast_mention (cast, cast->mention_of[mention->owner - 1]);
      actor = les_cast_actor (cast, mention->actor);
      if (owner->actor < 0 || owner->actor == mention->actor || actor->institution_rank > mention->rank)
        continue;
      if (les_cast_actor (cast, owner->actor)->institution != NULL)
        {
          actor->institution = les_cast_actor (cast, owner->actor)->institution;
          actor->institution_rank = mention->rank;
        }
    }
}

/* "Die Hilfe warnte. Ihre Präsidentin Y sagte": a possessive in front of an office means the subject before. */
static void
settle_possessives (LesCast *cast)
{
  for (guint i = 1; i < cast->mentions->len; i++)
    {
      const LesMention *mention = les_cast_mention (cast, i);
      LesActor         *actor;

      if (mention->article != LES_ARTICLE_POSSESSIVE || mention->actor < 0 || mention->institution != NULL
          || (mention->role != LES_OFFICE_LEAD && mention->role != LES_OFFICE_SPOKESPERSON && mention->role != LES_OFFICE_HEAD))
        continue;
      actor = les_cast_actor (cast, mention->actor);
      for (guint k = i, n = 0; k-- > 0 && n < MAX_RECENT && actor->institution == NULL; n++)
        {
          const LesMention *owner = les_cast_mention (cast, k);
          const LesActor   *whose = owner->actor >= 0 ? les_cast_actor (cast, owner->actor) : NULL;

          if (mention->sentence - owner->sentence > 1)
            break;
          if (whose == NULL || owner->oblique || owner->actor == mention->actor)
            continue;
          actor->institution = whose->kind == LES_MENTION_INSTITUTION ? whose->name : whose->institution;
          actor->institution_rank = mention->rank;
        }
    }
}

void
les_actors_build (LesCast *cast)
{
  for (guint i = 0; i < cast->mentions->len; i++)
    {
      LesMention *mention = les_cast_mention (cast, i);

      if (i % 256 == 0 && g_cancellable_is_cancelled (cast->cancellable))
        return;
      if (mention->kind == LES_MENTION_PERSON)
        link_person (cast, mention, i);
      else if (mention->kind == LES_MENTION_INSTITUTION)
        link_institution (cast, mention, i);
      else if (mention->kind == LES_MENTION_NATION)
        link_nation (cast, mention, i);
    }
  les_offices_settle (cast);
  if (g_cancellable_is_cancelled (cast->cancellable))
    return;
  settle_owners (cast);
  settle_possessives (cast);
}
