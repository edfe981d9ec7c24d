/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dossier as its reader and its writer see it. */

#pragma once

#include <json-glib/json-glib.h>

#include "dossier/dossier.h"

G_BEGIN_DECLS

#define LES_DOSSIER_FORMAT "lesarten-dossier"
#define LES_DOSSIER_VERSION 1

typedef struct
{
  LesArticle *article;
  gboolean    hidden;
  JsonObject *extra; /* keys that this version doesn't know; NULL */
} LesDossierEntry;

struct _LesDossier
{
  char       *title;
  char       *original;
  GPtrArray  *entries;  /* of LesDossierEntry */
  LesDecisions *decisions;
  GPtrArray  *other_decisions; /* of JsonNode: what this version can't read */
  GPtrArray  *set_aside;/* entries that les_dossier_clear() took out and that have keys of their own */
  JsonObject *extra;    /* the same for the whole file; NULL */
};

/* (transfer full) */
LesArticle *les_dossier_read_article  (JsonObject        *object,
                                       guint              position,
                                       GError           **error);
void        les_dossier_write_article (JsonBuilder       *builder,
                                       const LesArticle  *article);

void        les_dossier_read_decisions  (LesDossier       *self,
                                         JsonObject       *object);
void        les_dossier_write_decisions (const LesDossier *self,
                                         JsonBuilder      *builder);

/* Copies the members of object that are not among known (NULL-terminated); NULL where there are none. */
JsonObject *les_dossier_other_keys    (JsonObject        *object,
                                       const char *const *known);
void        les_dossier_write_keys    (JsonBuilder       *builder,
                                       JsonObject        *extra);

extern const char *const les_dossier_article_keys[];

void        les_dossier_append        (LesDossier        *self,
                                       LesArticle        *article, /* (transfer full) */
                                       gboolean           hidden,
                                       JsonObject        *extra);  /* (transfer full) (nullable) */

G_END_DECLS
