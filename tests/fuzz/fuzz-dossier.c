/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a saved comparison: an answer or an error; what loads keeps its promises and saves to what loads the same. */

#include "config.h"

#include "dossier/dossier.h"
#include "model/reading.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_articles (const LesDossier *dossier)
{
  for (guint i = 0; i < les_dossier_n_articles (dossier); i++)
    {
      g_autoptr (LesReading) reading = les_reading_new (les_dossier_get_article (dossier, i));
      g_autoptr (GError) error = NULL;

      if (!les_reading_check (reading, &error))
        g_error ("%s", error->message);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LesDossier) dossier = les_dossier_load_bytes (bytes, &error);
  g_autoptr (LesDossier) again = NULL;
  g_autoptr (GBytes) saved = NULL;

  if ((dossier == NULL) != (error != NULL))
    g_error ("neither a dossier nor an error");
  if (dossier == NULL)
    return 0;
  check_articles (dossier);
  saved = les_dossier_to_bytes (dossier);
  again = les_dossier_load_bytes (saved, &error);
  if (again == NULL)
    g_error ("what was saved doesn't load: %s", error->message);
  if (les_dossier_n_articles (again) != les_dossier_n_articles (dossier))
    g_error ("articles were lost");
  /* More may be read again: where words had to be searched for, they stand at their offsets now. */
  if (les_decisions_n (les_dossier_get_decisions (again)) < les_decisions_n (les_dossier_get_decisions (dossier)))
    g_error ("decisions were lost");
  return 0;
}
