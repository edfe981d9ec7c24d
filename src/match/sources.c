/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/sources.h"

#include <string.h>

#include "text/fold.h"
#include "text/gazetteer.h"
#include "text/name-key.h"

#define MAX_KEY 200
#define MIN_INITIALS 3 /* letters of an acronym that may stand for a long name */

typedef struct
{
  guint             article, position;
  const LesSpeaker *speaker;
  guint             n_statements;
  char             *office;  /* the institution's key, NULL */
  char             *family;  /* a person's, NULL */
  char             *given;   /* NULL */
  char             *source;  /* the key of the source it belongs to */
} Member;

static void
member_clear (gpointer data)
{
  Member *member = data;

  g_free (member->office);
  g_free (member->family);
  g_free (member->given);
  g_free (member->source);
}

/* Keys of institutions. A state's is its code in every language; an adjective in front ("russischer Föderationsrat") is cut and
 * noted, so that the same name without it can join. */
static char *
institution_key (const LesGazetteer *gazetteer,
                 const char         *name)
{
  const LesEntry *entry = les_gazetteer_string (gazetteer, name);
  const char     *space = strchr (name, ' ');
  char            folded[MAX_KEY];

  if (entry != NULL && entry->nation != NULL && (entry->kinds & LES_ENTRY_OFFICE) == 0)
    return g_strconcat ("n:", entry->nation, NULL);
  if (entry != NULL && entry->institution != NULL && (entry->kinds & (LES_ENTRY_OFFICE | LES_ENTRY_AGENCY)) != 0)
    name = entry->institution;
  else if (space != NULL)
    {
      LesWordEntry first = les_gazetteer_word (gazetteer, name, space - name);

      if (first.entry != NULL && (first.entry->kinds & LES_ENTRY_ADJECTIVE) != 0)
        {
          les_fold_word (space + 1, strlen (space + 1), FALSE, folded, sizeof folded);
          return g_strconcat ("i:", folded, "@", first.entry->nation, NULL);
        }
    }
  les_fold_word (name, strlen (name), FALSE, folded, sizeof folded);
  return g_strconcat ("i:", folded, NULL);
}

static void
read_person (Member *member)
{
  const char *name = member->speaker->name;
  const char *last = strrchr (name, ' ');
  const char *first_end = strchr (name, ' ');
  char        key[MAX_KEY];

  last = last != NULL ? last + 1 : name;
  les_name_variant_key (last, strlen (last), key, sizeof key);
  member->family = g_strdup (key);
  if (first_end == NULL)
    return;
  les_name_variant_key (name, first_end - name, key, sizeof key);
  member->given = g_strdup (key);
}

static guint *
count_statements (const LesReading *reading,
                  guint             n_speakers)
{
  guint               *counts = g_new0 (guint, n_speakers + 1);
  guint                n;
  const LesStatement *statements = les_reading_get_statements (reading, &n);

  for (guint i = 0; i < n; i++)
    if (statements[i].speaker >= 0 && (guint) statements[i].speaker < n_speakers)
      counts[statements[i].speaker]++;
  return counts;
}

static GArray *
read_members (const LesComparison *comparison,
              const LesWatch      *watch)
{
  GArray *members = g_array_new (FALSE, TRUE, sizeof (Member));
  guint   n_articles = les_comparison_n_readings (comparison);

  g_array_set_clear_func (members, member_clear);
  for (guint article = 0; article < n_articles && !les_watch_ends (watch, article, 2 * n_articles); article++)
    {
      const LesReading   *reading = les_comparison_get_reading (comparison, article);
      const LesGazetteer *gazetteer = les_gazetteer_get (les_reading_get_language (reading));
      guint               n;
      const LesSpeaker   *speakers = les_reading_get_speakers (reading, &n);
      g_autofree guint   *counts = count_statements (reading, n);

      for (guint i = 0; i < n; i++)
        {
          Member member;

          if (i % 256 == 0 && g_cancellable_is_cancelled (watch->cancellable))
            return members;
          member = (Member) { .article = article, .position = i, .speaker = &speakers[i], .n_statements = counts[i] };

          if (speakers[i].institution != NULL || speakers[i].is_institution)
            member.office = institution_key (gazetteer, speakers[i].institution != NULL ? speakers[i].institution : speakers[i].name);
          if (!speakers[i].is_institution && !speakers[i].is_anonymous)
            read_person (&member);
          g_array_append_val (members, member);
        }
    }
  return members;
}

/* How often a value was seen for a key; the commonest wins, ties by the alphabet, so that no order of articles matters. */
static void
vote (GHashTable *polls,
      const char *key,
      const char *value)
{
  GHashTable *poll = g_hash_table_lookup (polls, key);

  if (poll == NULL)
    {
      poll = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (polls, g_strdup (key), poll);
    }
  g_hash_table_replace (poll, g_strdup (value), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (poll, value)) + 1));
}

static const char *
winner (GHashTable *polls,
        const char *key)
{
  GHashTable    *poll = g_hash_table_lookup (polls, key);
  GHashTableIter iter;
  gpointer       value, count;
  const char    *best = NULL;
  guint          most = 0;

  if (poll == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, poll);
  while (g_hash_table_iter_next (&iter, &value, &count))
    if (best == NULL || GPOINTER_TO_UINT (count) > most || (GPOINTER_TO_UINT (count) == most && strcmp (value, best) < 0))
      {
        best = value;
        most = GPOINTER_TO_UINT (count);
      }
  return best;
}

static GHashTable *
polls_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
}

/* "ai" of "Amnesty International": the capitals' letters, folded. */
static char *
initials_of (const char *name)
{
  GString *initials = g_string_new ("i:");
  gboolean at_start = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (at_start && g_unichar_isupper (c))
        g_string_append_unichar (initials, g_unichar_tolower (c));
      at_start = c == ' ' || c == '-';
    }
  return g_string_free (initials, FALSE);
}

static gboolean
is_cancelled_at (const LesWatch *watch,
                 guint           step)
{
  return step % 256 == 0 && g_cancellable_is_cancelled (watch->cancellable);
}

/* Institutions under another key: a name without its state's adjective, a long name whose acronym is a source of its own. */
static void
join_offices (GArray         *members,
              const LesWatch *watch)
{
  g_autoptr (GHashTable) nations = polls_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < members->len && !is_cancelled_at (watch, i); i++)
    {
      Member *member = &g_array_index (members, Member, i);
      char   *at = member->office != NULL ? strchr (member->office, '@') : NULL;

      if (member->office == NULL)
        continue;
      g_hash_table_add (known, member->office);
      if (at != NULL)
        {
          g_autofree char *plain = g_strndup (member->office, at - member->office);

          vote (nations, plain, at);
        }
    }
  for (guint i = 0; i < members->len && !is_cancelled_at (watch, i); i++)
    {
      Member          *member = &g_array_index (members, Member, i);
      GHashTable      *states = member->office != NULL ? g_hash_table_lookup (nations, member->office) : NULL;
      g_autofree char *initials = NULL;

      if (states != NULL && g_hash_table_size (states) == 1)
        member->source = g_strconcat (member->office, winner (nations, member->office), NULL);
      else if (member->office != NULL && member->speaker->is_institution)
        {
          initials = initials_of (member->speaker->name);
          if (strlen (initials) >= MIN_INITIALS + 2 && !g_str_equal (initials, member->office) && g_hash_table_contains (known, initials))
            member->source = g_steal_pointer (&initials);
        }
    }
  for (guint i = 0; i < members->len && !is_cancelled_at (watch, i); i++)
    {
      Member *member = &g_array_index (members, Member, i);

      if (member->source == NULL)
        continue;
      g_free (member->office);
      member->office = g_steal_pointer (&member->source);
    }
}

/* A family name alone belongs to the given name that most have with it. */
static char *
person_key (const Member *member,
            GHashTable   *given_names)
{
  const char *given = member->given != NULL ? member->given : winner (given_names, member->family);
  g_autofree char *initial = NULL;

  if (given != NULL && g_utf8_strlen (given, -1) <= 2)
    {
      const char *full = winner (given_names, member->family);

      if (full != NULL && full[0] == given[0])
        given = full;
    }
  return g_strconcat ("p:", member->family, " ", given != NULL ? given : "", NULL);
}

/* Persons get the office that is told of them most often, everybody the key of a source. */
static void
assign_sources (GArray         *members,
                const LesWatch *watch)
{
  g_autoptr (GHashTable) given_names = polls_new ();
  g_autoptr (GHashTable) offices = polls_new ();

  for (guint i = 0; i < members->len && !is_cancelled_at (watch, i); i++)
    {
      const Member *member = &g_array_index (members, Member, i);

      if (member->family != NULL && member->given != NULL)
        vote (given_names, member->family, member->given);
    }
  for (guint i = 0; i < members->len && !is_cancelled_at (watch, i); i++)
    {
      Member *member = &g_array_index (members, Member, i);

      if (member->family == NULL)
        continue;
      member->source = person_key (member, given_names);
      if (member->office != NULL)
        vote (offices, member->source, member->office);
    }
  for (guint i = 0; i < members->len && !is_cancelled_at (watch, i); i++)
    {
      Member     *member = &g_array_index (members, Member, i);
      const char *office = member->source != NULL ? winner (offices, member->source) : member->office;

      if (office != NULL)
        {
          char *source = g_strdup (office);

          g_free (member->source);
          member->source = source;
        }
      else if (member->source == NULL)
        member->source = g_strdup_printf ("a:%u %u", member->article, member->position);
    }
}

static int
by_source (gconstpointer a,
           gconstpointer b)
{
  const Member *first = a, *second = b;
  int           order = strcmp (first->source, second->source);

  if (order == 0)
    order = (first->article > second->article) - (first->article < second->article);
  if (order == 0)
    order = (first->position > second->position) - (first->position < second->position);
  return order;
}

/* An institution's short name, else the fullest name of the person; the commonest where several are as full. */
static const char *
source_name (const Member *members,
             guint         n)
{
  g_autoptr (GHashTable) polls = polls_new ();
  gboolean               is_person = members[0].source[0] == 'p' || members[0].source[0] == 'a';
  gboolean               has_given = FALSE;
  const char            *best;

  for (guint i = 0; i < n; i++)
    has_given |= members[i].given != NULL;
  for (guint i = 0; i < n; i++)
    {
      const LesSpeaker *speaker = members[i].speaker;

      if (is_person ? has_given == (members[i].given != NULL) : members[i].office != NULL)
        vote (polls, "", !is_person && speaker->institution != NULL ? speaker->institution : speaker->name);
    }
  best = winner (polls, "");
  for (guint i = 0; best != NULL && i < n; i++)
    {
      const LesSpeaker *speaker = members[i].speaker;

      if (g_str_equal (speaker->name, best))
        return speaker->name;
      if (g_strcmp0 (speaker->institution, best) == 0)
        return speaker->institution;
    }
  return members[0].speaker->name;
}

static const char *
source_role (const Member *members,
             guint         n)
{
  const char *role = NULL;

  if (members[0].source[0] != 'p')
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const char *other = members[i].speaker->role;

      if (other != NULL && (role == NULL || strlen (other) > strlen (role) || (strlen (other) == strlen (role) && strcmp (other, role) < 0)))
        role = other;
    }
  return role;
}

/* In how many articles, then how much, then by name. */
static int
by_reach (gconstpointer a,
          gconstpointer b)
{
  const LesSource *first = a, *second = b;

  if (first->n_speakers != second->n_speakers)
    return first->n_speakers > second->n_speakers ? -1 : 1;
  if (first->n_statements != second->n_statements)
    return first->n_statements > second->n_statements ? -1 : 1;
  return strcmp (first->name, second->name);
}

void
les_sources_write (LesComparison  *comparison,
                   const LesWatch *watch)
{
  g_autoptr (GArray) members = read_members (comparison, watch);
  GArray            *sources = les_comparison_sources (comparison);
  guint              end;

  join_offices (members, watch);
  assign_sources (members, watch);
  if (g_cancellable_is_cancelled (watch->cancellable))
    return;
  g_array_sort (members, by_source);
  for (guint first = 0; first < members->len && !les_watch_ends (watch, members->len + sources->len, 2 * members->len); first = end)
    {
      const Member *member = &g_array_index (members, Member, first);
      LesSource     source = { .first_speaker = les_comparison_speakers (comparison)->len };

      for (end = first; end < members->len && g_str_equal (g_array_index (members, Member, end).source, member->source); end++)
        {
          const Member    *other = &g_array_index (members, Member, end);
          LesSourceSpeaker speaker = { other->article, other->position };

          g_array_append_val (les_comparison_speakers (comparison), speaker);
          source.n_statements += other->n_statements;
        }
      source.n_speakers = end - first;
      source.name = les_comparison_keep_string (comparison, source_name (member, end - first), -1);
      if (source_role (member, end - first) != NULL)
        source.role = les_comparison_keep_string (comparison, source_role (member, end - first), -1);
      g_array_append_val (sources, source);
    }
  g_array_sort (sources, by_reach);
}
