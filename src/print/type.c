/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/type.h"

#include <string.h>

#define SERIF "Noto Serif, Source Serif 4, DejaVu Serif, serif"
#define SANS "Inter, Noto Sans, Cantarell, DejaVu Sans, sans-serif"

static const struct
{
  const char *family;
  PangoWeight weight;
  PangoStyle  style;
  double      size;        /* points */
  double      line_height;
  double      grey;
  gboolean    in_columns;  /* scaled with the articles' columns */
} styles[LES_N_STYLES] = {
  [LES_STYLE_TITLE] = { SANS, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 10.5, 13.6, 0, TRUE },
  [LES_STYLE_NO_TITLE] = { SANS, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_ITALIC, 10.5, 13.6, 0, TRUE },
  [LES_STYLE_OUTLET] = { SANS, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, 7.8, 11.5, .1, TRUE },
  [LES_STYLE_BYLINE] = { SANS, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 7.4, 10.5, .38, TRUE },
  [LES_STYLE_HEADING] = { SANS, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 8.6, 13.2, 0, TRUE },
  [LES_STYLE_TEASER] = { SERIF, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 9.7, 14.2, 0, TRUE },
  [LES_STYLE_BODY] = { SERIF, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 8.8, 13.2, 0, TRUE },
  [LES_STYLE_QUESTION] = { SERIF, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 8.8, 13.2, .12, TRUE },
  [LES_STYLE_PULL_QUOTE] = { SERIF, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 9.8, 14.4, .1, TRUE },
  [LES_STYLE_BOX] = { SANS, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 7.8, 11.6, .15, TRUE },
  [LES_STYLE_RUNNING] = { SANS, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 7.2, 10, .3, FALSE },
  [LES_STYLE_RUNNING_BOLD] = { SANS, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, 7.2, 10, .05, FALSE },
  [LES_STYLE_NUMBER] = { SANS, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, 6.4, 9, 0, FALSE },
  [LES_STYLE_COVER_TITLE] = { SERIF, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 24, 31, 0, FALSE },
  [LES_STYLE_COVER_TEXT] = { SERIF, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 10, 15, 0, FALSE },
  [LES_STYLE_SECTION] = { SANS, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 13, 18, 0, FALSE },
  [LES_STYLE_LABEL] = { SANS, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 9.2, 13, 0, FALSE },
  [LES_STYLE_NAME] = { SANS, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, 8, 12.6, .05, FALSE },
  [LES_STYLE_NOTE] = { SANS, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 7.8, 12.6, .32, FALSE },
  [LES_STYLE_WORDS] = { SERIF, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 8.8, 12.6, 0, FALSE },
};

static void
fill_face (LesType     *self,
           LesTextStyle style,
           double       scale)
{
  LesFace *face = &self->faces[style];
  PangoFontMetrics *metrics;
  double ascent, descent;

  if (!styles[style].in_columns)
    scale = 1;
  face->font = pango_font_description_new ();
  pango_font_description_set_family_static (face->font, styles[style].family);
  pango_font_description_set_weight (face->font, styles[style].weight);
  pango_font_description_set_style (face->font, styles[style].style);
  pango_font_description_set_size (face->font, (int) (styles[style].size * scale * PANGO_SCALE));
  face->line_height = styles[style].line_height * scale;
  face->grey = styles[style].grey;

  metrics = pango_context_get_metrics (self->context, face->font, NULL);
  ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
  descent = pango_font_metrics_get_descent (metrics) / (double) PANGO_SCALE;
  face->baseline = (face->line_height - ascent - descent) / 2 + ascent;
  pango_font_metrics_unref (metrics);
}

/*< private >
 * les_type_new:
 *
 * A font map of its own, at one point a unit and without hinting: the lines then break at the same words on every surface.
 */
LesType *
les_type_new (double scale)
{
  LesType *self = g_new0 (LesType, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->context = pango_font_map_create_context (self->map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  for (guint style = 0; style < LES_N_STYLES; style++)
    fill_face (self, style, scale);
  return self;
}

void
les_type_free (LesType *self)
{
  if (self == NULL)
    return;
  for (guint style = 0; style < LES_N_STYLES; style++)
    pango_font_description_free (self->faces[style].font);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

PangoLayout *
les_type_layout (LesType     *self,
                 LesTextStyle style,
                 double       width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->faces[style].font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return layout;
}

/* The last two code points of each plane, and U+FDD0 … U+FDEF. */
static gboolean
is_noncharacter (const guchar *bytes,
                 gsize         left)
{
  if (bytes[0] == 0xEF && left >= 3)
    return (bytes[1] == 0xBF && bytes[2] >= 0xBE) || (bytes[1] == 0xB7 && bytes[2] >= 0x90 && bytes[2] <= 0xAF);
  if (bytes[0] >= 0xF0 && left >= 4)
    return (bytes[1] & 0x0F) == 0x0F && bytes[2] == 0xBF && bytes[3] >= 0xBE;
  return FALSE;
}

char *
les_type_dup_printable (const char *text,
                        gsize       length)
{
  char *copy = NULL;

  for (gsize i = 0; i < length; i++)
    {
      if (!is_noncharacter ((const guchar *) text + i, length - i))
        continue;
      if (copy == NULL)
        copy = g_strndup (text, length);
      if ((guchar) text[i] == 0xEF)
        memcpy (copy + i, "\xEF\xBF\xBD", 3);
      else
        memcpy (copy + i, "\xF4\x8F\xBF\xBD", 4);
    }
  return copy;
}

void
les_type_set_text (PangoLayout *layout,
                   const char  *text,
                   gsize        length)
{
  g_autofree char *printable = les_type_dup_printable (text, length);

  pango_layout_set_text (layout, printable != NULL ? printable : text, (int) length);
}

/* Light enough that black words on it lose nothing and a copier shows them as nearly white. */
const LesTint *
les_type_tint (LesLinkKind kind)
{
  static const LesTint tints[LES_N_LINK_KINDS] = {
    [LES_LINK_VERBATIM] = { .890, .926, .972 },
    [LES_LINK_NEAR_VERBATIM] = { .900, .955, .902 },
    [LES_LINK_REWORDED] = { .993, .952, .842 },
    [LES_LINK_CONFLICT] = { .990, .890, .880 },
  };

  return &tints[kind];
}

static void
draw_rule (cairo_t *cr,
           double   x,
           double   y,
           double   width)
{
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
}

void
les_type_underline (cairo_t    *cr,
                    LesLinkKind kind,
                    double      x,
                    double      y,
                    double      width)
{
  const double dashes[] = { 3.2, 1.6 };
  const double dots[] = { 0, 1.7 };

  cairo_save (cr);
  cairo_set_source_rgb (cr, .05, .05, .05);
  cairo_set_line_width (cr, .65);
  switch (kind)
    {
    case LES_LINK_VERBATIM:
      draw_rule (cr, x, y + .4, width);
      break;
    case LES_LINK_NEAR_VERBATIM:
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      draw_rule (cr, x, y + .4, width);
      break;
    case LES_LINK_REWORDED:
      cairo_set_line_width (cr, .9);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
      draw_rule (cr, x + .5, y + .4, MAX (width - 1, .1));
      break;
    case LES_LINK_CONFLICT:
      cairo_set_line_width (cr, .5);
      draw_rule (cr, x, y - .1, width);
      draw_rule (cr, x, y + 1.3, width);
      break;
    }
  cairo_restore (cr);
}

double
les_type_show (LesType     *self,
               cairo_t     *cr,
               LesTextStyle style,
               const char  *text,
               double       x,
               double       y,
               double       align,
               double       max_width)
{
  g_autoptr (PangoLayout) layout = les_type_layout (self, style, -1);
  PangoRectangle extents;
  PangoLayoutLine *line;
  double width;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  les_type_set_text (layout, text, strlen (text));
  if (max_width > 0)
    {
      pango_layout_get_extents (layout, NULL, &extents);
      if (extents.width > max_width * PANGO_SCALE)
        {
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
          pango_layout_set_width (layout, (int) (max_width * PANGO_SCALE));
        }
    }
  line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (line, NULL, &extents);
  width = extents.width / (double) PANGO_SCALE;

  cairo_set_source_rgb (cr, self->faces[style].grey, self->faces[style].grey, self->faces[style].grey);
  cairo_move_to (cr, x - align * width, y);
  pango_cairo_show_layout_line (cr, line);
  return width;
}
