/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/article-flow.h"

#include <glib/gi18n-lib.h>

#include "print/draw.h"
#include "print/words.h"

/* A title that needs more lines is printed as text, where it can run on. */
#define MAX_TITLE_LINES 7

/* Breaking a paragraph into lines costs more than its length; a longer one is laid out in pieces. */
#define MAX_PIECE 12000
#define MAX_RUN 1000

/* Bytes of an article that are printed: a thick book's worth. */
#define MAX_PRINTED 1000000

typedef struct
{
  LesFlow          *flow;
  const LesArticle *article;
  const char       *text;
  const GArray     *marks;
  guint             next_mark; /* marks before it end before the present piece */
  double            width;
} Builder;

/* How a kind of block is set. */
static const struct
{
  LesTextStyle style;
  LesRowKind   row;
  double       space_before;
  double       indent;
  gboolean     keeps_next;
  const char  *tag;
} settings[] = {
  [LES_BLOCK_HEADING] = { LES_STYLE_HEADING, LES_ROW_PLAIN, 9, 0, TRUE, "H2" },
  [LES_BLOCK_PARAGRAPH] = { LES_STYLE_BODY, LES_ROW_PLAIN, 5.4, 0, FALSE, "P" },
  [LES_BLOCK_LIST_ITEM] = { LES_STYLE_BODY, LES_ROW_PLAIN, 3, 10, FALSE, "P" },
  [LES_BLOCK_QUOTATION] = { LES_STYLE_BODY, LES_ROW_SIDE_RULE, 6, 10, FALSE, "BlockQuote" },
  [LES_BLOCK_PULL_QUOTE] = { LES_STYLE_PULL_QUOTE, LES_ROW_SIDE_RULE, 8, 10, FALSE, "BlockQuote" },
  [LES_BLOCK_FACT_BOX] = { LES_STYLE_BOX, LES_ROW_SIDE_RULE, 6, 10, FALSE, "P" },
  [LES_BLOCK_PERSON_BOX] = { LES_STYLE_BOX, LES_ROW_SIDE_RULE, 6, 10, FALSE, "P" },
  [LES_BLOCK_QUESTION] = { LES_STYLE_QUESTION, LES_ROW_PLAIN, 8, 0, TRUE, "P" },
  [LES_BLOCK_ANSWER] = { LES_STYLE_BODY, LES_ROW_PLAIN, 5.4, 0, FALSE, "P" },
  [LES_BLOCK_TEASER] = { LES_STYLE_TEASER, LES_ROW_PLAIN, 5.4, 0, FALSE, "P" },
  [LES_BLOCK_TABLE] = { LES_STYLE_BOX, LES_ROW_SIDE_RULE, 6, 10, FALSE, "P" },
};

static void
add_attribute (LesCell        *cell,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  if (cell->attributes == NULL)
    cell->attributes = pango_attr_list_new ();
  pango_attr_list_insert (cell->attributes, attribute);
}

/* The marks that touch piece, cut to it. Pieces come in ascending order; a mark may reach over several. */
static void
add_marks (Builder *builder,
           LesCell *cell,
           LesSpan  piece)
{
  for (guint i = builder->next_mark; i < builder->marks->len; i++)
    {
      const LesPlacedMark *placed = &g_array_index (builder->marks, LesPlacedMark, i);
      LesMark mark = { .group = placed->group, .kind = placed->kind, .lane = placed->lane };
      gboolean begins = placed->span.start >= piece.start;

      if (placed->span.start >= les_span_end (piece))
        break;
      if (!les_span_overlaps (placed->span, piece))
        {
          if (i == builder->next_mark)
            builder->next_mark++;
          continue;
        }
      mark.start = MAX (placed->span.start, piece.start) - piece.start;
      mark.end = MIN (les_span_end (placed->span), les_span_end (piece)) - piece.start;
      mark.numbered = begins && placed->numbered;
      mark.anchor = begins && placed->anchor;
      if (cell->marks == NULL)
        cell->marks = g_array_new (FALSE, FALSE, sizeof (LesMark));
      g_array_append_val (cell->marks, mark);
    }
}

static LesCell *
add_piece (Builder        *builder,
           const LesBlock *block,
           LesSpan         piece,
           LesTextStyle    style,
           double          indent)
{
  const char *language = les_article_get_language (builder->article);
  LesCell *cell = les_flow_add_cell (builder->flow, style, indent, builder->width - indent,
                                     builder->text + piece.start, piece.length);

  if (language != NULL)
    add_attribute (cell, pango_attr_language_new (pango_language_from_string (language)), 0, piece.length);
  if (block->label.length > 0 && les_span_contains (piece, block->label))
    {
      guint start = block->label.start - piece.start;

      add_attribute (cell, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, start + block->label.length);
    }
  add_marks (builder, cell, piece);
  return cell;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

/* The first byte of a character from U+2000 on: dashes, and the scripts whose lines may end anywhere. */
static gboolean
is_written_without_spaces (char c)
{
  return (guchar) c >= 0xE2;
}

/* The end of a piece of at most MAX_PIECE bytes, where possible at a place where a line may end, and with at most MAX_RUN bytes
 * without such a place. */
static guint32
find_piece_end (const char *text,
                guint32     start,
                guint32     end)
{
  guint32 last = start;
  guint32 cut;

  if (end - start <= MAX_RUN)
    return end;
  for (cut = start; cut < end && cut - start < MAX_PIECE && cut - last < MAX_RUN; cut++)
    if (is_space (text[cut]))
      last = cut + 1;
    else if (is_written_without_spaces (text[cut]))
      last = cut;
  if (cut == end)
    return end;
  if (last > start)
    return last;
  while ((text[cut] & 0xC0) == 0x80)
    cut--;
  return cut;
}

/* A bullet, unless the item brings its own. */
static void
add_bullet (Builder *builder,
            guint32  start)
{
  gunichar first = g_utf8_get_char (builder->text + start);

  if (g_unichar_isalpha (first) || g_unichar_type (first) == G_UNICODE_INITIAL_PUNCTUATION || first == 0x201E)
    les_flow_add_cell (builder->flow, LES_STYLE_BODY, 0, 9, "•", -1);
}

static void
add_block (Builder        *builder,
           const LesBlock *block)
{
  guint32 end = les_span_end (block->span);

  for (guint32 start = block->span.start; start < end && start < MAX_PRINTED;)
    {
      guint32 piece_end = find_piece_end (builder->text, start, end);
      gboolean begins = start == block->span.start;
      LesRow *row = les_flow_add_row (builder->flow, settings[block->kind].row, begins ? settings[block->kind].space_before : 0);

      row->keeps_next = settings[block->kind].keeps_next && piece_end == end;
      row->tag = settings[block->kind].tag;
      if (begins && block->kind == LES_BLOCK_LIST_ITEM)
        add_bullet (builder, start);
      add_piece (builder, block, LES_SPAN (start, piece_end), settings[block->kind].style, settings[block->kind].indent);
      start = piece_end;
    }
}

/* Says where printing ends before the article does. */
static void
add_rest (Builder *builder)
{
  gsize length;
  g_autofree char *size = NULL, *words = NULL;

  les_article_get_text (builder->article, &length);
  if (length <= MAX_PRINTED)
    return;
  size = g_format_size (length - MAX_PRINTED);
  /* Translators: %s is a size such as “9.0 MB”; the article is too long to be printed as a whole */
  words = g_strdup_printf (_("The article goes on: its other %s are not printed."), size);
  les_flow_add_row (builder->flow, LES_ROW_RULED, 9);
  les_flow_add_cell (builder->flow, LES_STYLE_NOTE, 0, builder->width, words, -1)->owned = words;
  words = NULL;
}

static char *
dup_byline (const LesArticle *article)
{
  g_autofree char *authors = g_strjoinv (", ", (char **) les_article_get_authors (article));
  g_autofree char *agencies = g_strjoinv (", ", (char **) les_article_get_agencies (article));

  if (*agencies == '\0')
    return g_steal_pointer (&authors);
  if (*authors == '\0')
    /* Translators: the news agencies that an article names as its source */
    return g_strdup_printf (_("Agency: %s"), agencies);
  /* Translators: an article's authors, then the news agencies that it names as its source */
  return g_strdup_printf (_("%s · Agency: %s"), authors, agencies);
}

static char *
dup_outlet_and_date (const LesArticle *article)
{
  g_autofree char *outlet = les_words_outlet (article);
  g_autofree char *date = les_words_date (les_article_get_published (article));

  /* Translators: stands where an article's date would */
  return g_strdup_printf ("%s · %s", outlet, date != NULL ? date : _("undated"));
}

static LesCell *
add_line (LesFlow     *flow,
          LesTextStyle style,
          LesRowKind   kind,
          double       space_before,
          double       width,
          char        *text,      /* (transfer full) */
          guint        max_lines)
{
  LesRow *row = les_flow_add_row (flow, kind, space_before);
  LesCell *cell = les_flow_add_cell (flow, style, 0, width, text, -1);

  row->keeps_next = TRUE;
  cell->owned = text;
  cell->max_lines = max_lines;
  return cell;
}

/* The article's headline where its text opens with it and it is short enough to stand in the head. */
static const LesBlock *
find_headline (Builder *builder)
{
  guint n_blocks;
  const LesBlock *blocks = les_article_get_blocks (builder->article, &n_blocks);
  LesCell probe = { .style = LES_STYLE_TITLE, .width = builder->width };
  g_autoptr (PangoLayout) layout = NULL;

  if (n_blocks == 0 || blocks[0].kind != LES_BLOCK_HEADING || blocks[0].level > 1 || blocks[0].span.length > 1000)
    return NULL;
  probe.text = builder->text + blocks[0].span.start;
  probe.length = blocks[0].span.length;
  layout = les_flow_layout (builder->flow, &probe);
  return pango_layout_get_line_count (layout) <= MAX_TITLE_LINES ? &blocks[0] : NULL;
}

static void
add_head (Builder        *builder,
          const LesBlock *headline)
{
  gboolean missing;
  g_autofree char *byline = dup_byline (builder->article);

  add_line (builder->flow, LES_STYLE_OUTLET, LES_ROW_COLUMN_HEAD, 0, builder->width, dup_outlet_and_date (builder->article), 2);
  if (headline != NULL)
    {
      les_flow_add_row (builder->flow, LES_ROW_PLAIN, 1)->tag = "H1";
      add_piece (builder, headline, headline->span, LES_STYLE_TITLE, 0);
    }
  else
    {
      char *title = les_words_title (builder->article, &missing);

      add_line (builder->flow, missing ? LES_STYLE_NO_TITLE : LES_STYLE_TITLE, LES_ROW_PLAIN, 1, builder->width, title,
                MAX_TITLE_LINES);
      les_flow_row (builder->flow, builder->flow->rows->len - 1)->tag = "H1";
    }
  if (*byline != '\0')
    add_line (builder->flow, LES_STYLE_BYLINE, LES_ROW_PLAIN, 2, builder->width, g_steal_pointer (&byline), 2);
}

static void
add_running (LesFlow          *flow,
             const LesArticle *article,
             double            width)
{
  g_autofree char *outlet = les_words_outlet (article);
  g_autofree char *title = les_words_title (article, NULL);

  /* Translators: above the columns of an article that goes on: its outlet, its title */
  add_line (flow, LES_STYLE_BYLINE, LES_ROW_RULED, 0, width, g_strdup_printf (_("%s · %s (continued)"), outlet, title), 1);
}

static LesFlow *
new_flow (LesType *type,
          guint    position)
{
  LesFlow *flow = les_flow_new (type);

  flow->article = position;
  return flow;
}

/*< private >
 * les_article_flow_new:
 * @position: of the article in the comparison
 * @marks: (element-type LesPlacedMark): where its parts in groups lie
 * @width: of a column's text, points
 *
 * Returns: (transfer full): the article's flows, not yet measured; they borrow the article's text
 */
LesArticleFlow *
les_article_flow_new (LesType          *type,
                      const LesArticle *article,
                      guint             position,
                      const GArray     *marks,
                      double            width)
{
  LesArticleFlow *self = g_new0 (LesArticleFlow, 1);
  Builder builder = { .article = article, .text = les_article_get_text (article, NULL), .marks = marks, .width = width };
  guint n_blocks;
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);
  const LesBlock *headline;

  self->head = builder.flow = new_flow (type, position);
  headline = find_headline (&builder);
  add_head (&builder, headline);
  les_flow_row (self->head, 0)->anchor = les_anchor_of_article (position);

  self->running = new_flow (type, position);
  add_running (self->running, article, width);

  self->body = builder.flow = new_flow (type, position);
  for (guint i = headline != NULL ? 1 : 0; i < n_blocks; i++)
    add_block (&builder, &blocks[i]);
  add_rest (&builder);
  return self;
}

void
les_article_flow_free (LesArticleFlow *self)
{
  if (self == NULL)
    return;
  les_flow_free (self->head);
  les_flow_free (self->running);
  les_flow_free (self->body);
  g_free (self);
}
