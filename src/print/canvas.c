/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/draw.h"

#include <string.h>

#include "print/numbers.h"
#include "print/words.h"

void
les_canvas_init (LesCanvas *self,
                 cairo_t   *cr,
                 LesType   *type,
                 gboolean   links)
{
  *self = (LesCanvas) { .cr = cr, .type = type, .links = links };
  self->numbers = g_array_new (FALSE, FALSE, sizeof (LesNumber));
}

void
les_canvas_clear (LesCanvas *self)
{
  g_clear_pointer (&self->numbers, g_array_unref);
}

char *
les_anchor_of_statement (guint group)
{
  return g_strdup_printf ("s%u", group);
}

char *
les_anchor_of_place (guint group,
                     guint article)
{
  return g_strdup_printf ("s%ua%u", group, article);
}

char *
les_anchor_of_article (guint article)
{
  return g_strdup_printf ("a%u", article);
}

/* Cairo 1.16 wants the place in whole page coordinates; whole points, so that no locale's decimal comma gets in. */
void
les_canvas_anchor (LesCanvas  *self,
                   const char *name,
                   double      x,
                   double      y)
{
  g_autofree char *attributes = NULL;

  if (!self->links)
    return;
  attributes = g_strdup_printf ("name='%s' x=%d y=%d", name, (int) MAX (x, 0), (int) MAX (y, 0));
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

void
les_canvas_begin_link (LesCanvas  *self,
                       const char *anchor)
{
  g_autofree char *attributes = NULL;

  if (!self->links || anchor == NULL)
    return;
  attributes = g_strdup_printf ("dest='%s'", anchor);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

void
les_canvas_end_link (LesCanvas *self)
{
  if (self->links)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

void
les_canvas_begin_tag (LesCanvas  *self,
                      const char *tag)
{
  if (self->links)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
les_canvas_end_tag (LesCanvas  *self,
                    const char *tag)
{
  if (self->links)
    cairo_tag_end (self->cr, tag);
}

double
les_canvas_sample (LesCanvas  *self,
                   LesLinkKind kind,
                   double      x,
                   double      baseline)
{
  const LesTint *tint = les_type_tint (kind);
  const char *words = les_words_kind (kind);
  g_autoptr (PangoLayout) layout = les_type_layout (self->type, LES_STYLE_RUNNING, -1);
  PangoRectangle extents;
  double width;

  les_type_set_text (layout, words, strlen (words));
  pango_layout_get_extents (layout, NULL, &extents);
  width = extents.width / (double) PANGO_SCALE;
  cairo_set_source_rgb (self->cr, tint->red, tint->green, tint->blue);
  cairo_rectangle (self->cr, x, baseline - 7.5, width, 7.5 + UNDERLINE_GAP - .4);
  cairo_fill (self->cr);
  les_type_show (self->type, self->cr, LES_STYLE_RUNNING, words, x, baseline, 0, 0);
  les_type_underline (self->cr, kind, x, baseline + UNDERLINE_GAP - .4, width);
  return width;
}
