/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/keeper.h"
#include "session/loader.h"
#include "session/matcher.h"
#include "session/session.h"

struct _LesSession
{
  GObject        parent_instance;

  GListStore    *articles;
  GListStore    *entries[LES_N_ENTRY_KINDS];
  LesComparison *comparison;
  LesEntry      *selection;

  GCancellable  *loading;   /* of all that is being read */
  GCancellable  *matching;
  LesMatcher    *matcher;
  guint          n_loads;   /* loads under way */
  guint          n_inputs;  /* of the loads under way */
  guint          n_read;
  LesStage       stage;
  double         progress;
  guint          next_colour;

  LesKeeper     *keeper;
  GFile         *file;
  gboolean       opening;   /* the file is being read and is not yet what the session holds */
  GFile         *left;      /* what a crash left is being read */
  gboolean       modified;
};

enum { PROP_0, PROP_STAGE, PROP_PROGRESS, PROP_COMPARISON, PROP_SELECTION, PROP_FILE, PROP_MODIFIED, N_PROPS };
enum { SIGNAL_PICKED, SIGNAL_FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesSession, les_session, G_TYPE_OBJECT)

static void
set_stage (LesSession *self,
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

static void
set_modified (LesSession *self,
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

/* Matching */

static gboolean
same_place (LesEntry       *entry,
            const LesPlace *place,
            LesEntry       *other)
{
  const LesReading *reading = les_comparison_get_reading (les_entry_get_comparison (entry), place->article);
  guint n_places;
  const LesPlace *places = les_entry_get_places (other, &n_places);

  for (guint i = 0; i < n_places; i++)
    if (les_comparison_get_reading (les_entry_get_comparison (other), places[i].article) == reading
        && les_span_overlaps (places[i].spans[0], place->spans[0]))
      return TRUE;
  return FALSE;
}

/* What was picked in the older comparison is found again by one of its places. */
static LesEntry *
find_again (LesSession *self,
            LesEntry   *entry)
{
  GListModel *list = G_LIST_MODEL (self->entries[les_entry_get_kind (entry)]);
  guint n_places, n = g_list_model_get_n_items (list);
  const LesPlace *places = les_entry_get_places (entry, &n_places);

  for (guint p = 0; p < n_places; p++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (LesEntry) other = g_list_model_get_item (list, i);

        if (same_place (entry, &places[p], other))
          return g_steal_pointer (&other);
      }
  return NULL;
}

static void
fill_entries (LesSession *self)
{
  for (int kind = 0; kind < LES_N_ENTRY_KINDS; kind++)
    {
      g_autoptr (GListStore) list = self->comparison != NULL ? les_entry_list_new (self->comparison, kind)
                                                             : g_list_store_new (LES_TYPE_ENTRY);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_autoptr (GPtrArray) items = g_ptr_array_new_full (n, g_object_unref);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));
      g_list_store_splice (self->entries[kind], 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries[kind])),
                           items->pdata, n);
    }
}

/* Every article learns its place first, then the lists change, and last whoever listens to the comparison: nobody sees entries of
 * one comparison with positions of another. */
static void
take_comparison (LesSession    *self,
                 LesComparison *comparison)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  g_autoptr (LesEntry) picked = g_steal_pointer (&self->selection);

  g_clear_pointer (&self->comparison, les_comparison_unref);
  self->comparison = comparison;
  for (guint i = 0; i < n; i++)
    les_article_item_place (les_session_get_item (self, i), comparison, comparison != NULL ? (int) i : -1);
  fill_entries (self);
  if (picked != NULL)
    self->selection = find_again (self, picked);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON]);
  if (picked != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

static void
match_progress_cb (double   fraction,
                   gpointer source_object)
{
  LesSession *self = source_object;

  if (self->stage == LES_STAGE_MATCHING)
    set_stage (self, LES_STAGE_MATCHING, fraction);
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
        g_signal_emit (self, signals[SIGNAL_FAILED], 0, NULL, error);
      return;
    }
  g_clear_object (&self->matching);
  take_comparison (self, comparison);
  if (self->n_loads == 0)
    set_stage (self, LES_STAGE_IDLE, 0);
}

static void
start_match (LesSession *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  GPtrArray *readings;

  if (self->matching != NULL)
    g_cancellable_cancel (self->matching);
  g_clear_object (&self->matching);
  if (self->n_loads > 0)
    return;
  if (n == 0)
    {
      set_stage (self, LES_STAGE_IDLE, 0);
      take_comparison (self, NULL);
      return;
    }
  readings = g_ptr_array_new_full (n, (GDestroyNotify) les_reading_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (readings, les_reading_ref (les_article_item_get_reading (les_session_get_item (self, i))));
  self->matching = g_cancellable_new ();
  set_stage (self, LES_STAGE_MATCHING, 0);
  les_matcher_run (self->matcher, readings, match_progress_cb, self->matching, matched_cb, self);
}

/* Positions hold for the comparison's order; until the next comparison is there, an article that moved has its old position. */
static void
changed (LesSession *self)
{
  set_modified (self, TRUE);
  start_match (self);
}

/* Reading */

static void
found_cb (LesReading   *reading,
          const char   *path,
          const GError *error,
          guint         done,
          gpointer      user_data)
{
  LesSession *self = user_data;

  if (reading != NULL)
    {
      g_autoptr (LesArticleItem) item = les_article_item_new (reading, self->next_colour++);

      g_list_store_append (self->articles, item);
    }
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, path, error);
  self->n_read = MAX (self->n_read, done);
  set_stage (self, LES_STAGE_READING, self->n_inputs > 0 ? MIN (1, (double) self->n_read / self->n_inputs) : 0);
}

/* Under the name that the work was last saved as, and not saved. */
static void
take_over (LesSession *self,
           LesDossier *dossier)
{
  g_autofree char *path = g_strdup (les_dossier_get_original (dossier));

  if (path != NULL)
    {
      self->file = g_file_new_for_path (path);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
    }
  les_keeper_adopt (self->keeper, dossier, path);
  set_modified (self, TRUE);
  les_keeper_take_over (self->keeper, g_file_peek_path (self->left));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LesSession *self = LES_SESSION (source);
  LesDossier *dossier = les_loader_finish (result, NULL);

  if (self->left != NULL && dossier != NULL)
    take_over (self, dossier);
  else if (self->opening && dossier != NULL)
    les_keeper_adopt (self->keeper, dossier, g_file_peek_path (self->file));
  else if (dossier != NULL)
    les_dossier_free (dossier);
  else if (self->opening)
    {
      g_clear_object (&self->file);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
    }
  self->opening = FALSE;
  g_clear_object (&self->left);
  self->n_loads--;
  if (self->n_loads > 0)
    return;
  self->n_inputs = 0;
  self->n_read = 0;
  start_match (self);
}

static void
load (LesSession *self,
      GPtrArray  *inputs)
{
  if (self->matching != NULL)
    g_cancellable_cancel (self->matching);
  g_clear_object (&self->matching);
  if (self->loading == NULL || g_cancellable_is_cancelled (self->loading))
    {
      g_clear_object (&self->loading);
      self->loading = g_cancellable_new ();
    }
  self->n_loads++;
  self->n_inputs += inputs->len;
  set_stage (self, LES_STAGE_READING, 0);
  les_loader_run (inputs, found_cb, self->loading, loaded_cb, self);
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
  for (int kind = 0; kind < LES_N_ENTRY_KINDS; kind++)
    g_clear_object (&self->entries[kind]);
  g_clear_pointer (&self->comparison, les_comparison_unref);
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
  for (int kind = 0; kind < LES_N_ENTRY_KINDS; kind++)
    self->entries[kind] = g_list_store_new (LES_TYPE_ENTRY);
  self->matcher = les_matcher_new ();
  self->keeper = les_keeper_new (G_LIST_MODEL (self->articles));
}

void
les_session_open (LesSession *self,
                  GFile      *file)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_input_free);

  g_return_if_fail (LES_IS_SESSION (self));
  g_return_if_fail (g_list_model_get_n_items (G_LIST_MODEL (self->articles)) == 0);

  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  self->opening = TRUE;
  g_ptr_array_add (inputs, les_input_new_file (file));
  load (self, inputs);
}

void
les_session_recover (LesSession *self,
                     GFile      *copy)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_input_free);

  g_return_if_fail (LES_IS_SESSION (self));
  g_return_if_fail (g_list_model_get_n_items (G_LIST_MODEL (self->articles)) == 0);

  g_set_object (&self->left, copy);
  g_ptr_array_add (inputs, les_input_new_file (copy));
  load (self, inputs);
}

void
les_session_add_files (LesSession  *self,
                       GFile      **files,
                       guint        n_files,
                       gboolean     is_change)
{
  GPtrArray *inputs;

  g_return_if_fail (LES_IS_SESSION (self));

  if (n_files == 0)
    return;
  inputs = g_ptr_array_new_full (n_files, (GDestroyNotify) les_input_free);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (inputs, les_input_new_file (files[i]));
  load (self, inputs);
  if (is_change)
    set_modified (self, TRUE);
}

void
les_session_add_bytes (LesSession *self,
                       GBytes     *bytes)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_input_free);

  g_return_if_fail (LES_IS_SESSION (self));

  g_ptr_array_add (inputs, les_input_new_bytes (bytes));
  load (self, inputs);
  set_modified (self, TRUE);
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
      set_stage (self, LES_STAGE_IDLE, 0);
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
  g_autoptr (LesArticleItem) kept = g_object_ref (item);
  guint from;

  g_return_if_fail (LES_IS_SESSION (self));

  if (!g_list_store_find (self->articles, item, &from) || from == position
      || position >= g_list_model_get_n_items (G_LIST_MODEL (self->articles)))
    return;
  g_list_store_remove (self->articles, from);
  g_list_store_insert (self->articles, position, kept);
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
  LesEntryKind kind;
  guint n, position;
  g_autoptr (LesEntry) entry = NULL;

  g_return_if_fail (LES_IS_SESSION (self));

  kind = self->selection != NULL ? les_entry_get_kind (self->selection) : LES_ENTRY_STATEMENT;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->entries[kind]));
  if (n == 0)
    return;
  if (self->selection == NULL || !g_list_store_find (self->entries[kind], self->selection, &position))
    position = step > 0 ? 0 : n - 1;
  else
    position = (position + n + step) % n;
  entry = g_list_model_get_item (G_LIST_MODEL (self->entries[kind]), position);
  les_session_pick (self, entry, NULL);
}

gboolean
les_session_save (LesSession  *self,
                  GFile       *file,
                  GError     **error)
{
  g_return_val_if_fail (LES_IS_SESSION (self), FALSE);

  if (!les_keeper_save (self->keeper, g_file_peek_path (file), error))
    return FALSE;
  set_modified (self, FALSE);
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  return TRUE;
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
  return G_LIST_MODEL (self->entries[kind]);
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
