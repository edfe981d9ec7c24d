/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/dossier-private.h"

#include <string.h>

static void
entry_free (gpointer data)
{
  LesDossierEntry *entry = data;

  les_article_unref (entry->article);
  g_clear_pointer (&entry->extra, json_object_unref);
  g_free (entry);
}

/**
 * les_dossier_new:
 *
 * Returns: (transfer full): a dossier without articles
 */
LesDossier *
les_dossier_new (void)
{
  LesDossier *self = g_new0 (LesDossier, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->set_aside = g_ptr_array_new_with_free_func (entry_free);
  self->decisions = les_decisions_new ();
  self->other_decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  return self;
}

void
les_dossier_free (LesDossier *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->set_aside);
  les_decisions_unref (self->decisions);
  g_ptr_array_unref (self->other_decisions);
  g_clear_pointer (&self->extra, json_object_unref);
  g_free (self->title);
  g_free (self->original);
  g_free (self);
}

const char *
les_dossier_get_title (const LesDossier *self)
{
  return self->title;
}

void
les_dossier_set_title (LesDossier *self,
                       const char *title)
{
  char *copy = title != NULL && *title != '\0' ? g_utf8_make_valid (title, -1) : NULL;

  g_free (self->title);
  self->title = copy;
}

const char *
les_dossier_get_original (const LesDossier *self)
{
  return self->original;
}

void
les_dossier_set_original (LesDossier *self,
                          const char *path)
{
  char *copy = g_strdup (path);

  g_free (self->original);
  self->original = copy;
}

LesDecisions *
les_dossier_get_decisions (const LesDossier *self)
{
  return self->decisions;
}

void
les_dossier_set_decisions (LesDossier   *self,
                           LesDecisions *decisions)
{
  les_decisions_ref (decisions);
  les_decisions_unref (self->decisions);
  self->decisions = decisions;
}

guint
les_dossier_n_articles (const LesDossier *self)
{
  return self->entries->len;
}

static const LesDossierEntry *
get_entry (const LesDossier *self,
           guint             position)
{
  return g_ptr_array_index (self->entries, position);
}

LesArticle *
les_dossier_get_article (const LesDossier *self,
                         guint             position)
{
  g_return_val_if_fail (position < self->entries->len, NULL);

  return get_entry (self, position)->article;
}

gboolean
les_dossier_get_hidden (const LesDossier *self,
                        guint             position)
{
  g_return_val_if_fail (position < self->entries->len, FALSE);

  return get_entry (self, position)->hidden;
}

/*< private >
 * les_dossier_append:
 *
 * The one place that makes an entry.
 */
void
les_dossier_append (LesDossier *self,
                    LesArticle *article,
                    gboolean    hidden,
                    JsonObject *extra)
{
  LesDossierEntry *entry = g_new0 (LesDossierEntry, 1);

  entry->article = article;
  entry->hidden = hidden;
  entry->extra = extra;
  g_ptr_array_add (self->entries, entry);
}

/* The keys that an article had which was in the dossier before; the same article object, or the same file's content. */
static JsonObject *
dup_extra (const LesDossier *self,
           LesArticle       *article)
{
  const char *hash = les_article_get_hash (article);

  for (guint i = 0; i < self->set_aside->len; i++)
    {
      const LesDossierEntry *entry = g_ptr_array_index (self->set_aside, i);

      if (entry->article == article
          || (hash != NULL && g_strcmp0 (hash, les_article_get_hash (entry->article)) == 0))
        return json_object_ref (entry->extra);
    }
  return NULL;
}

void
les_dossier_add_article (LesDossier *self,
                         LesArticle *article,
                         gboolean    hidden)
{
  g_return_if_fail (article != NULL);

  les_dossier_append (self, les_article_ref (article), hidden, dup_extra (self, article));
}

void
les_dossier_clear (LesDossier *self)
{
  while (self->entries->len > 0)
    {
      LesDossierEntry *entry = g_ptr_array_steal_index (self->entries, self->entries->len - 1);

      if (entry->extra != NULL)
        g_ptr_array_add (self->set_aside, entry);
      else
        entry_free (entry);
    }
}

gboolean
les_dossier_is_path (const char *path)
{
  return g_str_has_suffix (path, LES_DOSSIER_SUFFIX);
}
