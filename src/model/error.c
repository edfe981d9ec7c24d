/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/error.h"

G_DEFINE_QUARK (les-error-quark, les_error)
