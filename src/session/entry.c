/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "session/entry.h"
#include "text/beginning.h"

/* The texts' own words stand for a label; characters. */
#define LABEL_LENGTH 80

struct _LesEntry
{
  GObject        parent_instance;

  LesComparison *comparison;
  LesEntryKind   kind;
  guint          position;
  char          *label;
  GArray        *places; /* LesPlace */
};

G_DEFINE_FINAL_TYPE (LesEntry, les_entry, G_TYPE_OBJECT)

static void
les_entry_finalize (GObject *object)
{
  LesEntry *self = LES_ENTRY (object);

  g_array_unref (self->places);
  g_free (self->label);
  les_comparison_unref (self->comparison);
  G_OBJECT_CLASS (les_entry_parent_class)->finalize (object);
}

static void
les_entry_class_init (LesEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = les_entry_finalize;
}

static void
les_entry_init (LesEntry *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (LesPlace));
}

static LesEntry *
entry_new (LesComparison *comparison,
           LesEntryKind   kind,
           guint          position)
{
  LesEntry *self = g_object_new (LES_TYPE_ENTRY, NULL);

  self->comparison = les_comparison_ref (comparison);
  self->kind = kind;
  self->position = position;
  return self;
}

/* A part without spans of its own stands for its whole statement. */
static void
add_part (LesEntry      *self,
          const LesPart *part)
{
  const LesReading *reading = les_comparison_get_reading (self->comparison, part->article);
  guint n_statements;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);
  LesPlace place = { part->article, part->statement, NULL, part->spans.n };

  if (place.n_spans > 0)
    place.spans = les_comparison_get_spans (self->comparison, part->spans);
  else if (part->statement < n_statements)
    {
      place.spans = les_reading_get_spans (reading, statements[part->statement].spans);
      place.n_spans = statements[part->statement].spans.n;
    }
  if (place.n_spans > 0)
    g_array_append_val (self->places, place);
}

static char *
label_of_places (LesEntry *self)
{
  const LesPlace *place;

  if (self->places->len == 0)
    return g_strdup ("");
  place = &g_array_index (self->places, LesPlace, 0);
  return les_beginning (les_article_get_text (les_reading_get_article (les_comparison_get_reading (self->comparison, place->article)), NULL),
                        place->spans[0], LABEL_LENGTH);
}

static char *
label_or_words (LesEntry   *self,
                const char *label)
{
  return label != NULL && *label != '\0' ? g_strdup (label) : label_of_places (self);
}

static void
fill_statement (LesEntry *self)
{
  const LesGroup *group = les_entry_get_group (self);
  const LesPart *parts = les_comparison_get_parts (self->comparison, group->first_member);

  for (guint i = 0; i < group->n_members; i++)
    add_part (self, &parts[i]);
  self->label = label_or_words (self, group->label);
}

static void
fill_suggestion (LesEntry *self)
{
  const LesSuggestion *suggestion = les_entry_get_suggestion (self);

  add_part (self, &suggestion->a);
  add_part (self, &suggestion->b);
  self->label = label_of_places (self);
}

static void
fill_topic (LesEntry *self)
{
  guint n;
  const LesTopic *topic = les_comparison_get_topics (self->comparison, &n) + self->position;
  const LesPart *parts = les_comparison_get_parts (self->comparison, topic->first_member);

  for (guint i = 0; i < topic->n_members; i++)
    add_part (self, &parts[i]);
  self->label = label_or_words (self, topic->label);
}

static void
add_statements_of (LesEntry               *self,
                   const LesSourceSpeaker *speaker)
{
  const LesReading *reading = les_comparison_get_reading (self->comparison, speaker->article);
  guint n_statements;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    if (statements[i].speaker == (int) speaker->speaker && statements[i].spans.n > 0)
      {
        LesPlace place = { speaker->article, i, les_reading_get_spans (reading, statements[i].spans), statements[i].spans.n };

        g_array_append_val (self->places, place);
      }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const LesPlace *first = a, *second = b;

  if (first->article != second->article)
    return first->article < second->article ? -1 : 1;
  return (first->spans->start > second->spans->start) - (first->spans->start < second->spans->start);
}

static void
fill_source (LesEntry *self)
{
  guint n;
  const LesSource *source = les_comparison_get_sources (self->comparison, &n) + self->position;
  const LesSourceSpeaker *speakers = les_comparison_get_speakers (self->comparison, source->first_speaker);

  for (guint i = 0; i < source->n_speakers; i++)
    add_statements_of (self, &speakers[i]);
  g_array_sort (self->places, compare_places);
  self->label = label_or_words (self, source->name);
}

static guint
count_entries (LesComparison *comparison,
               LesEntryKind   kind)
{
  guint n = 0;

  switch (kind)
    {
    case LES_ENTRY_STATEMENT:
      les_comparison_get_groups (comparison, &n);
      break;
    case LES_ENTRY_SUGGESTION:
      les_comparison_get_suggestions (comparison, &n);
      break;
    case LES_ENTRY_SOURCE:
      les_comparison_get_sources (comparison, &n);
      break;
    case LES_ENTRY_TOPIC:
      les_comparison_get_topics (comparison, &n);
      break;
    default:
      g_assert_not_reached ();
    }
  return n;
}

GListStore *
les_entry_list_new (LesComparison *comparison,
                    LesEntryKind   kind)
{
  void (*const fill[LES_N_ENTRY_KINDS]) (LesEntry *) = { fill_statement, fill_suggestion, fill_source, fill_topic };
  guint n = count_entries (comparison, kind);
  GListStore *list = g_list_store_new (LES_TYPE_ENTRY);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      LesEntry *entry = entry_new (comparison, kind, i);

      fill[kind] (entry);
      /* A source that is mentioned but says nothing, or a part in white space, has nothing to show. */
      if (entry->places->len > 0)
        g_ptr_array_add (entries, entry);
      else
        g_object_unref (entry);
    }
  g_list_store_splice (list, 0, 0, entries->pdata, entries->len);
  return list;
}

LesEntryKind
les_entry_get_kind (LesEntry *self)
{
  return self->kind;
}

guint
les_entry_get_position (LesEntry *self)
{
  return self->position;
}

guint
les_entry_get_number (LesEntry *self)
{
  return self->position + 1;
}

const LesComparison *
les_entry_get_comparison (LesEntry *self)
{
  return self->comparison;
}

const char *
les_entry_get_label (LesEntry *self)
{
  return self->label;
}

const char *
les_entry_get_detail (LesEntry *self)
{
  guint n;

  return self->kind == LES_ENTRY_SOURCE ? les_comparison_get_sources (self->comparison, &n)[self->position].role : NULL;
}

LesLinkKind
les_entry_get_link_kind (LesEntry *self)
{
  return self->kind == LES_ENTRY_STATEMENT ? les_entry_get_group (self)->kind : LES_LINK_REWORDED;
}

double
les_entry_get_score (LesEntry *self)
{
  switch (self->kind)
    {
    case LES_ENTRY_STATEMENT:
      return les_entry_get_group (self)->score;
    case LES_ENTRY_SUGGESTION:
      return les_entry_get_suggestion (self)->score;
    case LES_ENTRY_SOURCE:
    case LES_ENTRY_TOPIC:
    default:
      return 0;
    }
}

const LesPlace *
les_entry_get_places (LesEntry *self,
                      guint    *n_places)
{
  g_return_val_if_fail (LES_IS_ENTRY (self), NULL);

  *n_places = self->places->len;
  return (const LesPlace *) (void *) self->places->data;
}

const LesPlace *
les_entry_find_place (LesEntry *self,
                      guint     article)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, LesPlace, i).article == article)
      return &g_array_index (self->places, LesPlace, i);
  return NULL;
}

const LesGroup *
les_entry_get_group (LesEntry *self)
{
  guint n;

  return self->kind == LES_ENTRY_STATEMENT ? les_comparison_get_groups (self->comparison, &n) + self->position : NULL;
}

const LesSuggestion *
les_entry_get_suggestion (LesEntry *self)
{
  guint n;

  return self->kind == LES_ENTRY_SUGGESTION ? les_comparison_get_suggestions (self->comparison, &n) + self->position : NULL;
}

LesExcerpt
les_entry_get_excerpt (LesEntry *self,
                       guint     place)
{
  const LesPlace *at = &g_array_index (self->places, LesPlace, place);
  const LesReading *reading = les_comparison_get_reading (self->comparison, at->article);

  return (LesExcerpt) { (LesArticle *) les_reading_get_article (reading), at->spans[0] };
}

gboolean
les_entry_says (LesEntry         *self,
                const LesExcerpt *excerpt)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      LesExcerpt own = les_entry_get_excerpt (self, i);

      if (own.article == excerpt->article && les_span_overlaps (own.span, excerpt->span))
        return TRUE;
    }
  return FALSE;
}

gboolean
les_entry_is_confirmed (LesEntry *self)
{
  const LesGroup *group = les_entry_get_group (self);
  const LesLink *links = group != NULL ? les_comparison_get_links (self->comparison, group->first_link) : NULL;

  for (guint i = 0; group != NULL && i < group->n_links; i++)
    {
      const LesReason *reasons = les_comparison_get_reasons (self->comparison, links[i].first_reason);

      for (guint k = 0; k < links[i].n_reasons; k++)
        if (reasons[k].kind == LES_REASON_CONFIRMED)
          return TRUE;
    }
  return FALSE;
}

gboolean
les_entry_matches (LesEntry   *self,
                   const char *needle)
{
  if (*needle == '\0' || g_str_match_string (needle, self->label, TRUE))
    return TRUE;
  if (les_entry_get_detail (self) != NULL && g_str_match_string (needle, les_entry_get_detail (self), TRUE))
    return TRUE;
  if (self->kind == LES_ENTRY_SOURCE)
    return FALSE;
  for (guint i = 0; i < self->places->len; i++)
    {
      const LesPlace *place = &g_array_index (self->places, LesPlace, i);
      const LesReading *reading = les_comparison_get_reading (self->comparison, place->article);
      const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
      g_autofree char *words = g_strndup (text + place->spans->start, place->spans->length);

      if (g_str_match_string (needle, words, TRUE))
        return TRUE;
    }
  return FALSE;
}
