/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's settings, found where it is installed, and beside it where it runs from its build folder. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): NULL where no schema is found; everything then works without being remembered. */
GSettings *les_settings_new (void);

G_END_DECLS
