/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that a test writes: a folder of its own, and a disk with little room. */

#pragma once

#include <glib.h>

/* (transfer full): an empty folder. */
char *disk_new_folder      (void);

/* Deletes the files in the folder. Returns how many they were. */
guint disk_empty_folder    (const char *folder);

guint disk_count_files     (const char *folder);

/* The file's contents are the string's bytes. */
void  disk_assert_contents (const char *path,
                            const char *expected);

/* From now on no file can grow beyond n_bytes; 0: as far as the system allows. A write beyond fails, it raises no signal. */
void  disk_limit           (gsize       n_bytes);
