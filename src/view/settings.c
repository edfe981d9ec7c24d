/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/settings.h"

/* folder is relative to the program's own. */
static GSettingsSchema *
look_up_beside (const char *folder)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *program_folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *path = g_build_filename (program_folder, folder, NULL);
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (path, NULL, TRUE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, FALSE) : NULL;
}

GSettings *
les_settings_new (void)
{
  const char *const folders[] = { "../share/glib-2.0/schemas", "../data" };
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = installed != NULL ? g_settings_schema_source_lookup (installed, APPLICATION_ID, TRUE) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (folders) && schema == NULL; i++)
    schema = look_up_beside (folders[i]);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
