/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever can be picked is an entry: a statement that several articles give (a group), a suggestion, a source, a topic. Each is
 * a number of places in the articles; side bar, panes, connectors and panel show the same entry, so that picking it anywhere
 * picks it everywhere. Entries never change and belong to one comparison, of which they hold a reference. */

#pragma once

#include <gio/gio.h>

#include "dossier/decisions.h"

G_BEGIN_DECLS

typedef enum
{
  LES_ENTRY_STATEMENT,
  LES_ENTRY_SUGGESTION,
  LES_ENTRY_SOURCE,
  LES_ENTRY_TOPIC,
} LesEntryKind;

#define LES_N_ENTRY_KINDS 4

/* Where an entry is found. Spans are borrowed from the comparison or reading and live as long as the entry. */
typedef struct
{
  guint          article;   /* position in the comparison */
  guint          statement; /* in its reading */
  const LesSpan *spans;
  guint          n_spans;   /* 1 or more */
} LesPlace;

#define LES_TYPE_ENTRY (les_entry_get_type ())
G_DECLARE_FINAL_TYPE (LesEntry, les_entry, LES, ENTRY, GObject)

/* Every entry of a kind, in the comparison's order. (transfer full): a GListStore of LesEntry */
GListStore          *les_entry_list_new       (LesComparison *comparison,
                                               LesEntryKind   kind);

LesEntryKind         les_entry_get_kind       (LesEntry      *self);
guint                les_entry_get_position   (LesEntry      *self); /* in its list */
guint                les_entry_get_number     (LesEntry      *self); /* the number printed and shown: position + 1 */
const LesComparison *les_entry_get_comparison (LesEntry      *self);
const char          *les_entry_get_label      (LesEntry      *self); /* never NULL */
const char          *les_entry_get_detail     (LesEntry      *self); /* a source's role, NULL */
LesLinkKind          les_entry_get_link_kind  (LesEntry      *self); /* of a statement */
double               les_entry_get_score      (LesEntry      *self); /* of a statement or suggestion */
const LesPlace      *les_entry_get_places     (LesEntry      *self,
                                               guint         *n_places); /* by article, then place */

/* The first place in article, NULL where it has none. */
const LesPlace      *les_entry_find_place     (LesEntry      *self,
                                               guint          article);

/* The group, of a statement; NULL for other kinds. */
const LesGroup      *les_entry_get_group      (LesEntry      *self);
const LesSuggestion *les_entry_get_suggestion (LesEntry      *self);

/* The words at a place, for a decision about them; borrowed from the entry. */
LesExcerpt           les_entry_get_excerpt    (LesEntry      *self,
                                               guint          place);

/* Whether one of its places has words of excerpt. */
gboolean             les_entry_says           (LesEntry      *self,
                                               const LesExcerpt *excerpt);

/* Whether it is a statement that the user confirmed, or that has a member by the user's word. */
gboolean             les_entry_is_confirmed   (LesEntry      *self);

/* Whether every word of needle (as typed) begins a word of the label, the detail or what the articles say. */
gboolean             les_entry_matches        (LesEntry      *self,
                                               const char    *needle);

G_END_DECLS
