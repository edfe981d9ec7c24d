/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/recovery.h"
#include "session/article-item.h"
#include "session/keeper.h"

#define COPY_DELAY 5 /* seconds */

struct _LesKeeper
{
  GListModel  *articles;
  LesDecisions *decisions;
  LesDossier  *dossier;
  LesRecovery *recovery; /* NULL until the first copy */
  char        *path;     /* that the user saved it as, NULL */
  char        *left;     /* the copy of a crashed program that this work came from, NULL */
  guint        source;
};

LesKeeper *
les_keeper_new (GListModel   *articles,
                LesDecisions *decisions)
{
  LesKeeper *self = g_new0 (LesKeeper, 1);

  self->articles = articles;
  self->decisions = les_decisions_ref (decisions);
  self->dossier = les_dossier_new ();
  return self;
}

void
les_keeper_free (LesKeeper *self)
{
  les_keeper_settle (self);
  g_clear_pointer (&self->recovery, les_recovery_free);
  les_dossier_free (self->dossier);
  les_decisions_unref (self->decisions);
  g_free (self->path);
  g_free (self);
}

void
les_keeper_adopt (LesKeeper  *self,
                  LesDossier *dossier,
                  const char *path)
{
  les_dossier_free (self->dossier);
  self->dossier = dossier;
  g_free (self->path);
  self->path = g_strdup (path);
}

static void
fill_dossier (LesKeeper *self)
{
  guint n = g_list_model_get_n_items (self->articles);

  les_dossier_clear (self->dossier);
  les_dossier_set_decisions (self->dossier, self->decisions);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesArticleItem) item = g_list_model_get_item (self->articles, i);

      les_dossier_add_article (self->dossier, (LesArticle *) les_article_item_get_article (item), FALSE);
    }
}

static void
discard_left (LesKeeper *self)
{
  if (self->left != NULL)
    les_recovery_discard (self->left);
  g_clear_pointer (&self->left, g_free);
}

/* A copy that can't be written takes nothing away from the user: it is only noted. */
static gboolean
copy_cb (gpointer user_data)
{
  LesKeeper *self = user_data;
  g_autoptr (GError) error = NULL;

  self->source = 0;
  if (self->recovery == NULL)
    self->recovery = les_recovery_new (NULL, &error);
  if (self->recovery != NULL)
    {
      fill_dossier (self);
      les_dossier_set_original (self->dossier, self->path);
      if (les_recovery_save (self->recovery, self->dossier, &error))
        discard_left (self);
      les_dossier_set_original (self->dossier, NULL);
    }
  if (error != NULL)
    g_info ("No copy for recovery: %s", error->message);
  return G_SOURCE_REMOVE;
}

void
les_keeper_touch (LesKeeper *self)
{
  if (self->source == 0)
    self->source = g_timeout_add_seconds (COPY_DELAY, copy_cb, self);
}

void
les_keeper_take_over (LesKeeper  *self,
                      const char *copy)
{
  g_free (self->left);
  self->left = g_strdup (copy);
  g_clear_handle_id (&self->source, g_source_remove);
  copy_cb (self);
}

void
les_keeper_settle (LesKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  discard_left (self);
  if (self->recovery != NULL)
    les_recovery_clear (self->recovery);
}

gboolean
les_keeper_save (LesKeeper   *self,
                 const char  *path,
                 GError     **error)
{
  fill_dossier (self);
  if (!les_dossier_save (self->dossier, path, NULL, error))
    return FALSE;
  g_free (self->path);
  self->path = g_strdup (path);
  les_keeper_settle (self);
  return TRUE;
}
