/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an article is made of, for the builder that makes it and the getters that read it: article-builder.c and article.c. */

#pragma once

#include "model/article.h"

G_BEGIN_DECLS

/* Facts that are one string. */
enum
{
  LES_FIELD_OUTLET,
  LES_FIELD_TITLE,
  LES_FIELD_PUBLISHED,
  LES_FIELD_UPDATED,
  LES_FIELD_LANGUAGE,
  LES_FIELD_URL,
  LES_FIELD_HASH,
  LES_N_FIELDS,
};

struct _LesArticle
{
  char      *path;
  char      *text;
  gsize      length;
  GArray    *blocks;   /* LesBlock */
  GArray    *removed;  /* LesRemoved */
  char      *fields[LES_N_FIELDS];
  GPtrArray *authors;  /* NULL-terminated at the end */
  GPtrArray *agencies;
};

G_END_DECLS
