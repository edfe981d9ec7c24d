/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/alignment.h"

struct _LesAlignment
{
  GArray *kept; /* LesAnchor, rising in a and in b */
};

/* By a; of one a the highest b first, so that a rising run takes one of them only. */
static int
compare_anchors (gconstpointer first,
                 gconstpointer second)
{
  const LesAnchor *x = first, *y = second;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return (x->b < y->b) - (x->b > y->b);
}

static gboolean
fits (const LesAnchor *anchor,
      const LesAnchor *pinned,
      LesAnchor        end)
{
  if (anchor->a == 0 || anchor->b == 0 || anchor->a >= end.a || anchor->b >= end.b)
    return FALSE;
  return pinned == NULL
         || (anchor->a < pinned->a && anchor->b < pinned->b)
         || (anchor->a > pinned->a && anchor->b > pinned->b)
         || (anchor->a == pinned->a && anchor->b == pinned->b);
}

/* tails[k] is the anchor with the lowest b that ends a rising run of k + 1; the runs are read back through previous. */
static void
append_longest_run (GArray          *kept,
                    const LesAnchor *sorted,
                    guint            n)
{
  g_autofree guint *tails = g_new (guint, n + 1);
  g_autofree int *previous = g_new (int, n + 1);
  guint length = 0, first = kept->len;
  int at;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (sorted[tails[middle]].b < sorted[i].b)
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  g_array_set_size (kept, first + length);
  at = length > 0 ? (int) tails[length - 1] : -1;
  for (guint k = length; k > 0; k--, at = previous[at])
    g_array_index (kept, LesAnchor, first + k - 1) = sorted[at];
}

LesAlignment *
les_alignment_new (const LesAnchor *anchors,
                   guint            n_anchors,
                   const LesAnchor *pinned,
                   LesAnchor        end)
{
  LesAlignment *self = g_new0 (LesAlignment, 1);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (LesAnchor));
  const LesAnchor start = { 0, 0 };

  for (guint i = 0; i < n_anchors; i++)
    if (fits (&anchors[i], pinned, end))
      g_array_append_val (sorted, anchors[i]);
  if (pinned != NULL && fits (pinned, NULL, end))
    g_array_append_val (sorted, *pinned);
  g_array_sort (sorted, compare_anchors);

  self->kept = g_array_new (FALSE, FALSE, sizeof (LesAnchor));
  g_array_append_val (self->kept, start);
  append_longest_run (self->kept, (const LesAnchor *) (void *) sorted->data, sorted->len);
  g_array_append_val (self->kept, end);
  return self;
}

void
les_alignment_free (LesAlignment *self)
{
  g_array_unref (self->kept);
  g_free (self);
}

guint
les_alignment_n_kept (const LesAlignment *self)
{
  return self->kept->len;
}

void
les_alignment_bracket (const LesAlignment *self,
                       guint32             place,
                       LesAnchor          *before,
                       LesAnchor          *after)
{
  guint low = 1, high = self->kept->len - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->kept, LesAnchor, middle).a <= place)
        low = middle + 1;
      else
        high = middle;
    }
  *before = g_array_index (self->kept, LesAnchor, low - 1);
  *after = g_array_index (self->kept, LesAnchor, low);
}
