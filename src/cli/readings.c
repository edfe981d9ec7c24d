/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/readings.h"

#include "dossier/dossier.h"

static gboolean
add_dossier (GPtrArray    *readings,
             const char   *path,
             char        **title,
             LesDecisions *decisions,
             GError      **error)
{
  g_autoptr (LesDossier) dossier = les_dossier_load (path, NULL, error);

  if (dossier == NULL)
    return FALSE;
  for (guint i = 0; i < les_dossier_n_articles (dossier); i++)
    {
      LesReading *reading = les_analyse (les_dossier_get_article (dossier, i), NULL, error);

      if (reading == NULL)
        return FALSE;
      g_ptr_array_add (readings, reading);
    }
  les_decisions_add (decisions, les_dossier_get_decisions (dossier));
  if (title != NULL)
    {
      g_free (*title);
      *title = g_strdup (les_dossier_get_title (dossier));
    }
  return TRUE;
}

static gboolean
add_file (GPtrArray       *readings,
          const LesInputs *inputs,
          const char      *path,
          GError         **error)
{
  LesReading *reading = les_engine_read_file (path, les_inputs_flags (inputs), NULL, error);

  if (reading == NULL)
    return FALSE;
  les_reading_pack (reading);
  g_ptr_array_add (readings, reading);
  return TRUE;
}

GPtrArray *
les_readings_new (const LesInputs *inputs,
                  GPtrArray       *errors,
                  char           **title,
                  LesDecisions    *decisions)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);

  if (title != NULL)
    *title = NULL;
  if (inputs->paths->len != 1)
    title = NULL;
  for (guint i = 0; i < inputs->paths->len; i++)
    {
      const char        *path = g_ptr_array_index (inputs->paths, i);
      g_autoptr (GError) error = NULL;
      gboolean           read;

      read = les_dossier_is_path (path) ? add_dossier (readings, path, title, decisions, &error)
                                        : add_file (readings, inputs, path, &error);
      if (!read)
        {
          les_inputs_complain (path, error->message);
          g_ptr_array_add (errors, g_strdup (path));
          g_ptr_array_add (errors, g_strdup (error->message));
        }
    }
  return readings;
}
