/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/list-flow.h"

#include "print/words.h"

/* Bytes of a reading that the list prints: the whole stands in its column. */
#define MAX_WORDS 1500

typedef struct
{
  const LesSpan *spans;   /* of the part */
  guint          n_spans;
  const char    *words;   /* as printed */
  gsize          length;  /* of the part's words in it */
  PangoAttrList *attributes;
} Setter;

/* Where a byte range of the article stands in the part's words: les_words_part() keeps every byte and puts a gap between
 * spans. */
static gboolean
map_span (const Setter *setter,
          LesSpan       span,
          guint        *start,
          guint        *end)
{
  gsize offset = 0;

  for (guint i = 0; i < setter->n_spans; i++)
    {
      if (les_span_contains (setter->spans[i], span))
        {
          *start = offset + span.start - setter->spans[i].start;
          *end = MIN (*start + span.length, setter->length);
          return *start < *end;
        }
      offset += setter->spans[i].length + strlen (LES_WORDS_GAP);
    }
  return FALSE;
}

static void
set_off (Setter         *setter,
         LesSpan         span,
         PangoAttribute *attribute) /* (transfer full) */
{
  guint start, end;

  if (!map_span (setter, span, &start, &end))
    {
      pango_attribute_destroy (attribute);
      return;
    }
  /* Pango must not be asked to change the font inside a character. */
  while ((setter->words[start] & 0xC0) == 0x80)
    start--;
  while ((setter->words[end] & 0xC0) == 0x80)
    end++;
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_change (setter->attributes, attribute);
}

/* Readings in other words: bold what they share. Edited ones: underline what was edited. A conflict: underline it twice. */
static void
set_off_edit (Setter        *setter,
              LesLinkKind    kind,
              const LesEdit *edit,
              LesSpan        span)
{
  if (span.length == 0)
    return;
  switch (edit->kind)
    {
    case LES_EDIT_SAME:
    case LES_EDIT_MOVE:
      if (kind == LES_LINK_REWORDED || kind == LES_LINK_CONFLICT)
        set_off (setter, span, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      break;
    case LES_EDIT_SUBSTITUTE:
    case LES_EDIT_INSERT:
    case LES_EDIT_DELETE:
      if (kind == LES_LINK_NEAR_VERBATIM)
        set_off (setter, span, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
      break;
    case LES_EDIT_DIFFERENT:
      set_off (setter, span, pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE));
      set_off (setter, span, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      break;
    }
}

static void
set_off_link (Setter              *setter,
              const LesComparison *comparison,
              const LesLink       *link,
              guint                member)
{
  const LesEdit *edits = les_comparison_get_edits (comparison, link->first_edit);

  for (guint i = 0; i < link->n_edits; i++)
    set_off_edit (setter, link->kind, &edits[i], link->a == member ? edits[i].a : edits[i].b);
}

static char *
dup_cut (char  *words, /* (transfer full) */
         gsize *length)
{
  g_autofree char *whole = words;
  const char *cut;

  *length = strlen (whole);
  if (*length <= MAX_WORDS)
    return g_steal_pointer (&whole);
  cut = g_utf8_find_prev_char (whole, whole + MAX_WORDS + 1);
  *length = cut - whole;
  return g_strdup_printf ("%.*s …", (int) *length, whole);
}

/*< private >
 * les_list_set_words:
 * @member: position in @group's members
 *
 * Only the links that this member has count; of a verbatim group nothing is set off.
 */
void
les_list_set_words (LesCell             *cell,
                    const LesComparison *comparison,
                    const LesGroup      *group,
                    guint                member)
{
  const LesPart *part = les_comparison_get_parts (comparison, group->first_member) + member;
  const LesLink *links = les_comparison_get_links (comparison, group->first_link);
  Setter setter = { .spans = les_comparison_get_spans (comparison, part->spans), .n_spans = part->spans.n };

  cell->owned = dup_cut (les_words_part (comparison, part), &setter.length);
  cell->text = setter.words = cell->owned;
  cell->length = strlen (cell->owned);
  setter.attributes = pango_attr_list_new ();
  for (guint i = 0; i < group->n_links; i++)
    if (links[i].a == member || links[i].b == member)
      set_off_link (&setter, comparison, &links[i], member);
  cell->attributes = setter.attributes;
}
