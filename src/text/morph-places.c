/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph-places.h"

#include "text/slots.h"

#define N_SLOTS 16384 /* places a thread keeps; one that meets another in its slot is read again */
#define MAX_ENTRIES 256

static void
places_free (gpointer data)
{
  LesSlots *places = data;

  for (guint i = 0; i < places->n_entries; i++)
    {
      LesPlace *place = (LesPlace *) (gpointer) places->entries + i;

      g_array_unref (place->entries);
      g_string_free (place->endings, TRUE);
    }
  les_slots_free (places);
}

static GPrivate places_of_thread = G_PRIVATE_INIT (places_free);

typedef struct
{
  LesPlace    *place;
  LesTagReader reader;
} Reading;

static gboolean
add_entry (const LesLexiconPath *path,
           gpointer              user_data)
{
  const Reading *reading = user_data;
  LesPlaceEntry entry = { .cut = (guint16) path->cut, .ending_length = (guint16) path->ending_length,
                          .ending = (guint32) reading->place->endings->len };

  les_tag_read (reading->reader, path->tag, path->tag_length, &entry.features);
  g_string_append_len (reading->place->endings, path->ending, (gssize) path->ending_length);
  g_array_append_val (reading->place->entries, entry);
  return reading->place->entries->len < MAX_ENTRIES;
}

const LesPlace *
les_place_find (const LesLexicon *lexicon,
                LesTagReader      reader,
                const char       *form,
                gsize             length)
{
  LesSlots *places = g_private_get (&places_of_thread);
  LesPlace *slot;
  gsize place = les_lexicon_find (lexicon, form, length);
  Reading reading;

  if (place == 0)
    return NULL;
  if (places == NULL)
    {
      places = les_slots_new (N_SLOTS, sizeof (LesPlace));
      g_private_set (&places_of_thread, places);
    }
  slot = les_slots_entry (places, (guint32) ((place ^ place >> 13) % N_SLOTS));
  if (slot->lexicon == lexicon && slot->place == place)
    return slot;
  if (slot->entries == NULL)
    {
      slot->entries = g_array_new (FALSE, FALSE, sizeof (LesPlaceEntry));
      slot->endings = g_string_new (NULL);
    }
  g_array_set_size (slot->entries, 0);
  g_string_truncate (slot->endings, 0);
  slot->lexicon = lexicon;
  slot->place = place;
  reading = (Reading) { slot, reader };
  les_lexicon_each (lexicon, place, add_entry, &reading);
  return slot;
}

gboolean
les_place_lemma (const LesPlace      *self,
                 const LesPlaceEntry *entry,
                 const char          *form,
                 gsize                length,
                 char                *lemma,
                 gsize               *lemma_length)
{
  return les_lexicon_lemma (self->lexicon, form, length, entry->cut, self->endings->str + entry->ending, entry->ending_length,
                            lemma, lemma_length);
}
