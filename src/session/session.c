/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/session-private.h"

enum { PROP_0, PROP_STAGE, PROP_PROGRESS, PROP_COMPARISON, PROP_SELECTION, PROP_FILE, PROP_MODIFIED, PROP_CAN_UNDO, PROP_CAN_REDO, N_PROPS };
enum { SIGNAL_PICKED, SIGNAL_FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesSession, les_session, G_TYPE_OBJECT)

void
les_session_set_stage (LesSession *self,
                       LesStage    stage,
                       double      progress)
{
  if (progress != self->progress)
    {
      self->progress = progress;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
    }
  if (stage != self->stage)
    {
      self->stage = stage;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
    }
}

void
les_session_set_modified (LesSession *self,
                          gboolean    modified)
{
  if (modified)
    les_keeper_touch (self->keeper);
  else
    les_keeper_settle (self->keeper);
  if (modified != self->modified)
    {
      self->modified = modified;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
    }
}

void
les_session_fail (LesSession   *self,
                  const char   *path,
                  const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, path, error);
}

void
les_session_take_file (LesSession *self,
                       GFile      *file)
{
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

void
les_session_note_decision (LesSession *self)
{
  les_session_set_modified (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

void
les_session_stop_matching (LesSession *self)
{
  if (self->matching != NULL)
    g_cancellable_cancel (self->matching);
  g_clear_object (&self->matching);
}

/* Matching */

/* An article that moved while matching is under way has the place that it had in the comparison shown. */
static int
find_position (const LesComparison *comparison,
               const LesReading    *reading)
{
  for (guint i = 0; comparison != NULL && i < les_comparison_n_readings (comparison); i++)
    if (les_comparison_get_reading (comparison, i) == reading)
      return i;
  return -1;
}

/* Every article learns its place first, then the lists change, and last whoever listens to the comparison: nobody sees entries of
 * one comparison with positions of another. What was picked is found again, unless nothing shall be picked. */
void
les_session_show (LesSession *self,
                  gboolean    keep_selection)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  g_autoptr (LesEntry) picked = g_steal_pointer (&self->selection);

  g_clear_pointer (&self->comparison, les_comparison_unref);
  if (self->matched != NULL)
    self->comparison = les_decide (self->matched, les_verdicts_get_decisions (self->verdicts));
  for (guint i = 0; i < n; i++)
    {
      LesArticleItem *item = les_session_get_item (self, i);

      les_article_item_place (item, self->comparison, find_position (self->comparison, les_article_item_get_reading (item)));
    }
  les_picks_fill (self->picks, self->comparison);
  if (picked != NULL && keep_selection)
    self->selection = les_picks_find_again (self->picks, picked);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON]);
  if (picked != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

static void
take_comparison (LesSession    *self,
                 LesComparison *comparison)
{
  g_clear_pointer (&self->matched, les_comparison_unref);
  self->matched = comparison;
  les_session_show (self, TRUE);
}

static void
match_progress_cb (double   fraction,
                   gpointer source_object)
{
  LesSession *self = source_object;

  if (self->stage == LES_STAGE_MATCHING)
    les_session_set_stage (self, LES_STAGE_MATCHING, fraction);
}

static void
matched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LesSession *self = LES_SESSION (source);
  g_autoptr (GError) error = NULL;
  LesComparison *comparison = les_matcher_finish (result, &error);

  /* A cancelled match has been replaced by a newer one, or the user stopped it: either way it changes nothing. */
  if (comparison == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        les_session_fail (self, NULL, error);
      return;
    }
  g_clear_object (&self->matching);
  take_comparison (self, comparison);
  if (self->n_loads == 0)
    les_session_set_stage (self, LES_STAGE_IDLE, 0);
}

void
les_session_match (LesSession *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  GPtrArray *readings;

  les_session_stop_matching (self);
  if (self->n_loads > 0)
    return;
  if (n == 0)
    {
      les_session_set_stage (self, LES_STAGE_IDLE, 0);
      take_comparison (self, NULL);
      return;
    }
  readings = g_ptr_array_new_full (n, (GDestroyNotify) les_reading_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (readings, les_reading_ref (les_article_item_get_reading (les_session_get_item (self, i))));
  self->matching = g_cancellable_new ();
  les_session_set_stage (self, LES_STAGE_MATCHING, 0);
  les_matcher_run (self->matcher, readings, match_progress_cb, self->matching, matched_cb, self);
}

/* Positions hold for the comparison's order; until the next comparison is there, an article that moved has its old position. */
static void
changed (LesSession *self)
{
  les_session_set_modified (self, TRUE);
  les_session_match (self);
}

/* Life. The properties' getters serve bindings; code calls the functions. */

static void
les_session_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LesSession *self = LES_SESSION (object);

  switch (id)
    {
    case PROP_STAGE:
      g_value_set_uint (value, self->stage);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_COMPARISON:
      g_value_set_pointer (value, self->comparison);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, les_verdicts_can_undo (self->verdicts));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, les_verdicts_can_redo (self->verdicts));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
les_session_dispose (GObject *object)
{
  LesSession *self = LES_SESSION (object);

  les_session_cancel (self);
  g_clear_object (&self->loading);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->matcher, les_matcher_unref);
  g_clear_pointer (&self->keeper, les_keeper_free);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->picks, les_picks_free);
  g_clear_pointer (&self->verdicts, les_verdicts_free);
  g_clear_pointer (&self->comparison, les_comparison_unref);
  g_clear_pointer (&self->matched, les_comparison_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->left);
  G_OBJECT_CLASS (les_session_parent_class)->dispose (object);
}

static void
les_session_class_init (LesSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = les_session_dispose;
  object_class->get_property = les_session_get_property;
  properties[PROP_STAGE] = g_param_spec_uint ("stage", NULL, NULL, 0, LES_STAGE_MATCHING, 0, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_COMPARISON] = g_param_spec_pointer ("comparison", NULL, NULL, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, LES_TYPE_ENTRY, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Something was picked, perhaps again: (LesArticleItem *origin), NULL where it wasn't picked in an article. */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", LES_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LES_TYPE_ARTICLE_ITEM);
  /* (const char *path, const GError *error): path is NULL for what came from the clipboard. */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", LES_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
les_session_init (LesSession *self)
{
  self->articles = g_list_store_new (LES_TYPE_ARTICLE_ITEM);
  self->picks = les_picks_new ();
  self->verdicts = les_verdicts_new ();
  self->matcher = les_matcher_new ();
  self->keeper = les_keeper_new (G_LIST_MODEL (self->articles), les_verdicts_get_decisions (self->verdicts));
}

void
les_session_cancel (LesSession *self)
{
  g_return_if_fail (LES_IS_SESSION (self));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  if (self->matching != NULL)
    {
      g_cancellable_cancel (self->matching);
      g_clear_object (&self->matching);
      les_session_set_stage (self, LES_STAGE_IDLE, 0);
    }
}

/* Articles */

void
les_session_remove (LesSession     *self,
                    LesArticleItem *item)
{
  guint position;

  g_return_if_fail (LES_IS_SESSION (self));

  if (!g_list_store_find (self->articles, item, &position))
    return;
  g_list_store_remove (self->articles, position);
  changed (self);
}

void
les_session_move (LesSession     *self,
                  LesArticleItem *item,
                  guint           position)
{
  GListModel *list = G_LIST_MODEL (self->articles);
  g_autoptr (GPtrArray) items = NULL;
  guint from, first, n;

  g_return_if_fail (LES_IS_SESSION (self));

  if (!g_list_store_find (self->articles, item, &from) || from == position
      || position >= g_list_model_get_n_items (list))
    return;
  /* In one change: what shows the article is to move, too, not to be made anew. */
  first = MIN (from, position);
  n = MAX (from, position) - first + 1;
  items = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = first; i < first + n; i++)
    if (i != from)
      g_ptr_array_add (items, g_list_model_get_item (list, i));
  g_ptr_array_insert (items, position - first, g_object_ref (item));
  g_list_store_splice (self->articles, first, n, items->pdata, n);
  changed (self);
}

/* Articles without an event come last; those of one event keep their order. */
static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  guint first = les_article_item_get_event (LES_ARTICLE_ITEM ((gpointer) a));
  guint second = les_article_item_get_event (LES_ARTICLE_ITEM ((gpointer) b));

  return (first > second) - (first < second);
}

void
les_session_order_by_event (LesSession *self)
{
  g_return_if_fail (LES_IS_SESSION (self));

  g_list_store_sort (self->articles, compare_events, NULL);
  changed (self);
}

/* Selection */

void
les_session_pick (LesSession     *self,
                  LesEntry       *entry,
                  LesArticleItem *origin)
{
  g_return_if_fail (LES_IS_SESSION (self));
  g_return_if_fail (entry == NULL || les_entry_get_comparison (entry) == self->comparison);

  if (g_set_object (&self->selection, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, origin);
}

void
les_session_step (LesSession *self,
                  int         step)
{
  g_autoptr (LesEntry) entry = NULL;

  g_return_if_fail (LES_IS_SESSION (self));

  entry = les_picks_step (self->picks, self->selection, step);
  if (entry != NULL)
    les_session_pick (self, entry, NULL);
}

/* What it holds */

GListModel *
les_session_get_articles (LesSession *self)
{
  return G_LIST_MODEL (self->articles);
}

LesArticleItem *
les_session_get_item (LesSession *self,
                      guint       position)
{
  g_autoptr (LesArticleItem) item = g_list_model_get_item (G_LIST_MODEL (self->articles), position);

  return item; /* the list keeps it */
}

LesComparison *
les_session_get_comparison (LesSession *self)
{
  return self->comparison;
}

GListModel *
les_session_get_entries (LesSession   *self,
                         LesEntryKind  kind)
{
  return les_picks_get (self->picks, kind);
}

LesEntry *
les_session_get_selection (LesSession *self)
{
  return self->selection;
}

LesStage
les_session_get_stage (LesSession *self)
{
  return self->stage;
}

double
les_session_get_progress (LesSession *self)
{
  return self->progress;
}

GFile *
les_session_get_file (LesSession *self)
{
  return self->file;
}

gboolean
les_session_get_modified (LesSession *self)
{
  return self->modified;
}

LesSession *
les_session_new (void)
{
  return g_object_new (LES_TYPE_SESSION, NULL);
}
