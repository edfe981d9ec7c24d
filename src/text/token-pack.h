/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tokens in two bytes each instead of twelve, for readings that wait: a byte of kind, flags and a small gap to the token before,
 * and the length; what doesn't fit follows in groups of seven bits. */

#pragma once

#include "text/token.h"

G_BEGIN_DECLS

/* (transfer full) */
guint8 *les_tokens_pack   (const LesToken *tokens,
                           guint           n_tokens);

/* Writes the n_tokens that packed holds into tokens. */
void    les_tokens_unpack (const guint8   *packed,
                           LesToken       *tokens,
                           guint           n_tokens);

G_END_DECLS
