/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "session/finder.h"
#include "text/fold.h"

/* A text folded for searching: what each folded byte stands for in the text. */
typedef struct
{
  GString *folded;
  GArray  *origins; /* guint32: byte in the text, one for each folded byte and one for the end */
} Folded;

static void
add_folded (Folded     *self,
            const char *bytes,
            gsize       n_bytes,
            guint32     origin)
{
  g_string_append_len (self->folded, bytes, n_bytes);
  for (gsize i = 0; i < n_bytes; i++)
    g_array_append_val (self->origins, origin);
}

/* Character by character, so that every folded byte knows where it came from; runs of white space become one space. */
static Folded *
fold_text (const char *text,
           gsize       length)
{
  Folded *self = g_new0 (Folded, 1);
  const char *end = text + length;
  guint32 origin = length;

  self->folded = g_string_sized_new (length);
  self->origins = g_array_sized_new (FALSE, FALSE, sizeof (guint32), length + 1);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      char buffer[32];

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          if (self->folded->len == 0 || self->folded->str[self->folded->len - 1] != ' ')
            add_folded (self, " ", 1, p - text);
          continue;
        }
      add_folded (self, buffer, les_fold_word (p, g_utf8_next_char (p) - p, FALSE, buffer, sizeof buffer), p - text);
    }
  g_array_append_val (self->origins, origin);
  return self;
}

static void
folded_free (Folded *self)
{
  g_string_free (self->folded, TRUE);
  g_array_unref (self->origins);
  g_free (self);
}

static void
find_in (const Folded *haystack,
         const Folded *needle,
         guint         article,
         guint         limit,
         GArray       *hits)
{
  const char *p = haystack->folded->str;

  while ((p = strstr (p, needle->folded->str)) != NULL && (limit == 0 || hits->len < limit))
    {
      gsize at = p - haystack->folded->str;
      LesHit hit = { article, LES_SPAN (g_array_index (haystack->origins, guint32, at),
                                        g_array_index (haystack->origins, guint32, at + needle->folded->len)) };

      if (hit.span.length > 0)
        g_array_append_val (hits, hit);
      p += needle->folded->len;
    }
}

GArray *
les_find (GListModel *articles,
          const char *words,
          guint       limit)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (LesHit));
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  Folded *needle = fold_text (stripped, strlen (stripped));
  guint n = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n && needle->folded->len > 0 && (limit == 0 || hits->len < limit); i++)
    {
      g_autoptr (LesArticleItem) item = g_list_model_get_item (articles, i);
      gsize length;
      const char *text = les_article_get_text (les_article_item_get_article (item), &length);
      Folded *haystack = fold_text (text, length);

      find_in (haystack, needle, i, limit, hits);
      folded_free (haystack);
    }
  folded_free (needle);
  return hits;
}
